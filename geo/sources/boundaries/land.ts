import { createRequire } from 'node:module'
import { polygon } from '@turf/turf'
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { Mapshaper } from './packages.ts'

/** The land of Natural Earth 1:50m as flat polygons, some of them reaching beyond 180°; to be clipped. */
export function readLand(): Feature<Polygon>[] {
  const atlas = createRequire(import.meta.url)('world-atlas/land-50m.json') as Topology<{
    land: GeometryCollection
  }>
  return feature(atlas, atlas.objects.land)
    .features.flatMap(({ geometry }) => (geometry as MultiPolygon).coordinates)
    .flatMap(flatten)
}

/** How much is kept of a part of the world's land: the interval of its line, as mapshaper writes it, and its least island in square metres. */
interface Detail {
  readonly interval: string
  readonly smallestIsland: number
}

/**
 * Cuts `land.json` into what lies within a box (west, south, east, north in degrees) and the rest of the world, each
 * with the detail it is worth: `land-near.json` and `land-far.json`, to be merged and simplified.
 */
export function divideLand(
  mapshaper: Mapshaper,
  near: readonly number[],
  detail: Readonly<Record<'near' | 'far', Detail>>,
): void {
  mapshaper('-i land.json -clip bbox=-180,-90,180,90 -dissolve2 -o land-flat.json')
  for (const [part, cut] of [
    ['near', 'clip'],
    ['far', 'erase'],
  ] as const) {
    const { interval, smallestIsland } = detail[part]
    mapshaper(
      `-i land-flat.json -${cut} bbox=${near.join()} -explode -filter this.area>=${smallestIsland}`,
      `-dissolve -each interval="${interval}" -o land-${part}.json`,
    )
  }
}

/**
 * world-atlas leaves rings whole where they cross the antimeridian, for spherical projections; on a flat map the jump
 * from 180° to -180° would draw a band around the world. Such a ring goes on beyond 180° here, once on each side.
 */
function flatten(rings: Position[][]): Feature<Polygon>[] {
  const outer = closeThroughPole(unroll(rings[0]!))
  const crosses = outer.some(([lon]) => Math.abs(lon!) > 180)
  // A ring that began east of the line lies a turn away from its lakes.
  const turn = crosses && outer.every(([lon]) => lon! < 0) ? 360 : 0
  const unrolled = [
    outer.map(([lon, lat]) => [lon! + turn, lat!]),
    ...rings.slice(1).map(unroll).filter(isClosed),
  ]
  const shifts = crosses ? [-360, 0, 360] : [0]
  return shifts.map((shift) =>
    polygon(unrolled.map((ring) => ring.map(([lon, lat]) => [lon! + shift, lat!]))),
  )
}

function unroll(ring: Position[]): Position[] {
  let turns = 0
  return ring.map(([lon, lat], i): Position => {
    const step = i === 0 ? 0 : lon! - ring[i - 1]![0]!
    if (Math.abs(step) > 180) turns -= Math.sign(step)
    return [lon! + 360 * turns, lat!]
  })
}

const isClosed = (ring: readonly Position[]): boolean => ring[0]![0] === ring.at(-1)![0]

/**
 * Antarctica's coast comes home a full turn away, so it closes through the pole (the seam that Natural Earth has
 * 100 m around the pole does so too and is left out as a hole).
 */
function closeThroughPole(ring: Position[]): Position[] {
  if (isClosed(ring)) return ring
  return [...ring, [ring.at(-1)![0]!, -90], [ring[0]![0]!, -90], ring[0]!]
}
