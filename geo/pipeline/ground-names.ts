import { bboxClip, booleanPointInPolygon, centerOfMass, pointOnFeature } from '@turf/turf'
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Point, Topology } from 'topojson-specification'
import { shortName } from '../../src/lib/data/division-names.ts'
import { mergeAreas, type Boundaries } from './boundaries.ts'

type Area = Feature<Polygon | MultiPolygon>
interface Names {
  readonly name: string
  readonly name_en: string
}
interface RegionName extends Names {
  /** What a mark of it is called. */
  readonly full: string
  readonly rank: 'prefecture' | 'province'
}

/** The extent around the first view in which a neighbour's name is lettered: west, south, east, north in degrees. */
const AROUND: [number, number, number, number] = [112.4, 35.2, 122.5, 43.4]

/** Where a name is lettered over an area: its middle, or a point surely inside where that is not. */
export function labelOf(area: Area): Position {
  const middle = centerOfMass(area)
  const inside = booleanPointInPolygon(middle, area) ? middle : pointOnFeature(area)
  return inside.geometry.coordinates.map((degrees) => Math.round(degrees * 1e4) / 1e4)
}

/** The prefectures' names, and those of the neighbouring provinces as far as the region's map shows them. */
function regionNames(boundaries: Boundaries): Point<RegionName>[] {
  const { topology, counties } = boundaries
  const point = (area: Area, properties: RegionName): Point<RegionName> => ({
    type: 'Point',
    coordinates: onGrid(topology, labelOf(area)),
    properties,
  })
  const prefectures = new Map(counties.map(({ properties: p }) => [p.prefectureCode, p]))
  const own = [...prefectures].flatMap(([code, { prefecture: name, prefecture_en: name_en }]) => {
    const area = code !== null && mergeAreas(boundaries, [code])
    return area && name !== null && name_en !== null
      ? [point(area, { name, name_en, full: name, rank: 'prefecture' })]
      : []
  })
  const neighbours = topology.objects['neighbours'] as GeometryCollection<Names> | undefined
  const around = (neighbours?.geometries ?? []).flatMap((neighbour) => {
    const shown = bboxClip(feature(topology, neighbour) as Area, AROUND) as Area
    const { name: full = '', name_en = '' }: Partial<Names> = neighbour.properties ?? {}
    const name = shortName(full) ?? full
    return shown.geometry.coordinates.length > 0
      ? [point(shown, { name, name_en, full, rank: 'province' })]
      : []
  })
  return [...own, ...around]
}

/** A position in whole steps of the topology's grid. */
export function onGrid({ transform }: Topology, [lon = NaN, lat = NaN]: Position): Position {
  if (!transform) return [lon, lat]
  const { scale, translate } = transform
  return [Math.round((lon - translate[0]) / scale[0]), Math.round((lat - translate[1]) / scale[1])]
}

/** The topology with a `label` position on each county, and the names of wider areas as points (`regionNames`). */
export function withLabels(boundaries: Boundaries): Topology {
  const { topology, counties } = boundaries
  const geometries = counties.map((county) => {
    const label = labelOf(feature(topology, county) as Area)
    return { ...county, properties: { ...county.properties, label } }
  })
  return {
    ...topology,
    objects: {
      ...topology.objects,
      counties: { type: 'GeometryCollection', geometries },
      regionNames: { type: 'GeometryCollection', geometries: regionNames(boundaries) },
    },
  }
}
