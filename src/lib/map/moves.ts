import type { Map as LiveMap } from 'maplibre-gl'
import { prefersReducedMotion } from 'svelte/motion'
import type { Camera } from '../state/view-url.ts'
import {
  globeZoomOf,
  paddingFor,
  paddingForThings,
  sameCamera,
  zoomOf,
  type Box,
  type CameraTarget,
} from './camera.ts'
import { cameraOf } from './interactions.ts'

/** What is fitted is looked at no closer. */
const CLOSEST = 11
const duration = (): number => (prefersReducedMotion.current ? 0 : 900)

/** Leads the map to the box. */
export function goToBox(map: LiveMap, box: Box, padding = paddingFor(map.getContainer().clientWidth)): void {
  map.fitBounds(box, { padding, maxZoom: CLOSEST, duration: duration() })
}

/** Leads the map to what was chosen, as close as what is known of it; where it is to go no farther away, only closer. */
export function goToThings(
  map: LiveMap,
  target: CameraTarget | null,
  { isNoFarther }: { readonly isNoFarther: boolean },
): void {
  if (!target) return
  const { clientWidth: width, clientHeight: height } = map.getContainer()
  if (target.type === 'box') {
    const padding = paddingForThings(width)
    const zoom = map.cameraForBounds(target.bounds, { padding, maxZoom: CLOSEST })?.zoom ?? Infinity
    if (!isNoFarther || zoom > map.getZoom()) goToBox(map, target.bounds, padding)
    return
  }
  const { center } = target
  const zoom =
    target.type === 'globe'
      ? globeZoomOf(center[1], width, height)
      : zoomOf(target, width, height, map.getZoom())
  if (!isNoFarther || zoom > map.getZoom()) map.flyTo({ center, zoom, duration: duration() })
}

/** Leads the map to the camera, where it is not there. */
export function goToCamera(map: LiveMap, camera: Camera): void {
  if (!sameCamera(camera, cameraOf(map)))
    map.easeTo({ center: [camera.lon, camera.lat], zoom: camera.zoom, duration: duration() })
}
