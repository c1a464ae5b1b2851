import type { Feature, MultiPolygon, Polygon } from 'geojson'
import { feature, merge } from 'topojson-client'
import type {
  GeometryCollection,
  GeometryObject,
  MultiPolygon as TopoMulti,
  Point,
  Polygon as TopoPolygon,
  Topology,
} from 'topojson-specification'
import { shortName } from '../../src/lib/data/division-names.ts'
import type { NationalPlace } from '../../src/lib/data/national-schema.ts'
import { labelOf, onGrid } from './ground-names.ts'
import { SourceError, type SourceFile } from './source-error.ts'

type Area = Feature<Polygon | MultiPolygon>
interface AreaProperties {
  readonly code: string
  readonly name: string
  readonly province: string
}
/** A name lettered over an area of the country; `full` is what a mark of it would be called. */
interface ChinaName {
  readonly name: string
  readonly name_en: string
  readonly full: string
  readonly rank: 'province' | 'prefecture'
}

const REMEDY = 'make it again: npx tsx geo/sources/boundaries/china.ts'

/**
 * The ground of the whole country, with its names as points: of every province and of every area.
 * @throws SourceError when it lacks its areas, or has one that the national gazetteer does not know.
 */
export function withNames(file: SourceFile, national: readonly NationalPlace[]): Topology {
  const topology = JSON.parse(file.text) as Topology
  const areas = topology.objects['areas'] as GeometryCollection<AreaProperties> | undefined
  if (!areas || !topology.objects['world'])
    throw new SourceError(file.path, null, 'has no object "areas" or no "world"', REMEDY)
  const byCode = new Map(national.map((place) => [place.id, place]))
  const nameAt = (code: string, area: Area, rank: ChinaName['rank']): Point<ChinaName> => {
    const place = byCode.get(code)
    if (!place) throw new SourceError(file.path, null, `${code} is no division`, REMEDY)
    const { name: full, name_en } = place
    return {
      type: 'Point',
      coordinates: onGrid(topology, labelOf(area)),
      properties: { name: shortName(full) ?? full, name_en, full, rank },
    }
  }
  const codes = new Set(areas.geometries.map((a) => propertiesOf(a).province))
  const provinces = [...codes].map((code) => {
    const parts = areas.geometries.filter((a) => propertiesOf(a).province === code)
    const geometry = merge(topology, parts as (TopoPolygon | TopoMulti)[]) as MultiPolygon
    return nameAt(code, largestOf(geometry), 'province')
  })
  // A province that is one area takes part in both ranks, as each is lettered at scales of its own.
  const prefectures = areas.geometries.map((a) => {
    const { geometry } = feature(topology, a) as Area
    return nameAt(propertiesOf(a).code, largestOf(geometry), 'prefecture')
  })
  const slim = areas.geometries.map((a) => {
    const { code, province } = propertiesOf(a)
    return { ...a, properties: { code, province } }
  })
  return {
    ...topology,
    objects: {
      ...topology.objects,
      areas: { type: 'GeometryCollection', geometries: slim },
      names: { type: 'GeometryCollection', geometries: [...provinces, ...prefectures] },
    },
  }
}

const propertiesOf = (a: GeometryObject<AreaProperties>): AreaProperties => a.properties as AreaProperties

const ringArea = (ring: readonly (readonly number[])[] = []): number =>
  Math.abs(
    ring.reduce((sum, [x = 0, y = 0], i) => {
      const [u = 0, w = 0] = ring[(i + 1) % ring.length] ?? []
      return sum + x * w - u * y
    }, 0),
  )

/** The largest part alone: islands and exclaves would draw the name away from it. */
function largestOf(geometry: Polygon | MultiPolygon): Area {
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  const coordinates = parts.reduce((best, part) => (ringArea(part[0]) > ringArea(best[0]) ? part : best))
  return { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates } }
}
