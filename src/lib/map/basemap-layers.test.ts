import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import { describe, expect, it } from 'vitest'
import { realCorpus as atlas } from '../../../geo/test/atlas.ts'
import {
  EXTERNAL,
  protomapsBasemap,
  rasterBasemap,
  tiandituBasemap,
  type DrawBasemap,
} from './basemap-layers.ts'
import { foreignBasemap } from './foreign-style.ts'
import { PLAIN_VIEW as VIEW, realBasemap as basemap } from '../../../geo/test/plain-view.ts'
import { buildStyle } from './style.ts'
import { DARK, LIGHT } from './theme.ts'

const ARCHIVE = { url: 'https://t.example/a.pmtiles', vectorLayers: null, attribution: null, isEnough: true }
const FOREIGN = {
  version: 8,
  glyphs: 'https://fonts.example/{fontstack}/{range}.pbf',
  sprite: 'https://sprites.example/s',
  sources: { osm: { type: 'vector', tiles: ['../tiles/{z}/{x}/{y}.pbf'] } },
  layers: [
    { id: 'bg', type: 'background', paint: { 'background-color': '#eee' } },
    { id: 'hatched', type: 'fill', source: 'osm', 'source-layer': 'a', paint: { 'fill-pattern': 'x' } },
    { id: 'water', type: 'fill', source: 'osm', 'source-layer': 'water', paint: { 'fill-color': '#acf' } },
    { id: 'shop', type: 'symbol', source: 'osm', 'source-layer': 'poi', layout: { 'icon-image': 'shop' } },
    {
      id: 'city',
      type: 'symbol',
      source: 'osm',
      'source-layer': 'place',
      layout: {
        'icon-image': 'dot',
        'text-font': ['Some Font'],
        'text-field': [
          'format',
          ['get', 'name'],
          { 'text-font': ['literal', ['Other Font']], 'font-scale': 1.2 },
        ],
      },
    },
  ],
}
const drawn = (draw: DrawBasemap | string | null): DrawBasemap => {
  if (typeof draw !== 'function') throw new Error(`no basemap: ${draw}`)
  return draw
}
const BASEMAPS: readonly (readonly [string, DrawBasemap])[] = [
  ['Protomaps', drawn(protomapsBasemap(ARCHIVE))],
  ['pictures', rasterBasemap({ tiles: ['https://t.example/{z}/{x}/{y}.png'] })],
  ['Tianditu', tiandituBasemap('vec', 'k')],
  ['a style', drawn(foreignBasemap(FOREIGN, 'https://t.example/styles/a.json'))],
]

describe.each(BASEMAPS)('%s as a basemap', (_, draw) => {
  const style = (theme = LIGHT, isWhole = true, language: 'zh' | 'en' = 'zh') =>
    buildStyle(theme, atlas, basemap, { ...VIEW, language }, draw(theme, { language, isWhole }))
  const ids = (isWhole: boolean) => style(LIGHT, isWhole).layers.map((l) => l.id)

  it('makes a valid style in either theme and language, that asks for no glyphs and no pictures', () => {
    for (const made of [style(), style(DARK, false, 'en')]) {
      expect(validateStyleMin(made)).toEqual([])
      const text = JSON.stringify(made.layers.filter((l) => l.id.startsWith(EXTERNAL)))
      expect(text).not.toMatch(/icon-image|-pattern|Noto Sans Regular|Some Font|Other Font/)
      expect([made.glyphs, made.sprite]).toEqual([undefined, undefined])
    }
  })
  it('lies on the embedded ground and under the strategies', () => {
    const order = ids(false)
    const own = order.filter((id) => id.startsWith(EXTERNAL))
    expect(own.length).toBeGreaterThan(0)
    expect(order.indexOf(own[0] ?? '')).toBe(order.indexOf('railway') + 1)
    expect(order.indexOf(own.at(-1) ?? '')).toBeLessThan(order.indexOf('strategy-area'))
  })
  it('takes the place of the embedded names only when it is whole', () => {
    expect(ids(false)).toContain('county-names')
    expect(ids(true)).not.toContain('county-names')
    expect(ids(true)).toContain('land')
  })
})

