import type { Position } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryObject, Topology } from 'topojson-specification'
import * as v from 'valibot'
import { mergeAreas } from './areas.ts'
import { StrategyFeature, type Strategy } from './schema.ts'

const Index = v.pipe(v.number(), v.integer())
const Properties = v.strictObject({
  ...v.pick(StrategyFeature.entries.properties, [
    'strategy',
    'members',
    'inferred',
    'width_m',
    'note',
    'note_en',
  ]).entries,
  /** Which of the strategy's quotations it rests on. */
  evidence: v.pipe(v.array(v.pipe(Index, v.minValue(0))), v.minLength(1)),
  /** GB/T 2260 codes of the areas it is, to be merged from the basemap; only where it has no arcs. */
  areas: v.optional(v.array(v.string())),
})
const drawn = <T extends string, A extends v.GenericSchema>(type: T, arcs: A) =>
  v.strictObject({ type: v.literal(type), id: v.string(), properties: Properties, arcs })
const Line = v.array(Index)
const Lines = v.array(Line)
const Shape = v.variant('type', [
  drawn('LineString', Line),
  drawn('MultiLineString', Lines),
  drawn('Polygon', Lines),
  drawn('MultiPolygon', v.array(Lines)),
  v.strictObject({ type: v.null(), id: v.string(), properties: Properties }),
])

/** The drawn segments as the page loads them: a TopoJSON topology in which areas are codes and not outlines. */
export const Shapes = v.strictObject({
  type: v.literal('Topology'),
  transform: v.strictObject({
    scale: v.strictTuple([v.number(), v.number()]),
    translate: v.strictTuple([v.number(), v.number()]),
  }),
  objects: v.strictObject({
    shapes: v.strictObject({ type: v.literal('GeometryCollection'), geometries: v.array(Shape) }),
  }),
  arcs: v.array(v.array(v.strictTuple([Index, Index]))),
})
export type Shapes = v.InferOutput<typeof Shapes>
type Geometry = StrategyFeature['geometry']

/** Twice the signed area of a ring: positive where it runs counter-clockwise. */
function turn(ring: readonly Position[]): number {
  return ring.reduce((sum, [x = 0, y = 0], i) => {
    const [u = 0, w = 0] = ring[(i + 1) % ring.length] ?? []
    return sum + x * w - u * y
  }, 0)
}

/** Rounds to 5 decimals of a degree (about 1 m) and winds rings as RFC 7946 asks: outer ones counter-clockwise. */
function tidied(geometry: Geometry): Geometry {
  const round = (degrees = NaN): number => Math.round(degrees * 1e5) / 1e5
  const line = (positions: readonly Position[]) =>
    positions.map(([lon, lat]): [number, number] => [round(lon), round(lat)])
  const polygon = (rings: readonly Position[][]) =>
    rings.map((ring, i) => line(turn(ring) > 0 === (i === 0) ? ring : ring.toReversed()))
  switch (geometry.type) {
    case 'LineString':
      return { type: 'LineString', coordinates: line(geometry.coordinates) }
    case 'MultiLineString':
      return { type: 'MultiLineString', coordinates: geometry.coordinates.map(line) }
    case 'Polygon':
      return { type: 'Polygon', coordinates: polygon(geometry.coordinates) }
    case 'MultiPolygon':
      return { type: 'MultiPolygon', coordinates: geometry.coordinates.map(polygon) }
  }
}

/**
 * The segments as features, each with its strategy's names and quotations. Without a basemap those that are areas have
 * no outline (a MultiPolygon of no polygons), and all else is whole.
 * @throws Error where a segment is of an unknown strategy, quotation or arc.
 */
export function joinShapes(
  shapes: Shapes,
  strategies: readonly Strategy[],
  basemap: Topology | null,
): StrategyFeature[] {
  const topology = shapes as unknown as Topology
  const geometryOf = (shape: GeometryObject) => {
    const drawn = feature(topology, shape)
    return 'geometry' in drawn ? drawn.geometry : null
  }
  return shapes.objects.shapes.geometries.map((shape): StrategyFeature => {
    const { strategy: owner, evidence, areas = [], ...own } = shape.properties
    const strategy = strategies.find((s) => s.id === owner)
    if (!strategy) throw new Error(`${shape.id} is of an unknown strategy, ${owner}`)
    const outline = (basemap && mergeAreas(basemap, areas)) ?? { type: 'MultiPolygon', coordinates: [] }
    const geometry = shape.type === null ? outline : geometryOf(shape)
    return {
      type: 'Feature',
      id: shape.id,
      geometry: tidied(geometry as Geometry),
      properties: {
        id: shape.id,
        strategy: owner,
        name: strategy.name,
        name_en: strategy.name_en,
        group: strategy.group,
        shape: strategy.shape,
        ...own,
        evidence: evidence.map((i) => {
          const quotation = strategy.evidence[i]
          if (!quotation) throw new Error(`${shape.id} cites an unknown quotation, ${i}`)
          return quotation
        }),
      },
    }
  })
}
