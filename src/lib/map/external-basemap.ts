import { addProtocol, type ErrorEvent, type Map as LiveMap, type MapSourceDataEvent } from 'maplibre-gl'
import { PMTiles, Protocol, TileType } from 'pmtiles'
import { BASEMAP_WORDS, type BasemapNotice, type BasemapProblem } from '../text/basemap-words.ts'
import { parseBasemap, type BasemapConfig } from './basemap-config.ts'
import {
  EXTERNAL,
  protomapsBasemap,
  rasterBasemap,
  tiandituBasemap,
  type DrawBasemap,
  type ExternalLayers,
} from './basemap-layers.ts'
import { HOME } from './camera.ts'
import type { MapTheme } from './theme.ts'
import type { Language } from '../text/language.ts'

/** How long tiles may be awaited without any coming before the reader is told, in seconds. */
const PATIENCE = 10

/** What the map's owner gives and hears of. */
export interface BasemapOptions {
  /** `PUBLIC_BASEMAP` and `PUBLIC_TIANDITU_KEY`. */
  readonly setting: string
  readonly key: string
  /** The site's own absolute address. */
  readonly root: string
  /** What is to be drawn from now on; null for the embedded basemap alone. */
  readonly onchange: (draw: ((theme: MapTheme, language: Language) => ExternalLayers) | null) => void
  /** Told once; null where it has passed. */
  readonly onproblem: (notice: BasemapNotice | null) => void
}

let archives: Protocol | null = null
/** Lets MapLibre read PMTiles, from the first time one is asked for. */
function usePMTiles(): Protocol {
  if (archives) return archives
  archives = new Protocol({ metadata: true })
  addProtocol('pmtiles', archives.tile)
  return archives
}

class Refused extends Error {
  readonly problem: BasemapProblem
  constructor(problem: BasemapProblem) {
    super(problem)
    this.problem = problem
  }
}

/** @throws Refused for an archive of other tiles; Error where it cannot be fetched or is no archive. */
async function openArchive(url: string): Promise<DrawBasemap> {
  const archive = new PMTiles(url)
  const [header, metadata] = await Promise.all([archive.getHeader(), archive.getMetadata()])
  const { attribution, vector_layers: described } = metadata as Record<string, unknown>
  const vectorLayers = Array.isArray(described) ? described.map((l: { id?: unknown }) => String(l.id)) : null
  const [[west, south], [east, north]] = HOME
  const isEnough =
    header.minZoom <= 5 &&
    header.minLon <= west &&
    header.maxLon >= east &&
    header.minLat <= south &&
    header.maxLat >= north
  const known = { attribution: typeof attribution === 'string' ? attribution : null, isEnough }
  usePMTiles().add(archive)
  const draw =
    header.tileType === TileType.Mvt
      ? protomapsBasemap({ url, vectorLayers, ...known })
      : rasterBasemap({ url: `pmtiles://${url}`, attribution: known.attribution ?? '' }, isEnough)
  if (!draw) throw new Refused('unreadable')
  return draw
}

/** @throws Refused for what is no style, or one with shifted tiles; Error where it cannot be fetched. */
async function openStyle(url: string): Promise<DrawBasemap> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  const text = await response.text()
  const { foreignBasemap } = await import('./foreign-style.ts')
  const parse = (): unknown => {
    try {
      return JSON.parse(text)
    } catch {
      return null
    }
  }
  const draw = foreignBasemap(parse(), url)
  if (typeof draw === 'string') throw new Refused(draw)
  if (text.includes('pmtiles://')) usePMTiles()
  return draw
}

async function open(config: Exclude<BasemapConfig, { type: 'embedded' }>): Promise<DrawBasemap> {
  if (config.type === 'pmtiles') return openArchive(config.url)
  if (config.type === 'style') return openStyle(config.url)
  return config.type === 'raster'
    ? rasterBasemap({ tiles: [config.tiles] })
    : tiandituBasemap(config.kind, config.key)
}

/** Whether an event of the map is about a source of the external basemap. */
const isExternal = (event: object): boolean =>
  'sourceId' in event && typeof event.sourceId === 'string' && event.sourceId.startsWith(EXTERNAL)

/**
 * Draws the basemap the site is set to above the embedded one, which stays: whatever fails is missing from the former
 * alone. Tiles that came are kept; the embedded names give way only once all that was asked for has come, and are back
 * with the first failure. Where nothing came at all, the external basemap is given up.
 * @returns What stops it.
 */
export function attachBasemap(map: LiveMap, options: BasemapOptions): () => void {
  const { setting, key, root, onchange, onproblem } = options
  const config = parseBasemap(setting, key, root)
  if (config.type === 'fault') onproblem(BASEMAP_WORDS[config.reason])
  if (config.type === 'fault' || config.type === 'embedded') return () => undefined
  let basemap: DrawBasemap | null = null
  let isGone = false
  let isWhole = false
  let [asked, loaded, failed] = [0, 0, 0]
  let told: BasemapProblem | null = null
  let timer: ReturnType<typeof setInterval> | undefined
  let waited = 0

  const tell = (problem: BasemapProblem): void => {
    if (told !== null) return
    told = problem
    onproblem(BASEMAP_WORDS[problem])
  }
  const show = (next: DrawBasemap | null, whole: boolean): void => {
    if (basemap === next && isWhole === whole) return
    basemap = next
    isWhole = whole
    onchange(next && ((theme, language) => next(theme, { language, isWhole: whole })))
  }
  const rest = (): void => {
    clearInterval(timer)
    timer = undefined
    waited = 0
  }
  const wait = (): void => {
    timer ??= setInterval(() => {
      waited += 1
      // After tiles that are not there, no frame is asked for in which the map could come to rest.
      map.triggerRepaint()
      if (waited !== PATIENCE) return
      tell('slow')
      show(basemap, false)
    }, 1000)
  }
  const onError = (event: ErrorEvent): void => {
    if (!isExternal(event)) return console.error(event.error)
    failed += 1
    tell('failed')
    show(basemap, false)
  }
  const onLoading = (event: MapSourceDataEvent): void => {
    if (!isExternal(event)) return
    asked += 1
    wait()
  }
  const onData = (event: MapSourceDataEvent): void => {
    if (!isExternal(event) || event.tile?.state !== 'loaded') return
    loaded += 1
    rest()
    wait()
  }
  const onIdle = (): void => {
    if (basemap === null || asked === 0) return
    rest()
    // Tiles that are not there (404) are no fault to MapLibre; none there at all is one.
    const isNothing = loaded === 0 && (failed > 0 || config.type === 'raster' || config.type === 'tianditu')
    if (isNothing) {
      tell('failed')
      show(null, false)
    } else if (loaded > 0 && failed === 0) {
      if (told === 'slow') onproblem((told = null))
      show(basemap, true)
    }
  }

  map.on('error', onError)
  map.on('sourcedataloading', onLoading)
  map.on('sourcedata', onData)
  map.on('idle', onIdle)
  wait()
  open(config).then(
    (draw) => {
      rest()
      if (!isGone) show(draw, false)
    },
    (error: unknown) => {
      rest()
      if (!isGone) tell(error instanceof Refused ? error.problem : 'failed')
    },
  )
  return () => {
    isGone = true
    rest()
    map.off('error', onError)
    map.off('sourcedataloading', onLoading)
    map.off('sourcedata', onData)
    map.off('idle', onIdle)
  }
}
