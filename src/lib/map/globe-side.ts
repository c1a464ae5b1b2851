import type { Position } from 'geojson'

/** North and south of this the globe would be seen from over a pole, where no side of it is up. */
const STEEPEST = 60
/** Degrees from the middle within which what is on the globe is seen well; at its rim names find no room. */
const WELL_SEEN = 65

type Vector = readonly [number, number, number]

const RADIANS = Math.PI / 180

function vectorOf([lon = 0, lat = 0]: Position): Vector {
  const [l, b] = [lon * RADIANS, lat * RADIANS]
  return [Math.cos(b) * Math.cos(l), Math.cos(b) * Math.sin(l), Math.sin(b)]
}

/** The middle of two positions on the sphere, no closer to a pole than the globe is looked at. */
function middleOf(a: Position, b: Position): [number, number] {
  const [u, v] = [vectorOf(a), vectorOf(b)]
  const [x, y, z] = [u[0] + v[0], u[1] + v[1], u[2] + v[2]]
  const lat = Math.atan2(z, Math.hypot(x, y)) / RADIANS
  return [Math.atan2(y, x) / RADIANS, Math.max(-STEEPEST, Math.min(lat, STEEPEST))]
}

/** The angle between two positions as seen from the middle of the earth, in degrees. */
function angle(a: Position, b: Position): number {
  const [u, v] = [vectorOf(a), vectorOf(b)]
  return Math.acos(Math.max(-1, Math.min(1, u[0] * v[0] + u[1] * v[1] + u[2] * v[2]))) / RADIANS
}

/**
 * From above where most of the positions (WGS-84 degrees) are seen well: the middle of two of them, since ends that lie on
 * opposite sides are never seen together.
 * @param positions two or more
 */
export function sideOfGlobe(positions: readonly Position[]): [number, number] {
  let best: { middle: [number, number]; seen: number; farthest: number } | null = null
  for (const [i, a] of positions.entries())
    for (const b of positions.slice(i)) {
      const middle = middleOf(a, b)
      const angles = positions.map((p) => angle(p, middle)).filter((degrees) => degrees <= WELL_SEEN)
      const [seen, farthest] = [angles.length, Math.max(0, ...angles)]
      if (!best || seen > best.seen || (seen === best.seen && farthest < best.farthest))
        best = { middle, seen, farthest }
    }
  return best?.middle ?? [0, 0]
}
