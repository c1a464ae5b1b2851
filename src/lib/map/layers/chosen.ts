import type { FeatureCollection, Point } from 'geojson'
import type { LayerSpecification, Map as LiveMap } from 'maplibre-gl'
import type { Atlas } from '../../data/atlas.ts'
import { timesNamed } from '../../data/selectors.ts'
import type { Language } from '../../text/language.ts'
import { pixelsAtZoomZero } from '../camera.ts'
import { markOf, type MarkProperties } from '../sources.ts'
import type { MapTheme } from '../theme.ts'
import { chosenLayer, haloPaint } from './places.ts'
import { showIn } from './small-source.ts'
import { UNDER_NAMES } from './strategies.ts'

export const CHOSEN_SOURCE = 'chosen'

interface ChosenProperties extends MarkProperties {
  /** The radius in which the place is known to lie, in pixels at zoom 0; absent where none is stated. */
  readonly reach?: number
}

type ChosenMark = FeatureCollection<Point, ChosenProperties>

/**
 * The place that is read about, with the circle it is known to lie in: how exactly it is known is seen to scale, and its
 * mark even where it is gathered into a count. An area (a district, a city) is no spot somewhere within a circle: none for it.
 */
export function chosenMark(atlas: Atlas, language: Language, id: string | null): ChosenMark {
  const place = id === null ? undefined : atlas.placeById.get(id)
  const mark = place && markOf(atlas, language, { place, count: timesNamed(atlas, place.id) })
  if (!mark) return { type: 'FeatureCollection', features: [] }
  const { geometry, properties } = mark
  const metres = properties.family === 'admin' ? null : place.properties.coordinateUncertaintyInMeters
  const reach = metres === null ? {} : { reach: pixelsAtZoomZero(metres, geometry.coordinates[1] ?? 0) }
  return { type: 'FeatureCollection', features: [{ ...mark, properties: { ...properties, ...reach } }] }
}

const LARGEST_ZOOM = 24

/** The circle and the lit disc under all names, and the mark above them. */
export function chosenLayers(theme: MapTheme): {
  readonly reach: LayerSpecification
  readonly halo: LayerSpecification
  readonly mark: LayerSpecification
} {
  return {
    reach: {
      id: 'chosen-reach',
      type: 'circle',
      source: CHOSEN_SOURCE,
      filter: ['has', 'reach'],
      paint: {
        'circle-radius': [
          'interpolate',
          ['exponential', 2],
          ['zoom'],
          0,
          ['number', ['get', 'reach']],
          LARGEST_ZOOM,
          ['*', ['get', 'reach'], 2 ** LARGEST_ZOOM],
        ],
        'circle-color': theme.accent,
        'circle-opacity': 0.07,
        'circle-stroke-color': theme.accent,
        'circle-stroke-opacity': 0.55,
        'circle-stroke-width': 1,
      },
    },
    halo: {
      id: 'chosen-halo',
      type: 'circle',
      source: CHOSEN_SOURCE,
      paint: {
        ...haloPaint(theme),
        'circle-opacity': 0.1,
        'circle-stroke-color': theme.accent,
        'circle-stroke-width': 2,
      },
    },
    mark: chosenLayer(theme, CHOSEN_SOURCE),
  }
}

/** Brings what is chosen to a map whose style was made before the choice. */
export function showChosen(map: LiveMap, theme: MapTheme, marks: ChosenMark): void {
  showIn(map, CHOSEN_SOURCE, marks, () => {
    const { reach, halo, mark } = chosenLayers(theme)
    return [{ layer: reach, under: UNDER_NAMES }, { layer: halo, under: UNDER_NAMES }, { layer: mark }]
  })
}
