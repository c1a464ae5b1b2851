import type { Feature, FeatureCollection, MultiLineString, Point } from 'geojson'
import type { GeoJSONSourceSpecification } from 'maplibre-gl'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { Atlas } from '../data/atlas.ts'
import type { Basemap } from '../data/load.ts'
import { filteredPlaces, namedPlaces, type NamedPlace, type PlaceFilter } from '../data/selectors.ts'
import { familyOf, type MarkFamily } from '../data/families.ts'
import type { Place, PlaceKind } from '../data/schema.ts'
import { nameOf } from '../text/labels.ts'
import type { Language } from '../text/language.ts'
import { chinaBorders, chinaLabels } from './china.ts'
import { FIGURE_SOURCE, figureMarks, type FigureView } from './layers/figures.ts'
import { WEIGHT_SOURCE, weightCircles, type WeightView } from './layers/weights.ts'

export const SOURCE = {
  ground: 'ground',
  borders: 'borders',
  chinaBorders: 'china-borders',
  chinaNames: 'china-names',
  rivers: 'rivers',
  names: 'names',
  strategies: 'strategies',
  lines: 'lines',
  areas: 'areas',
  sites: 'sites',
} as const

/** The zoom up to which sites that stand close together gather into a count. */
export const CLUSTER_MAX_ZOOM = 8

/** What of the state the sources depend on. */
export interface SourceView extends PlaceFilter {
  readonly language: Language
}

interface CountyProperties {
  readonly name: string
  readonly name_en: string
  readonly prefectureCode: string | null
  readonly provinceCode: string
  readonly label: [number, number]
}

/** A name lettered over an area: a prefecture of the region, or a province around it. */
interface RegionName {
  readonly name: string
  readonly name_en: string
  readonly rank: 'prefecture' | 'province'
}

/** What is lettered on the ground, and how: a name, and the rank of what it names. */
type GroundName = Feature<
  Point,
  { readonly name: string; readonly rank: RegionName['rank'] | 'county' | 'sea' }
>

/** Sources of which a feature is found again by its id. */
const promoted: ReadonlySet<string> = new Set([SOURCE.lines, WEIGHT_SOURCE, FIGURE_SOURCE])

const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] }

function geojson(data: FeatureCollection, promoteId?: string): GeoJSONSourceSpecification {
  return { type: 'geojson', data, ...(promoteId ? { promoteId } : {}) }
}

/** Borders by rank: between provinces, between prefectures of one province, between counties of one prefecture. */
function borders(topology: Topology): FeatureCollection<MultiLineString> {
  const counties = topology.objects['counties'] as GeometryCollection<CountyProperties>
  const between = (rank: string, keep: (a: CountyProperties, b: CountyProperties) => boolean) => ({
    type: 'Feature' as const,
    properties: { rank },
    geometry: mesh(topology, counties, (a, b) => {
      const [p, q] = [a.properties as CountyProperties, b.properties as CountyProperties]
      return a !== b && keep(p, q)
    }),
  })
  const samePrefecture = (a: CountyProperties, b: CountyProperties): boolean =>
    a.provinceCode === b.provinceCode && a.prefectureCode === b.prefectureCode
  return {
    type: 'FeatureCollection',
    features: [
      between('county', samePrefecture),
      between('prefecture', (a, b) => a.provinceCode === b.provinceCode && !samePrefecture(a, b)),
      between('province', (a, b) => a.provinceCode !== b.provinceCode),
    ],
  }
}

/** Names of the counties, but for those that have a mark and so a name already. */
function countyNames(topology: Topology, marked: ReadonlySet<string>, language: Language): GroundName[] {
  const counties = topology.objects['counties'] as GeometryCollection<CountyProperties>
  return counties.geometries.flatMap((county): GroundName[] => {
    const { label, ...names } = county.properties as CountyProperties
    if (marked.has(names.name)) return []
    const properties = { rank: 'county', name: nameOf(names, language) } as const
    return [{ type: 'Feature', properties, geometry: { type: 'Point', coordinates: label } }]
  })
}

/** Names of the prefectures and of the provinces around, but for those that have a mark and so a name already. */
function regionNames(topology: Topology, marked: ReadonlySet<string>, language: Language): GroundName[] {
  const regions = topology.objects['regionNames'] as GeometryCollection<RegionName> | undefined
  if (!regions) return []
  const { features } = feature(topology, regions) as FeatureCollection<Point, RegionName>
  return features
    .filter(({ properties }) => !marked.has(properties.name))
    .map((f) => ({ ...f, properties: { rank: f.properties.rank, name: nameOf(f.properties, language) } }))
}

/** Where the name of a sea is lettered: a place on the map for the word, not a location of the sea. */
function seaName(language: Language): GroundName {
  const name = nameOf({ name: '渤海', name_en: 'Bohai Sea' }, language)
  return {
    type: 'Feature',
    properties: { rank: 'sea', name },
    geometry: { type: 'Point', coordinates: [119.35, 38.65] },
  }
}

