import type { Atlas } from '../data/atlas.ts'
import type { Place } from '../data/schema.ts'
import { namedPlaces } from '../data/selectors.ts'

export const WALKS = ['up', 'right', 'down', 'left'] as const
/** The way an arrow key points on a map with north up. */
export type Walk = (typeof WALKS)[number]

/** Degrees by which marks on one and the same point are set apart, eastwards by id, so that each is reached. */
const APART = 1e-6

/** Where each named place with a position stands for walking: degrees, those on one point set apart. */
function positionsOf(atlas: Atlas): { readonly place: Place; readonly at: readonly [number, number] }[] {
  const taken = new Map<string, number>()
  return namedPlaces(atlas)
    .map(({ place }) => place)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((place) => {
      const at = middleOf(place)
      if (!at) return []
      const key = at.join()
      const before = taken.get(key) ?? 0
      taken.set(key, before + 1)
      return [{ place, at: [at[0] + before * APART, at[1]] as const }]
    })
}

function middleOf({ geometry }: Place): readonly [number, number] | null {
  if (geometry === null) return null
  if (geometry.type === 'Point') return geometry.coordinates
  return geometry.coordinates[Math.floor(geometry.coordinates.length / 2)] ?? null
}

/**
 * The named place an arrow key walks to: the nearest in the quarter the arrow points to, one straight ahead
 * before one aside; where that quarter is empty, in the half. Null at the edge, and from what has no position.
 */
export function neighbourTowards(atlas: Atlas, from: string, walk: Walk): Place | null {
  const positions = positionsOf(atlas)
  const start = atlas.placeById.get(from)
  const origin = positions.find(({ place }) => place.id === from)?.at ?? (start ? middleOf(start) : null)
  if (!origin) return null
  const squeeze = Math.cos((origin[1] * Math.PI) / 180)
  let best: { place: Place; cost: number; isAside: boolean } | null = null
  for (const { place, at } of positions) {
    if (place.id === from) continue
    const east = (at[0] - origin[0]) * squeeze
    const north = at[1] - origin[1]
    const [ahead, aside] = {
      up: [north, east],
      down: [-north, east],
      right: [east, north],
      left: [-east, north],
    }[walk] as [number, number]
    if (ahead <= 0) continue
    const isAside = Math.abs(aside) > ahead
    const cost = ahead + 2 * Math.abs(aside)
    if (!best || (best.isAside && !isAside) || (best.isAside === isAside && cost < best.cost))
      best = { place, cost, isAside }
  }
  return best?.place ?? null
}
