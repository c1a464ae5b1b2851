import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import { describe, expect, it } from 'vitest'
import { buildAtlas } from '../data/atlas.ts'
import type { Article, Mention, Place, Strategy, StrategyFeature } from '../data/schema.ts'
import { artifact, realArtifacts } from '../../../geo/test/sources.ts'
import { PLACE_HIT_LAYERS } from './layers/places.ts'
import { STRATEGY_HIT_LAYERS } from './layers/strategies.ts'
import { placeMarks } from './sources.ts'
import { buildStyle } from './style.ts'
import { DARK, LIGHT } from './theme.ts'

const atlas = buildAtlas({
  articles: artifact<Article[]>(realArtifacts(), 'articles.json'),
  places: artifact<{ features: Place[] }>(realArtifacts(), 'places.geojson').features,
  features: artifact<{ features: StrategyFeature[] }>(realArtifacts(), 'strategies.geojson').features,
  strategies: artifact<Strategy[]>(realArtifacts(), 'strategies.json'),
  mentions: artifact<Mention[]>(realArtifacts(), 'mentions.json'),
})
const basemap = artifact<Parameters<typeof buildStyle>[2]>(realArtifacts(), 'basemap.topojson')

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
])('the %s style', (_, theme) => {
  const style = buildStyle(theme, atlas, basemap, ['tongwulang'], null)
  it('is valid by the style specification, with and without a basemap', () => {
    expect(validateStyleMin(style)).toEqual([])
    expect(validateStyleMin(buildStyle(theme, atlas, null, [], null))).toEqual([])
  })
  it('has the layers that a click may hit, and no name twice', () => {
    const ids = style.layers.map((l) => l.id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of [...PLACE_HIT_LAYERS, ...STRATEGY_HIT_LAYERS]) expect(ids).toContain(id)
  })
  it('asks for nothing from elsewhere', () => {
    expect(JSON.stringify({ ...style, sources: {} })).not.toMatch(/https?:/)
    expect(style.glyphs).toBeUndefined()
    expect(style.sprite).toBeUndefined()
  })
})

describe('marks', () => {
  const marks = placeMarks(atlas).features
  it('are of places that a sentence names, and of no others', () => {
    const named = new Set(atlas.mentionsByPlace.keys())
    expect(marks.length).toBeGreaterThan(60)
    for (const { properties } of marks) expect(named).toContain(properties.id)
  })
  it('speak the name the text uses', () => {
    const label = (id: string) => marks.find((m) => m.properties.id === id)?.properties.label
    expect(label('tianjin-ftz')).toBe('自贸试验区')
    expect(label('wuqing-station')).toBe('武清站')
  })
})
