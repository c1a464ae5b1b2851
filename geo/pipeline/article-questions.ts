import type { Article, Mention } from '../../src/lib/data/text-schema.ts'
import { parseText } from '../../src/lib/geoparse/parse.ts'
import { placesOf, type Corrections, type SureMention } from './article-decisions.ts'
import { excerptOf, type PendingEntry, type Problem } from './article-pending.ts'
import {
  openedPlaces,
  pathName,
  SURE,
  type ReadDraft,
  type Reader,
  type Reading,
  type ReadMention,
} from './article-reading.ts'
import type { PlaceSource } from './gazetteer.ts'
import type { Names } from './mentions.ts'

type Question = Omit<PendingEntry, 'times' | 'remedy'>

/** A mention the geoparser is sure of, with the lexicon's ids of the places meant, regions opened. */
export interface ReadSure extends ReadMention {
  readonly places: readonly string[]
}

/** A mention that wants a decision, and why. */
export interface OpenMention {
  readonly mention: ReadMention
  readonly problem: Problem
}

/** What is surely meant in an article, and what wants a decision. */
export function sureMentionsOf(
  reading: Reading,
  reader: Reader,
  places: ReadonlyMap<string, PlaceSource>,
): { readonly sure: ReadSure[]; readonly open: OpenMention[] } {
  const likely = reading.mentions.flatMap((m): ReadSure[] => {
    const [first] = m.candidates
    return first && m.confidence >= SURE
      ? [{ ...m, places: openedPlaces(first.places, reader, reading) }]
      : []
  })
  const named = new Set(likely.flatMap((m) => m.places.map((p) => reader.atlasId(p) ?? p)))
  const isNear = (id: string): boolean => isInText(reader.atlasId(id), named, places)
  const sure = likely.filter((m) => m.places.length > 0 && m.places.every(isNear))
  const known = new Set(sure.map(keyOf))
  const open = reading.mentions
    .filter((m) => !known.has(keyOf(m)))
    .map((m): OpenMention => {
      const second = m.candidates[1]?.confidence ?? 0
      const problem: Problem =
        m.candidates.length === 0
          ? m.kind === 'too-wide'
            ? 'too-wide'
            : 'institution'
          : m.confidence >= SURE
            ? 'far-from-the-text'
            : m.candidates[0] && m.candidates[0].places.length > 1
              ? 'several-places'
              : second >= 0.1
                ? 'homonym'
                : 'low-confidence'
      return { mention: m, problem }
    })
  return { sure, open }
}

const keyOf = (m: Pick<ReadMention, 'paragraph' | 'start'>): string => `${m.paragraph.id}@${m.start}`

/**
 * A park, port or works of the atlas is meant only in an article that also names what it lies in, or is part of its
 * own name (天津|港): its spelling may be common (综保区).
 */
function isInText(
  id: string | null,
  named: ReadonlySet<string>,
  places: ReadonlyMap<string, PlaceSource>,
): boolean {
  const place = id === null ? undefined : places.get(id)
  if (!place || ['region', 'district', 'route-end'].includes(place.properties.kind)) return true
  let above = place.properties.parent
  if (above === null) return true
  while (above !== null) {
    const parent = places.get(above)
    if (named.has(above)) return true
    if (parent?.properties.aliases.some((a) => a.length > 1 && place.properties.name.includes(a))) return true
    above = parent?.properties.parent ?? null
  }
  return false
}

/** An article as read, and what the build makes of it. */
export interface AboutContext {
  readonly article: Article
  readonly reading: Reading
  readonly reader: Reader
  readonly names: Names
  readonly places: ReadonlyMap<string, PlaceSource>
  readonly sure: readonly SureMention[]
  readonly open: readonly OpenMention[]
  /** The atlas' id of a place of the lexicon once the entries are made; null where it has none. */
  idOf(lexiconId: string): string | null
}

/** Words in a reason that speak of one article, not of the expression. */
const OF_ONE_ARTICLE = /文中|承[上下]文|图层|误印|见“/

