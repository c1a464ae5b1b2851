import { resolve } from '$app/paths'
import type { Map as LiveMap } from 'maplibre-gl'
import { paddingFor, type Box } from './camera.ts'
import type { BasemapOptions } from './external-basemap.ts'
import { layersThere } from './interactions.ts'
import type { buildStyle } from './style.ts'
import { drawPlate } from './plates.ts'
import { drawImage } from './symbols.ts'
import type { MapTheme } from './theme.ts'
import { nextTask } from '../state/next-task.ts'
import { missingFiles } from '../state/missing-files.svelte.ts'
import type { MapSnapshot } from '../state/snapshot.svelte.ts'
import type { Camera } from '../state/view-url.ts'

/** How the map and its controls are called. */
export interface MapWords {
  readonly mapLabel: string
  readonly zoomIn: string
  readonly zoomOut: string
  readonly mapSources: string
}

interface MapOptions {
  /** Whether nobody sees the map before it is unveiled. */
  readonly isVeiled: boolean
  readonly container: HTMLElement
  /** Made only when the map can be, which is later than the screen around it. */
  readonly style: () => ReturnType<typeof buildStyle>
  readonly camera: Camera | null
  /** What is shown where no camera is given. */
  readonly home: Box
  readonly words: MapWords
}

/** Pixels of the canvas for one of the page while nobody sees it: to fill more of them would be for nothing. */
const VEILED_RATIO = 1 / 16

const MIN_ZOOM = -1
const MAX_ZOOM = 15
/** Where the plane of the map ends. */
const MAX_LATITUDE = 85.05
const clamp = (n: number, least: number, most: number): number => Math.min(Math.max(n, least), most)

/** How long a lost WebGL context may take to come back before the static map stands in, in milliseconds. */
const RESTORE_PATIENCE = 5000

/**
 * Creates the live map; MapLibre is fetched only now.
 * @throws Error where the browser has no WebGL 2.
 */
export async function createLiveMap({
  container,
  style,
  camera,
  home,
  words,
  isVeiled,
}: MapOptions): Promise<LiveMap> {
  const { AttributionControl, LiveMap, LngLat, NavigationControl, ScaleControl } =
    await import('./maplibre.ts')
  await nextTask()
  const made = style()
  await nextTask()
  const map = new LiveMap({
    container,
    style: made,
    ...(camera
      ? { center: [camera.lon, camera.lat], zoom: camera.zoom }
      : { bounds: home, fitBoundsOptions: { padding: paddingFor(container.clientWidth) } }),
    minZoom: MIN_ZOOM,
    maxZoom: MAX_ZOOM,
    // As MapLibre does, but for a plane that would not fill the map: from so far away the globe is seen.
    transformConstrain: ({ lng, lat }, zoom) => ({
      center: new LngLat(lng, clamp(lat, -MAX_LATITUDE, MAX_LATITUDE)),
      zoom: clamp(zoom, MIN_ZOOM, MAX_ZOOM),
    }),
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    attributionControl: false,
    // Every style is made here, and is tested to be valid; one from elsewhere is asked before it comes into it.
    validateStyle: false,
    ...(isVeiled ? { pixelRatio: VEILED_RATIO } : {}),
    locale: {
      'Map.Title': words.mapLabel,
      'NavigationControl.ZoomIn': words.zoomIn,
      'NavigationControl.ZoomOut': words.zoomOut,
      'AttributionControl.ToggleAttribution': words.mapSources,
    },
  })
  map.touchZoomRotate.disableRotation()
  map.addControl(new NavigationControl({ showCompass: false }), 'top-right')
  map.addControl(new ScaleControl({ maxWidth: 90 }), 'bottom-left')
  map.addControl(
    new AttributionControl({ compact: true, customAttribution: 'ECharts · Natural Earth · WGS-84' }),
    'bottom-right',
  )
  map.setMissingStyleImageResolver((id) => {
    const plate = drawPlate(id)
    if (plate && !map.hasImage(id)) map.addImage(id, plate.data, plate.options)
    const image = drawImage(id)
    if (image && !map.hasImage(id)) map.addImage(id, image.data, { pixelRatio: image.pixelRatio })
  })
  return map
}

