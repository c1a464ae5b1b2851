import {
  createPropertyExpression,
  latest,
  validateStyleMin,
  type StylePropertySpecification,
} from '@maplibre/maplibre-gl-style-spec'
import { booleanPointInPolygon } from '@turf/turf'
import type { FeatureCollection, MultiPolygon, Point } from 'geojson'
import type { StyleSpecification } from 'maplibre-gl'
import { describe, expect, it } from 'vitest'
import { placesOf, roleCounts } from '../data/counts.ts'
import { realCorpus as atlas } from '../../../geo/test/atlas.ts'
import type { Topology } from 'topojson-specification'
import type { Basemap } from '../data/load.ts'
import { artifact, realArtifacts } from '../../../geo/test/sources.ts'
import { chosenThings } from './layers/chosen.ts'
import { CLUSTER_HIT_LAYERS, PLACE_HIT_LAYERS } from './layers/places.ts'
import { STRATEGY_HIT_LAYERS } from './layers/strategies.ts'
import { weightCircles } from './layers/weights.ts'
import { placeMarks } from './sources.ts'
import { buildStyle, type StyleView } from './style.ts'
import { PLAIN_VIEW, realBasemap as basemap } from '../../../geo/test/plain-view.ts'
import { DARK, LIGHT } from './theme.ts'

const national: Basemap = {
  ...basemap,
  about: 'country',
  china: artifact<Topology>(realArtifacts(), 'china.topojson'),
}

const dataOf = ({ sources }: StyleSpecification, id: string): FeatureCollection => {
  const source = sources[id]
  if (source?.type !== 'geojson') throw new Error(id)
  return source.data as FeatureCollection
}

const VIEW: StyleView = { ...PLAIN_VIEW, layers: ['tongwulang'] }

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
])('the %s style', (_, theme) => {
  const style = buildStyle(theme, atlas, basemap, VIEW)
  it('is valid by the style specification, with and without a basemap', () => {
    expect(validateStyleMin(style)).toEqual([])
    expect(validateStyleMin(buildStyle(theme, atlas, null, { ...VIEW, language: 'en' }))).toEqual([])
  })
  it('is valid with the ground of all of China, whose borders and names it has besides', () => {
    const wide = buildStyle(theme, atlas, national, VIEW)
    expect(validateStyleMin(wide)).toEqual([])
    const isOfChina = ({ id }: { id: string }) => id.startsWith('china-')
    expect(wide.layers.filter((l) => !isOfChina(l))).toEqual(style.layers)
    expect(wide.layers.filter(isOfChina)).toHaveLength(4)
  })
  it('has the country around the region in views from afar only', () => {
    const far = buildStyle(theme, atlas, { ...national, about: 'region' }, VIEW)
    expect(validateStyleMin(far)).toEqual([])
    const ofChina = far.layers.filter(({ id }) => id.startsWith('china-'))
    expect(ofChina.map(({ id }) => id)).toEqual(['china-borders-province', 'china-names-province'])
    for (const { maxzoom } of ofChina) expect(maxzoom).toBe(5.5)
    const light = dataOf(far, 'ground').features.filter((f) => f.properties?.['isAbout'] === true)
    expect(light).toHaveLength(1)
    // In between, a name that the region letters is not lettered by the country too.
    const isNear = new Map(
      dataOf(far, 'china-names').features.map((f) => [f.properties?.['name'], f.properties?.['isNear']]),
    )
    const around = dataOf(far, 'names').features.filter((f) => f.properties?.['rank'] === 'province')
    expect(around.length).toBeGreaterThan(3)
    for (const { properties } of around)
      expect(isNear.get(properties?.['name']), properties?.['name']).toBe(true)
    expect(isNear.get('江苏')).toBe(false)
  })
  it('lights places with one layer more, and none for what has no point', () => {
    const of = (lit: string[]) => buildStyle(theme, atlas, basemap, { ...VIEW, lit })
    const lit = of(['tianjin', 'tianjin-port', 'tianjin-port', 'nowhere'])
    expect(validateStyleMin(lit)).toEqual([])
    expect(lit.layers.length).toBe(style.layers.length + 1)
    expect(lit.sources['lit']).toMatchObject({
      data: { features: [{ properties: { id: 'tianjin' } }, { properties: { id: 'tianjin-port' } }] },
    })
    expect(of(['nowhere']).layers).toEqual(style.layers)
  })
  it('has no source without a feature, and so asks for no empty tile', () => {
    for (const [id, source] of Object.entries(style.sources)) {
      if (source.type !== 'geojson' || typeof source.data === 'string') throw new Error(id)
      expect(source.data, id).toHaveProperty('features.0')
    }
  })
  it('has the layers that a click may hit, and no name twice', () => {
    const ids = style.layers.map((l) => l.id)
    expect(new Set(ids).size).toBe(ids.length)
    const chosen = buildStyle(theme, atlas, basemap, { ...VIEW, place: 'tianjin-port' })
    expect(validateStyleMin(chosen)).toEqual([])
    expect(chosen.layers.map((l) => l.id).filter((id) => !ids.includes(id))).toEqual([
      'chosen-extent',
      'chosen-reach',
      'chosen-halo',
      'chosen-name',
      'chosen-mark',
    ])
    for (const id of [
      ...PLACE_HIT_LAYERS.filter((id) => !id.startsWith('chosen-')),
      ...CLUSTER_HIT_LAYERS,
      ...STRATEGY_HIT_LAYERS,
    ])
      expect(ids).toContain(id)
  })
  it('asks for nothing from elsewhere', () => {
    expect(JSON.stringify({ ...style, sources: {} })).not.toMatch(/https?:/)
    expect(style.glyphs).toBeUndefined()
    expect(style.sprite).toBeUndefined()
  })
})

