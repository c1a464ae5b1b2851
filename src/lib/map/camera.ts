import type { PaddingOptions } from 'maplibre-gl'
import type { Position } from 'geojson'
import type { Atlas } from '../data/atlas.ts'
import { familyOf } from '../data/families.ts'
import type { Basemap } from '../data/load.ts'
import type { Place, Precision } from '../data/schema.ts'
import type { Camera } from '../state/view-url.ts'
import { divisionsOf, extentOf } from './extent.ts'
import { sideOfGlobe } from './globe-side.ts'

export type Box = [[number, number], [number, number]]

/** The first view: all of Jing-Jin-Ji, from the Bashang plateau to the Zhang River, Tianjin near the middle. */
export const HOME: Box = [
  [113.4, 36],
  [120.2, 42.65],
]

/** The box around all that an atlas marks, with some room; null where it marks nothing. */
export function boxOfPlaces(atlas: Atlas): Box | null {
  const positions = atlas.places.flatMap(({ geometry }) =>
    geometry?.type === 'Point' ? [geometry.coordinates] : [],
  )
  const box = boundsOf(positions)
  if (!box) return null
  const [[west, south], [east, north]] = box
  const room = Math.max(0.15, (north - south) / 12)
  return [
    [west - room, south - room],
    [east + room, north + room],
  ]
}

/** Pixels kept free around what is fitted: on a wide map the legend stands over its left edge. */
export function paddingFor(width: number): PaddingOptions {
  return width > 640
    ? { top: 24, bottom: 40, left: 280, right: 48 }
    : { top: 64, bottom: 40, left: 16, right: 16 }
}

/** Metres from its middle to the equator (WGS-84). */
const EARTH_RADIUS = 6_378_137

/** The same around what was chosen, with room for the names at its edges. */
export function paddingForThings(width: number): PaddingOptions {
  const { top = 0, bottom = 0, left = 0, right = 0 } = paddingFor(width)
  const room = width > 640 ? 40 : 28
  return { top: top + 12, bottom: bottom + 12, left: left + room, right: right + room }
}

/** Pixels of so many metres at zoom 0, where the world is 512 pixels wide; each further zoom doubles them. */
export const pixelsAtZoomZero = (metres: number, lat: number): number =>
  metres / (METRES_PER_PIXEL * Math.cos((lat * Math.PI) / 180))
/** Metres of one pixel at the equator, at zoom 0. */
const METRES_PER_PIXEL = (2 * Math.PI * EARTH_RADIUS) / 512

/** The zoom at which a place of that precision is looked at: no closer than what is known of it. */
export const PRECISION_ZOOM: Readonly<Record<Precision, number>> = {
  site: 12,
  park: 11,
  district: 9.5,
  region: 7.2,
}

/** The box around positions, or null for none. */
function boundsOf(positions: readonly Position[]): Box | null {
  let box: Box | null = null
  for (const [lon = NaN, lat = NaN] of positions)
    box = box
      ? [
          [Math.min(box[0][0], lon), Math.min(box[0][1], lat)],
          [Math.max(box[1][0], lon), Math.max(box[1][1], lat)],
        ]
      : [
          [lon, lat],
          [lon, lat],
        ]
  return box
}

/** Longitude of the map's middle; what lies more than half the globe away is seen on the other side. */
const MIDDLE = 117
const nearest = ([lon = NaN, lat = NaN]: Position): Position => [
  lon < MIDDLE - 180 ? lon + 360 : lon > MIDDLE + 180 ? lon - 360 : lon,
  lat,
]

const flat = (value: unknown): Position[] =>
  Array.isArray(value) && typeof value[0] === 'number'
    ? [value as Position]
    : (value as unknown[]).flatMap(flat)
const endsOf = (line: readonly Position[]): Position[] =>
  [line.at(0), line.at(-1)].filter((end) => end !== undefined)

