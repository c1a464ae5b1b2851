import { BLACK, layers as protomapsLayers, WHITE, type Flavor } from '@protomaps/basemaps'
import type {
  DataDrivenPropertyValueSpecification,
  LayerSpecification,
  RasterLayerSpecification,
  RasterSourceSpecification,
  SourceSpecification,
} from 'maplibre-gl'
import type { Language } from '../text/language.ts'
import { SANS_FONTS, type MapTheme } from './theme.ts'

/** What leads the id of every source and layer that is not the atlas's own. */
export const EXTERNAL = 'basemap-'

/** A basemap from outside as the style takes it: between the embedded ground and the strategies. */
export interface ExternalLayers {
  readonly sources: Readonly<Record<string, SourceSpecification>>
  readonly ground: readonly LayerSpecification[]
  /** Its names; null while the embedded ones are to stand. */
  readonly labels: readonly LayerSpecification[] | null
}

/** How a basemap is drawn; `isWhole` once its tiles have come and none has failed. */
export type DrawBasemap = (
  theme: MapTheme,
  view: { readonly language: Language; readonly isWhole: boolean },
) => ExternalLayers

/** Paper and ink of the atlas on the quietest of Protomaps' flavours. */
function flavour(theme: MapTheme): Flavor {
  const base = theme.name === 'light' ? WHITE : BLACK
  const { land, sea, neighbour, border, adminText, seaText, halo, rail } = theme
  const names = Object.keys(base).filter((name) => /^(?:wood|scrub|park|zoo|glacier|sand|beach)/.test(name))
  const green = Object.fromEntries(names.map((name) => [name, neighbour]))
  const text = Object.fromEntries(
    ['roads_label_minor', 'roads_label_major', 'subplace_label', 'city_label', 'state_label'].flatMap(
      (name) => [
        [name, adminText],
        [`${name}_halo`, halo],
      ],
    ),
  )
  return {
    ...base,
    ...green,
    ...text,
    earth: land,
    water: sea,
    boundaries: border,
    railway: rail,
    ocean_label: seaText,
    ...(theme.name === 'dark' && {
      minor_a: '#2f3236',
      major: '#363a3e',
      highway: '#3e4247',
      link: '#363a3e',
    }),
  }
}

/** Left out of Protomaps' layers: what needs a sprite, what would be louder than the marks, borders between states. */
const LOUD =
  /^(?:background|boundaries_country|places_country|pois|roads_oneway|roads_shields|address_label)$/

/** Names in the reader's language, else as they are written there. */
function nameIn(language: Language): DataDrivenPropertyValueSpecification<string> {
  const names = language === 'zh' ? ['name:zh-Hans', 'name:zh', 'name'] : ['name:en', 'name']
  return ['coalesce', ...names.map((name) => ['get', name])] as DataDrivenPropertyValueSpecification<string>
}

/** An expression without the fonts it names: letters are drawn from the reader's own. */
function withoutFonts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutFonts)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, v]) => (name === 'text-font' ? [] : [[name, withoutFonts(v)]])),
  )
}

/** A layer of another style as one of ours; null for what needs a sprite or says nothing without it. */
export function adopt(layer: LayerSpecification): LayerSpecification | null {
  const { id, paint = {}, layout = {} } = layer
  if (Object.keys(paint).some((name) => name.endsWith('-pattern'))) return null
  const own = { ...layer, id: EXTERNAL + id }
  if ('source' in own && typeof own.source === 'string') own.source = EXTERNAL + own.source
  if (own.type !== 'symbol') return own
  const kept = Object.entries(layout).filter(([name]) => !name.startsWith('icon-') && name !== 'text-font')
  const text = Object.fromEntries(kept.map(([name, v]) => [name, withoutFonts(v)]))
  if (!text['text-field']) return null
  return { ...own, layout: { ...text, 'text-font': SANS_FONTS } } as LayerSpecification
}

const OPEN_STREET_MAP = '<a href="https://www.openstreetmap.org/copyright">© OpenStreetMap</a>'

/** What is known of an archive of vector tiles before its first tile. */
export interface Archive {
  readonly url: string
  /** The layers its tiles have; null where it does not say. */
  readonly vectorLayers: readonly string[] | null
  readonly attribution: string | null
  /** Whether it covers the first view: only then do its names stand for the embedded ones. */
  readonly isEnough: boolean
}

