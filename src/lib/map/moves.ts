import type { Map as LiveMap } from 'maplibre-gl'
import { prefersReducedMotion } from 'svelte/motion'
import type { Atlas } from '../data/atlas.ts'
import type { Basemap } from '../data/load.ts'
import type { Camera } from '../state/view-url.ts'
import { globeZoomOf, paddingFor, sameCamera, targetOf, zoomOf, type Box } from './camera.ts'
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
export function goToThings(
  map: LiveMap,
  atlas: Atlas,
  basemap: Basemap | null,
  ids: readonly string[],
): void {
  const target = targetOf(atlas, basemap, ids)
  if (!target) return
  if (target.type === 'box') return goToBox(map, target.bounds)
  const { clientWidth: width, clientHeight: height } = map.getContainer()
  const { center } = target
  const zoom =
    target.type === 'globe'
      ? globeZoomOf(center[1], width, height)
      : zoomOf(target, width, height, map.getZoom())
  map.flyTo({ center, zoom, duration: duration() })
}

/** Leads the map to the camera, where it is not there. */
export function goToCamera(map: LiveMap, camera: Camera): void {
  if (!sameCamera(camera, cameraOf(map)))
    map.easeTo({ center: [camera.lon, camera.lat], zoom: camera.zoom, duration: duration() })
}
