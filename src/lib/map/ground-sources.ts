import type { Feature, FeatureCollection, LineString, MultiLineString, Point } from 'geojson'
import { feature, merge, mesh } from 'topojson-client'
import type { GeometryCollection, Polygon as TopoPolygon, Topology } from 'topojson-specification'
import type { Basemap } from '../data/load.ts'
import type { Language } from '../text/language.ts'
import { mapName } from './map-name.ts'
import { chinaBorders, chinaLabels } from './china.ts'

/** The sources of the embedded ground, by what they hold. */
export const GROUND_SOURCE = {
  ground: 'ground',
  /** Borders, rivers, railways and courses, told apart by their rank: each source costs every tile its way. */
  groundLines: 'ground-lines',
  chinaBorders: 'china-borders',
  chinaNames: 'china-names',
  names: 'names',
} as const

/** What the ground is made of, and what it leaves to the marks that lie on it. */
export interface GroundContent {
  readonly basemap: Basemap | null
  readonly language: Language
  /** Names that a mark bears already: they are not lettered twice. */
  readonly marked: ReadonlySet<string>
  /** The named railways, and the courses from city to city of other lines: facts, so they are drawn with the ground. */
  readonly ways: readonly {
    readonly rank: 'railway' | 'course'
    readonly name: string
    readonly geometry: LineString
  }[]
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
  /** What a mark of it is called. */
  readonly full: string
  readonly rank: 'prefecture' | 'province'
}

/** What is lettered on the ground, and how: a name, and the rank of what it names. */
type GroundName = Feature<
  Point,
  { readonly name: string; readonly rank: RegionName['rank'] | 'county' | 'sea' }
>

const collection = (features: FeatureCollection['features']): FeatureCollection => ({
  type: 'FeatureCollection',
  features,
})

const NOTHING = collection([])

/** Borders by rank: between provinces, between prefectures of one province, between counties of one prefecture. */
function borders(topology: Topology): Feature<MultiLineString>[] {
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
  return [
    between('county', samePrefecture),
    between('prefecture', (a, b) => a.provinceCode === b.provinceCode && !samePrefecture(a, b)),
    between('province', (a, b) => a.provinceCode !== b.provinceCode),
  ]
}

/** Names of the counties, but for those that have a mark and so a name already. */
function countyNames(topology: Topology, marked: ReadonlySet<string>, language: Language): GroundName[] {
  const counties = topology.objects['counties'] as GeometryCollection<CountyProperties>
  return counties.geometries.flatMap((county): GroundName[] => {
    const { label, ...names } = county.properties as CountyProperties
    if (marked.has(names.name)) return []
    const properties = { rank: 'county', name: mapName(names, language) } as const
    return [{ type: 'Feature', properties, geometry: { type: 'Point', coordinates: label } }]
  })
}

/** The prefectures of the region and the provinces around it, where their names stand; the country's ground has its own. */
function regionNames({ topology, about, china }: Basemap): Feature<Point, RegionName>[] {
  const regions = topology.objects['regionNames'] as GeometryCollection<RegionName> | undefined
  if (!regions || (china && about === 'country')) return []
  return (feature(topology, regions) as FeatureCollection<Point, RegionName>).features
}

/** Names of the prefectures and of the provinces around, but for those that have a mark and so a name already. */
function regionLabels(basemap: Basemap, marked: ReadonlySet<string>, language: Language): GroundName[] {
  return regionNames(basemap)
    .filter(({ properties }) => !marked.has(properties.full))
    .map((f) => ({ ...f, properties: { rank: f.properties.rank, name: mapName(f.properties, language) } }))
}

/** Where the name of a sea is lettered: a place on the map for the word, not a location of the sea. */
function seaName(language: Language): GroundName {
  const name = mapName({ name: '渤海', name_en: 'Bohai Sea' }, language)
  return {
    type: 'Feature',
    properties: { rank: 'sea', name },
    geometry: { type: 'Point', coordinates: [119.35, 38.65] },
  }
}

/** All that is lettered on the ground but for the names of the country's. */
function groundNames({ basemap, marked, language }: GroundContent): FeatureCollection {
  return collection([
    ...(basemap ? countyNames(basemap.topology, marked, language) : []),
    ...(basemap ? regionLabels(basemap, marked, language) : []),
    seaName(language),
  ])
}

/** Land by whether it is what the map is about, and what of it is drawn as long as the country is. */
function groundAreas({ topology, china, about }: Basemap): FeatureCollection {
  /** All areas of a name as one: they have one colour, and their inner borders are lines of their own. */
  const area = (from: Topology, name: string, isAbout: boolean, isFar = false): Feature[] => {
    const object = from.objects[name] as GeometryCollection | TopoPolygon | undefined
    if (!object) return []
    const parts = object.type === 'GeometryCollection' ? object.geometries : [object]
    const geometry = merge(from, parts as TopoPolygon[])
    return [{ type: 'Feature', properties: { isAbout, isFar }, geometry }]
  }
  return collection([
    // What the country's ground has around it is its own; the region's neighbours would show along its coast.
    ...(china && about === 'country'
      ? [...area(china, 'world', false), ...area(china, 'areas', true)]
      : [...area(topology, 'world', false), ...area(topology, 'neighbours', false)]),
    ...(china && about === 'region' ? area(china, 'areas', false, true) : []),
    ...area(topology, 'counties', true),
  ])
}

const line = (
  rank: 'river' | 'railway' | 'course',
  name: string,
  geometry: Feature['geometry'],
): Feature => ({
  type: 'Feature',
  properties: { rank, name },
  geometry,
})

/** What the ground is drawn from, by source; nothing where there is nothing to draw. */
export function groundSources(content: GroundContent): Record<string, FeatureCollection> {
  const { basemap, language, marked, ways } = content
  const { topology, china, rivers } = basemap ?? {}
  const near = new Set(basemap ? regionNames(basemap).map(({ properties }) => properties.full) : [])
  return {
    [GROUND_SOURCE.ground]: basemap ? groundAreas(basemap) : NOTHING,
    [GROUND_SOURCE.chinaBorders]: topology && china ? chinaBorders(china, topology) : NOTHING,
    [GROUND_SOURCE.chinaNames]: china ? chinaLabels(china, marked, language, near) : NOTHING,
    [GROUND_SOURCE.groundLines]: collection([
      ...(topology ? borders(topology) : []),
      ...(rivers?.features ?? []).map(({ geometry, properties }) =>
        line('river', mapName(properties, language), geometry),
      ),
      ...ways.map(({ rank, name, geometry }) => line(rank, name, geometry)),
    ]),
    [GROUND_SOURCE.names]: groundNames(content),
  }
}
