import { distance } from '@turf/turf'
import gcoord from 'gcoord'
import type { Position } from 'geojson'

/** Both packages store whole cells of this many a degree (echarts' UTF8Encoding). */
export const CELLS_PER_DEGREE = 1024

/**
 * The border of Beijing and Sanhe along the Chaobai in WGS-84: vertices of OpenStreetMap's way 25122431,
 * used only to measure against; none of them is in the output.
 */
const CONTROL_WGS84: readonly Position[] = [
  [116.9583393, 40.0498497],
  [116.9589539, 40.0469761],
  [116.9633444, 40.0476147],
  [116.9648152, 40.0433966],
  [116.9664396, 40.0434638],
  [116.9664396, 40.0428588],
  [116.9638932, 40.0423546],
  [116.9646396, 40.0388589],
  [116.963059, 40.037548],
  [116.9649469, 40.0351277],
  [116.9728936, 40.0375143],
]

/** The same vertices as echarts' beijing.json has them, to four decimals. */
const CONTROL_RAW: readonly Position[] = [
  [116.9648, 40.0518],
  [116.9658, 40.0479],
  [116.9697, 40.0488],
  [116.9717, 40.0449],
  [116.9727, 40.0449],
  [116.9727, 40.0439],
  [116.9707, 40.0439],
  [116.9707, 40.04],
  [116.9697, 40.0391],
  [116.9717, 40.0371],
  [116.9785, 40.0391],
]

const LARGEST_RESIDUAL_M = 150

/** The packages are GCJ-02, and their rounding to cells lies half a cell too far north-east. */
export function toWgs84([lon, lat]: Position): Position {
  const half = 0.5 / CELLS_PER_DEGREE
  return gcoord.transform([lon! - half, lat! - half], gcoord.GCJ02, gcoord.WGS84)
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!

const residual = (positions: readonly Position[]): number =>
  median(positions.map((p) => Math.min(...CONTROL_WGS84.map((c) => distance(p, c, { units: 'meters' })))))

/**
 * Measures the conversion at the control points: medians of the distance to the nearest control vertex, in metres.
 * @param vertices the vertices of beijing.json as decoded
 * @throws Error when the data is not what the finding was made on, or the conversion misses it.
 */
export function measureDatum(vertices: readonly Position[]): { before: number; after: number } {
  const found = CONTROL_RAW.map((control) => {
    const vertex = vertices.find(
      (v) => Math.abs(v[0]! - control[0]!) < 1e-4 && Math.abs(v[1]! - control[1]!) < 1e-4,
    )
    if (!vertex) throw new Error(`beijing.json has no vertex at the control point ${control.join(', ')}`)
    return vertex
  })
  const measured = { before: residual(found), after: residual(found.map(toWgs84)) }
  if (measured.after > LARGEST_RESIDUAL_M)
    throw new Error(`the conversion to WGS-84 misses the control points by ${measured.after.toFixed(0)} m`)
  return measured
}