/** Names the controls anew, which MapLibre does only when it makes them. */
export function nameControls(map: LiveMap, { mapLabel, zoomIn, zoomOut, mapSources }: MapWords): void {
  map.getCanvas().setAttribute('aria-label', mapLabel)
  for (const [control, name] of [
    ['zoom-in', zoomIn],
    ['zoom-out', zoomOut],
    ['attrib-button', mapSources],
  ] as const) {
    const button = map.getContainer().querySelector(`.maplibregl-ctrl-${control}`)
    button?.setAttribute('title', name)
    button?.setAttribute('aria-label', name)
  }
}

/** Draws from now on as fine as the screen is; without effect on a map that does so already. */
export function unveil(map: LiveMap): void {
  // Null is what lifts the ratio, whatever the types say: one that is set would not follow the screen's own.
  if (map.getPixelRatio() === VEILED_RATIO) map.setPixelRatio(null as unknown as number)
}

/** Calls `onlost` when the WebGL context is lost and does not come back. */
export function watchContext(map: LiveMap, onlost: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const onLost = (): void => {
    timer = setTimeout(onlost, RESTORE_PATIENCE)
  }
  const onRestored = (): void => clearTimeout(timer)
  map.on('webglcontextlost', onLost)
  map.on('webglcontextrestored', onRestored)
  return () => {
    clearTimeout(timer)
    map.off('webglcontextlost', onLost)
    map.off('webglcontextrestored', onRestored)
  }
}

/** What the map gives of itself as it stands; how, is fetched when a picture is asked for. */
export const takeSnapshot = async (map: LiveMap, colours: MapTheme): Promise<MapSnapshot> =>
  (await import('./snapshot.ts')).snapshotOf(map, colours)

/** Draws the names anew when a font has come that was not there when they were drawn. */
export function watchFonts(map: LiveMap): () => void {
  let isGone = false
  const loaded = new Promise<void>((done) => map.once('load', () => done()))
  // To set the glyphs, even to none, is what makes the map forget those it has drawn.
  const redraw = (): void => void loaded.then(() => isGone || map.setGlyphs(null))
  document.fonts.addEventListener('loadingdone', redraw)
  return () => {
    isGone = true
    document.fonts.removeEventListener('loadingdone', redraw)
  }
}

/** Fetches and draws the basemap that the page names, if it names one: without it, nothing is fetched. */
export function addBasemap(
  map: LiveMap,
  handlers: Pick<BasemapOptions, 'onchange' | 'onproblem'>,
): () => void {
  const { content: setting = '', dataset } =
    document.querySelector<HTMLMetaElement>('meta[name="atlas-basemap"]') ?? {}
  if (setting === '' || setting === 'embedded') return () => undefined
  let stop: (() => void) | null = null
  let isGone = false
  const root = new URL(resolve('/'), location.href).href
  const load = (): void =>
    void import('./external-basemap.ts').then(
      ({ attachBasemap }) => {
        if (!isGone) stop = attachBasemap(map, { setting, key: dataset?.['key'] ?? '', root, ...handlers })
      },
      () => missingFiles.add({ name: '', retry: load }),
    )
  load()
  return () => {
    isGone = true
    stop?.()
  }
}

/** What browser tests read from the page: which features are drawn, where a place is on the screen, the map itself. */
export function answerQueries(container: HTMLElement, map: LiveMap): void {
  container.addEventListener('atlas:map', (event) => {
    ;(event as CustomEvent<{ map?: LiveMap }>).detail.map = map
  })
  container.addEventListener('atlas:query', (event) => {
    const { detail } = event as CustomEvent<{ layers: string[]; result: unknown[] }>
    detail.result = map.queryRenderedFeatures({ layers: layersThere(map, detail.layers) }).map((f) => ({
      layer: f.layer.id,
      properties: f.properties,
      at: f.geometry.type === 'Point' ? map.project(f.geometry.coordinates as [number, number]) : null,
    }))
  })
}
