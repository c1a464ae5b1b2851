import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { Polygon, MultiPolygon } from 'geojson'
import { describe, expect, it } from 'vitest'
import { artifact, realArtifacts } from '../../../geo/test/sources.ts'
import { chinaBorders, chinaLabels } from './china.ts'

const china = artifact<Topology>(realArtifacts(), 'china.topojson')
const region = artifact<Topology>(realArtifacts(), 'basemap.topojson')
const areas = feature(china, china.objects['areas'] as GeometryCollection<{ code: string; province: string }>)
const partsOf = (code: string): number => {
  const geometry = areas.features.find((f) => f.properties.code === code)?.geometry as Polygon | MultiPolygon
  return geometry.type === 'Polygon' ? 1 : geometry.coordinates.length
}

describe('the ground of China', () => {
  it('has all 34 provinces, and the islands of the south', () => {
    expect(new Set(areas.features.map((f) => f.properties.province)).size).toBe(34)
    expect(areas.features).toHaveLength(369)
    expect(partsOf('460300')).toBe(219)
    expect(partsOf('710000')).toBe(63)
  })
  it('draws no line along the border of the country or its coast', () => {
    const key = (p: number[]): string => p.map((degrees) => degrees.toFixed(4)).join()
    const uses = new Map<string, number>()
    for (const { geometry } of areas.features)
      for (const ring of geometry.type === 'Polygon'
        ? geometry.coordinates
        : (geometry as MultiPolygon).coordinates.flat())
        ring.slice(1).forEach((p, i) => {
          const edge = [key(ring[i] ?? []), key(p)].sort().join(' ')
          uses.set(edge, (uses.get(edge) ?? 0) + 1)
        })
    const [prefectures, provinces] = chinaBorders(china, region).features
    for (const line of [prefectures, provinces].flatMap((f) => f?.geometry.coordinates ?? []))
      line.slice(1).forEach((p, i) => {
        expect(uses.get([key(line[i] ?? []), key(p)].sort().join(' '))).toBe(2)
      })
    expect(uses.size).toBeGreaterThan(20_000)
  })
  it('names what has no mark, a province by its short form', () => {
    const names = (language: 'zh' | 'en') =>
      chinaLabels(china, new Set(['北京市']), language).features.map((f) => f.properties?.['name'] as string)
    expect(names('zh')).toEqual(expect.arrayContaining(['江苏', '台湾', '恩施', '石河子']))
    expect(names('en')).toEqual(expect.arrayContaining(['Jiangsu', 'Hong Kong', 'Shaanxi']))
    expect(names('zh')).not.toContain('北京')
  })
})
