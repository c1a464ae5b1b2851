import type { Atlas } from './atlas.ts'
import { familyOf, type MarkFamily } from './families.ts'
import type { Mention, Place, Precision, Quotation, Strategy, StrategyGroup } from './schema.ts'
import { PRECISIONS, STRATEGY_GROUPS } from './schema.ts'

/** A stretch of verbatim text to mark, in UTF-16 code units of the text it belongs to. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** A sentence that names a place: verbatim, with where it stands and what to mark in it. */
export interface Excerpt {
  readonly key: string
  readonly article: string
  readonly paragraph: string
  readonly section: string | null
  readonly text: string
  readonly marks: readonly Range[]
  /** The mentions that are marked; none where a quotation is. */
  readonly mentions: readonly Mention[]
}

const SENTENCE_END = /[。!?！？]/

/** The sentence of `text` that holds the code unit at `offset`, its full stop and closing quote included. */
export function sentenceAt(text: string, offset: number): Range {
  let start = offset
  while (start > 0 && !SENTENCE_END.test(text.charAt(start - 1))) start--
  while (start < offset && /[”」]/.test(text.charAt(start))) start++
  let end = offset
  while (end < text.length && !SENTENCE_END.test(text.charAt(end))) end++
  if (end < text.length) end++
  if (/[”」]/.test(text.charAt(end))) end++
  return { start, end }
}

/** The sentences that hold these mentions, in the order given; several mentions in one sentence share it. */
export function sentencesOf(atlas: Atlas, mentions: readonly Mention[]): Excerpt[] {
  const excerpts = new Map<string, Excerpt>()
  for (const mention of mentions) {
    const paragraph = atlas.paragraphById.get(mention.paragraph)
    if (!paragraph) continue
    const { start, end } = sentenceAt(paragraph.text, mention.start)
    const key = `${paragraph.id}-${start}`
    const before = excerpts.get(key)
    excerpts.set(key, {
      key,
      article: mention.article,
      paragraph: paragraph.id,
      section: paragraph.section,
      text: paragraph.text.slice(start, end),
      marks: [...(before?.marks ?? []), { start: mention.start - start, end: mention.end - start }],
      mentions: [...(before?.mentions ?? []), mention],
    })
  }
  return [...excerpts.values()]
}

/** Every sentence that names the place (in that role, if one is given), in reading order. */
export function excerptsOf(atlas: Atlas, placeId: string, roles: 'all' | Mention['role'] = 'all'): Excerpt[] {
  const mentions = atlas.mentionsByPlace.get(placeId) ?? []
  return sentencesOf(
    atlas,
    mentions.filter((m) => roles === 'all' || m.role === roles),
  )
}

/** A quotation within its sentence, as an excerpt. */
export function excerptOfQuotation(atlas: Atlas, quotation: Quotation): Excerpt {
  const paragraph = atlas.paragraphById.get(quotation.paragraph)
  const text = paragraph?.text ?? quotation.text
  const from = sentenceAt(text, quotation.start).start
  const to = Math.max(sentenceAt(text, quotation.end - 1).end, quotation.end)
  return {
    key: `${quotation.paragraph}-${quotation.start}-${quotation.end}`,
    article: quotation.article,
    paragraph: quotation.paragraph,
    section: paragraph?.section ?? null,
    text: text.slice(from, to),
    marks: [{ start: quotation.start - from, end: quotation.end - from }],
    mentions: [],
  }
}

/** A place and how often it is named. */
export interface NamedPlace {
  readonly place: Place
  readonly count: number
}

/**
 * The places the articles name (a node of a line that no sentence names is no mark), most mentioned first; in that
 * role and by that article, if they are given.
 */
export function namedPlaces(
  atlas: Atlas,
  roles: 'all' | Mention['role'] = 'all',
  article: string | null = null,
): NamedPlace[] {
  const counts = (mention: Mention): boolean =>
    (roles === 'all' || mention.role === roles) && (article === null || mention.article === article)
  return atlas.places
    .map((place) => ({ place, count: (atlas.mentionsByPlace.get(place.id) ?? []).filter(counts).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.place.id < b.place.id ? -1 : 1))
}

/** Whether a precision is as exact as the one asked for, or more. */
export function isAtLeast(precision: Precision, asked: Precision): boolean {
  return PRECISIONS.indexOf(precision) <= PRECISIONS.indexOf(asked)
}

/** What the reader wants to see of the places; null asks for all. */
export interface PlaceFilter {
  /** The least exact precision still shown. */
  readonly certainty: Precision
  readonly roles: 'all' | Mention['role']
  readonly families: readonly MarkFamily[] | null
  /** Id of the one article that must name the place. */
  readonly source: string | null
}

/** The filter that lets everything pass. */
export const NO_FILTER: PlaceFilter = { certainty: 'region', roles: 'all', families: null, source: null }

/** The named places that pass the filter, each with how often it is named so; most mentioned first. */
export function filteredPlaces(atlas: Atlas, filter: PlaceFilter): NamedPlace[] {
  return namedPlaces(atlas, filter.roles, filter.source).filter(
    ({ place: { properties: p } }) =>
      isAtLeast(p.precision, filter.certainty) &&
      (filter.families === null || filter.families.includes(familyOf(p.kind))),
  )
}

/** Strategies by group, in the legend's order. */
export function strategiesByGroup(
  atlas: Atlas,
): { readonly group: StrategyGroup; readonly strategies: Strategy[] }[] {
  return STRATEGY_GROUPS.map((group) => ({
    group,
    strategies: atlas.strategies.filter((s) => s.group === group),
  })).filter(({ strategies }) => strategies.length > 0)
}

/** The strategies shown before the reader chooses. */
export function leadingStrategies(atlas: Atlas): string[] {
  return atlas.strategies.filter((s) => s.leading).map((s) => s.id)
}

/** An expression of the text that is not on the map. */
export interface Unmapped {
  readonly text: string
  /** Why, in the two languages. */
  readonly reason: { readonly zh: string; readonly en: string }
  readonly count: number
  readonly first: Mention
}

/** What is not on the map: mentions without a place, or of a place that cannot be located, most frequent first. */
export function unmappedMentions(atlas: Atlas): Unmapped[] {
  const groups = new Map<string, Unmapped>()
  for (const mention of atlas.mentions) {
    const place = typeof mention.place === 'string' ? atlas.placeById.get(mention.place) : undefined
    if (mention.place !== null && place?.geometry !== null) continue
    const known = groups.get(mention.text)
    const { note, note_en } = place?.properties ?? { note: mention.reason, note_en: mention.reason_en }
    groups.set(
      mention.text,
      known
        ? { ...known, count: known.count + 1 }
        : { text: mention.text, reason: { zh: note ?? '', en: note_en ?? '' }, count: 1, first: mention },
    )
  }
  return [...groups.values()].sort((a, b) => b.count - a.count)
}

/** How much of the text is on the map. */
export function coverage(atlas: Atlas): { readonly mapped: number; readonly total: number } {
  const off = unmappedMentions(atlas).reduce((sum, u) => sum + u.count, 0)
  return { mapped: atlas.mentions.length - off, total: atlas.mentions.length }
}