/** An archive in Protomaps' schema; null where its tiles have none of that schema's layers. */
export function protomapsBasemap(archive: Archive): DrawBasemap | null {
  const { url, vectorLayers, attribution, isEnough } = archive
  const isThere = (l: LayerSpecification): boolean =>
    vectorLayers === null || ('source-layer' in l && vectorLayers.includes(l['source-layer'] ?? ''))
  if (!['earth', 'water', 'roads'].some((name) => vectorLayers?.includes(name) ?? true)) return null
  const source: SourceSpecification = {
    type: 'vector',
    url: `pmtiles://${url}`,
    attribution: attribution ?? OPEN_STREET_MAP,
  }
  return (theme, { language, isWhole }) => {
    const all = protomapsLayers('tiles', flavour(theme), { lang: language === 'zh' ? 'zh-Hans' : 'en' })
      .filter((l) => !LOUD.test(l.id) && isThere(l))
      .flatMap((l) => {
        const layer = adopt(l)
        if (layer?.type === 'symbol') layer.layout = { ...layer.layout, 'text-field': nameIn(language) }
        return layer ?? []
      })
    return {
      sources: { [`${EXTERNAL}tiles`]: source },
      ground: all.filter((l) => l.type !== 'symbol'),
      labels: isWhole && isEnough ? all.filter((l) => l.type === 'symbol') : null,
    }
  }
}

type RasterPaint = NonNullable<RasterLayerSpecification['paint']>

/** Pictures stand back behind the marks; a drawn map can be turned to its negative, a photograph cannot. */
function rasterPaint(theme: MapTheme, kind: 'drawn' | 'any'): RasterPaint {
  const quiet: RasterPaint = { 'raster-fade-duration': 0, 'raster-saturation': -0.4 }
  if (theme.name === 'light') return quiet
  return kind === 'drawn'
    ? { ...quiet, 'raster-brightness-min': 0.9, 'raster-brightness-max': 0.1, 'raster-hue-rotate': 180 }
    : { ...quiet, 'raster-brightness-max': 0.55 }
}

const raster = (name: string, paint: RasterPaint): RasterLayerSpecification => ({
  id: EXTERNAL + name,
  type: 'raster',
  source: EXTERNAL + name,
  paint,
})

/** Picture tiles: they bring their own names in the picture, so the embedded ones give way where they are enough. */
export function rasterBasemap(
  source: Pick<RasterSourceSpecification, 'tiles' | 'url' | 'attribution'>,
  isEnough = true,
): DrawBasemap {
  return (theme, { isWhole }) => ({
    sources: { [`${EXTERNAL}tiles`]: { type: 'raster', tileSize: 256, maxzoom: 19, ...source } },
    ground: [raster('tiles', rasterPaint(theme, 'any'))],
    labels: isWhole && isEnough ? [] : null,
  })
}

/** Tianditu's layers by what they show: the ground, its Chinese and its English names. */
const TIANDITU = { vec: { zh: 'cva', en: 'eva' }, img: { zh: 'cia', en: 'eia' } } as const

/** Tianditu 天地图: CGCS2000, which is WGS-84 to the centimetre or two that no map shows, on Web Mercator (`_w`). */
export function tiandituBasemap(kind: 'vec' | 'img', key: string): DrawBasemap {
  const source = (layer: string): SourceSpecification => ({
    type: 'raster',
    tileSize: 256,
    minzoom: 1,
    maxzoom: 18,
    attribution: '<a href="https://www.tianditu.gov.cn/">天地图</a>',
    tiles: Array.from(
      { length: 8 },
      (_, i) =>
        `https://t${i}.tianditu.gov.cn/${layer}_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=${layer}&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=${key}`,
    ),
  })
  return (theme, { language, isWhole }) => {
    const names = TIANDITU[kind][language]
    const paint = rasterPaint(theme, kind === 'vec' ? 'drawn' : 'any')
    return {
      sources: { [EXTERNAL + kind]: source(kind), [EXTERNAL + names]: source(names) },
      ground: [raster(kind, paint)],
      labels: isWhole ? [raster(names, paint)] : null,
    }
  }
}
