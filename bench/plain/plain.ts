import { Map as LiveMap, setWorkerUrl } from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import type { FeatureCollection } from 'geojson'

/** A bar lower than `bench/bare`: MapLibre, the land filled, the county borders, one layer of points, and no more. */
setWorkerUrl(workerUrl)
const load = async <T>(name: string): Promise<T> => (await fetch(`data/${name}`)).json() as Promise<T>
const [topology, places] = await Promise.all([
  load<Topology>('basemap.topojson'),
  load<FeatureCollection>('places.geojson'),
])
const areas = (name: string) => {
  const object = topology.objects[name]
  if (!object) throw new Error(`the basemap has no ${name}`)
  return { type: 'geojson' as const, data: feature(topology, object) }
}
const fill = (id: string, colour: string) => ({
  id,
  type: 'fill' as const,
  source: id,
  paint: { 'fill-color': colour },
})

const map = new LiveMap({
  container: 'map',
  bounds: [
    [114.6, 38.2],
    [119.2, 40.9],
  ],
  attributionControl: false,
  style: {
    version: 8,
    sources: {
      world: areas('world'),
      neighbours: areas('neighbours'),
      counties: areas('counties'),
      places: { type: 'geojson', data: places },
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': '#cfe0ea' } },
      fill('world', '#e8e4da'),
      fill('neighbours', '#e8e4da'),
      fill('counties', '#f6f3ec'),
      { id: 'borders', type: 'line', source: 'counties', paint: { 'line-color': '#b7ada0' } },
      {
        id: 'places',
        type: 'circle',
        source: 'places',
        filter: ['==', ['geometry-type'], 'Point'],
        paint: { 'circle-radius': 5, 'circle-color': '#a33' },
      },
    ],
  },
})
map.once('idle', () => {
  document.body.dataset['status'] = 'idle'
})
document.body.addEventListener('atlas:map', (event) => {
  ;(event as CustomEvent<{ map?: LiveMap }>).detail.map = map
})
