import type { Lexicon } from './lexicon.ts'
import type { LexiconPlace } from './parse-types.ts'

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

/** The one zone or station of the lexicon whose name ends so: 中关村科技城 for 京津中关村科技城. */
const fullNameOf = (name: string, lexicon: Lexicon): LexiconPlace | null => endsOf(lexicon).get(name) ?? null

/**
 * The place that a text names and the lexicon lacks, at its stem (石家庄站 lies somewhere in 石家庄, no better
 * known than that), along its members (京沪高铁), or without a position
 * when nothing in its name is known (西塞科学谷); kept in `derived` and reused. Returns its id,
 * or that of the lexicon's place whose name the text has shortened.
 */
export function derivedPlace(
  name: string,
  rank: LexiconPlace['rank'],
  places: readonly number[],
  joins: boolean,
  lexicon: Lexicon,
  derived: Map<string, LexiconPlace>,
): string {
  const known = joins ? null : fullNameOf(name, lexicon)
  if (known) return known.id
  const stems = places.map((i) => lexicon.places[i]).filter((p) => p !== undefined)
  const id = `${DERIVED_ID}${name}@${stems.map((p) => p.id).join('+')}`
  if (derived.has(id)) return id
  const [stem] = stems
  derived.set(id, {
    id,
    name,
    names: [name],
    abbreviations: [],
    rank,
    parent: joins ? null : (stem?.id ?? null),
    position: joins ? null : (stem?.position ?? null),
    precision: joins ? 'region' : (stem?.precision ?? 'region'),
    uncertainty: joins ? null : (stem?.uncertainty ?? null),
    members: joins ? stems.map((p) => p.id) : [],
  })
  return id
}
