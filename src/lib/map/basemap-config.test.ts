import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { basemapOrigins } from '../../../tools/basemap-origins.mjs'
import { isShifted, parseBasemap } from './basemap-config.ts'

const ROOT = 'https://atlas.example/jjj/'
const KEY = '0123456789abcdef0123456789abcdef'
const parse = (setting: string, key = '') => parseBasemap(setting, key, ROOT)

describe('the setting of the basemap', () => {
  it.each([
    ['', { type: 'embedded' }],
    [' embedded ', { type: 'embedded' }],
    ['maps/jjj.pmtiles', { type: 'pmtiles', url: `${ROOT}maps/jjj.pmtiles` }],
    ['/maps/jjj.pmtiles', { type: 'pmtiles', url: `${ROOT}maps/jjj.pmtiles` }],
    ['pmtiles://maps/jjj', { type: 'pmtiles', url: `${ROOT}maps/jjj` }],
    [
      'pmtiles://https://t.example/a.pmtiles?v=1',
      { type: 'pmtiles', url: 'https://t.example/a.pmtiles?v=1' },
    ],
    ['https://t.example/a.pmtiles?v=1', { type: 'pmtiles', url: 'https://t.example/a.pmtiles?v=1' }],
    ['https://t.example/styles/quiet', { type: 'style', url: 'https://t.example/styles/quiet' }],
    ['style.json', { type: 'style', url: `${ROOT}style.json` }],
    [
      'https://t.example/{z}/{x}/{y}.png?k=1',
      { type: 'raster', tiles: 'https://t.example/{z}/{x}/{y}.png?k=1' },
    ],
    ['tiles/{z}/{x}/{y}.webp', { type: 'raster', tiles: `${ROOT}tiles/{z}/{x}/{y}.webp` }],
    [
      'https://t.example/wms?bbox={bbox-epsg-3857}',
      { type: 'raster', tiles: 'https://t.example/wms?bbox={bbox-epsg-3857}' },
    ],
  ])('%j is read as what it is', (setting, config) => {
    expect(parse(setting)).toEqual(config)
  })

  it('takes Tianditu with a key, drawn or photographed', () => {
    expect(parse('tianditu', KEY)).toEqual({ type: 'tianditu', kind: 'vec', key: KEY })
    expect(parse('tianditu-img', ` ${KEY} `)).toEqual({ type: 'tianditu', kind: 'img', key: KEY })
    expect(parse('tianditu')).toEqual({ type: 'fault', reason: 'key-missing' })
    expect(parse('tianditu', '&tk=1')).toEqual({ type: 'fault', reason: 'key-malformed' })
  })

  it.each([
    ['https://webrd01.is.autonavi.com/appmaptile?x={x}&y={y}&z={z}&style=8', 'gcj02'],
    ['https://wprd0{s}.is.autonavi.com/appmaptile?x={x}&y={y}&z={z}', 'gcj02'],
    ['https://rt0.map.gtimg.com/tile?z={z}&x={x}&y={y}', 'gcj02'],
    ['https://mt2.google.cn/vt/lyrs=m&x={x}&y={y}&z={z}', 'gcj02'],
    ['https://api.map.baidu.com/tile/{z}/{x}/{y}', 'gcj02'],
    ['https://t.example/{z}/{x}/{y}.pbf?k=1', 'vector-template'],
    ['https://{s}.tile.example/{z}/{x}/{y}.png', 'unreadable-setting'],
    ['https://t.example/{z}/{x}.png', 'unreadable-setting'],
    ['https://user:secret@t.example/style.json', 'unreadable-setting'],
    ['javascript:alert(1)//{z}{x}{y}', 'unreadable-setting'],
    ['file:///etc/a.pmtiles', 'unreadable-setting'],
    ['embeded', 'unreadable-setting'],
    ['https://', 'unreadable-setting'],
  ])('refuses %j as %s', (setting, reason) => {
    expect(parse(setting)).toEqual({ type: 'fault', reason })
  })

  it('gives for any text a fault, or addresses of the web that are not shifted and that the policy allows', () => {
    const part = fc.constantFrom(
      'pmtiles://', 'https://', 'http://', 'HTTPS://', '//', '/', '..', 't.example', 'T.Example:8080', 'is.autonavi.com',
      '{z}', '{x}', '{y}', '.pmtiles', '.json', '.png', '.pbf', '?a=', '#', '@', ' ', '"', '\\', '%7B', '天', 'data:', 'tianditu',
    ) // prettier-ignore
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(part, { maxLength: 9 }).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(text, text, (setting, key) => {
        const config = parse(setting, key)
        if (config.type === 'fault' || config.type === 'embedded' || config.type === 'tianditu') return
        const address = config.type === 'raster' ? config.tiles : config.url
        expect(address).toMatch(/^https?:\/\/[^/\s"<>]+\//)
        expect(isShifted(address)).toBe(false)
        const { origin } = new URL(address)
        const allowed = basemapOrigins({ PUBLIC_BASEMAP: setting }).map((o) => new URL(o).origin)
        expect([new URL(ROOT).origin, ...allowed]).toContain(origin)
      }),
      { numRuns: 3000 },
    )
  })
})

describe('the origins that the policy allows', () => {
  it('are none for what is the site’s own', () => {
    for (const PUBLIC_BASEMAP of [undefined, 'embedded', 'maps/a.pmtiles', 'pmtiles://maps/a.pmtiles'])
      expect(basemapOrigins({ PUBLIC_BASEMAP })).toEqual([])
  })
  it('are those of the setting and those named for its style', () => {
    expect(basemapOrigins({ PUBLIC_BASEMAP: 'tianditu-img' })).toEqual(['https://*.tianditu.gov.cn'])
    expect(
      basemapOrigins({
        PUBLIC_BASEMAP: 'https://a.example/style.json',
        PUBLIC_BASEMAP_ORIGINS: 'https://b.example:8443/x  https://a.example',
      }),
    ).toEqual(['https://a.example', 'https://b.example:8443'])
  })
})
