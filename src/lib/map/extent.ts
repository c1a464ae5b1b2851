import type { MultiPolygon } from 'geojson'
import { merge } from 'topojson-client'
import type { GeometryCollection, Polygon as TopoPolygon, Topology } from 'topojson-specification'
import type { Basemap } from '../data/load.ts'
import type { Place } from '../data/schema.ts'

/** A division as a ground draws it: its code is called so, or is its id. */
interface Division {
  readonly id?: string
  readonly code?: string
}

function areasWithin(ground: Topology | null | undefined, name: string, adcodes: readonly string[]) {
  const divisions = ground?.objects[name] as GeometryCollection<Division> | undefined
  // A code that ends in noughts is that of a city or a province, and begins those of all that lie in it.
  const beginnings = adcodes.map((code) => code.replace(/(00)+$/, ''))
  return (divisions?.geometries ?? []).filter((area) => {
    const { code, id = '' } = area.properties as Division
    const own = code ?? id
    return beginnings.some((beginning) => own.startsWith(beginning))
  })
}

/**
 * The ground that divisions cover, as the embedded ground draws it: the region by its counties, the rest of the country by its
 * prefectures. Null where it draws none of them.
 * @param adcodes codes by GB/T 2260
 */
export function extentOf(basemap: Basemap, adcodes: readonly string[]): MultiPolygon | null {
  const known = merged.get(basemap) ?? new Map<string, MultiPolygon | null>()
  merged.set(basemap, known)
  const key = adcodes.join()
  const extent = known.get(key) ?? mergedExtent(basemap, adcodes)
  known.set(key, extent)
  return extent
}

/** A choice asks for the same extent to draw and to frame it, and the next style again. */
const merged = new WeakMap<Basemap, Map<string, MultiPolygon | null>>()

function mergedExtent({ topology, china }: Basemap, adcodes: readonly string[]): MultiPolygon | null {
  for (const [ground, name] of [
    [topology, 'counties'],
    [china, 'areas'],
  ] as const) {
    const areas = areasWithin(ground, name, adcodes)
    if (ground && areas.length > 0) return merge(ground, areas as unknown as TopoPolygon[])
  }
  return null
}

/** The codes of the divisions a place is, or is only known to lie in; none where it is known more closely. */
export function divisionsOf(place: Place, placeById: ReadonlyMap<string, Place>): readonly string[] {
  const { adcodes, kind, precision, parent } = place.properties
  const isSpot = precision === 'site' || precision === 'park'
  if (adcodes.length > 0 || isSpot || kind === 'route-end' || parent === null) return adcodes
  const above = placeById.get(parent)
  return above ? divisionsOf(above, placeById) : []
}
