import type { Article, Mention } from '../../src/lib/data/text-schema.ts'
import type { NewNames } from './article-decisions.ts'
import type { Reading } from './article-reading.ts'
import type { PlaceSource } from './gazetteer.ts'
import { toponymsOf, type Names } from './mentions.ts'
import type { ReadSure } from './article-questions.ts'

/** Which names may enter the gazetteer and names.yaml for a new article. */
export interface Spellings {
  isFree(name: string, lexiconId: string): boolean
  aliasesOf(lexiconId: string): readonly string[]
  /** Spellings of several places at once, and the places they open into, by their ids in the lexicon. */
  readonly shorthands: ReadonlyMap<string, readonly string[]>
  /** Whether a new expression that is no place may be added. */
  isNew(name: string): boolean
}

interface SpellingContext {
  readonly names: Names
  readonly places: ReadonlyMap<string, PlaceSource>
  readonly others: readonly Article[]
}

/**
 * Gives each spelling to the places it names most often. A spelling that the sources know, that stands in another
 * article, or that has one character alone, is given to none: names are read in all articles alike, so that
 * decisions in this article must do.
 */
export function spellingsFor(
  sure: readonly ReadSure[],
  { names, places, others }: SpellingContext,
): Spellings {
  const taken = new Set(toponymsOf(places, names).map((t) => t.name))
  const texts = others.map((a) => a.paragraphs.map((p) => p.text).join('\n'))
  const isNew = (name: string): boolean =>
    name.length > 1 && !taken.has(name) && !texts.some((t) => t.includes(name))
  const counts = new Map<string, Map<string, { places: readonly string[]; count: number }>>()
  for (const { text, places: meant } of sure) {
    const byPlaces = counts.get(text) ?? new Map<string, { places: readonly string[]; count: number }>()
    counts.set(text, byPlaces)
    const key = meant.join()
    byPlaces.set(key, { places: meant, count: (byPlaces.get(key)?.count ?? 0) + 1 })
  }
  const owner = new Map<string, string>()
  const aliases = new Map<string, string[]>()
  const shorthands = new Map<string, readonly string[]>()
  for (const [text, byPlaces] of counts) {
    const [most] = [...byPlaces.values()].sort((a, b) => b.count - a.count)
    if (!most || !isNew(text)) continue
    const [only] = most.places
    if (only === undefined) continue
    owner.set(text, most.places.length === 1 ? only : '')
    if (most.places.length > 1) shorthands.set(text, most.places)
    else aliases.set(only, [...(aliases.get(only) ?? []), text])
  }
  return {
    isFree: (name, id) => isNew(name) && (owner.get(name) ?? id) === id,
    aliasesOf: (id) => aliases.get(id) ?? [],
    shorthands,
    isNew: (name) => isNew(name) && !owner.has(name),
  }
}

/** The shorthands, and the institutions whose names hold a place that is not meant, for names.yaml. */
export function newNamesOf(
  { mentions }: Reading,
  built: readonly Mention[],
  spellings: Spellings,
  idsOf: (ids: readonly string[]) => readonly string[],
): NewNames {
  const shorthands = [...spellings.shorthands].map(([name, places]) => ({
    name,
    members: [...idsOf(places)],
    says: '全国地名录所列的成员，或其字所代的各地。',
    says_en: 'Its members in the national gazetteer, or the places its characters stand for.',
  }))
  const institutions = mentions
    .filter((m) => m.kind === 'institution' && spellings.isNew(m.text))
    .filter((m) =>
      built.some(
        (b) => b.paragraph === m.paragraph.id && b.start >= m.start && b.end <= m.end && b.place !== null,
      ),
    )
    .map((m) => m.text)
  const unmapped =
    institutions.length === 0
      ? []
      : [
          {
            names: [...new Set(institutions)],
            reason: '机构名；名中的地名不是提及其地。',
            reason_en: 'An institution; the place in its name is not what the text speaks of.',
          },
        ]
  return { shorthands: shorthands.filter((s) => s.members.length > 0), unmapped }
}
