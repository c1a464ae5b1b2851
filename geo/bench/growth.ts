import { brotliCompressSync } from 'node:zlib'
import { joinAtlas, type Atlas } from '../../src/lib/data/atlas.ts'
import type { TextIndex } from '../../src/lib/data/index-schema.ts'
import { FIRST_FILES } from '../../src/lib/data/load.ts'
import { ownerKey, pageOf, type Owner } from '../../src/lib/data/owner.ts'
import type { Place } from '../../src/lib/data/schema.ts'
import { namedPlaces } from '../../src/lib/data/selectors.ts'
import { alignColumns } from '../evaluation/table.ts'
import { parseArticle } from '../pipeline/articles.ts'
import { buildArtifacts, type Artifact, type Sources } from '../pipeline/artifacts.ts'
import { parseGazetteer } from '../pipeline/gazetteer.ts'
import { mentionsOf, parseDecisions, parseNames, toponymsOf } from '../pipeline/mentions.ts'
import { syntheticArticles } from './synthetic.ts'

/** Bytes as they are, and as they go over the wire: in brotli. */
interface Size {
  readonly raw: number
  readonly packed: number
}

/** What a corpus of so many articles costs: milliseconds (the fastest of up to three) and bytes. */
interface Grown {
  readonly articles: number
  readonly text: number
  readonly mentions: number
  readonly mentionsMs: number
  readonly buildMs: number
  readonly all: number
  readonly files: number
  readonly firstView: Size
  readonly index: Size
  /** The largest article. */
  readonly article: Size
  /** What the card of the most named place begins with. */
  readonly card: Size
  readonly search: Size
  readonly places: number
  readonly mostNamed: string
  readonly countMs: number
}

/** Builds the atlas with so many synthetic articles beside its own, and weighs what the page loads of it. */
function grow(sources: Sources, paragraphs: readonly string[], count: number): Grown {
  const articles = syntheticArticles(paragraphs, count, count)
  const [mentions, mentionsMs] = timed(() => mentionsAlone(sources, articles))
  const [artifacts, buildMs] = timed(() =>
    buildArtifacts({ ...sources, articles: [...sources.articles, ...articles] }),
  )
  const textOf = (path: string): string => artifacts.find((a) => a.path === path)?.text ?? ''
  const [named, countMs] = timed(() => namedPlaces(openedAtlas(textOf)))
  const [most] = named
  const owner: Owner = { kind: 'place', id: most?.place.id ?? '' }
  const { excerpts } = JSON.parse(textOf('index.json')) as TextIndex
  return {
    articles: count,
    text: articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0),
    mentions,
    mentionsMs,
    buildMs,
    all: artifacts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0),
    files: artifacts.length,
    firstView: FIRST_FILES.map((path) => sizeOf(textOf(path))).reduce(add),
    index: sizeOf(textOf('index.json')),
    article: sizeOf(largest(artifacts.filter(({ path }) => path.startsWith('articles/')))),
    card: sizeOf(textOf(`excerpts/${pageOf(excerpts, owner)}.json`)),
    search: sizeOf(textOf('search.json')),
    places: named.length,
    mostNamed: `${ownerKey(owner)} ${most?.count ?? 0}`,
    countMs,
  }
}

function sizeOf(text: string): Size {
  const bytes = Buffer.from(text)
  return { raw: bytes.length, packed: brotliCompressSync(bytes).length }
}
const add = (a: Size, b: Size): Size => ({ raw: a.raw + b.raw, packed: a.packed + b.packed })

const largest = (artifacts: readonly Artifact[]): string =>
  artifacts.reduce((most, { text }) => (text.length > most.length ? text : most), '')

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

/** The join that the page does before it draws a mark sized by its mentions. */
function openedAtlas(textOf: (path: string) => string): Atlas {
  const { features: places } = JSON.parse(textOf('places.geojson')) as { features: Place[] }
  return joinAtlas({ places, features: [], strategies: [] }, JSON.parse(textOf('index.json')) as TextIndex)
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
const both = ({ raw, packed }: Size): string => `${(raw / 1000).toFixed(1)} (${(packed / 1000).toFixed(1)})`

/** Three tables: what is built, what the page loads of it, and what each further article costs between one and the next. */
export function growthTables(
  sources: Sources,
  paragraphs: readonly string[],
  sizes: readonly number[],
): string {
  grow(sources, paragraphs, sizes[0] ?? 1) // so that the first is not slowed by compiling
  const grown = sizes.map((count) => grow(sources, paragraphs, count))
  const built = alignColumns([
    ['articles', 'text kB', 'mentions', 'mentions ms', 'build ms', 'artifacts kB', 'files'],
    ...grown.map((g) => [
      String(g.articles),
      kilobytes(g.text),
      String(g.mentions),
      g.mentionsMs.toFixed(0),
      g.buildMs.toFixed(0),
      kilobytes(g.all),
      String(g.files),
    ]),
  ])
  const loaded = alignColumns([
    [
      'articles',
      'first view',
      'of it index',
      'largest article',
      'card',
      'most named',
      'search',
      'places',
      'counts ms',
    ],
    ...grown.map((g) => [
      String(g.articles),
      both(g.firstView),
      both(g.index),
      both(g.article),
      both(g.card),
      g.mostNamed,
      both(g.search),
      String(g.places),
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
        each((g) => g.firstView.raw / 1000, 4),
        each((g) => g.countMs, 4),
      ]
    }),
  ])
  return `${built}\n\nWhat the page loads, in kB raw (brotli); the card is of the place named most, an article and the search are loaded when opened:\n\n${loaded}\n\nEach further article:\n\n${further}`
}
