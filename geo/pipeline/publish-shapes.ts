import type { Quotation, Strategy, StrategyFeature } from '../../src/lib/data/schema.ts'
import type { Shapes } from '../../src/lib/data/shapes.ts'

/** Steps of 1e-5°, as `shapes.ts` rounds. */
const SCALE = 1e-5
type Positions = readonly (readonly [number, number])[]
type Arc = Shapes['arcs'][number]
type Shape = Shapes['objects']['shapes']['geometries'][number]

const sameQuotation = (a: Quotation, b: Quotation): boolean =>
  a.paragraph === b.paragraph && a.start === b.start && a.end === b.end

/** The first position, then the step from each to the next, in whole units. */
function arcOf(line: Positions): Arc {
  let [x, y] = [0, 0]
  return line.map(([lon, lat]) => {
    const [u, w] = [Math.round(lon / SCALE), Math.round(lat / SCALE)]
    const step: [number, number] = [u - x, w - y]
    ;[x, y] = [u, w]
    return step
  })
}

/**
 * The drawn segments as the page loads them: lines and discs as arcs, administrative areas by their codes alone, names
 * and quotations left to their strategy. A seventh of the bytes of the features.
 * @param areas the codes of those features that are nothing but administrative areas, by id.
 */
export function publishShapes(
  features: readonly StrategyFeature[],
  strategies: readonly Strategy[],
  areas: ReadonlyMap<string, readonly string[]>,
): Shapes {
  const arcs: Arc[] = []
  const put = (line: Positions): number => arcs.push(arcOf(line)) - 1
  const geometries = features.map(({ id, geometry: g, properties }): Shape => {
    const { strategy, members, inferred, width_m, note, note_en } = properties
    const quotations = strategies.find((s) => s.id === strategy)?.evidence ?? []
    const evidence = properties.evidence.map((q) => quotations.findIndex((one) => sameQuotation(one, q)))
    const own = { strategy, members, inferred, width_m, note, note_en, evidence }
    const codes = areas.get(id)
    if (codes) return { type: null, id, properties: { ...own, areas: [...codes] } }
    const shape = { id, properties: own }
    switch (g.type) {
      case 'LineString':
        return { type: g.type, ...shape, arcs: [put(g.coordinates)] }
      case 'MultiLineString':
        return { type: g.type, ...shape, arcs: g.coordinates.map((line) => [put(line)]) }
      case 'Polygon':
        return { type: g.type, ...shape, arcs: g.coordinates.map((ring) => [put(ring)]) }
      case 'MultiPolygon':
        return {
          type: g.type,
          ...shape,
          arcs: g.coordinates.map((rings) => rings.map((ring) => [put(ring)])),
        }
    }
  })
  return {
    type: 'Topology',
    transform: { scale: [SCALE, SCALE], translate: [0, 0] },
    objects: { shapes: { type: 'GeometryCollection', geometries } },
    arcs,
  }
}
