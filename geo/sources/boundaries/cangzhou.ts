import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  booleanPointInPolygon,
  feature,
  featureCollection,
  lineString,
  nearestPointOnLine,
  polygonToLine,
} from '@turf/turf'
import type { Feature, FeatureCollection, LineString, Polygon, Position } from 'geojson'
import type { Area } from './echarts.ts'
import type { Mapshaper } from './packages.ts'

interface Coded {
  readonly code: string
}

/**
 * Draws the counties of 沧州 inside the prefecture's outline. Their file comes from another source than its siblings:
 * a tenth of the vertices, WGS-84 already, its outer edge some 200 m (at worst 2 km) off. So only the lines between
 * the counties are taken from it, and drawn on to the outline that the neighbours share.
 */
export function drawCangzhou(
  counties: readonly Feature<Area, Coded>[],
  outline: Polygon,
  mapshaper: Mapshaper,
  folder: string,
): Feature<Area, Coded>[] {
  const write = (name: string, features: readonly Feature[]) => {
    writeFileSync(join(folder, name), JSON.stringify(featureCollection([...features])))
  }
  const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as FeatureCollection

  write('cangzhou-coarse.json', counties)
  mapshaper(
    '-i cangzhou-coarse.json -clean -innerlines -explode',
    '-o cangzhou-inner.json geojson-type=FeatureCollection',
  )
  const inner = read('cangzhou-inner.json').features as Feature<LineString>[]

  const edge = polygonToLine(outline) as Feature<LineString>
  const extensions = looseEnds(inner).flatMap((end) => lineToEdge(end, outline, edge))
  write('cangzhou-lines.json', [edge, ...inner, ...extensions])
  mapshaper(
    '-i cangzhou-lines.json -polygons',
    '-join cangzhou-coarse.json largest-overlap fields=code',
    '-dissolve2 code -o cangzhou.json geojson-type=FeatureCollection',
  )
  return read('cangzhou.json').features as Feature<Area, Coded>[]
}

/** The ends of lines where no other line goes on. */
function looseEnds(lines: readonly Feature<LineString>[]): Position[] {
  const ends = lines.flatMap(({ geometry: { coordinates: c } }) => [c[0]!, c.at(-1)!])
  const uses = new Map<string, number>()
  for (const end of ends) uses.set(end.join(), (uses.get(end.join()) ?? 0) + 1)
  return ends.filter((end) => uses.get(end.join()) === 1)
}

/** A line from a loose end inside the outline to just beyond its nearest edge, so that the two surely cross. */
function lineToEdge(end: Position, outline: Polygon, edge: Feature<LineString>): Feature<LineString>[] {
  if (!booleanPointInPolygon(end, feature(outline))) return []
  const near = nearestPointOnLine(edge, end).geometry.coordinates
  const beyond = near.map((v, i) => end[i]! + (v - end[i]!) * 1.05)
  return [lineString([end, beyond])]
}
