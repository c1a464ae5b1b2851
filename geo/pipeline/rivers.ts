import * as v from 'valibot'
import { RiverCollection } from '../../src/lib/data/schema.ts'
import { SourceError, type SourceFile } from './source-error.ts'

/**
 * rivers.geojson → the named rivers as the map draws them, without their control points.
 * @throws SourceError when a feature is no named LineString.
 */
export function parseRivers(file: SourceFile): v.InferOutput<typeof RiverCollection> {
  const { features } = JSON.parse(file.text) as {
    features: { id?: unknown; properties: Record<string, unknown>; geometry: unknown }[]
  }
  const rivers = features.map(({ properties: { id, name, name_en }, geometry }) => ({
    type: 'Feature',
    id,
    geometry,
    properties: { id, name, name_en },
  }))
  const parsed = v.safeParse(RiverCollection, { type: 'FeatureCollection', features: rivers })
  if (parsed.success) return parsed.output
  const issue = parsed.issues[0]
  throw new SourceError(
    file.path,
    null,
    `${v.getDotPath(issue) ?? ''}: ${issue.message}`,
    'see its README for the form',
  )
}
