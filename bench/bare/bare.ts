import {
  Map as LiveMap,
  setWorkerUrl,
  type GeoJSONSourceSpecification,
  type LayerSpecification,
} from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import type { FeatureCollection } from 'geojson'
import type { Topology } from 'topojson-specification'
import type { PlaceCollection, RiverCollection } from '../../src/lib/data/schema.ts'
import { HOME, paddingFor } from '../../src/lib/map/camera.ts'
import { groundSources } from '../../src/lib/map/ground-sources.ts'
import { GROUND_PROJECTION, groundLabels, groundLayers } from '../../src/lib/map/layers/ground.ts'
import { LIGHT } from '../../src/lib/map/theme.ts'

/** What the atlas is measured against: MapLibre with the atlas' own ground, frame and first view, one layer of points, no more. */
setWorkerUrl(workerUrl)
const load = async <T>(name: string): Promise<T> => (await fetch(`data/${name}`)).json() as Promise<T>
const [topology, rivers, places] = await Promise.all([
  load<Topology>('basemap.topojson'),
  load<RiverCollection>('rivers.geojson'),
  load<PlaceCollection>('places.geojson'),
])
const points = places.features.filter(({ geometry }) => geometry?.type === 'Point')
const ways = places.features.flatMap(({ geometry, properties: { name } }) =>
  geometry?.type === 'LineString' ? [{ rank: 'railway' as const, name, geometry }] : [],
)
const ground = groundSources({
  basemap: { topology, rivers, about: 'region' },
  language: 'zh',
  marked: new Set(points.map(({ properties }) => properties.name)),
  ways,
})
const layers: LayerSpecification[] = [
  ...groundLayers(LIGHT, 'region'),
  {
    id: 'places',
    type: 'circle',
    source: 'places',
    paint: { 'circle-radius': 5, 'circle-color': LIGHT.accent },
  },
  ...groundLabels(LIGHT, 'region'),
]
const sources: Record<string, GeoJSONSourceSpecification> = {
  places: { type: 'geojson', data: { type: 'FeatureCollection', features: points } as FeatureCollection },
}
for (const [id, data] of Object.entries(ground))
  if (data.features.length > 0) sources[id] = { type: 'geojson', data }

const container = document.querySelector<HTMLElement>('#map')
if (!container) throw new Error('the page has no place for the map')
const map = new LiveMap({
  container,
  bounds: HOME,
  fitBoundsOptions: { padding: paddingFor(container.clientWidth) },
  attributionControl: false,
  style: {
    version: 8,
    ...GROUND_PROJECTION,
    sources,
    layers: layers.filter((layer) => !('source' in layer) || String(layer.source) in sources),
  },
})
map.once('idle', () => {
  document.body.dataset['status'] = 'idle'
})
document.body.addEventListener('atlas:map', (event) => {
  ;(event as CustomEvent<{ map?: LiveMap }>).detail.map = map
})
