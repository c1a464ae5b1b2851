import type { NamedCount, ShorthandUse } from './index-schema.ts'
import type { Place } from './schema.ts'
import type { Role } from './schema-parts.ts'
import type { Mention } from './text-schema.ts'

/** How often something is named, by the role it has. */
export type RoleCounts = Readonly<Record<Role, number>>

/** The ids a mention stands for: none, one, or several. */
export function placesOf(mention: Pick<Mention, 'place'>): readonly string[] {
  if (mention.place === null) return []
  return typeof mention.place === 'string' ? [mention.place] : mention.place
}

/** True where the name stands for a list of places (通武廊), not for a place of its own. */
export function isShorthand(mention: Pick<Mention, 'place'>): boolean {
  return Array.isArray(mention.place)
}

/** How often mentions name each place, alone or within a shorthand. */
export function roleCounts(mentions: readonly Mention[]): Map<string, RoleCounts> {
  const counts = new Map<string, Record<Role, number>>()
  for (const { place, role } of mentions)
    for (const id of placesOf({ place })) {
      const count = counts.get(id) ?? { location: 0, actor: 0 }
      count[role]++
      counts.set(id, count)
    }
  return counts
}

/** How often each place is named and by which of its names most often; places that no mention names are left out. */
export function namedCounts(
  places: readonly Place[],
  mentionsByPlace: ReadonlyMap<string, readonly Mention[]>,
): NamedCount[] {
  return places.flatMap(({ id, properties: { name, aliases } }) => {
    const mentions = mentionsByPlace.get(id)
    if (!mentions) return []
    const actor = mentions.filter((m) => m.role === 'actor').length
    const uses = new Map<string, number>()
    for (const { text } of mentions) uses.set(text, (uses.get(text) ?? 0) + 1)
    const usesOf = (spelling: string): number => uses.get(spelling) ?? 0
    const usual = aliases.reduce((best, one) => (usesOf(one) > usesOf(best) ? one : best), name)
    return [{ id, location: mentions.length - actor, actor, called: usual === name ? null : usual }]
  })
}

/** Every shorthand the texts use, in the order it is first met; members in the order the name has them. */
export function shorthandUses(mentions: readonly Mention[]): ShorthandUse[] {
  const uses = new Map<string, { members: Set<string>; mentions: number }>()
  for (const { text, place } of mentions) {
    if (!Array.isArray(place)) continue
    const use = uses.get(text) ?? { members: new Set(), mentions: 0 }
    for (const id of place) use.members.add(id)
    use.mentions++
    uses.set(text, use)
  }
  return [...uses].map(([name, use]) => ({ name, members: [...use.members], mentions: use.mentions }))
}
