import type { MultiPolygon } from 'geojson'
import { merge } from 'topojson-client'
import type {
  GeometryCollection,
  MultiPolygon as TopoMulti,
  Polygon as TopoPolygon,
  Topology,
} from 'topojson-specification'

/** What of a county says to which areas it belongs; codes after GB/T 2260. */
interface Coded {
  readonly id: string
  readonly prefectureCode: string | null
  readonly provinceCode: string
}

/**
 * The area of the given GB/T 2260 codes (county, prefecture or province), merged along shared borders.
 * @returns null when no county of the topology has one of the codes.
 */
export function mergeAreas(topology: Topology, codes: readonly string[]): MultiPolygon | null {
  const counties = topology.objects['counties'] as GeometryCollection<Coded> | undefined
  const wanted = new Set<string | null | undefined>(codes)
  const members = (counties?.geometries ?? []).filter(({ properties = {} }) => {
    const { id, prefectureCode, provinceCode }: Partial<Coded> = properties
    return wanted.has(id) || wanted.has(prefectureCode) || wanted.has(provinceCode)
  })
  return members.length === 0 ? null : merge(topology, members as (TopoPolygon | TopoMulti)[])
}