/**
 * Whether a mention of the build that the geoparser does not share may stand: an expression whose reason holds in any
 * article, or a shorthand all of whose places the article names.
 */
export function keeperOf({ reader, names, sure }: AboutContext): (mention: Mention) => boolean {
  const named = new Set(sure.flatMap((m) => m.places))
  const shorthands = new Set(names.shorthands.map((s) => s.name))
  const general = new Set(
    names.unmapped
      .filter((u) => !OF_ONE_ARTICLE.test(u.reason))
      .filter((u) =>
        parseText(u.reason, reader.gazetteer.lexicon).mentions.every((m) => m.kind === 'too-wide'),
      )
      .flatMap((u) => u.names),
  )
  return (m) =>
    m.place === null
      ? general.has(m.text)
      : shorthands.has(m.text) && placesOf(m).every((id) => named.has(id))
}

/** All that is left open, in the order of its kinds. */
export function openQuestions(
  context: AboutContext,
  corrections: Corrections,
  built: readonly Mention[],
  undrawn: readonly ReadDraft[],
): Question[] {
  const { article, names, places, sure, open } = context
  const unmapped = new Set(names.unmapped.flatMap((u) => u.names))
  const shorthands = new Set(names.shorthands.map((s) => s.name))
  const candidatesOf = (ids: readonly string[]): Question['candidates'] =>
    ids.map((place) => ({
      place,
      name: places.get(place)?.properties.name ?? place,
      in_atlas: true,
      confidence: 0,
    }))
  const ofBuild = (m: Mention, problem: Problem): Question[] => {
    const paragraph = article.paragraphs.find((p) => p.id === m.paragraph)
    return paragraph
      ? [
          {
            text: m.text,
            context: excerptOf({ ...m, paragraph }),
            problem,
            candidates: candidatesOf(placesOf(m)),
          },
        ]
      : []
  }
  const ofSure = (m: SureMention, problem: Problem): Question => ({
    text: m.text,
    context: excerptOf(m),
    problem,
    candidates: candidatesOf(m.places),
  })
  /** Whether these words are asked about already, or are surely read. */
  const isSpoken = (m: Mention): boolean =>
    [...sure, ...open.map((o) => o.mention)].some(
      (s) => s.paragraph.id === m.paragraph && s.start < m.end && m.start < s.end,
    )
  const kept = new Set(corrections.refused.map((m) => m.id))
  return [
    ...open
      .filter(({ mention, problem }) => problem !== 'too-wide' || !unmapped.has(mention.text))
      .map((o) => question(o, context)),
    ...corrections.several.map((m) => ofSure(m, 'several-places')),
    ...corrections.alike.map((m) => ofSure(m, 'no-context')),
    ...corrections.refused.filter((m) => !isSpoken(m)).flatMap((m) => ofBuild(m, 'elsewhere-another-place')),
    ...built
      .filter((m) => shorthands.has(m.text) && !kept.has(m.id) && !isSpoken(m))
      .flatMap((m) => ofBuild(m, 'check-shorthand')),
    ...undrawn.map(({ name, quote }): Question => ({
      text: name,
      context: quote,
      problem: 'strategy',
      candidates: [],
    })),
  ]
}

/** The question about a mention, its candidates under the ids they have once the entries are made. */
function question({ mention: m, problem }: OpenMention, { reader, reading, idOf }: AboutContext): Question {
  const sure = Math.min(1, m.confidence / (m.candidates[0]?.confidence ?? 1))
  const idIn = (p: string): string => {
    const made = reading.derived.get(p)
    if (!made) return idOf(p) ?? p
    return idOf(p) ?? `in ${made.parent === null ? made.members.map(idIn).join(', ') : idIn(made.parent)}`
  }
  return {
    text: m.text,
    context: excerptOf(m),
    problem,
    candidates: m.candidates.map(({ places, confidence }) => ({
      place: places.map(idIn).join(' + '),
      name: places.map((p) => pathName(p, reader, reading)).join(' + '),
      in_atlas: places.every((p) => idOf(p) !== null),
      confidence: Math.round(confidence * sure * 100) / 100,
    })),
  }
}
