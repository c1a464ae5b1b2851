import type { Lexicon } from './lexicon.ts'
import type { LexiconPlace } from './parse-types.ts'

/** How the ids of derived places begin. */
export const DERIVED_ID = 'derived:'

const SHORTEST_END = 5

/** The one zone or station of the lexicon whose name ends so: 中关村科技城 for 京津中关村科技城. */
function fullNameOf(name: string, lexicon: Lexicon): LexiconPlace | null {
  if (name.length < SHORTEST_END) return null
  const found = lexicon.sites.filter((i) => lexicon.places[i]?.names.some((n) => n.endsWith(name)))
  return found.length === 1 ? (lexicon.places[found[0] ?? -1] ?? null) : null
}

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