const SPEC = latest as unknown as Record<string, Record<string, StylePropertySpecification>>

/** What MapLibre compiles a program for: which paint of a layer depends on data, and which on zoom besides. */
function programOf(layer: { type: string; paint?: object | undefined }): string {
  const paint: Record<string, unknown> = { ...layer.paint }
  const kinds = Object.entries(paint).flatMap(([name, value]) => {
    const spec = SPEC[`paint_${layer.type}`]?.[name]
    if (!spec) throw new Error(`${layer.type} has no ${name}`)
    const made = createPropertyExpression(value, name, spec)
    const kind = made.result === 'success' ? made.value.kind : 'constant'
    return kind === 'source' || kind === 'composite' ? [`${name} ${kind}`] : []
  })
  return kinds.sort().join(', ')
}

describe('programs', () => {
  const { layers } = buildStyle(LIGHT, atlas, basemap, { ...VIEW, weighed: true })
  const programs = (of: (layer: (typeof layers)[number]) => boolean) => [
    ...new Set(layers.filter(of).map(programOf)),
  ]
  it('are one for all lettering', () => {
    const isLettered = ({ layout }: { layout?: object | undefined }): boolean =>
      'text-field' in (layout ?? {})
    expect(programs(isLettered)).toEqual(['text-color source, text-opacity source'])
  })
  it('are one for all unbroken lines of the strategies, and one for those of the ground', () => {
    expect(programs((l) => l.type === 'line' && !('line-dasharray' in (l.paint ?? {})))).toEqual([
      '',
      'line-blur composite, line-color source, line-opacity composite, line-width composite',
    ])
  })
})