describe('a Protomaps archive', () => {
  const names = (language: 'zh' | 'en') =>
    drawn(protomapsBasemap(ARCHIVE))(LIGHT, { language, isWhole: true }).labels?.map((l) => l.layout)
  it('is lettered in the reader’s language', () => {
    const [zh] = names('zh') ?? []
    expect(zh).toMatchObject({
      'text-field': ['coalesce', ['get', 'name:zh-Hans'], ['get', 'name:zh'], ['get', 'name']],
    })
    expect(names('en')?.[0]).toMatchObject({
      'text-field': ['coalesce', ['get', 'name:en'], ['get', 'name']],
    })
  })
  it('keeps the embedded names where it does not cover the first view', () => {
    const draw = drawn(protomapsBasemap({ ...ARCHIVE, isEnough: false }))
    expect(draw(LIGHT, { language: 'zh', isWhole: true }).labels).toBeNull()
  })
  it('asks its tiles for no layer that they do not have, and is none without any', () => {
    const draw = drawn(protomapsBasemap({ ...ARCHIVE, vectorLayers: ['water', 'places'] }))
    const { ground, labels } = draw(LIGHT, { language: 'zh', isWhole: true })
    const layers = [...ground, ...(labels ?? [])].map((l) => ('source-layer' in l ? l['source-layer'] : null))
    expect([...new Set(layers)].sort()).toEqual(['places', 'water'])
    expect(protomapsBasemap({ ...ARCHIVE, vectorLayers: ['transportation'] })).toBeNull()
  })
})

describe('a style from elsewhere', () => {
  it('keeps what it can draw by itself, with absolute addresses', () => {
    const draw = drawn(foreignBasemap(FOREIGN, 'https://t.example/styles/a.json'))
    const { sources, ground, labels } = draw(LIGHT, { language: 'zh', isWhole: true })
    expect(sources).toEqual({
      'basemap-osm': { type: 'vector', tiles: ['https://t.example/tiles/{z}/{x}/{y}.pbf'] },
    })
    expect([...ground, ...(labels ?? [])].map((l) => l.id)).toEqual([
      'basemap-bg',
      'basemap-water',
      'basemap-city',
    ])
  })
  it('covers nothing with its background before its tiles are there', () => {
    const draw = drawn(foreignBasemap(FOREIGN, 'https://t.example/styles/a.json'))
    expect(draw(LIGHT, { language: 'zh', isWhole: false }).ground.map((l) => l.id)).toEqual(['basemap-water'])
  })
  it.each([
    ['no object', [], 'unreadable'],
    ['no layers', { sources: {} }, 'unreadable'],
    ['only a background', { ...FOREIGN, layers: FOREIGN.layers.slice(0, 1) }, 'unreadable'],
    [
      'what the specification refuses',
      { ...FOREIGN, layers: [{ ...FOREIGN.layers[2], paint: { 'fill-color': 7 } }] },
      'unreadable',
    ],
    [
      'an address that is none',
      { ...FOREIGN, sources: { osm: { type: 'vector', url: 'mapbox://a.b' } } },
      'unreadable',
    ],
    [
      'holes where layers are',
      { ...FOREIGN, layers: [null, 3, { id: 'a', type: 'fill', paint: 4 }] },
      'unreadable',
    ],
    [
      'shifted tiles',
      {
        ...FOREIGN,
        sources: { a: { type: 'raster', tiles: ['https://wprd01.is.autonavi.com/{z}/{x}/{y}'] } },
      },
      'gcj02',
    ],
  ])('is refused with %s', (_, json, reason) => {
    expect(foreignBasemap(json, 'https://t.example/a.json')).toBe(reason)
  })
})
