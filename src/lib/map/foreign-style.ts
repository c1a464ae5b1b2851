import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import type { LayerSpecification, SourceSpecification } from 'maplibre-gl'
import { absolute, isShifted } from './basemap-config.ts'
import { adopt, EXTERNAL, type DrawBasemap } from './basemap-layers.ts'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Kinds of sources that bring a ground; pictures and videos laid over it are no basemap. */
const KINDS: readonly unknown[] = ['vector', 'raster', 'raster-dem', 'geojson']

/** A source with its addresses made absolute; null for one of another kind, or with an address that cannot be asked. */
function adoptSource(source: unknown, base: string): SourceSpecification | null {
  if (!isRecord(source) || !KINDS.includes(source['type'])) return null
  const resolve = (address: unknown): unknown => {
    if (typeof address !== 'string') return address
    const [, protocol = '', rest = ''] = /^(pmtiles:\/\/)?(.*)$/s.exec(address) ?? []
    const url = absolute(rest, base)
    return url === null ? null : protocol + url
  }
  const { url, tiles, data } = source
  const resolved = {
    ...source,
    ...(url !== undefined && { url: resolve(url) }),
    ...(Array.isArray(tiles) && { tiles: tiles.map(resolve) }),
    ...(typeof data === 'string' && { data: resolve(data) }),
  }
  return resolved as SourceSpecification
}

/**
 * A MapLibre style, read from its file, as a basemap: its sources and layers in their order, lettered in the reader's
 * own fonts and without its pictures (it brings neither font nor sprite). Whether the file holds a style is checked by
 * the style specification, since what the map refuses later it would refuse together with everything else.
 * @param base The address of the file: what relative addresses in it are relative to.
 * @returns `gcj02` for a style with a source known to be shifted, `unreadable` for what is no style.
 */
export function foreignBasemap(json: unknown, base: string): DrawBasemap | 'gcj02' | 'unreadable' {
  if (!isRecord(json) || !isRecord(json['sources']) || !Array.isArray(json['layers'])) return 'unreadable'
  if (isShifted(JSON.stringify(json['sources']))) return 'gcj02'
  const sources: Record<string, SourceSpecification> = {}
  for (const [id, source] of Object.entries(json['sources'])) {
    const adopted = adoptSource(source, base)
    if (adopted) sources[EXTERNAL + id] = adopted
  }
  const layers = json['layers'].flatMap((layer: unknown): LayerSpecification[] => {
    if (!isRecord(layer) || typeof layer['id'] !== 'string') return []
    if (layer['paint'] !== undefined && !isRecord(layer['paint'])) return []
    if (layer['layout'] !== undefined && !isRecord(layer['layout'])) return []
    const adopted = adopt(layer as unknown as LayerSpecification)
    if (!adopted) return []
    const isDrawable =
      adopted.type === 'background' || ('source' in adopted && String(adopted.source) in sources)
    return isDrawable ? [adopted] : []
  })
  const isGround = layers.some((l) => l.type !== 'background')
  if (!isGround || validateStyleMin({ version: 8, sources, layers }).length > 0) return 'unreadable'
  return (_theme, { isWhole }) => ({
    sources,
    // Its background covers all that is below it, so it waits until the rest is there.
    ground: layers.filter((l) => l.type !== 'symbol' && (isWhole || l.type !== 'background')),
    labels: isWhole ? layers.filter((l) => l.type === 'symbol') : null,
  })
}
