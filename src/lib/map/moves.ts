import type { Map as LiveMap } from 'maplibre-gl'
import { prefersReducedMotion } from 'svelte/motion'
import type { Atlas } from '../data/atlas.ts'
import type { Camera } from '../state/view-url.ts'
import { paddingFor, sameCamera, targetOf, zoomOf, type Box } from './camera.ts'
import { cameraOf } from './interactions.ts'

/** What is fitted is looked at no closer. */
const CLOSEST = 11
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
    map.flyTo({
      center: target.center,
      zoom: zoomOf(target, clientWidth, clientHeight, map.getZoom()),
      duration: duration(),
    })
  } else if (target) goToBox(map, target.bounds)
}

/** Leads the map to the camera, where it is not there. */
export function goToCamera(map: LiveMap, camera: Camera): void {
  if (!sameCamera(camera, cameraOf(map)))
    map.easeTo({ center: [camera.lon, camera.lat], zoom: camera.zoom, duration: duration() })
}
