import { parse as parseYaml } from 'yaml'
import type { Article, Mention } from '../../src/lib/data/text-schema.ts'
import { placesOf } from './article-decisions.ts'
import { draftsPath, excerptOf, parsePending, pendingPath, type PendingEntry } from './article-pending.ts'
import { pathName, readArticle, readerOf, type Reader } from './article-reading.ts'
import { TO_FILL_IN } from './article-text.ts'
import { parseArticle, type ParsedArticle } from './articles.ts'
import type { Sources } from './artifacts.ts'
import { parseBoundaries } from './boundaries.ts'
import { parseGazetteer, type PlaceSource } from './gazetteer.ts'
import { mentionsOf, parseDecisions, parseNames, toponymsOf } from './mentions.ts'
import { SourceError, type SourceFile } from './source-error.ts'

/** What adding articles leaves for people, beside the sources that are built. */
export interface ArticleLeftovers {
  readonly pending: readonly SourceFile[]
  readonly drafts: readonly SourceFile[]
}

export interface ArticleReport {
  readonly article: string
  readonly path: string
  /** Keys of the front matter that are marked to be filled in. */
  readonly toFillIn: readonly string[]
  readonly pending: readonly (PendingEntry & { readonly isSettled: boolean })[]
  /** Names of the strategies in its file of drafts. */
  readonly drafts: readonly string[]
  /** What the geoparser takes for places, and neither the build nor the pending file has. */
  readonly unmapped: readonly {
    readonly text: string
    readonly times: number
    readonly context: string
    readonly reading: string
    readonly confidence: number
  }[]
}

export interface CheckReport {
  readonly articles: readonly ArticleReport[]
  /** Leftover files of articles that are not there. */
  readonly orphans: readonly string[]
  /** Gazetteer entries that no mention, strategy, tour, figure, line or other place names. */
  readonly unnamed: readonly Pick<PlaceSource, 'id' | 'file' | 'line'>[]
}

/** The geoparser is asked about names from this confidence on. */
const LIKELY = 0.5

/**
 * What is unresolved in the sources.
 * @param only an article's id, or null for all.
 * @throws SourceError on a fault of a source, or an unknown id.
 */
export function checkArticles(
  sources: Sources,
  left: ArticleLeftovers,
  only: string | null = null,
): CheckReport {
  const places = parseGazetteer(sources.gazetteer)
  const names = parseNames(sources.names, places)
  const decisions = parseDecisions(sources.decisions, places)
  const toponyms = toponymsOf(places, names)
  const reader = readerOf(places, parseBoundaries(sources.boundaries.text), sources.national)
  const parsed = sources.articles.map((file) => ({ file, parsed: parseArticle(file) }))
  if (only !== null && !parsed.some((p) => p.parsed.article.id === only))
    throw new SourceError(
      'geo/sources/articles',
      null,
      `no article has the id "${only}"`,
      `give one of ${parsed.map((p) => p.parsed.article.id).join(', ')}`,
    )
  const mentions = (article: ParsedArticle): Mention[] =>
    mentionsOf(article, toponyms, names, decisions, sources.decisions)
  const built = new Map(parsed.map((p) => [p.parsed.article.id, mentions(p.parsed)]))
  const ids = new Set(built.keys())
  return {
    articles: parsed
      .filter((p) => only === null || p.parsed.article.id === only)
      .map((p) => reportOf(p.file, p.parsed.article, built.get(p.parsed.article.id) ?? [], left, reader)),
    orphans: [...left.pending, ...left.drafts]
      .map((f) => f.path)
      .filter((path) => !ids.has(path.replace(/^.*\/|\.yaml$/g, ''))),
    unnamed: only === null ? unnamedPlaces(places, [...built.values()].flat(), sources) : [],
  }
}

function reportOf(
  file: SourceFile,
  article: Article,
  built: readonly Mention[],
  left: ArticleLeftovers,
  reader: Reader,
): ArticleReport {
  const pendingSource = left.pending.find((f) => f.path === pendingPath(article.id))
  const draftSource = left.drafts.find((f) => f.path === draftsPath(article.id))
  const pending = pendingSource ? parsePending(pendingSource) : []
  const drafts = draftSource ? (parseYaml(draftSource.text) as { name?: string }[] | null) : null
  return {
    article: article.id,
    path: file.path,
    toFillIn: file.text
      .split('\n')
      .filter((line) => line.includes(TO_FILL_IN))
      .map((line) => line.slice(0, line.indexOf(':'))),
    pending: pending.map((entry) => ({ ...entry, isSettled: isSettled(entry, article, built) })),
    drafts: (drafts ?? []).map((d) => d.name ?? '?'),
    unmapped: unmappedNames(article, built, new Set(pending.map((p) => p.text)), reader),
  }
}

