import type { Article, Mention } from '../../src/lib/data/text-schema.ts'
import { buildArtifacts, type Sources } from './artifacts.ts'
import { correctionsOf, placesOf, withDecisions, withNames, type SureMention } from './article-decisions.ts'
import { newNamesOf, spellingsFor } from './article-names.ts'
import { grouped, pendingFile, pendingPath, draftsPath, type PendingEntry } from './article-pending.ts'
import { withNewPlaces } from './article-gazetteer.ts'
import { NewPlaces } from './article-places.ts'
import { openedPlaces, readArticle, readerOf } from './article-reading.ts'
import { draftStrategies } from './article-strategies.ts'
import { articleFile, idOfTitle, readArticleText } from './article-text.ts'
import { parseArticle } from './articles.ts'
import { parseBoundaries } from './boundaries.ts'
import { parseGazetteer, type PlaceSource } from './gazetteer.ts'
import { mentionsOf, parseDecisions, parseNames, toponymsOf, type Names } from './mentions.ts'
import { keeperOf, openQuestions, sureMentionsOf } from './article-questions.ts'
import { publishedTexts } from './published.ts'
import { SourceError, type SourceFile } from './source-error.ts'

/** A file to add, and what its adder says of it. */
export interface ArticleInput {
  readonly path: string
  readonly bytes: Uint8Array
  /** The article's id; null to make one from the title. */
  readonly id: string | null
  /** Where it was published; null to leave it to be filled in. */
  readonly source: string | null
}

/** The sources to write for a new article, new ones and changed ones, and what was done. */
export interface AddedArticle {
  readonly id: string
  readonly files: readonly SourceFile[]
  readonly places: number
  readonly mentions: number
  readonly decisions: number
  readonly strategies: number
  readonly pending: readonly PendingEntry[]
}

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/

/**
 * A text as a new article of the sources: its Markdown, the gazetteer entries, names and decisions by which the build
 * finds what the geoparser is sure of, the list of what wants a decision, and drafts of strategies. The new sources
 * are built once as a proof; the other articles' mentions stay as they are.
 * @param present paths of pending and draft files that are there already.
 * @throws SourceError when the text cannot be read, the id is taken, or the sources would not build.
 */
export function draftArticle(
  input: ArticleInput,
  sources: Sources,
  present: readonly string[] = [],
): AddedArticle {
  const text = readArticleText(input.path, input.bytes)
  const id = input.id ?? idOfTitle(text.title)
  refuseTaken(id, input, sources, present)
  const markdown = articleFile(
    `geo/sources/articles/${nextNumber(sources.articles)}-${id}.md`,
    id,
    text,
    input.source,
  )
  const { article } = parseArticle(markdown)
  const places = parseGazetteer(sources.gazetteer)
  const boundaries = parseBoundaries(sources.boundaries.text)
  const names = parseNames(sources.names, places)
  const reader = readerOf(places, boundaries, sources.national)
  const reading = readArticle(article, reader)
  const parsed = sources.articles.map(parseArticle)
  const others = parsed.map((p) => p.article)

  const { sure, open } = sureMentionsOf(reading, reader, places)
  const spellings = spellingsFor(sure, { names, places, others })
  const entries = new NewPlaces({ places, boundaries, reader, reading, ...spellings })
  const idsOf = (ids: readonly string[]): string[] => [
    ...new Set(openedPlaces(ids, reader, reading).flatMap((p) => entries.idOf(p) ?? [])),
  ]
  const meant = sure.map((m): SureMention => ({ ...m, places: idsOf(m.places) }))
  const changedGazetteer = withNewPlaces(sources.gazetteer, entries.features)
  const gazetteer = replaced(sources.gazetteer, changedGazetteer)
  const allPlaces = parseGazetteer(gazetteer)

  const first = builtMentions(article, allPlaces, names)
  const newNames = newNamesOf(reading, first, spellings, idsOf)
  const namesFile = withNames(sources.names, newNames)
  const allNames = parseNames(namesFile, allPlaces)
  const built = builtMentions(article, allPlaces, allNames)
  const about = {
    article,
    reading,
    reader,
    names: allNames,
    places: allPlaces,
    sure: meant,
    open,
    idOf: (lexiconId: string) => entries.knownId(lexiconId),
  }
  const corrections = correctionsOf(article, built, meant, keeperOf(about))
  const decisionsFile = withDecisions(sources.decisions, corrections.decisions)

  const membersOf = (ids: readonly string[]): string[] =>
    openedPlaces(ids, reader, reading).flatMap((p) => entries.knownId(p) ?? [])
  const drafts = draftStrategies(reading.drafts, {
    article: id,
    articles: [...others, article],
    places: allPlaces,
    boundaries,
    strategies: sources.strategies,
    membersOf,
  })
  const pending = grouped(openQuestions(about, corrections, built, drafts.undrawn))

  const after: Sources = {
    ...sources,
    articles: [...sources.articles, markdown],
    gazetteer,
    names: namesFile,
    decisions: decisionsFile,
  }
  const decisions = parseDecisions(sources.decisions, places)
  const toponyms = toponymsOf(places, names)
  const earlier = parsed.flatMap((p) => mentionsOf(p, toponyms, names, decisions, sources.decisions))
  const mentions = proven(after, earlier, id, input.path)
  // The article comes last: whatever is written before it builds without it.
  const files = [
    ...changedGazetteer,
    ...(namesFile.text === sources.names.text ? [] : [namesFile]),
    ...(decisionsFile.text === sources.decisions.text ? [] : [decisionsFile]),
    ...(pending.length > 0 ? [pendingFile(id, pending)] : []),
    ...(drafts.file ? [drafts.file] : []),
    markdown,
  ]
  return {
    id,
    files,
    places: entries.features.length,
    mentions,
    decisions: corrections.decisions.length,
    strategies: drafts.count,
    pending,
  }
}

