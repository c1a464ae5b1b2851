import type { Feature, FeatureCollection, Point } from 'geojson'
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import type { Atlas } from '../../data/atlas.ts'
import type { PlaceFilter } from '../../data/selectors.ts'
import { weighedPlaces } from '../../data/weights.ts'
import type { MapTheme } from '../theme.ts'

export const WEIGHT_SOURCE = 'weights'

/** What of the state the circles of the mentions depend on, beside the filter. */
export interface WeightView {
  readonly weighed: boolean
}

interface WeightProperties {
  readonly id: string
  readonly count: number
  readonly radius: number
  /** Known to its site or park: what is only a district or wider is no spot that anything could gather at. */
  readonly isExact: boolean
}

/** The mentions as circles, each place for itself, gathered or not; the step from data to map. */
export function weightCircles(
  atlas: Atlas,
  view: PlaceFilter & WeightView,
): FeatureCollection<Point, WeightProperties> {
  const features = (view.weighed ? weighedPlaces(atlas, view) : []).flatMap(
    ({ place, count, radius }): Feature<Point, WeightProperties>[] => {
      const { id, geometry, properties } = place
      if (geometry?.type !== 'Point') return []
      const isExact = properties.precision === 'site' || properties.precision === 'park'
      return [{ type: 'Feature', properties: { id, count, radius, isExact }, geometry }]
    },
  )
  return { type: 'FeatureCollection', features }
}

const exact: ExpressionSpecification = ['get', 'isExact']

/** Filled where the place is known exactly, so that many close together add up; an outline where it is not. */
export function weightLayers(theme: MapTheme): LayerSpecification[] {
  return [
    {
      id: 'weight-circles',
      type: 'circle',
      source: WEIGHT_SOURCE,
      layout: { 'circle-sort-key': ['-', 0, ['get', 'count']] },
      paint: {
        'circle-radius': ['get', 'radius'],
        'circle-color': theme.accent,
        'circle-opacity': ['case', exact, 0.22, 0],
        'circle-stroke-color': theme.accent,
        'circle-stroke-opacity': 0.6,
        'circle-stroke-width': ['case', exact, 0.8, 1.4],
      },
    },
  ]
}
