import type { Feature, FeatureCollection, MultiLineString, Point } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { ChinaArea, ChinaName } from '../data/china-ground.ts'
import type { Language } from '../text/language.ts'
import { mapName } from './map-name.ts'

/** Beijing, Tianjin and Hebei, which the regional ground draws more exactly. */
const isRegional = ({ province }: ChinaArea): boolean => /^1[123]/.test(province)

/**
 * Borders between provinces, and between prefectures of one province. Only lines with an area of the country on either
 * side are drawn, so no border of the country is. Those in and around the region come from its own ground.
 */
export function chinaBorders(china: Topology, region: Topology): FeatureCollection<MultiLineString> {
  const areas = china.objects['areas'] as GeometryCollection<ChinaArea>
  const between = (isSame: boolean) =>
    mesh(china, areas, (a, b) => {
      const [p, q] = [a.properties as ChinaArea, b.properties as ChinaArea]
      return a !== b && !isRegional(p) && !isRegional(q) && (p.province === q.province) === isSame
    })
  const { counties, neighbours } = region.objects as Record<string, GeometryCollection>
  const inside = new Set<unknown>(counties?.geometries)
  const around: GeometryCollection = {
    type: 'GeometryCollection',
    geometries: [...(counties?.geometries ?? []), ...(neighbours?.geometries ?? [])],
  }
  const line = (rank: string, geometry: MultiLineString): Feature<MultiLineString> => ({
    type: 'Feature',
    properties: { rank },
    geometry,
  })
  return {
    type: 'FeatureCollection',
    features: [
      line('prefecture', between(true)),
      line('province', between(false)),
      line(
        'province',
        mesh(region, around, (a, b) => inside.has(a) !== inside.has(b)),
      ),
    ],
  }
}

/**
 * Names of provinces and prefectures, but for those that have a mark and so a name already.
 * @param near those that the region's own ground letters, from closer by
 */
export function chinaLabels(
  china: Topology,
  marked: ReadonlySet<string>,
  language: Language,
  near: ReadonlySet<string> = new Set(),
): FeatureCollection<Point> {
  const names = china.objects['names'] as GeometryCollection<ChinaName>
  const { features } = feature(china, names) as FeatureCollection<Point, ChinaName>
  return {
    type: 'FeatureCollection',
    features: features
      .filter(({ properties }) => !marked.has(properties.full))
      .map(({ geometry, properties }) => ({
        type: 'Feature',
        properties: {
          rank: properties.rank,
          name: mapName(properties, language),
          isNear: near.has(properties.full),
        },
        geometry,
      })),
  }
}