/** Where the camera goes for what was chosen: a point at the zoom its precision bears, a box, or a side of the globe. */
export type CameraTarget =
  | {
      readonly type: 'point'
      readonly center: [number, number]
      readonly zoom: number
      /** The radius around it in which it is known to lie, in metres; null for an area, or where none is stated. */
      readonly reach: number | null
    }
  | { readonly type: 'box'; readonly bounds: Box }
  | { readonly type: 'globe'; readonly center: [number, number] }

/** A division, or the one a place is only known to lie in, within its border, as far as the ground has it; else the spot. */
function targetOfPlace(
  center: [number, number],
  place: Place,
  atlas: Atlas,
  basemap: Basemap | null,
): CameraTarget {
  const { properties } = place
  const extent = basemap && extentOf(basemap, divisionsOf(place, atlas.placeById))
  const bounds = extent && boundsOf(flat(extent.coordinates))
  if (bounds) return { type: 'box', bounds }
  const reach = familyOf(properties.kind) === 'admin' ? null : properties.coordinateUncertaintyInMeters
  return { type: 'point', center, zoom: PRECISION_ZOOM[properties.precision], reach }
}

/** The target for places and strategies by id: one place alone, else the box around all of them; null for nothing. */
export function targetOf(atlas: Atlas, basemap: Basemap | null, ids: readonly string[]): CameraTarget | null {
  const parts: Position[][] = []
  const areOnlyDivisions = ids.every((id) => atlas.placeById.get(id)?.properties.adcodes.length)
  for (const id of ids) {
    const place = atlas.placeById.get(id)
    if (place?.geometry?.type === 'Point' && ids.length === 1)
      return targetOfPlace(place.geometry.coordinates, place, atlas, basemap)
    const extent = areOnlyDivisions && basemap && place && extentOf(basemap, place.properties.adcodes)
    if (extent) parts.push(flat(extent.coordinates))
    else if (place?.geometry) parts.push(flat(place.geometry.coordinates))
    const shapes = atlas.features.filter((f) => f.properties.strategy === id)
    parts.push(...shapes.map((f) => flat(f.geometry.coordinates)))
  }
  const bounds = boundsOf(parts.flat().map(nearest))
  if (!bounds) return null
  const isAroundTheGlobe = bounds[1][0] - bounds[0][0] > 140
  return isAroundTheGlobe
    ? { type: 'globe', center: sideOfGlobe(parts.flatMap(endsOf)) }
    : { type: 'box', bounds }
}

/** A map that is closer to a point than it would be led stays so close, but no closer than this. */
const CLOSEST_KEPT = 12

/**
 * The zoom for a point in a map of that size which is at zoom `now`: its own or the present one, if that is closer; less
 * where the circle it lies in would not be seen whole.
 */
export function zoomOf(
  { zoom, center, reach }: Extract<CameraTarget, { type: 'point' }>,
  width: number,
  height: number,
  now = 0,
): number {
  const kept = Math.max(zoom, Math.min(now, CLOSEST_KEPT))
  if (reach === null) return kept
  return Math.min(kept, Math.log2(freeRadius(width, height) / pixelsAtZoomZero(reach, center[1])))
}

/** The radius of the largest circle around the middle of a map of that size that nothing covers, in pixels. */
function freeRadius(width: number, height: number): number {
  const { top = 0, bottom = 0, left = 0, right = 0 } = paddingFor(width)
  return Math.max(60, Math.min(width / 2 - Math.max(left, right), height / 2 - Math.max(top, bottom)))
}

/** The zoom at which the globe, seen from above the latitude, is seen whole: at its middle it has the scale of the plane. */
export const globeZoomOf = (lat: number, width: number, height: number): number =>
  Math.log2(freeRadius(width, height) / pixelsAtZoomZero(EARTH_RADIUS, lat))

/** Whether two cameras are one to the eye: what the address rounds away does not count. */
export function sameCamera(a: Camera | null, b: Camera | null): boolean {
  if (a === null || b === null) return a === b
  return Math.abs(a.lon - b.lon) < 2e-4 && Math.abs(a.lat - b.lat) < 2e-4 && Math.abs(a.zoom - b.zoom) < 0.02
}