/** All that is lettered on the ground; with the country's ground, the provinces and prefectures have theirs from it. */
function groundNames(basemap: Basemap | null, atlas: Atlas, language: Language): FeatureCollection {
  const marked = new Set(namedPlaces(atlas).map(({ place }) => place.properties.name))
  const { topology, china } = basemap ?? {}
  const features = [
    ...(topology ? countyNames(topology, marked, language) : []),
    ...(topology && !china ? regionNames(topology, marked, language) : []),
    seaName(language),
  ]
  return { type: 'FeatureCollection', features }
}

/** Land by whether it is what the map is about: the region, or the country where that is the ground. */
function groundAreas({ topology, china }: Basemap): FeatureCollection {
  const areas = (from: Topology, name: string, isAbout: boolean): Feature[] => {
    const geometry = from.objects[name]
    if (!geometry) return []
    const all = feature(from, geometry as GeometryCollection) as FeatureCollection | Feature
    return (all.type === 'Feature' ? [all] : all.features).map((f) => ({ ...f, properties: { isAbout } }))
  }
  return {
    type: 'FeatureCollection',
    features: [
      // The country's ground brings its own land around it; the neighbours would show along its coast.
      ...(china
        ? [...areas(china, 'world', false), ...areas(china, 'areas', true)]
        : [...areas(topology, 'world', false), ...areas(topology, 'neighbours', false)]),
      ...areas(topology, 'counties', true),
    ],
  }
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
  const label = language === 'zh' ? usualName(atlas, place) : shortEnglish(name_en)
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

/** What is drawn of the strategies: all, or without what was inferred, as soon as the reader asks for certainty. */
function strategyShapes(atlas: Atlas, view: SourceView): FeatureCollection {
  const features = atlas.features
    .filter((f) => view.certainty === 'region' || !f.properties.inferred)
    .map((f) => ({ ...f, properties: { ...f.properties, label: nameOf(f.properties, view.language) } }))
  return { type: 'FeatureCollection', features }
}

/** The named railways: facts, so they are drawn with the ground and not with the strategies. */
function railways(atlas: Atlas, language: Language): FeatureCollection {
  const features = atlas.places.flatMap((place): Feature[] =>
    place.geometry?.type === 'LineString'
      ? [
          {
            type: 'Feature',
            properties: {
              id: place.id,
              name: language === 'zh' ? usualName(atlas, place) : place.properties.name_en,
            },
            geometry: place.geometry,
          },
        ]
      : [],
  )
  return { type: 'FeatureCollection', features }
}

function rivers(basemap: Basemap | null, language: Language): FeatureCollection {
  const features = (basemap?.rivers?.features ?? []).map(({ geometry, properties }): Feature => ({
    type: 'Feature',
    properties: { name: nameOf(properties, language) },
    geometry,
  }))
  return { type: 'FeatureCollection', features }
}

/** All sources of the map by id, but for those of which there is nothing to draw: each would cost every tile its way. */
export function buildSources(
  atlas: Atlas,
  basemap: Basemap | null,
  view: SourceView & FigureView & WeightView,
): Record<string, GeoJSONSourceSpecification> {
  const topology = basemap?.topology
  const china = basemap?.china
  const { features } = placeMarks(atlas, view)
  const marks = (isArea: boolean): FeatureCollection => ({
    type: 'FeatureCollection',
    features: features.filter((f) => (f.properties.family === 'admin') === isArea),
  })
  const optional: Record<string, FeatureCollection> = {
    [SOURCE.ground]: basemap ? groundAreas(basemap) : EMPTY,
    [SOURCE.chinaBorders]: topology && china ? chinaBorders(china, topology) : EMPTY,
    [SOURCE.chinaNames]: china ? chinaLabels(china, atlas, view.language) : EMPTY,
    [SOURCE.borders]: topology ? borders(topology) : EMPTY,
    [SOURCE.rivers]: rivers(basemap, view.language),
    [SOURCE.names]: groundNames(basemap, atlas, view.language),
    [SOURCE.lines]: railways(atlas, view.language),
    [WEIGHT_SOURCE]: weightCircles(atlas, view),
    [FIGURE_SOURCE]: figureMarks(atlas, view),
  }
  return {
    ...Object.fromEntries(
      Object.entries(optional)
        .filter(([, data]) => data.features.length > 0)
        .map(([id, data]) => [id, geojson(data, promoted.has(id) ? 'id' : undefined)]),
    ),
    [SOURCE.strategies]: geojson(strategyShapes(atlas, view), 'id'),
    [SOURCE.areas]: geojson(marks(true), 'id'),
    [SOURCE.sites]: {
      ...geojson(marks(false), 'id'),
      cluster: true,
      clusterRadius: 30,
      clusterMaxZoom: CLUSTER_MAX_ZOOM,
      clusterMinPoints: 3,
    },
  }
}