function refuseTaken(id: string, input: ArticleInput, sources: Sources, present: readonly string[]): void {
  if (!ID.test(id))
    throw new SourceError(input.path, null, `the id "${id}" is not a slug`, 'use a-z, 0-9 and hyphens')
  const same = sources.articles.find((file) => parseArticle(file).article.id === id)
  if (same)
    throw new SourceError(
      input.path,
      null,
      `the id "${id}" is taken by ${same.path}; nothing was written`,
      'give another with --id, or edit that file',
    )
  const left = present.find((path) => path === pendingPath(id) || path === draftsPath(id))
  if (left !== undefined)
    throw new SourceError(
      input.path,
      null,
      `${left} is there already; nothing was written`,
      'move it away, or give another id with --id',
    )
}

/** One more than the highest number an article's file begins with. */
function nextNumber(articles: readonly SourceFile[]): number {
  return 1 + Math.max(0, ...articles.map((f) => Number(/\/(\d+)-[^/]*$/.exec(f.path)?.[1] ?? 0)))
}

const replaced = (files: readonly SourceFile[], changed: readonly SourceFile[]): SourceFile[] =>
  files.map((file) => changed.find((c) => c.path === file.path) ?? file)

/** What the build finds in an article by names alone. */
function builtMentions(article: Article, places: ReadonlyMap<string, PlaceSource>, names: Names): Mention[] {
  const none = { path: 'decisions.yaml', text: '[]' }
  return mentionsOf({ article, misprintedNames: [] }, toponymsOf(places, names), names, [], none)
}

/**
 * Builds the new sources as a proof.
 * @param earlier the mentions of the other articles before.
 * @returns how many mentions of the article are mapped.
 * @throws SourceError when they do not build, or another article would be read otherwise than before.
 */
function proven(after: Sources, earlier: readonly Mention[], id: string, path: string): number {
  const mentions = builtAfter(after, path)
  const key = (m: Mention): string => JSON.stringify([m.paragraph, m.start, m.end, m.place])
  const known = new Set(earlier.map(key))
  const changed = mentions.find((m) => m.article !== id && !known.delete(key(m)))
  if (changed || known.size > 0)
    throw new SourceError(
      path,
      null,
      `adding it would change how ${changed ? `“${changed.text}” is read in ${changed.article}` : 'another article is read'}; nothing was written`,
      'say in mentions/decisions.yaml what that article means, then add again',
    )
  return mentions.filter((m) => m.article === id && placesOf(m).length > 0).length
}

function builtAfter(sources: Sources, path: string): readonly Mention[] {
  try {
    return publishedTexts(buildArtifacts(sources)).mentions
  } catch (error) {
    throw new SourceError(
      path,
      null,
      `the sources would not build with it; nothing was written. ${error instanceof Error ? error.message : String(error)}`,
      'mend what this names, then add again',
    )
  }
}
