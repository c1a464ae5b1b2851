import { buildAtlas } from '../../src/lib/data/atlas.ts'
import type { Article, Mention, Place } from '../../src/lib/data/schema.ts'
import { alignColumns } from '../evaluation/table.ts'
import { parseArticle } from '../pipeline/articles.ts'
import { buildArtifacts, type Artifact, type Sources } from '../pipeline/artifacts.ts'
import { parseGazetteer } from '../pipeline/gazetteer.ts'
import { mentionsOf, parseDecisions, parseNames, toponymsOf } from '../pipeline/mentions.ts'
import { syntheticArticles } from './synthetic.ts'

/** What `loadAtlas` and `loadBasemap` (src/lib/data/load.ts) fetch before anything is opened. */
const FIRST_VIEW: ReadonlySet<string> = new Set([
  'articles.json',
  'places.geojson',
  'shapes.json',
  'strategies.json',
  'mentions.json',
  'basemap.topojson',
  'rivers.geojson',
])

/** What a corpus of so many articles costs: milliseconds (the fastest of up to three) and bytes. */
interface Grown {
  readonly articles: number
  readonly text: number
  readonly mentions: number
  readonly mentionsMs: number
  readonly buildMs: number
  readonly all: number
  readonly firstView: number
  readonly places: number
  readonly mostNamed: string
  readonly countMs: number
}

/** Builds the atlas with so many synthetic articles beside its own, and counts the mentions of every place. */
function grow(sources: Sources, paragraphs: readonly string[], count: number): Grown {
  const articles = syntheticArticles(paragraphs, count, count)
  const [mentions, mentionsMs] = timed(() => mentionsAlone(sources, articles))
  const [artifacts, buildMs] = timed(() =>
    buildArtifacts({ ...sources, articles: [...sources.articles, ...articles] }),
  )
  const [counts, countMs] = countedByPlace(artifacts)
  const [[place, times] = ['', 0]] = [...counts].sort((a, b) => b[1] - a[1])
  const bytes = artifacts.map(({ path, text }) => ({ path, length: Buffer.byteLength(text) }))
  return {
    articles: count,
    text: articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0),
    mentions,
    mentionsMs,
    buildMs,
    all: bytes.reduce((sum, { length }) => sum + length, 0),
    firstView: bytes.reduce((sum, { path, length }) => sum + (FIRST_VIEW.has(path) ? length : 0), 0),
    places: counts.size,
    mostNamed: `${place} ${times}`,
    countMs,
  }
}

/** The steps from article files to mentions, and no others; their number. */
function mentionsAlone(sources: Sources, files: Sources['articles']): number {
  const places = parseGazetteer(sources.gazetteer)
  const names = parseNames(sources.names, places)
  // The decisions are of the atlas' own articles; those of the others follow from the names alone.
  const none = parseDecisions({ ...sources.decisions, text: '[]' }, places)
  const toponyms = toponymsOf(places, names)
  return files.reduce(
    (sum, file) => sum + mentionsOf(parseArticle(file), toponyms, names, none, sources.decisions).length,
    0,
  )
}

/** The join that the page does, and the mentions of every place, as a heat map wants them; with the time of both. */
function countedByPlace(artifacts: readonly Artifact[]): [ReadonlyMap<string, number>, number] {
  const read = <T>(path: string): T => JSON.parse(artifacts.find((a) => a.path === path)?.text ?? 'null') as T
  const data = {
    articles: read<Article[]>('articles.json'),
    places: read<{ features: Place[] }>('places.geojson').features,
    mentions: read<Mention[]>('mentions.json'),
    strategies: [],
    features: [],
  }
  return timed(() => new Map([...buildAtlas(data).mentionsByPlace].map(([id, named]) => [id, named.length])))
}

const MOST_MS = 3000

/** What `work` gives, and its fastest time: of three, or of fewer where it takes long. */
function timed<T>(work: () => T): [T, number] {
  const times: number[] = []
  for (let total = 0; ;) {
    const started = performance.now()
    const result = work()
    const time = performance.now() - started
    times.push(time)
    total += time
    if (times.length === 3 || total > MOST_MS) return [result, Math.min(...times)]
  }
}

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(0)

/** Two tables: the corpora, and what each further article costs between one and the next. */
export function growthTables(
  sources: Sources,
  paragraphs: readonly string[],
  sizes: readonly number[],
): string {
  grow(sources, paragraphs, sizes[0] ?? 1) // so that the first is not slowed by compiling
  const grown = sizes.map((count) => grow(sources, paragraphs, count))
  const corpora = alignColumns([
    [
      'articles',
      'text kB',
      'mentions',
      'mentions ms',
      'build ms',
      'artifacts kB',
      'first view kB',
      'places',
      'most named',
      'counts ms',
    ],
    ...grown.map((g) => [
      String(g.articles),
      kilobytes(g.text),
      String(g.mentions),
      g.mentionsMs.toFixed(0),
      g.buildMs.toFixed(0),
      kilobytes(g.all),
      kilobytes(g.firstView),
      String(g.places),
      g.mostNamed,
      g.countMs.toFixed(1),
    ]),
  ])
  const further = alignColumns([
    [
      'between',
      'text kB',
      'mentions',
      'mentions ms',
      'build ms',
      'artifacts kB',
      'first view kB',
      'counts ms',
    ],
    ...grown.slice(1).map((now, i) => {
      const before = grown[i] ?? now
      const each = (of: (g: Grown) => number, digits: number): string =>
        ((of(now) - of(before)) / (now.articles - before.articles)).toFixed(digits)
      return [
        `${before.articles}–${now.articles}`,
        each((g) => g.text / 1000, 2),
        each((g) => g.mentions, 1),
        each((g) => g.mentionsMs, 2),
        each((g) => g.buildMs, 2),
        each((g) => g.all / 1000, 2),
        each((g) => g.firstView / 1000, 2),
        each((g) => g.countMs, 3),
      ]
    }),
  ])
  return `${corpora}\n\nEach further article:\n\n${further}`
}
