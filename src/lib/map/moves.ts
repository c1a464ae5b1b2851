import type { Map as LiveMap } from 'maplibre-gl'
import { prefersReducedMotion } from 'svelte/motion'
import type { Atlas } from '../data/atlas.ts'
import type { Camera } from '../state/view-url.ts'
import { paddingFor, sameCamera, targetOf, zoomOf, type Box } from './camera.ts'
import { cameraOf } from './interactions.ts'

/** What is fitted is looked at no closer. */
const CLOSEST = 11
/** A map that is closer than this to a place it is led to stays so close, but no closer. */
const CLOSEST_KEPT = 12
/** Below this zoom the whole of China and more is seen: the map then comes back as far as it must. */
const WIDEST_KEPT = 3

const duration = (): number => (prefersReducedMotion.current ? 0 : 900)

/** Leads the map to the box. */
export function goToBox(map: LiveMap, box: Box): void {
  const padding = paddingFor(map.getContainer().clientWidth)
  map.fitBounds(box, { padding, maxZoom: CLOSEST, duration: duration() })
}

/** Leads the map to the places or strategies with the ids, as close as what is known of them; nowhere for none. */
export function goToThings(map: LiveMap, atlas: Atlas, ids: readonly string[]): void {
  const target = targetOf(atlas, ids)
  if (target?.type === 'point') {
    const { clientWidth, clientHeight } = map.getContainer()
    const zoom = zoomOf(target, clientWidth, clientHeight)
    map.flyTo({
      center: target.center,
      zoom: zoom < WIDEST_KEPT ? zoom : Math.max(Math.min(map.getZoom(), CLOSEST_KEPT), zoom),
      duration: duration(),
    })
  } else if (target) goToBox(map, target.bounds)
}

/** Leads the map to the camera, where it is not there. */
export function goToCamera(map: LiveMap, camera: Camera): void {
  if (!sameCamera(camera, cameraOf(map)))
    map.easeTo({ center: [camera.lon, camera.lat], zoom: camera.zoom, duration: duration() })
}