/** Whether the build maps its words now, or says why not where they are too wide. */
function isSettled(
  { context, text, problem }: PendingEntry,
  article: Article,
  built: readonly Mention[],
): boolean {
  if (problem === 'check-shorthand' || problem === 'strategy') return false
  const paragraph = article.paragraphs.find((p) => p.text.includes(context))
  if (!paragraph) return false
  const from = paragraph.text.indexOf(context)
  return built.some(
    (m) =>
      (m.place !== null || problem === 'too-wide') &&
      m.paragraph === paragraph.id &&
      m.text === text &&
      m.start >= from &&
      m.end <= from + context.length,
  )
}

function unmappedNames(
  article: Article,
  built: readonly Mention[],
  pending: ReadonlySet<string>,
  reader: Reader,
): ArticleReport['unmapped'] {
  const reading = readArticle(article, reader)
  const groups = new Map<string, ArticleReport['unmapped'][number]>()
  for (const m of reading.mentions) {
    const [first] = m.candidates
    if (!first || m.confidence < LIKELY || pending.has(m.text)) continue
    if (built.some((b) => b.paragraph === m.paragraph.id && b.start < m.end && m.start < b.end)) continue
    const read = first.places.map((p) => pathName(p, reader, reading)).join('、')
    const known = groups.get(`${m.text} ${read}`)
    groups.set(
      `${m.text} ${read}`,
      known
        ? { ...known, times: known.times + 1 }
        : { text: m.text, times: 1, context: excerptOf(m), reading: read, confidence: m.confidence },
    )
  }
  return [...groups.values()]
}

function unnamedPlaces(
  places: ReadonlyMap<string, PlaceSource>,
  mentions: readonly Mention[],
  sources: Sources,
): CheckReport['unnamed'] {
  const named = new Set(mentions.flatMap(placesOf))
  for (const { properties: p } of places.values())
    for (const id of [...(p.parent === null ? [] : [p.parent]), ...(p.stations ?? [])]) named.add(id)
  for (const { text } of [...sources.strategies, ...sources.tours, sources.figures, sources.names])
    for (const [word] of text.matchAll(/[a-z0-9]+(?:-[a-z0-9]+)*/g)) named.add(word)
  return [...places.values()]
    .filter((p) => !named.has(p.id))
    .map(({ id, file, line }) => ({ id, file, line }))
}

/** The report in lines for a terminal. */
export function checkLines({ articles, orphans, unnamed }: CheckReport): string[] {
  const lines: string[] = []
  const list = (title: string, items: readonly string[]): void => {
    if (items.length > 0) lines.push(`  ${title}`, ...items.map((item) => `    ${item}`))
  }
  for (const a of articles) {
    const open = a.pending.filter((p) => !p.isSettled)
    const count = a.toFillIn.length + a.pending.length + a.drafts.length + a.unmapped.length
    lines.push(`${a.article}: ${count === 0 ? 'nothing open' : a.path}`)
    list('front matter to be filled in', a.toFillIn.length > 0 ? [a.toFillIn.join(', ')] : [])
    list(
      `wanting a decision (${pendingPath(a.article)})`,
      open.map((p) => {
        const candidates = p.candidates.map((c) => `${c.name} [${c.place}] ${c.confidence}`).join(' | ')
        return `${p.text} ×${p.times}, ${p.problem}: …${p.context}…${candidates === '' ? '' : `: ${candidates}`}\n      → ${p.remedy}`
      }),
    )
    list(
      `settled; delete from ${pendingPath(a.article)}`,
      a.pending.filter((p) => p.isSettled).map((p) => `${p.text}: …${p.context}…`),
    )
    list(`strategy drafts not moved (${draftsPath(a.article)})`, a.drafts)
    list(
      'read as places by the geoparser, not by the build (add a name, a decision, or an `unmapped` entry)',
      a.unmapped.map((u) => `${u.text} ×${u.times}: …${u.context}… (${u.reading}, ${u.confidence})`),
    )
  }
  if (orphans.length > 0)
    lines.push('left over from articles that are not there', ...orphans.map((o) => `    ${o}`))
  if (unnamed.length > 0)
    lines.push(
      'gazetteer entries that nothing names',
      ...unnamed.map((p) => `    ${p.id} (${p.file}${p.line === null ? '' : `:${p.line}`})`),
    )
  return lines
}
