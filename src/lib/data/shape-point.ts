import type { Place, StrategyFeature } from './schema.ts'

/** Longitude and latitude in degrees. */
export type LonLat = readonly [number, number]
type Line = readonly LonLat[]
type Polygon = readonly Line[]
type Shape = StrategyFeature['geometry'] | NonNullable<Place['geometry']>

/** How many parallels a polygon is looked at along. */
const PARALLELS = 24

/** Degrees of longitude and latitude as lengths of one measure, good enough within one shape. */
function flatten([lon, lat]: LonLat, at: number): LonLat {
  return [lon * Math.cos((at * Math.PI) / 180), lat]
}

const edgesOf = (ring: Line): [LonLat, LonLat][] =>
  ring.slice(1).flatMap((to, i) => {
    const from = ring[i]
    return from ? [[from, to]] : []
  })

function lengthOf(line: Line): number {
  const lat = line[0]?.[1] ?? 0
  return edgesOf(line.map((p) => flatten(p, lat))).reduce(
    (sum, [a, b]) => sum + Math.hypot(b[0] - a[0], b[1] - a[1]),
    0,
  )
}

function distanceTo([x, y]: LonLat, [a, b]: readonly [LonLat, LonLat]): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
  const along = ((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy || 1)
  const t = Math.min(1, Math.max(0, along))
  return Math.hypot(x - a[0] - t * dx, y - a[1] - t * dy)
}

/** The middles of the stretches that the parallels cut out of a polygon: all lie within it and outside of its holes. */
function middlesIn(polygon: Polygon): LonLat[] {
  const edges = polygon.flatMap(edgesOf)
  const lats = (polygon[0] ?? []).map((p) => p[1])
  const [south, north] = [Math.min(...lats), Math.max(...lats)]
  return Array.from(
    { length: PARALLELS },
    (_, i) => south + ((i + 0.5) / PARALLELS) * (north - south),
  ).flatMap((y) => {
    const crossings = edges
      .filter(([a, b]) => a[1] > y !== b[1] > y)
      .map(([a, b]) => a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0]))
      .sort((a, b) => a - b)
    return crossings.flatMap((to, k): LonLat[] => {
      const from = crossings[k - 1]
      return k % 2 === 1 && from !== undefined ? [[(from + to) / 2, y]] : []
    })
  })
}

/**
 * A point within the polygons, however bent they are: of the middles of their stretches the one that weighs best the
 * room around it against the distance from the middle of the whole.
 */
function pointInPolygons(polygons: readonly Polygon[]): LonLat | null {
  const corners = polygons.flatMap((polygon) => polygon[0] ?? [])
  const lons = corners.map((p) => p[0])
  const lats = corners.map((p) => p[1])
  const middle: LonLat = [
    (Math.min(...lons) + Math.max(...lons)) / 2,
    (Math.min(...lats) + Math.max(...lats)) / 2,
  ]
  let best: { readonly point: LonLat; readonly worth: number } | null = null
  for (const polygon of polygons) {
    const flat = polygon.map((ring) => ring.map((p) => flatten(p, middle[1]))).flatMap(edgesOf)
    const centre = flatten(middle, middle[1])
    for (const point of middlesIn(polygon)) {
      const here = flatten(point, middle[1])
      const room = Math.min(...flat.map((edge) => distanceTo(here, edge)))
      const worth = room - 2 * Math.hypot(here[0] - centre[0], here[1] - centre[1])
      if (!best || worth > best.worth) best = { point, worth }
    }
  }
  return best?.point ?? null
}

/** The point half-way along a line. */
function pointAlong(line: Line): LonLat | null {
  let rest = lengthOf(line) / 2
  for (const [a, b] of edgesOf(line)) {
    const [p, q] = [flatten(a, line[0]?.[1] ?? 0), flatten(b, line[0]?.[1] ?? 0)]
    const length = Math.hypot(q[0] - p[0], q[1] - p[1])
    if (rest <= length) {
      const t = length === 0 ? 0 : rest / length
      return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])]
    }
    rest -= length
  }
  return line[0] ?? null
}

/**
 * A point that surely lies on what is drawn, near its middle: within an area if there is one, else half-way along the
 * longest line, else a point itself. Null for nothing.
 */
export function pointOnShape(shapes: readonly Shape[]): LonLat | null {
  const polygons = shapes.flatMap((g): readonly Polygon[] =>
    g.type === 'Polygon' ? [g.coordinates] : g.type === 'MultiPolygon' ? g.coordinates : [],
  )
  if (polygons.length > 0) return pointInPolygons(polygons)
  const lines = shapes.flatMap((g): readonly Line[] =>
    g.type === 'LineString' ? [g.coordinates] : g.type === 'MultiLineString' ? g.coordinates : [],
  )
  const [longest] = lines.toSorted((a, b) => lengthOf(b) - lengthOf(a))
  if (longest) return pointAlong(longest)
  return shapes.flatMap((g) => (g.type === 'Point' ? [g.coordinates] : []))[0] ?? null
}
