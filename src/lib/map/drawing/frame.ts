import { bboxClip } from '@turf/turf'
import type { Feature, LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson'
import { latitudeOf, mercator } from '../../drawing/paths.ts'
import type { Camera } from '../../state/view-url.ts'

/** The window of a camera onto the plane of Web Mercator; pixels count from its top left corner. */
export interface Frame {
  readonly width: number
  readonly height: number
  /** Where a point is seen: the copy of it nearest to the middle. */
  at(position: Position): [number, number]
  /** The lines or rings of a shape in pixels, cut to the window and a margin around it; none where it lies outside. */
  linesOf(feature: Feature, margin?: number): Position[][]
}

/** Pixels around the window that are drawn too: a wide band has its middle line outside, a cut edge must not be seen. */
const MARGIN = 600
/** Points of a line that are closer than this to the one before, in pixels, are not told apart. */
const RESOLUTION = 0.4

type Shape = LineString | MultiLineString | Polygon | MultiPolygon
const isShape = (feature: Feature): feature is Feature<Shape> =>
  /^(Multi)?(LineString|Polygon)$/.test(feature.geometry.type)

function thinned(line: readonly Position[]): Position[] {
  let [lastX, lastY] = [NaN, NaN]
  return line.filter(([x = 0, y = 0], i) => {
    const isEnd = i === line.length - 1
    if (!isEnd && Math.hypot(x - lastX, y - lastY) < RESOLUTION) return false
    ;[lastX, lastY] = [x, y]
    return true
  })
}

/** The frame of a camera (zoom as MapLibre counts it: the world is 512 pixels wide at 0). */
export function frameOf({ lon, lat, zoom }: Camera, width: number, height: number): Frame {
  const pixelsPerDegree = (512 * 2 ** zoom) / 360
  const middle = mercator(lat)
  const project = ([x = 0, y = 0]: Position): [number, number] => [
    width / 2 + (x - lon) * pixelsPerDegree,
    height / 2 + (middle - mercator(y)) * pixelsPerDegree,
  ]
  const boxWith = (margin: number): [number, number, number, number] => {
    const [x, y] = [width / 2 + margin, height / 2 + margin].map((half) => half / pixelsPerDegree) as [
      number,
      number,
    ]
    return [lon - x, latitudeOf(middle - y), lon + x, latitudeOf(middle + y)]
  }
  return {
    width,
    height,
    at: ([x = 0, y = 0]) => project([x + 360 * Math.round((lon - x) / 360), y]),
    linesOf: (feature, margin = MARGIN) => {
      if (!isShape(feature)) return []
      const [west, south, east, north] = boxWith(margin)
      // A window that reaches over the date line shows the world more than once.
      return [-360, 0, 360].flatMap((turn) => {
        if (west - turn > 180 || east - turn < -180) return []
        const { geometry } = bboxClip(feature, [west - turn, south, east - turn, north])
        const lines =
          geometry.type === 'LineString'
            ? [geometry.coordinates]
            : geometry.type === 'MultiPolygon'
              ? geometry.coordinates.flat()
              : geometry.coordinates
        return lines
          .filter((line) => line.length > 1)
          .map((line) => thinned(line.map(([x = 0, y = 0]) => project([x + turn, y]))))
      })
    },
  }
}
