import { parseText } from '../geoparse/parse.ts'
import { buildGazetteer, findByName, placesByIds, type Gazetteer } from './gazetteer.ts'
import type { Answer, Found, Parsed, Request } from './parse-messages.ts'

const answer = (message: Answer): void => postMessage(message)
/** Progress is told at most this often, in milliseconds. */
const TELL_EVERY = 60

let files: { readonly places: unknown; readonly national: unknown } | null = null
let gazetteer: Gazetteer | null = null

async function readJson(url: string): Promise<unknown> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`)
  return response.json()
}

async function open({ data, own }: Extract<Request, { type: 'open' }>): Promise<void> {
  if (!files) {
    const [places, national] = await Promise.all([
      readJson(`${data}/places.geojson`),
      readJson(`${data}/national.json`),
    ])
    files = { places, national }
  }
  gazetteer = buildGazetteer(files.places, files.national, own)
}

function parse({ job, text, ids: asked }: Extract<Request, { type: 'parse' }>, known: Gazetteer): Parsed {
  let told = 0
  const result = parseText(text, known.lexicon, {
    onProgress: (share) => {
      const now = Date.now()
      if (now - told < TELL_EVERY) return
      told = now
      answer({ type: 'progress', job, share })
    },
  })
  const ids = new Set([
    ...asked,
    ...result.mentions.flatMap((m) => m.candidates.flatMap((c) => c.places)),
    ...result.drafts.flatMap((d) => d.members),
  ])
  return { result, places: placesByIds(ids, known, result.derived) }
}

function find(query: string, known: Gazetteer): Found {
  const places = findByName(query, known)
  return {
    places,
    around: placesByIds(
      places.map((p) => p.id),
      known,
      [],
    ),
  }
}

async function serve(request: Request): Promise<Answer> {
  const { job } = request
  if (request.type === 'open') {
    await open(request)
    return { type: 'opened', job }
  }
  if (!gazetteer) throw new Error('the gazetteer is not open')
  return request.type === 'parse'
    ? { type: 'parsed', job, parsed: parse(request, gazetteer) }
    : { type: 'found', job, found: find(request.query, gazetteer) }
}

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  serve(data).then(answer, (error: unknown) =>
    answer({ type: 'failed', job: data.job, reason: error instanceof Error ? error.message : String(error) }),
  )
})
