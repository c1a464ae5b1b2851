import type { FeatureCollection, Point } from 'geojson'
import type { LayerSpecification, Map as LiveMap } from 'maplibre-gl'
import type { Atlas } from '../../data/atlas.ts'
import type { MapTheme } from '../theme.ts'
import { haloPaint } from './places.ts'
import { showIn } from './small-source.ts'
import { UNDER_NAMES } from './strategies.ts'

export const LIT_SOURCE = 'lit'

/** What the reader points at, on the map or in the text, and what is framed: lit even where it is gathered into a count. */
export function litMarks(atlas: Atlas, ids: readonly string[]): FeatureCollection<Point> {
  const features = [...new Set(ids)].flatMap((id): FeatureCollection<Point>['features'] => {
    const geometry = atlas.placeById.get(id)?.geometry
    return geometry?.type === 'Point' ? [{ type: 'Feature', properties: { id }, geometry }] : []
  })
  return { type: 'FeatureCollection', features }
}

export const litLayer = (theme: MapTheme): LayerSpecification => ({
  id: 'place-lit',
  type: 'circle',
  source: LIT_SOURCE,
  // A count that stands on it leaves its rim in sight.
  paint: { ...haloPaint(theme, 16), 'circle-opacity': 0.4 },
})

/** Lights the marks on a map that is there already. */
export const showLit = (map: LiveMap, theme: MapTheme, marks: FeatureCollection<Point>): void =>
  showIn(map, LIT_SOURCE, marks, () => [{ layer: litLayer(theme), under: UNDER_NAMES }])
