import { brotliCompressSync } from 'node:zlib'
import type { Topology } from 'topojson-specification'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Strategy, StrategyFeature } from '../../src/lib/data/schema.ts'
import { joinShapes, Shapes } from '../../src/lib/data/shapes.ts'
import { artifact, realArtifacts } from './sources.ts'

const published = artifact<{ features: StrategyFeature[] }>(realArtifacts(), 'strategies.geojson').features
const strategies = artifact<Strategy[]>(realArtifacts(), 'strategies.json')
const basemap = artifact<Topology>(realArtifacts(), 'basemap.topojson')
const shapes = v.parse(Shapes, artifact(realArtifacts(), 'shapes.json'))

describe('the shapes as the page loads them', () => {
  it('join to the very features that are served as open data', () => {
    expect(joinShapes(shapes, strategies, basemap)).toEqual(published)
  })

  it('without a basemap lack the outlines of areas and nothing else', () => {
    const bare = joinShapes(shapes, strategies, null)
    const lost = bare.filter((f) => f.geometry.coordinates.length === 0)
    const isLost = (f: StrategyFeature): boolean => lost.some(({ id }) => id === f.id)
    expect(bare.filter((f) => !isLost(f))).toEqual(published.filter((f) => !isLost(f)))
    expect(lost.map((f) => f.id).sort()).toEqual(
      [
        ...['twin-cities-jincheng', 'twin-cities-bincheng', 'tongwulang-area', 'jingcanglang-area'],
        ...['metropolitan-area-centre', 'metropolitan-area-ring', 'jingjin-integration-area'],
        ...['one-base-three-zones-city', 'key-platforms-wuqing', 'traditional-industries-city'],
        ...['it-innovation-cluster-region', 'lithium-chain-city'],
      ].sort(),
    )
    expect(bare.map((f) => f.properties)).toEqual(published.map((f) => f.properties))
  })

  it('are refused where they cite what is not there', () => {
    expect(() => joinShapes(shapes, strategies.slice(1), basemap)).toThrow('unknown strategy, twin-cities')
    expect(() => joinShapes({ ...shapes, arcs: [] }, strategies, basemap)).toThrow(TypeError)
  })

  it('are light', () => {
    const { text } = realArtifacts().find((a) => a.path === 'shapes.json') ?? { text: '' }
    expect(brotliCompressSync(text).length).toBeLessThan(16_000)
  })
})