describe('marks', () => {
  const marks = placeMarks(atlas, VIEW).features
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

  it('are lettered in English with an apostrophe that Chinese fonts set narrow', () => {
    const english = placeMarks(atlas, { ...VIEW, language: 'en' }).features
    expect(english.find((m) => m.properties.id === 'xiongan')?.properties.label).toBe("Xiong'an New Area")
    expect(english.filter((m) => m.properties.label.includes('’'))).toEqual([])
  })
  it('are fewer the more certainty is asked for, and none of them less exact', () => {
    const ids = (certainty: StyleView['certainty']) => placeMarks(atlas, { ...VIEW, certainty }).features
    expect(ids('district').length).toBeLessThan(marks.length)
    expect(ids('park').length).toBeLessThan(ids('district').length)
    expect(ids('site').length).toBeGreaterThan(3)
    expect(new Set(ids('site').map((f) => f.properties.precision))).toEqual(new Set(['site']))
  })
  it('are of the kinds and the article that the reader asks for', () => {
    const zones = placeMarks(atlas, { ...VIEW, families: ['zone'] }).features
    expect(new Set(zones.map((f) => f.properties.family))).toEqual(new Set(['zone']))
    const source = 'reform-and-opening-up'
    const said = atlas.mentions.filter((m) => m.article === source)
    const ofIt = placeMarks(atlas, { ...VIEW, source: roleCounts(said) }).features
    const times = said.filter((m) => placesOf(m).includes('tianjin')).length
    expect(ofIt.find((f) => f.properties.id === 'tianjin')?.properties.count).toBe(times)
    expect(times).toBeLessThan(atlas.mentionsByPlace.get('tianjin')?.length ?? 0)
    expect(ofIt.length).toBeLessThan(marks.length)
  })
  it('are weighed by circles whose areas are in proportion to the mentions, filled only where known exactly', () => {
    expect(weightCircles(atlas, VIEW).features).toEqual([])
    const circles = weightCircles(atlas, { ...VIEW, weighed: true }).features.map((f) => f.properties)
    expect(new Set(circles.map((c) => c.id))).toEqual(new Set(marks.map((f) => f.properties.id)))
    const perArea = circles.map(({ count, radius }) => count / radius ** 2)
    for (const one of perArea) expect(one / (perArea[0] ?? 0)).toBeCloseTo(1)
    const exactness = (id: string) => circles.find((c) => c.id === id)?.isExact
    expect([exactness('tianjin'), exactness('tianjin-port')]).toEqual([false, true])
  })
  it('have the circle they are known to lie in when they are chosen, divisions their border, railways their course', () => {
    const chosen = (place: string | null) =>
      chosenThings(atlas, basemap, 'zh', { place, framed: [] }).features
    const mark = (place: string) =>
      chosen(place).find(({ geometry }) => geometry.type === 'Point')?.properties
    expect(chosen(null)).toEqual([])
    expect(mark('tianjin-port')).toHaveProperty('reach')
    expect((mark('tianjin-port') as { reach: number }).reach).toBeCloseTo(
      13_000 / (78_271.517 * Math.cos((38.99 * Math.PI) / 180)),
      5,
    )
    expect(mark('binhai-new-area')).toMatchObject({ label: '滨海新区', family: 'admin' })
    expect(mark('binhai-new-area')).not.toHaveProperty('reach')
    const extentOf = (place: string) => chosen(place).find(({ geometry }) => geometry.type !== 'Point')
    expect(extentOf('tianjin-port')).toBeUndefined()
    expect(extentOf('jingjin-intercity')?.geometry.type).toBe('LineString')
    for (const place of atlas.places.filter(({ properties }) => properties.adcodes.length > 0)) {
      const { geometry } = extentOf(place.id) ?? {}
      expect(geometry?.type, place.id).toBe('MultiPolygon')
      const spot = (place.geometry as Point).coordinates
      expect(booleanPointInPolygon(spot, geometry as MultiPolygon), place.id).toBe(true)
    }
  })
  it('count only what is a place when the reader asks so', () => {
    const tianjin = (roles: StyleView['roles']) =>
      placeMarks(atlas, { ...VIEW, roles }).features.find((f) => f.properties.id === 'tianjin')?.properties
        .count
    expect(tianjin('location')).toBeLessThan((tianjin('all') ?? 0) - 30)
  })
})
