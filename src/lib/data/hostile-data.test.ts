import fc from 'fast-check'
import { expect, it } from 'vitest'
import { DataError, loadAtlas, loadBasemap } from './load.ts'
import { SCHEMA_VERSION } from './schema.ts'

const answer = (body: string, status = 200): Response => new Response(body, { status })
const name = (url: RequestInfo | URL): string => String(url).slice('data/'.length)
const isRefused = async (work: Promise<unknown>, file: RegExp): Promise<void> => {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  // What the schema knows is a result; all else is an error that names the file.
  if (error === null) return
  expect(error).toBeInstanceOf(DataError)
  expect((error as DataError).path).toMatch(file)
  expect((error as DataError).reason).not.toBe('')
}

/** Files that hold what they should, but for their entries. */
const EMPTY: Readonly<Record<string, unknown>> = {
  'index.json': {
    schema: SCHEMA_VERSION,
    articles: { total: 0, heads: [] },
    places: [],
    shorthands: [],
    tours: [],
    coverage: { mapped: 0, total: 0, unmapped: 0 },
    excerpts: [],
  },
  'places.geojson': { type: 'FeatureCollection', features: [] },
  'strategies.json': [],
}
const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.constantFrom<fc.JsonValue>(null, [null], [{}], [{ __proto__: null }], {
    type: 'FeatureCollection',
    features: [null],
  }),
  fc.record({ type: fc.constant('FeatureCollection'), features: fc.array(fc.jsonValue(), { maxLength: 3 }) }),
)

it('files that hold anything at all are an atlas or an error that names the file', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anything, { minLength: 7, maxLength: 7 }), async (bodies) => {
      let at = 0
      const bodyOf = () => JSON.stringify(bodies[at++ % bodies.length] ?? null)
      await isRefused(
        loadAtlas('data', async () => answer(bodyOf())),
        /^data\/[a-z.]+$/,
      )
    }),
  )
})

it('one file that holds anything, among sound ones, is a result or named as the one at fault', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...Object.keys(EMPTY)), anything, async (file, body) => {
      const fetcher = async (url: RequestInfo | URL): Promise<Response> =>
        answer(JSON.stringify(name(url) === file ? body : (EMPTY[name(url)] ?? [])))
      await isRefused(
        loadAtlas('data', fetcher),
        new RegExp(`^data/(?:${file}|shapes\\.json|strategies\\.geojson)$`),
      )
    }),
  )
})

it('a file cut off, empty, of another kind or missing is an error that names it', async () => {
  const faults = ['', '[', '<!doctype html>', '{"a":', '\u0000', '\uFEFF']
  for (const fault of faults) {
    const work = loadAtlas('data', async () => answer(fault))
    await expect(work).rejects.toBeInstanceOf(DataError)
  }
  await expect(loadAtlas('data', async () => answer('[]', 404))).rejects.toThrow('HTTP 404')
  await expect(loadAtlas('data', () => Promise.reject(new TypeError('offline')))).rejects.toBeInstanceOf(
    DataError,
  )
})

it('a basemap that holds anything is a result or an error that names it', async () => {
  await fc.assert(
    fc.asyncProperty(anything, async (body) => {
      await isRefused(
        loadBasemap('data', async () => answer(JSON.stringify(body))),
        /^data\/basemap\.topojson$/,
      )
    }),
  )
})
