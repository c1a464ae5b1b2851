import type { Feature, FeatureCollection, LineString, MultiPolygon, Point } from 'geojson'
import type { FilterSpecification, LayerSpecification, Map as LiveMap } from 'maplibre-gl'
import type { Atlas } from '../../data/atlas.ts'
import type { Basemap } from '../../data/load.ts'
import type { Place } from '../../data/schema.ts'
import { timesNamed } from '../../data/selectors.ts'
import type { Language } from '../../text/language.ts'
import { pixelsAtZoomZero } from '../camera.ts'
import { divisionsOf, extentOf } from '../extent.ts'
import { markOf, type MarkProperties } from '../sources.ts'
import type { MapTheme } from '../theme.ts'
import { chosenMarkLayer, chosenNameLayer, haloPaint, isPoint, UNDER_MARKS } from './places.ts'
import { showIn } from './small-source.ts'
import { UNDER_NAMES } from './strategies.ts'

export const CHOSEN_SOURCE = 'chosen'

interface ChosenProperties extends MarkProperties {
  /** The radius in which the place is known to lie, in pixels at zoom 0; absent where none is stated. */
  readonly reach?: number
}

type ChosenMark = Feature<Point, ChosenProperties>
/** What of the ground the chosen place is: the area of a division, the course of a railway. */
type ChosenExtent = Feature<MultiPolygon | LineString, { readonly id: string }>

const NOTHING: FeatureCollection<never> = { type: 'FeatureCollection', features: [] }

/** What is drawn as chosen: the place that is read about, or else what is framed (京津冀). */
export interface Choice {
  readonly place: string | null
  readonly framed: readonly string[]
}

/** The division's area, or that of the division a place is only known to lie in, or a line's course; null for a spot. */
function extentFor(place: Place, atlas: Atlas, basemap: Basemap | null): ChosenExtent | null {
  const { id, geometry } = place
  const shape =
    geometry?.type === 'LineString'
      ? geometry
      : basemap && extentOf(basemap, divisionsOf(place, atlas.placeById))
  return shape && { type: 'Feature', properties: { id }, geometry: shape }
}

/**
 * The place that is read about: its mark, even where that is gathered into a count, and where it is. A division by its
 * border, a line by its course; a spot by the border of the division or the circle that it is known to lie in. Of several
 * places that are framed together the borders, where all are divisions.
 */
export function chosenThings(
  atlas: Atlas,
  basemap: Basemap | null,
  language: Language,
  { place: id, framed }: Choice,
): FeatureCollection<ChosenMark['geometry'] | ChosenExtent['geometry']> {
  const place = id === null ? undefined : atlas.placeById.get(id)
  if (!place) return bordersOf(framed, atlas, basemap)
  const extent = extentFor(place, atlas, basemap)
  const mark = markOf(atlas, language, { place, count: timesNamed(atlas, place.id) })
  const features = [extent, mark && (extent ? mark : withReach(mark, place))]
  return { type: 'FeatureCollection', features: features.filter((f) => f !== null) }
}

function bordersOf(
  ids: readonly string[],
  atlas: Atlas,
  basemap: Basemap | null,
): FeatureCollection<ChosenExtent['geometry']> {
  const places = ids.flatMap((id) => atlas.placeById.get(id) ?? [])
  if (!places.every(({ properties }) => properties.adcodes.length > 0)) return NOTHING
  const features = places.map((place) => extentFor(place, atlas, basemap)).filter((f) => f !== null)
  return { type: 'FeatureCollection', features }
}

/** An area (a district, a city) is no spot somewhere within a circle: none for it. */
function withReach(mark: Feature<Point, MarkProperties>, { properties }: Place): ChosenMark {
  const metres = mark.properties.family === 'admin' ? null : properties.coordinateUncertaintyInMeters
  if (metres === null) return mark
  const reach = pixelsAtZoomZero(metres, mark.geometry.coordinates[1] ?? 0)
  return { ...mark, properties: { ...mark.properties, reach } }
}

const LARGEST_ZOOM = 24

/** The extent, the circle and the lit disc under all names, the name under all marks, and the mark above them. */
export function chosenLayers(theme: MapTheme): {
  readonly extent: LayerSpecification
  readonly reach: LayerSpecification
  readonly halo: LayerSpecification
  readonly name: LayerSpecification
  readonly mark: LayerSpecification
} {
  return {
    extent: {
      id: 'chosen-extent',
      type: 'line',
      source: CHOSEN_SOURCE,
      filter: ['!', isPoint] as FilterSpecification,
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': theme.accent, 'line-width': 2, 'line-opacity': 0.85 },
    },
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
      filter: isPoint,
      // No rim: a ring would be read as the circle that the place is known to lie in.
      paint: { ...haloPaint(theme, 13), 'circle-opacity': 0.28 },
    },
    name: chosenNameLayer(theme, CHOSEN_SOURCE),
    mark: chosenMarkLayer(theme, CHOSEN_SOURCE),
  }
}

/** Brings what is chosen to a map whose style was made before the choice. */
export function showChosen(map: LiveMap, theme: MapTheme, things: FeatureCollection): void {
  showIn(map, CHOSEN_SOURCE, things, () => {
    const { extent, reach, halo, name, mark } = chosenLayers(theme)
    return [
      { layer: extent, under: UNDER_NAMES },
      { layer: reach, under: UNDER_NAMES },
      { layer: halo, under: UNDER_NAMES },
      { layer: name, under: UNDER_MARKS },
      { layer: mark },
    ]
  })
}
