import type { BasemapProblem } from '../text/basemap-words.ts'

/** What the site is set to draw between its embedded ground and its marks; addresses are absolute. */
export type BasemapConfig =
  | { readonly type: 'embedded' }
  | { readonly type: 'pmtiles'; readonly url: string }
  | { readonly type: 'style'; readonly url: string }
  /** Tiles of Web Mercator in WGS-84, with `{z}`, `{x}` and `{y}` or `{bbox-epsg-3857}` in their address. */
  | { readonly type: 'raster'; readonly tiles: string }
  | { readonly type: 'tianditu'; readonly kind: 'vec' | 'img'; readonly key: string }

/** A setting that cannot be drawn, and why. */
export interface BasemapFault {
  readonly type: 'fault'
  readonly reason: BasemapProblem
}

/**
 * Services whose tiles are in GCJ-02 or BD-09: within China they lie up to some hundred metres off WGS-84, by a shift
 * that changes from place to place, so that moving whole tiles does not undo it.
 */
const SHIFTED =
  /\b(?:autonavi|amap|gaode|gtimg|geoq|bdimg|bdstatic)\.(?:com|cn)\b|\bmaps?\.(?:qq|baidu)\.com\b|\bgoogle\.cn\b/i

/** Whether an address is of a service that is known to serve shifted tiles. */
export const isShifted = (address: string): boolean => SHIFTED.test(address)

const fault = (reason: BasemapProblem): BasemapFault => ({ type: 'fault', reason })

/**
 * An address made absolute, with the braces of a template left as they are; null for what is no address of the web.
 * @param root The address that relative ones are relative to.
 */
export function absolute(address: string, root: string): string | null {
  try {
    const { protocol, host, username, href } = new URL(address.replace(/^\/(?!\/)/, ''), root)
    if (!/^https?:$/.test(protocol) || username !== '' || /[{}%]/.test(host)) return null
    return href.replaceAll(/%7B/gi, '{').replaceAll(/%7D/gi, '}')
  } catch {
    return null
  }
}

function tianditu(setting: string, key: string): BasemapConfig | BasemapFault {
  if (key === '') return fault('key-missing')
  if (!/^[0-9a-f]{32}$/i.test(key)) return fault('key-malformed')
  return { type: 'tianditu', kind: setting === 'tianditu' ? 'vec' : 'img', key }
}

/**
 * Reads the setting `PUBLIC_BASEMAP`. What it asks for is told by its form alone: nothing is fetched. Never throws.
 * @param key `PUBLIC_TIANDITU_KEY`, empty where none is set.
 * @param root The site's own absolute address, ending in a slash; paths in the setting are below it.
 */
export function parseBasemap(text: string, key: string, root: string): BasemapConfig | BasemapFault {
  const setting = text.trim()
  if (setting === '' || setting === 'embedded') return { type: 'embedded' }
  if (setting === 'tianditu' || setting === 'tianditu-img') return tianditu(setting, key.trim())
  if (isShifted(setting)) return fault('gcj02')
  if (/[\s"<>]/.test(setting)) return fault('unreadable-setting')
  const address = setting.replace(/^pmtiles:\/\//, '')
  const url = absolute(address, root)
  if (url === null) return fault('unreadable-setting')
  // The page's policy allows the server that is named in full, so no other way of naming one is understood.
  if (!/^https?:\/\/[^/\\]/i.test(address) && !url.startsWith(new URL('/', root).href))
    return fault('unreadable-setting')
  const path = url.split(/[?#]/)[0] ?? ''
  if (address !== setting || path.endsWith('.pmtiles')) return { type: 'pmtiles', url }
  const isTemplate =
    ['{z}', '{x}', '{y}'].every((part) => url.includes(part)) || url.includes('{bbox-epsg-3857}')
  if (isTemplate)
    return /\.(?:pbf|mvt|mlt)$/.test(path) ? fault('vector-template') : { type: 'raster', tiles: url }
  // A lone word is a slip of the pen, not a path; a style names its server or its file.
  const isStyle = !url.includes('{') && (/^https?:/i.test(setting) || path.endsWith('.json'))
  return isStyle ? { type: 'style', url } : fault('unreadable-setting')
}
