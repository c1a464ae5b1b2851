import type { LexiconPlace } from '../parse-types.ts'
import { FURTHER_NAMES } from '../words/regions.ts'

const SAME_WITHIN_M = 40_000
const ORDER: Readonly<Partial<Record<LexiconPlace['rank'], number>>> = {
  province: 0,
  prefecture: 1,
  county: 2,
}
const isArea = (place: LexiconPlace): boolean => ORDER[place.rank] !== undefined

/** From one degree of latitude to the next. */
export const METRES_A_DEGREE = 111_195

/** Metres between two WGS-84 positions (equirectangular: errors below 1 % at these distances). */
export function metresBetween(a: readonly [number, number], b: readonly [number, number]): number {
  const x = (b[0] - a[0]) * Math.cos(((a[1] + b[1]) / 2) * (Math.PI / 180))
  return Math.hypot(x, b[1] - a[1]) * METRES_A_DEGREE
}

interface Merged {
  readonly places: readonly LexiconPlace[]
  /** Every id given, those of merged places too → index. */
  readonly byId: ReadonlyMap<string, number>
}

/**
 * One list out of several gazetteers. Provinces first, so that
 * a county's parent is known when the county is compared.
 */
export function mergePlaces(given: Iterable<LexiconPlace>): Merged {
  const places: LexiconPlace[] = []
  const byId = new Map<string, number>()
  const sharing = new Map<string, number[]>()
  const ordered = [...given]
    .map((place, at) => ({ place, at }))
    .sort((a, b) => (ORDER[a.place.rank] ?? 3) - (ORDER[b.place.rank] ?? 3) || a.at - b.at)
  for (const { place } of ordered) {
    if (byId.has(place.id)) continue
    const names = isArea(place) ? [place.name] : [place.name, ...place.names]
    const same = names.flatMap((n) => sharing.get(n) ?? []).find((i) => isSame(places[i], place, byId))
    const index = same ?? places.length
    byId.set(place.id, index)
    const first = same === undefined ? undefined : places[same]
    places[index] = first
      ? joined(first, place)
      : { ...place, names: [...place.names, ...(FURTHER_NAMES[place.name] ?? [])] }
    for (const name of new Set([place.name, ...place.names])) {
      const others = sharing.get(name)
      if (!others) sharing.set(name, [index])
      else if (!others.includes(index)) others.push(index)
    }
  }
  return { places, byId }
}

/** `a` and `b` share a name; are they one place? */
function isSame(a: LexiconPlace | undefined, b: LexiconPlace, byId: ReadonlyMap<string, number>): boolean {
  if (!a) return false
  if (!isArea(a) && a.rank === b.rank && (a.position === null || b.position === null)) return true
  if (a.name !== b.name) return false
  if (isArea(a) && isArea(b)) {
    if (a.rank === 'province' && b.rank === 'province') return true
    const [above, other] = [a.parent, b.parent].map((id) => (id === null ? undefined : byId.get(id)))
    if (above !== undefined && above === other) return true
  }
  return a.position !== null && b.position !== null && metresBetween(a.position, b.position) < SAME_WITHIN_M
}

function joined(first: LexiconPlace, later: LexiconPlace): LexiconPlace {
  return {
    ...first,
    names: [...new Set([...first.names, ...later.names])],
    abbreviations: [...new Set([...first.abbreviations, ...later.abbreviations])],
    parent: first.parent ?? later.parent,
    position: first.position ?? later.position,
    uncertainty: first.uncertainty ?? later.uncertainty,
  }
}
