import type { Article, Paragraph } from '../../src/lib/data/text-schema.ts'
import { parseText } from '../../src/lib/geoparse/parse.ts'
import type { LexiconPlace, ParsedMention, StrategyDraft } from '../../src/lib/geoparse/parse-types.ts'
import { buildGazetteer, knownOfParsed, type Gazetteer } from '../../src/lib/project/gazetteer.ts'
import type { KnownPlace } from '../../src/lib/project/known-place.ts'
import type { Boundaries } from './boundaries.ts'
import type { PlaceSource } from './gazetteer.ts'
import { buildNational, type NationalSources } from './national.ts'
import { derivePlaces } from './places.ts'

/** The geoparser is sure of a mention from this confidence on. */
export const SURE = 0.8

/** A mention as the geoparser reads it, placed in its paragraph. */
export interface ReadMention extends Omit<ParsedMention, 'role'> {
  readonly paragraph: Paragraph
}

/** A strategy as the geoparser drafts it, with the sentence that names it. */
export interface ReadDraft extends Pick<StrategyDraft, 'name' | 'pattern' | 'members'> {
  readonly quote: string
}

export interface Reading {
  readonly mentions: readonly ReadMention[]
  readonly drafts: readonly ReadDraft[]
  readonly derived: ReadonlyMap<string, LexiconPlace>
}

/** The gazetteer the geoparser reads articles by, and what the atlas calls its places. */
export interface Reader {
  readonly gazetteer: Gazetteer
  /** The atlas' id of a place of the lexicon; null for what only the national gazetteer has. */
  atlasId(lexiconId: string): string | null
}

/** The atlas' and the national gazetteer in one, as the site reads texts by them. */
export function readerOf(
  places: ReadonlyMap<string, PlaceSource>,
  boundaries: Boundaries,
  national: NationalSources,
): Reader {
  const gazetteer = buildGazetteer(derivePlaces(places, boundaries), buildNational(national), [])
  const { byId } = gazetteer.lexicon
  const atlas = new Map<number, string>()
  for (const id of places.keys()) {
    const index = byId.get(id)
    if (index !== undefined && !atlas.has(index)) atlas.set(index, id)
  }
  return { gazetteer, atlasId: (id) => (places.has(id) ? id : (atlas.get(byId.get(id) ?? -1) ?? null)) }
}

/** What the geoparser finds in an article, the whole of it read as one text. */
export function readArticle(article: Article, { gazetteer }: Reader): Reading {
  const text = article.paragraphs.map((p) => p.text).join('\n')
  const { mentions, derived, drafts } = parseText(text, gazetteer.lexicon)
  const starts: number[] = []
  let length = 0
  for (const paragraph of article.paragraphs) {
    starts.push(length)
    length += paragraph.text.length + 1
  }
  let at = 0
  const placed = mentions.flatMap((m): ReadMention[] => {
    while ((starts[at + 1] ?? Infinity) <= m.start) at += 1
    const paragraph = article.paragraphs[at]
    const offset = starts[at] ?? 0
    if (!paragraph || m.end - offset > paragraph.text.length) return []
    return [{ ...m, start: m.start - offset, end: m.end - offset, paragraph }]
  })
  return {
    mentions: placed,
    derived: new Map(derived.map((p) => [p.id, p])),
    drafts: drafts.map(({ name, pattern, members, sentence }) => ({
      name,
      pattern,
      members,
      quote: text.slice(sentence.start, sentence.end).trim(),
    })),
  }
}

/** What is known of a place that was read, those the geoparser made from the text included. */
export function knownPlace(id: string, { gazetteer }: Reader, reading: Reading): KnownPlace | null {
  const { lexicon, byId } = gazetteer
  const made = reading.derived.get(id)
  if (made) return knownOfParsed(made, byId.get(made.parent ?? ''))
  const place = lexicon.places[lexicon.byId.get(id) ?? -1]
  return byId.get(id) ?? (place ? knownOfParsed(place, undefined) : null)
}

/** The places meant, regions opened into their members; without repetition. */
export function openedPlaces(ids: readonly string[], reader: Reader, reading: Reading): string[] {
  const opened = ids.flatMap((id): string[] => {
    if (reader.atlasId(id) !== null) return [id]
    const known = knownPlace(id, reader, reading)
    return known?.rank === 'region' && known.members.length > 0
      ? openedPlaces(known.members, reader, reading)
      : [id]
  })
  return [...new Set(opened)]
}

/** A place's name with all it lies in: 吉林省长春市朝阳区. */
export function pathName(id: string, reader: Reader, reading: Reading): string {
  const known = knownPlace(id, reader, reading)
  if (!known) return id
  const above = known.parent === null ? '' : pathName(known.parent, reader, reading)
  return above + known.name
}
