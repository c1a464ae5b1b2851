import { readFileSync } from 'node:fs'
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import { CELLS_PER_DEGREE } from './datum.ts'

export type Area = Polygon | MultiPolygon
/** A feature of either package; the coarse file of 沧州 has no codes. */
export type SourceFeature = Feature<Area, { readonly name: string }>

interface EncodedPolygon {
  type: 'Polygon'
  coordinates: string[]
  encodeOffsets: [number, number][]
}
interface EncodedMultiPolygon {
  type: 'MultiPolygon'
  coordinates: string[][]
  encodeOffsets: [number, number][][]
}
interface EncodedFeature {
  id: string
  properties: { name: string }
  geometry: EncodedPolygon | EncodedMultiPolygon
}

/** One ring of echarts' UTF8Encoding: zigzag deltas in cells, a character each. */
function decodeRing(text: string, [x0, y0]: [number, number]): Position[] {
  const delta = (at: number) => {
    const code = text.charCodeAt(at) - 64
    return (code >> 1) ^ -(code & 1)
  }
  const ring: Position[] = []
  for (let i = 0, x = x0, y = y0; i < text.length; i += 2) {
    x += delta(i)
    y += delta(i + 1)
    ring.push([x / CELLS_PER_DEGREE, y / CELLS_PER_DEGREE])
  }
  return ring
}

function decodeGeometry(geometry: EncodedFeature['geometry']): Area {
  return geometry.type === 'Polygon'
    ? {
        type: 'Polygon',
        coordinates: geometry.coordinates.map((r, i) => decodeRing(r, geometry.encodeOffsets[i]!)),
      }
    : {
        type: 'MultiPolygon',
        coordinates: geometry.coordinates.map((rings, p) =>
          rings.map((r, i) => decodeRing(r, geometry.encodeOffsets[p]![i]!)),
        ),
      }
}

/** Reads a province's map of the echarts package. */
export function readEncoded(file: string): SourceFeature[] {
  const { features } = JSON.parse(readFileSync(file, 'utf8')) as { features: EncodedFeature[] }
  return features.map(({ id, properties: { name }, geometry }) => ({
    type: 'Feature',
    id,
    properties: { name },
    geometry: decodeGeometry(geometry),
  }))
}

/** Reads a prefecture's map of the cities package, which has the same grid as plain GeoJSON. */
export function readPlain(file: string): SourceFeature[] {
  return (JSON.parse(readFileSync(file, 'utf8')) as FeatureCollection<Area, { name: string }>).features
}

/** Applies a function to every vertex, dropping the repeats that the packages' grid leaves behind. */
export function mapVertices<T extends Area>(area: T, f: (p: Position) => Position): T {
  const ring = (r: Position[]) =>
    r.filter((p, i) => i === 0 || p[0] !== r[i - 1]![0] || p[1] !== r[i - 1]![1]).map(f)
  const coordinates =
    area.type === 'Polygon' ? area.coordinates.map(ring) : area.coordinates.map((rings) => rings.map(ring))
  return { ...area, coordinates } as T
}
