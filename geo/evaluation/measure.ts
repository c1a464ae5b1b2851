import { fileURLToPath } from 'node:url'
import type { PlaceCollection } from '../../src/lib/data/schema.ts'
import type { Article, Mention } from '../../src/lib/data/text-schema.ts'
import type { National } from '../../src/lib/data/national-schema.ts'
import { decodeNational } from '../../src/lib/data/national.ts'
import { buildGazetteer, type Gazetteer } from '../../src/lib/project/gazetteer.ts'
import { fileEffects } from '../io/effects.ts'
import { readSources } from '../io/read-sources.ts'
import { buildArtifacts, type Sources } from '../pipeline/artifacts.ts'
import { publishedTexts } from '../pipeline/published.ts'
import { parseGazetteer } from '../pipeline/gazetteer.ts'
import { geoparser, taggedWords, type Method } from './methods.ts'
import { readPassages } from './passages.ts'
import { score, type GoldSpan, type Scores } from './score.ts'
import { articleTexts, passageTexts, type AnnotatedText } from './texts.ts'

/** How one method reads one set. */
export interface Measured {
  readonly method: string
  readonly scores: Scores
  /** Whether the method says which place is meant. */
  readonly resolves: boolean
  /** Whether the table shows it by kind. */
  readonly byKind: boolean
}

/** A set of texts, and what each method makes of it. */
export interface MeasuredSet {
  readonly name: string
  readonly texts: readonly AnnotatedText[]
  readonly measured: readonly Measured[]
}

/** Kinds of places that no gazetteer of the project holds: counted, and once more left out. */
const NOT_HELD: ReadonlySet<string> = new Set(['town', 'water', 'relief'])

/** The sets of passages the parser is run on. */
const MEASURED_SETS = ['seen', 'held-out', 'fresh'] as const

/** The project's own data, fresh from its sources, as the geoparser is given them. */
export interface OwnData {
  readonly sources: Sources
  readonly articles: readonly Article[]
  readonly mentions: readonly Mention[]
  readonly places: PlaceCollection
  readonly national: National
  readonly gazetteer: Gazetteer
}

/** Builds the data from geo/sources. */
export async function ownData(): Promise<OwnData> {
  const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')
  const sources = await readSources(root, fileEffects)
  const artifacts = buildArtifacts(sources)
  const texts = new Map(artifacts.map(({ path, text }) => [path, text]))
  const read = <T>(path: string): T => JSON.parse(texts.get(path) ?? 'null') as T
  const places = read<PlaceCollection>('places.geojson')
  const national = read<National>('national.json')
  return {
    sources,
    ...publishedTexts(artifacts),
    places,
    national,
    gazetteer: buildGazetteer(places, national, []),
  }
}

/** The geoparser and the baselines on the articles (development), the seen passages and the held-out ones. */
export async function measureAll(data: OwnData): Promise<MeasuredSet[]> {
  const adcodes = new Map<string, readonly string[]>()
  for (const [id, place] of parseGazetteer(data.sources.gazetteer))
    if (place.properties.adcodes) adcodes.set(id, place.properties.adcodes)
  const centres = new Map(
    decodeNational(data.national).flatMap((p) => (p.position ? [[p.id, p.position] as const] : [])),
  )
  const places = new Map(data.places.features.map((p) => [p.id, p]))
  const reference = { adcodes, centres, places }
  const sets: [string, AnnotatedText[]][] = [
    ['development', articleTexts(data.articles, data.mentions, reference)],
    ...(await Promise.all(
      MEASURED_SETS.map(async (set): Promise<[string, AnnotatedText[]]> => [
        set,
        passageTexts(await readPassages(set), reference),
      ]),
    )),
  ]
  const parser = geoparser(data.gazetteer.lexicon, adcodes)
  return sets.map(([name, texts]) => {
    const run = (method: string, find: Method, traits: Partial<Measured>, counts = isCounted): Measured => ({
      method,
      scores: score(
        texts.map(({ text, gold }) => ({
          gold: gold.map((g) => ({ ...g, counted: counts(g) })),
          found: find(text),
        })),
      ),
      resolves: false,
      byKind: false,
      ...traits,
    })
    const some = texts.some(({ gold }) => gold.some(({ kind }) => NOT_HELD.has(kind)))
    const held = (g: GoldSpan): boolean => isCounted(g) && !NOT_HELD.has(g.kind)
    const without = `geoparser, no ${[...NOT_HELD].join(', ')}`
    return {
      name,
      texts,
      measured: [
        run('geoparser', parser, { resolves: true, byKind: true }),
        ...(some ? [run(without, parser, { resolves: true }, held)] : []),
        run('jieba, tag ns', taggedWords(new Set(['ns'])), {}),
        run('jieba, tags ns and nt', taggedWords(new Set(['ns', 'nt'])), {}),
      ],
    }
  })
}

const isCounted = ({ counted }: GoldSpan): boolean => counted
