import type { Feature, FeatureCollection, MultiLineString, Point } from 'geojson'
import type { GeoJSONSourceSpecification } from 'maplibre-gl'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { Atlas } from '../data/atlas.ts'
import type { Basemap } from '../data/load.ts'
import { filteredPlaces, namedPlaces, type PlaceFilter } from '../data/selectors.ts'
import { familyOf, type MarkFamily } from '../data/families.ts'
import type { Place, PlaceKind } from '../data/schema.ts'
import { nameOf } from '../text/labels.ts'
import type { Language } from '../text/language.ts'
import { chinaBorders, chinaLabels } from './china.ts'
import { FIGURE_SOURCE, figureMarks, type FigureView } from './layers/figures.ts'
import { WEIGHT_SOURCE, weightCircles, type WeightView } from './layers/weights.ts'

export const SOURCE = {
  world: 'world',
  neighbours: 'neighbours',
  counties: 'counties',
  borders: 'borders',
  china: 'china',
  chinaBorders: 'china-borders',
  chinaNames: 'china-names',
  rivers: 'rivers',
  labels: 'labels',
  regions: 'regions',
  seas: 'seas',
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
function countyLabels(topology: Topology, atlas: Atlas, language: Language): FeatureCollection<Point> {
  const marked = new Set(namedPlaces(atlas).map(({ place }) => place.properties.name))
  const counties = topology.objects['counties'] as GeometryCollection<CountyProperties>
  return {
    type: 'FeatureCollection',
    features: counties.geometries.flatMap((county): Feature<Point>[] => {
      const { label, ...names } = county.properties as CountyProperties
      if (marked.has(names.name)) return []
      const name = nameOf(names, language)
      return [{ type: 'Feature', properties: { name }, geometry: { type: 'Point', coordinates: label } }]
    }),
  }
}

/** Names of the prefectures and of the provinces around, but for those that have a mark and so a name already. */
function regionLabels(topology: Topology, atlas: Atlas, language: Language): FeatureCollection {
  const marked = new Set(namedPlaces(atlas).map(({ place }) => place.properties.name))
  const regions = topology.objects['regionNames'] as GeometryCollection<RegionName> | undefined
  if (!regions) return EMPTY
  const { features } = feature(topology, regions)
  return {
    type: 'FeatureCollection',
    features: features
      .filter((f) => !marked.has(f.properties.name))
      .map((f) => ({ ...f, properties: { rank: f.properties.rank, name: nameOf(f.properties, language) } })),
  }
}

/** Where the name of a sea is lettered: a place on the map for the word, not a location of the sea. */
function seaNames(language: Language): FeatureCollection<Point> {
  const name = nameOf({ name: '渤海', name_en: 'Bohai Sea' }, language)
  const geometry: Point = { type: 'Point', coordinates: [119.35, 38.65] }
  return { type: 'FeatureCollection', features: [{ type: 'Feature', properties: { name }, geometry }] }
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

/** Every named place that has a point and passes the view's filter, as a mark: the step from data to map. */
export function placeMarks(atlas: Atlas, view: SourceView): FeatureCollection<Point, MarkProperties> {
  const features: Feature<Point, MarkProperties>[] = []
  for (const { place, count } of filteredPlaces(atlas, view)) {
    const { id, kind, precision, ...names } = place.properties
    if (place.geometry?.type !== 'Point') continue
    const label = view.language === 'zh' ? usualName(atlas, place) : shortEnglish(names.name_en)
    const family = familyOf(kind)
    features.push({
      type: 'Feature',
      properties: { id, label, kind, family, precision, count },
      geometry: place.geometry,
    })
  }
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

/** All sources of the map by id. Without a basemap the ground is left plain. */
export function buildSources(
  atlas: Atlas,
  basemap: Basemap | null,
  view: SourceView & FigureView & WeightView,
): Record<string, GeoJSONSourceSpecification> {
  const topology = basemap?.topology
  const china = basemap?.china
  const object = (from: Topology | undefined, name: string): FeatureCollection => {
    const geometry = from?.objects[name]
    return from && geometry
      ? asCollection(feature(from, geometry as GeometryCollection) as FeatureCollection | Feature)
      : EMPTY
  }
  const { features } = placeMarks(atlas, view)
  const marks = (isArea: boolean): FeatureCollection => ({
    type: 'FeatureCollection',
    features: features.filter((f) => (f.properties.family === 'admin') === isArea),
  })
  return {
    // The country's ground brings its own land around it and its own names; the neighbours would show along its coast.
    [SOURCE.world]: geojson(object(china ?? topology, 'world')),
    [SOURCE.neighbours]: geojson(china ? EMPTY : object(topology, 'neighbours')),
    [SOURCE.china]: geojson(object(china, 'areas')),
    [SOURCE.chinaBorders]: geojson(topology && china ? chinaBorders(china, topology) : EMPTY),
    [SOURCE.chinaNames]: geojson(china ? chinaLabels(china, atlas, view.language) : EMPTY),
    [SOURCE.counties]: geojson(object(topology, 'counties')),
    [SOURCE.borders]: geojson(topology ? borders(topology) : EMPTY),
    [SOURCE.rivers]: geojson(rivers(basemap, view.language)),
    [SOURCE.labels]: geojson(topology ? countyLabels(topology, atlas, view.language) : EMPTY),
    [SOURCE.regions]: geojson(topology && !china ? regionLabels(topology, atlas, view.language) : EMPTY),
    [SOURCE.seas]: geojson(seaNames(view.language)),
    [SOURCE.strategies]: geojson(strategyShapes(atlas, view), 'id'),
    [SOURCE.lines]: geojson(railways(atlas, view.language), 'id'),
    [WEIGHT_SOURCE]: geojson(weightCircles(atlas, view), 'id'),
    [FIGURE_SOURCE]: geojson(figureMarks(atlas, view), 'id'),
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

function asCollection(value: FeatureCollection | Feature): FeatureCollection {
  return value.type === 'Feature' ? { type: 'FeatureCollection', features: [value] } : value
}
