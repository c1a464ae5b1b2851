import type { Feature, FeatureCollection, MultiLineString, Point } from 'geojson'
import type { GeoJSONSourceSpecification } from 'maplibre-gl'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { Atlas } from '../data/atlas.ts'
import { namedPlaces } from '../data/selectors.ts'
import { familyOf, type MarkFamily } from '../data/families.ts'
import type { Place } from '../data/schema.ts'

export const SOURCE = {
  world: 'world',
  neighbours: 'neighbours',
  counties: 'counties',
  borders: 'borders',
  labels: 'labels',
  seas: 'seas',
  strategies: 'strategies',
  lines: 'lines',
  places: 'places',
} as const

interface CountyProperties {
  readonly name: string
  readonly prefectureCode: string | null
  readonly provinceCode: string
  readonly label: [number, number]
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
function countyLabels(topology: Topology, atlas: Atlas): FeatureCollection<Point> {
  const marked = new Set(namedPlaces(atlas).map(({ place }) => place.properties.name))
  const counties = topology.objects['counties'] as GeometryCollection<CountyProperties>
  return {
    type: 'FeatureCollection',
    features: counties.geometries.flatMap((county): Feature<Point>[] => {
      const { name, label } = county.properties as CountyProperties
      if (marked.has(name)) return []
      return [{ type: 'Feature', properties: { name }, geometry: { type: 'Point', coordinates: label } }]
    }),
  }
}

/** Where the name of a sea is lettered: a place on the map for the word, not a location of the sea. */
const SEA_NAMES: FeatureCollection<Point> = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { name: '渤海' },
      geometry: { type: 'Point', coordinates: [119.35, 38.65] },
    },
  ],
}

/** What the mark layers read of a place. */
export interface MarkProperties {
  readonly id: string
  readonly name: string
  readonly label: string
  readonly family: MarkFamily
  readonly precision: Place['properties']['precision']
  readonly count: number
}

/** The name or alias by which the articles call the place most often: the map speaks as the text does. */
function usualName(atlas: Atlas, { id, properties: { name, aliases } }: Place): string {
  const uses = (spelling: string): number =>
    (atlas.mentionsByPlace.get(id) ?? []).filter((m) => m.text === spelling).length
  return [name, ...aliases].reduce((best, spelling) => (uses(spelling) > uses(best) ? spelling : best))
}

/** Every named place that has a point, as a mark. Pure: the step between the data and the map. */
export function placeMarks(atlas: Atlas): FeatureCollection<Point, MarkProperties> {
  const features: Feature<Point, MarkProperties>[] = []
  for (const { place, count } of namedPlaces(atlas)) {
    if (place.geometry?.type !== 'Point') continue
    const { id, name, kind, precision } = place.properties
    features.push({
      type: 'Feature',
      properties: { id, name, label: usualName(atlas, place), family: familyOf(kind), precision, count },
      geometry: place.geometry,
    })
  }
  return { type: 'FeatureCollection', features }
}

/** The named railways: facts, so they are drawn with the ground and not with the strategies. */
function railways(atlas: Atlas): FeatureCollection {
  const features = atlas.places.flatMap((place): Feature[] =>
    place.geometry?.type === 'LineString'
      ? [
          {
            type: 'Feature',
            properties: { id: place.id, name: place.properties.aliases[0] ?? place.properties.name },
            geometry: place.geometry,
          },
        ]
      : [],
  )
  return { type: 'FeatureCollection', features }
}

/** All sources of the map by id. Without a basemap the ground is left plain. */
export function buildSources(
  atlas: Atlas,
  basemap: Topology | null,
): Record<string, GeoJSONSourceSpecification> {
  const object = (name: string): FeatureCollection => {
    const geometry = basemap?.objects[name]
    return basemap && geometry
      ? (feature(basemap, geometry as GeometryCollection) as FeatureCollection)
      : EMPTY
  }
  return {
    [SOURCE.world]: geojson(asCollection(object('world'))),
    [SOURCE.neighbours]: geojson(object('neighbours')),
    [SOURCE.counties]: geojson(object('counties')),
    [SOURCE.borders]: geojson(basemap ? borders(basemap) : EMPTY),
    [SOURCE.labels]: geojson(basemap ? countyLabels(basemap, atlas) : EMPTY),
    [SOURCE.seas]: geojson(SEA_NAMES),
    [SOURCE.strategies]: geojson({ type: 'FeatureCollection', features: [...atlas.features] }, 'id'),
    [SOURCE.lines]: geojson(railways(atlas), 'id'),
    [SOURCE.places]: geojson(placeMarks(atlas), 'id'),
  }
}

function asCollection(value: FeatureCollection | Feature): FeatureCollection {
  return value.type === 'Feature' ? { type: 'FeatureCollection', features: [value] } : value
}
