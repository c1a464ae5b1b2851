import type { Lexicon } from './lexicon.ts'
import type { LexiconPlace } from '../parse-types.ts'

/** How the ids of derived places begin. */
export const DERIVED_ID = 'derived:'

const SHORTEST_END = 5

/** Ends of the names of zones and stations → the one that has it, null for several; made when first needed. */
const ends = new WeakMap<Lexicon, Map<string, LexiconPlace | null>>()

function endsOf(lexicon: Lexicon): Map<string, LexiconPlace | null> {
  const known = ends.get(lexicon)
  if (known) return known
  const made = new Map<string, LexiconPlace | null>()
  for (const index of lexicon.sites) {
    const place = lexicon.places[index]
    for (const name of place?.names ?? [])
      for (let from = 0; place && from <= name.length - SHORTEST_END; from++) {
        const end = name.slice(from)
        const other = made.get(end)
        made.set(end, other === undefined || other === place ? place : null)
      }
  }
  ends.set(lexicon, made)
  return made
}

/** How a derived place was placed: at the place in its name, along several, or in the unit the text is about. */
export type Placing = 'stem' | 'joins' | 'around'

/** The one zone or station of the lexicon whose name ends so: 中关村科技城 for 京津中关村科技城. */
const fullNameOf = (name: string, lexicon: Lexicon): LexiconPlace | null => endsOf(lexicon).get(name) ?? null

/**
 * The place that a text names and the lexicon lacks, at its stem (石家庄站 lies somewhere in 石家庄, no better
 * known than that), along its members (京沪高铁), in the unit around it, or without a position when nothing tells
 * where it lies; kept in `derived` and reused. Returns its id, or that of the lexicon's place whose name the text
 * has shortened.
 */
export function derivedPlace(
  name: string,
  rank: LexiconPlace['rank'],
  places: readonly number[],
  placing: Placing,
  lexicon: Lexicon,
  derived: Map<string, LexiconPlace>,
): string {
  const joins = placing === 'joins'
  const known = joins ? null : fullNameOf(name, lexicon)
  if (known) return known.id
  const stems = places.map((i) => lexicon.places[i]).filter((p) => p !== undefined)
  const id = `${DERIVED_ID}${name}@${stems.map((p) => p.id).join('+')}`
  if (derived.has(id)) return id
  const stem = joins ? undefined : stems[0]
  const point = stem && (placing === 'stem' || isPointIn(rank, stem)) ? stem : undefined
  derived.set(id, {
    id,
    name,
    names: [name],
    abbreviations: [],
    rank,
    parent: stem?.id ?? null,
    position: point?.position ?? null,
    precision: stem?.precision ?? 'region',
    uncertainty: point?.uncertainty ?? null,
    members: joins ? stems.map((p) => p.id) : [],
  })
  return id
}

/** A river is no point, and the middle of a province says nothing of what lies somewhere in it. */
const isPointIn = (rank: LexiconPlace['rank'], area: LexiconPlace): boolean =>
  rank !== 'water' && rank !== 'relief' && (area.rank !== 'province' || area.name.endsWith('市'))
