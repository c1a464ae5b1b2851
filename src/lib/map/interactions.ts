import type { GeoJSONSource, Map as LiveMap, MapGeoJSONFeature, MapMouseEvent } from 'maplibre-gl'
import type { Camera } from '../state/view-url.ts'
import { paddingFor, sameCamera } from './camera.ts'
import { FIGURE_CIRCLE_HIT_LAYERS, FIGURE_HIT_LAYERS } from './layers/figures.ts'
import { CLUSTER_HIT_LAYERS, MARK_HIT_LAYERS, PLACE_HIT_LAYERS } from './layers/places.ts'
import { STRATEGY_HIT_LAYERS, STRATEGY_LINE_LAYERS } from './layers/strategies.ts'
import { SOURCE } from './sources.ts'

/** What the map asks for; the owner answers with its state's verbs. */
export interface MapHandlers {
  /** What takes a click as a position; null while clicks choose what they hit. */
  pick(): ((position: [number, number]) => void) | null
  selectPlace(id: string): void
  selectStrategy(id: string, segment: string | null): void
  hover(ids: readonly string[]): void
  hoverStrategy(id: string | null): void
  moved(camera: Camera): void
}

/** Half the side in pixels of the square around the pointer in which a mark counts as hit: a finger is not a mouse. */
const reach = (event: MapMouseEvent): number =>
  'pointerType' in event.originalEvent && event.originalEvent.pointerType === 'mouse' ? 4 : 14

/** Those of the layers that the style has: what there is nothing to draw of is left out of it. */
export const layersThere = (map: LiveMap, ids: readonly string[]): string[] =>
  ids.filter((id) => map.getLayer(id) !== undefined)

function hit(
  map: LiveMap,
  event: MapMouseEvent,
  layers: string[],
  half: number,
): MapGeoJSONFeature | undefined {
  const { x, y } = event.point
  const box: [[number, number], [number, number]] = [
    [x - half, y - half],
    [x + half, y + half],
  ]
  return map.queryRenderedFeatures(box, { layers: layersThere(map, layers) })[0]
}

/** Leads the map to where the gathered sites part. */
function openCluster(map: LiveMap, { geometry, properties }: MapGeoJSONFeature): void {
  const source = map.getSource<GeoJSONSource>(SOURCE.sites)
  if (!source || geometry.type !== 'Point') return
  const center = geometry.coordinates as [number, number]
  const { top = 0, bottom = 0, left = 0, right = 0 } = paddingFor(map.getContainer().clientWidth)
  // To the middle of what the legend leaves free.
  const offset: [number, number] = [(left - right) / 2, (top - bottom) / 2]
  void source
    .getClusterExpansionZoom(Number(properties['cluster_id']))
    .then((zoom) => map.easeTo({ center, zoom: zoom + 0.3, offset }))
}

/** Where the map's camera stands now. */
export function cameraOf(map: LiveMap): Camera {
  const { lng, lat } = map.getCenter()
  return { lon: lng, lat, zoom: map.getZoom() }
}

/** Joins the map's events to the handlers; returns what undoes it. */
export function connect(map: LiveMap, handlers: MapHandlers): () => void {
  const openOwner = ({ properties: { kind, owner } }: MapGeoJSONFeature): void =>
    kind === 'place' ? handlers.selectPlace(String(owner)) : handlers.selectStrategy(String(owner), null)
  const onClick = (event: MapMouseEvent): void => {
    const pick = handlers.pick()
    if (pick) {
      pick([event.lngLat.lng, event.lngLat.lat])
      return
    }
    const number = hit(map, event, FIGURE_HIT_LAYERS, reach(event))
    if (number) return openOwner(number)
    // What is hit itself comes before what is only near, and a mark before the name of another place that lies over it.
    const gathered = hit(map, event, CLUSTER_HIT_LAYERS, 0)
    if (gathered && !hit(map, event, MARK_HIT_LAYERS, 0)) return openCluster(map, gathered)
    const place = hit(map, event, PLACE_HIT_LAYERS, reach(event))
    if (place) {
      handlers.selectPlace(String(place.properties['id']))
      return
    }
    const circle = hit(map, event, FIGURE_CIRCLE_HIT_LAYERS, 0)
    if (circle) return openOwner(circle)
    const strategy = hit(map, event, STRATEGY_HIT_LAYERS, 3)
    if (strategy)
      handlers.selectStrategy(String(strategy.properties['strategy']), String(strategy.properties['id']))
  }
  const onMove = (event: MapMouseEvent): void => {
    if (handlers.pick()) {
      map.getCanvas().style.cursor = 'crosshair'
      return
    }
    const place = hit(map, event, PLACE_HIT_LAYERS, 3)
    handlers.hover(place ? [String(place.properties['id'])] : [])
    const line = place ? undefined : hit(map, event, STRATEGY_LINE_LAYERS, 2)
    handlers.hoverStrategy(line ? String(line.properties['strategy']) : null)
    const canSelect =
      place ??
      hit(
        map,
        event,
        [...FIGURE_HIT_LAYERS, ...FIGURE_CIRCLE_HIT_LAYERS, ...CLUSTER_HIT_LAYERS, ...STRATEGY_HIT_LAYERS],
        1,
      )
    map.getCanvas().style.cursor = canSelect ? 'pointer' : ''
  }
  const onOut = (): void => {
    handlers.hover([])
    handlers.hoverStrategy(null)
  }
  let last = cameraOf(map)
  const onMoveEnd = (): void => {
    const camera = cameraOf(map)
    // To take another size ends a movement too, which goes nowhere.
    if (sameCamera(camera, last)) return
    last = camera
    handlers.moved(camera)
  }
  map.on('click', onClick)
  map.on('mousemove', onMove)
  map.on('mouseout', onOut)
  map.on('moveend', onMoveEnd)
  return () => {
    map.off('click', onClick)
    map.off('mousemove', onMove)
    map.off('mouseout', onOut)
    map.off('moveend', onMoveEnd)
  }
}
