import { booleanPointInPolygon, distance, nearestPointOnLine, point, polygonToLine } from '@turf/turf'
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson'
import type {
  GeometryCollection,
  MultiPolygon as TopoMulti,
  Polygon as TopoPolygon,
  Topology,
} from 'topojson-specification'
import { mergeAreas as merged } from '../../src/lib/data/areas.ts'

/** A county-level area of boundaries.topojson; names and codes after GB/T 2260. */
export interface CountyProperties {
  readonly id: string
  readonly name: string
  readonly name_en: string
  readonly prefecture: string | null
  readonly prefecture_en: string | null
  readonly prefectureCode: string | null
  readonly province: string
  readonly provinceCode: string
}
type County = (TopoPolygon | TopoMulti) & { properties: CountyProperties }

/** The administrative areas, mergeable by code. */
export interface Boundaries {
  readonly topology: Topology
  readonly counties: readonly County[]
}

/** @throws Error when the topology lacks its `counties`. */
export function parseBoundaries(text: string): Boundaries {
  const topology = JSON.parse(text) as Topology
  const counties = topology.objects['counties'] as GeometryCollection<CountyProperties> | undefined
  if (!counties) throw new Error('boundaries.topojson has no object "counties"; run its regenerate.ts again')
  return { topology, counties: counties.geometries as County[] }
}

/**
 * The area of the given GB/T 2260 codes (county, prefecture or province), merged along shared borders.
 * @returns null when no county has one of the codes.
 */
export function mergeAreas(boundaries: Boundaries, codes: readonly string[]): Feature<MultiPolygon> | null {
  const geometry = merged(boundaries.topology, codes)
  return geometry && { type: 'Feature', properties: {}, geometry }
}

/** Metres from a position to an area: 0 inside, else to its nearest border. */
export function distanceToArea(position: Position, area: Feature<Polygon | MultiPolygon>): number {
  if (booleanPointInPolygon(position, area)) return 0
  const outline = polygonToLine(area)
  const lines = outline.type === 'FeatureCollection' ? outline.features : [outline]
  return Math.min(
    ...lines.map((l) => nearestPointOnLine(l, point(position), { units: 'meters' }).properties.dist),
  )
}

/** Metres from a position to the farthest point of an area, rounded up to 100 m. */
export function radiusAround(position: Position, area: Feature<MultiPolygon>): number {
  let farthest = 0
  for (const ring of area.geometry.coordinates.flat())
    for (const vertex of ring) farthest = Math.max(farthest, distance(position, vertex, { units: 'meters' }))
  return Math.ceil(farthest / 100) * 100
}
