import type { Topology } from 'topojson-specification'
import { describe, expect, it } from 'vitest'
import type { RiverCollection } from '../../src/lib/data/schema.ts'
import { excerptsOf } from '../../src/lib/data/excerpts.ts'
import { HOME } from '../../src/lib/map/camera.ts'
import { overlaps, placeLabels, widthInEms } from '../../src/lib/drawing/label-placement.ts'
import { DARK, LIGHT } from '../../src/lib/map/theme.ts'
import { drawMap, project } from '../pipeline/svg-map.ts'
import { realCorpus } from './atlas.ts'
import { artifact, realArtifacts } from './sources.ts'

const topology = artifact<Topology>(realArtifacts(), 'basemap.topojson')
const rivers = artifact<RiverCollection>(realArtifacts(), 'rivers.geojson')
const svg = realArtifacts().find((a) => a.path === 'map.svg')?.text ?? ''
const all = (pattern: RegExp): string[] => [...svg.matchAll(pattern)].map((m) => m[1] ?? '')

describe('the drawn map', () => {
  it('has the frame of the first view, in Web Mercator', () => {
    const [[west, south], [east, north]] = HOME
    expect(project([west, north])).toEqual([0, 0])
    const [right, bottom] = project([east, south])
    expect(right).toBeCloseTo(1000)
    expect(svg).toContain(`viewBox="0 0 1000 ${Math.round(bottom)}"`)
    // One degree of longitude and, at the equator, of latitude are of one length.
    expect(project([0, 0])[1] - project([0, 0.001])[1]).toBeCloseTo(
      project([0.001, 0])[0] - project([0, 0])[0],
      4,
    )
  })

  it('is light enough to stand within the page, and the same each time', () => {
    expect(Buffer.byteLength(svg)).toBeLessThan(60_000)
    expect(svg).not.toMatch(/NaN|undefined|Infinity/)
    const reversed = { ...topology, objects: Object.fromEntries(Object.entries(topology.objects).reverse()) }
    expect(drawMap(realCorpus, { topology: reversed as Topology, rivers })).toBe(svg)
  })

  it('marks each place of the first view once, and each mark has an excerpt to lead to', () => {
    const marked = all(/<a href="#place-([^"]+)"/g)
    const named = realCorpus.places
      .filter(
        (p) => p.geometry?.type === 'Point' && excerptsOf(realCorpus, { kind: 'place', id: p.id }).length > 0,
      )
      .filter(({ geometry }) => {
        const [lon = 0, lat = 0] = geometry?.type === 'Point' ? geometry.coordinates : []
        return lon >= HOME[0][0] && lon <= HOME[1][0] && lat >= HOME[0][1] && lat <= HOME[1][1]
      })
    expect([...marked].sort()).toEqual(named.map((p) => p.id).sort())
    expect(marked.slice(0, 1)).toEqual(['tianjin'])
  })

  it('draws the leading strategies and no others', () => {
    const leading = realCorpus.strategies.filter((s) => s.leading).map((s) => s.id)
    expect(all(/<a href="#strategy-([^"]+)"/g)).toEqual(leading)
    expect(all(/<a href="#strategy-[^"]+"><title>[^<]+<\/title>(<path)/g)).toHaveLength(leading.length)
  })

  it('has its colours in both schemes', () => {
    for (const key of ['land', 'sea', 'neighbour', 'provinceBorder', 'placeText'] as const)
      expect(svg).toContain(`light-dark(${LIGHT[key]},${DARK[key]})`)
  })

  it.each([
    ['wide', 20],
    ['narrow', 10],
  ] as const)('has names that do not lie over each other: %s', (width, least) => {
    const group = new RegExp(`<g class="names ${width}" font-size="(\\d+)"[^>]*>([^]*?)</g>`).exec(svg)
    const size = Number(group?.[1])
    const boxes = [...(group?.[2] ?? '').matchAll(/x="(-?\d+)" y="(-?\d+)"[^>]*>([^<]+)</g)].map((m) => {
      const [x, y, half] = [Number(m[1]), Number(m[2]), (widthInEms(m[3] ?? '') * size) / 2]
      return { left: x - half + 1, right: x + half - 1, top: y - size * 0.85, bottom: y + size * 0.15 }
    })
    expect(boxes.length).toBeGreaterThanOrEqual(least)
    boxes.forEach((a, i) => expect(boxes.slice(i + 1).filter((b) => overlaps(a, b))).toEqual([]))
  })
})

describe('label placement', () => {
  const frame = { left: 0, top: 0, right: 200, bottom: 100 }
  const at = (text: string, x: number, y: number) => ({ text, x, y, gap: 5 })

  it('goes right of the mark, and left where the right is taken or cut', () => {
    const placed = placeLabels([at('天津', 100, 50), at('北京', 195, 80)], frame, 10)
    expect(placed.map(({ x, y }) => [x, y])).toEqual([
      [117, 50],
      [178, 80],
    ])
  })

  it('leaves a name out rather than cover one placed before it', () => {
    const crowd = Array.from({ length: 9 }, (_, i) => at(`天津滨海新区${i}`, 100, 50 + i))
    const placed = placeLabels(crowd, frame, 10)
    expect(placed.length).toBeLessThan(9)
    expect(placed[0]?.request).toBe(crowd[0])
  })
})
