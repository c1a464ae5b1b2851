import {
  bezierSpline,
  buffer,
  circle,
  convex,
  distance,
  featureCollection,
  greatCircle,
  lineString,
  rewind,
} from '@turf/turf'
import type { Feature, LineString, MultiPolygon, Polygon, Position } from 'geojson'
import { mergeAreas, type Boundaries } from './boundaries.ts'
import type { PlaceSource } from './gazetteer.ts'

/** What a segment may be drawn as; coordinates are WGS-84 degrees rounded to 5 decimals (about 1 m). */
export type Shape =
  | { type: 'LineString'; coordinates: [number, number][] }
  | { type: 'MultiLineString'; coordinates: [number, number][][] }
  | { type: 'Polygon'; coordinates: [number, number][][] }
  | { type: 'MultiPolygon'; coordinates: [number, number][][][] }
type Places = ReadonlyMap<string, PlaceSource>

const toPosition = ([lon, lat]: Position): [number, number] => [
  Math.round((lon ?? NaN) * 1e5) / 1e5,
  Math.round((lat ?? NaN) * 1e5) / 1e5,
]
const toLine = (line: Feature<LineString>): Shape => ({
  type: 'LineString',
  coordinates: line.geometry.coordinates.map(toPosition),
})
/** An area with its rings wound as RFC 7946 asks: outer ones counter-clockwise. */
const toArea = (area: Feature<Polygon | MultiPolygon>): Shape => {
  const { geometry } = rewind(area) as Feature<Polygon | MultiPolygon>
  return geometry.type === 'Polygon'
    ? { type: 'Polygon', coordinates: geometry.coordinates.map((ring) => ring.map(toPosition)) }
    : {
        type: 'MultiPolygon',
        coordinates: geometry.coordinates.map((p) => p.map((ring) => ring.map(toPosition))),
      }
}

function positions(ids: readonly string[], places: Places): Position[] | null {
  const found = ids.map((id) => places.get(id)?.geometry?.coordinates)
  return found.every((p) => p !== undefined) ? found : null
}

/**
 * A smooth course through the nodes, in order: a spline, so that a bend does not pretend to be a corner. A
 * direction is left straight: it says where to, not which way.
 */
export function drawCourse(ids: readonly string[], places: Places, straight: boolean): Shape | null {
  const nodes = positions(ids, places)
  if (!nodes || nodes.length < 2) return null
  const line = lineString(nodes)
  return toLine(
    straight || nodes.length === 2 ? line : bezierSpline(line, { resolution: 2000, sharpness: 0.6 }),
  )
}

/** The shortest way over the globe between two places, cut at the antimeridian as RFC 7946 asks. */
export function drawGreatCircle(ids: readonly string[], places: Places): Shape | null {
  const [from, to] = positions(ids, places) ?? []
  if (!from || !to) return null
  const { geometry } = greatCircle(from, to, { npoints: 240 })
  return geometry.type === 'LineString'
    ? { type: 'LineString', coordinates: geometry.coordinates.map(toPosition) }
    : { type: 'MultiLineString', coordinates: geometry.coordinates.map((part) => part.map(toPosition)) }
}

/** The course of the first member, a line, through its stations; further members are stations on it. */
export function drawRail(ids: readonly string[], places: Places): Shape | null {
  const line = places.get(ids[0] ?? '')
  return drawCourse(line?.properties.stations ?? ids, places, true)
}

/** The codes of the members' administrative areas. */
export const adcodesOf = (ids: readonly string[], places: Places): string[] =>
  ids.flatMap((id) => places.get(id)?.properties.adcodes ?? [])

/** The members' administrative areas merged along their shared borders, with a margin where one is wanted. */
export function drawArea(
  ids: readonly string[],
  places: Places,
  boundaries: Boundaries,
  marginKm: number,
): Shape | null {
  const area = mergeAreas(boundaries, adcodesOf(ids, places))
  if (!area) return null
  const drawn = marginKm > 0 ? buffer(area, marginKm, { units: 'kilometers' }) : area
  return drawn ? toArea(drawn) : null
}

/**
 * The convex hull of the members with a margin in kilometres. One member alone gives a disc: the margin, or its
 * own uncertainty where none is given, is then the radius.
 */
export function drawHull(ids: readonly string[], places: Places, marginKm: number): Shape | null {
  const nodes = positions(ids, places)
  const [first] = nodes ?? []
  if (!nodes || !first) return null
  const spread = Math.max(...nodes.map((p) => distance(first, p)))
  if (spread < 0.05) {
    const own = places.get(ids[0] ?? '')?.properties.coordinateUncertaintyInMeters ?? 1000
    return toArea(circle(first, marginKm > 0 ? marginKm : own / 1000, { steps: 48 }))
  }
  const discs = nodes.map((p) => circle(p, Math.max(marginKm, 0.5), { steps: 32 }))
  const hull = convex(featureCollection(discs))
  return hull ? toArea(hull) : null
}
