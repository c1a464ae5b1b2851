import type { Feature, FeatureCollection, Point } from 'geojson'
import type { GeoJSONSourceSpecification } from 'maplibre-gl'
import type { Atlas } from '../data/atlas.ts'
import type { Basemap } from '../data/load.ts'
import {
  filteredPlaces,
  isAtLeast,
  namedPlaces,
  type NamedPlace,
  type PlaceFilter,
} from '../data/selectors.ts'
import { familyOf, type MarkFamily } from '../data/families.ts'
import type { Place, PlaceKind, StrategyFeature } from '../data/schema.ts'
import type { Language } from '../text/language.ts'
import { mapName } from './map-name.ts'
import { groundSources, type GroundContent } from './ground-sources.ts'
import { FIGURE_SOURCE, figureMarks, type FigureView } from './layers/figures.ts'
import { WEIGHT_SOURCE, weightCircles, type WeightView } from './layers/weights.ts'

export const SOURCE = {
  strategies: 'strategies',
  areas: 'areas',
  sites: 'sites',
} as const

/** The zoom up to which sites that stand close together gather into a count. */
export const CLUSTER_MAX_ZOOM = 8

/** What of the state the sources depend on. */
export interface SourceView extends PlaceFilter {
  readonly language: Language
}

/** Sources of which a feature is found again by its id. */
const promoted: ReadonlySet<string> = new Set([WEIGHT_SOURCE, FIGURE_SOURCE])

function geojson(data: FeatureCollection, promoteId?: string): GeoJSONSourceSpecification {
  return { type: 'geojson', data, ...(promoteId ? { promoteId } : {}) }
}

/** What the mark layers read of a place. */
export interface MarkProperties {
  readonly id: string
  readonly label: string
  readonly kind: PlaceKind
  readonly family: MarkFamily
  readonly precision: Place['properties']['precision']
  readonly count: number
}

/** The name or alias by which the articles call the place most often: the map speaks as the text does. */
function usualName(atlas: Atlas, { id, properties: { name } }: Place): string {
  return atlas.namedById.get(id)?.called ?? name
}

/** An English name without what explains it: `SMC, Tianjin works` is `SMC` on the map, as 津城 is in Chinese. */
const shortEnglish = (name: string): string => name.split(', ')[0] ?? name

/** A place as a mark; null where it has no point. */
export function markOf(
  atlas: Atlas,
  language: Language,
  { place, count }: NamedPlace,
): Feature<Point, MarkProperties> | null {
  const { id, geometry, properties } = place
  if (geometry?.type !== 'Point') return null
  const { kind, precision, name_en } = properties
  const label = mapName({ name: usualName(atlas, place), name_en: shortEnglish(name_en) }, language)
  return {
    type: 'Feature',
    properties: { id, label, kind, family: familyOf(kind), precision, count },
    geometry,
  }
}

/** Every named place that has a point and passes the view's filter, as a mark: the step from data to map. */
export function placeMarks(atlas: Atlas, view: SourceView): FeatureCollection<Point, MarkProperties> {
  const features = filteredPlaces(atlas, view).flatMap((named) => markOf(atlas, view.language, named) ?? [])
  return { type: 'FeatureCollection', features }
}

/** What the layers read of a segment of a strategy. */
interface SegmentProperties extends Pick<
  StrategyFeature['properties'],
  'id' | 'strategy' | 'group' | 'shape' | 'inferred' | 'width_m'
> {
  readonly label: string
}

/** What is drawn of the strategies: all, or without what was inferred, as soon as the reader asks for certainty. */
function strategyShapes(
  atlas: Atlas,
  view: SourceView,
): FeatureCollection<StrategyFeature['geometry'], SegmentProperties> {
  const features = atlas.features
    .filter((f) => view.certainty === 'region' || !f.properties.inferred)
    .map(({ type, geometry, properties }) => {
      const { id, strategy, group, shape, inferred, width_m } = properties
      const label = mapName(properties, view.language)
      return { type, geometry, properties: { id, strategy, group, shape, inferred, width_m, label } }
    })
  return { type: 'FeatureCollection', features }
}

/** The named railways and roads, by the name the reader knows them by; only one that is known by its stations is drawn as a railway. */
function ways(atlas: Atlas, language: Language): GroundContent['ways'] {
  return atlas.places.flatMap((place): GroundContent['ways'] => {
    const { geometry, properties } = place
    if (geometry?.type !== 'LineString') return []
    const name = mapName({ name: usualName(atlas, place), name_en: properties.name_en }, language)
    const isRailway = properties.kind === 'line' && isAtLeast(properties.precision, 'park')
    // A strategy that it belongs to draws what of it is only a course.
    if (!isRailway && atlas.strategiesByPlace.has(place.id)) return []
    return [{ rank: isRailway ? 'railway' : 'course', name, geometry }]
  })
}

/** All sources of the map by id, but for those of which there is nothing to draw: each would cost every tile its way. */
export function buildSources(
  atlas: Atlas,
  basemap: Basemap | null,
  view: SourceView & FigureView & WeightView,
): Record<string, GeoJSONSourceSpecification> {
  const { language } = view
  const { features } = placeMarks(atlas, view)
  const marks = (isArea: boolean): FeatureCollection => ({
    type: 'FeatureCollection',
    features: features.filter((f) => (f.properties.family === 'admin') === isArea),
  })
  const optional: Record<string, FeatureCollection> = {
    ...groundSources({
      basemap,
      language,
      marked: new Set(namedPlaces(atlas).map(({ place }) => place.properties.name)),
      ways: ways(atlas, language),
    }),
    [WEIGHT_SOURCE]: weightCircles(atlas, view),
    [FIGURE_SOURCE]: figureMarks(atlas, view),
  }
  // The worker makes the tiles in this order: what is small first, so that its programs are compiled beside the work on the ground.
  return {
    [SOURCE.sites]: {
      ...geojson(marks(false), 'id'),
      cluster: true,
      clusterRadius: 30,
      clusterMaxZoom: CLUSTER_MAX_ZOOM,
      clusterMinPoints: 3,
    },
    [SOURCE.areas]: geojson(marks(true), 'id'),
    [SOURCE.strategies]: geojson(strategyShapes(atlas, view), 'id'),
    ...Object.fromEntries(
      Object.entries(optional)
        .filter(([, data]) => data.features.length > 0)
        .map(([id, data]) => [id, geojson(data, promoted.has(id) ? 'id' : undefined)]),
    ),
  }
}
