import { RiverCollection } from '../../src/lib/data/schema.ts'
import { checkSource } from './check-source.ts'
import type { SourceFile } from './source-error.ts'

/**
 * rivers.geojson → the named rivers as the map draws them, without their control points.
 * @throws SourceError when a feature is no named LineString.
 */
export function parseRivers(file: SourceFile): RiverCollection {
  const { features } = JSON.parse(file.text) as {
    features: { id?: unknown; properties: Record<string, unknown>; geometry: unknown }[]
  }
  const rivers = features.map(({ properties: { id, name, name_en }, geometry }) => ({
    type: 'Feature',
    id,
    geometry,
    properties: { id, name, name_en },
  }))
  const collection = { type: 'FeatureCollection', features: rivers }
  return checkSource(RiverCollection, collection, file, 'see its README for the form')
}
