import { booleanPointInPolygon } from '@turf/turf'
import { describe, expect, it } from 'vitest'
import { circleRadius } from './figure-marks.ts'
import { pointOnShape } from './shape-point.ts'

describe('a circle', () => {
  it('has its area in proportion to its value', () => {
    expect([1, 0.25, 0.0625].map(circleRadius)).toEqual([34, 17, 8.5])
  })
  it('is never too small to be seen', () => {
    expect(circleRadius(0)).toBe(3)
  })
})

describe('the point on a shape', () => {
  const square = (x: number, y: number, side: number): [number, number][] => [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
    [x, y],
  ]
  it('is near the middle of an area', () => {
    const [lon, lat] = pointOnShape([{ type: 'Polygon', coordinates: [square(116, 39, 2)] }]) ?? [0, 0]
    expect(lon).toBeCloseTo(117)
    expect(Math.abs(lat - 40)).toBeLessThan(0.05)
  })
  it('lies within an area whose middle does not, and not in its hole', () => {
    const bent = {
      type: 'Polygon' as const,
      coordinates: [
        [
          [116, 39],
          [119, 39],
          [119, 39.5],
          [116.5, 39.5],
          [116.5, 42],
          [116, 42],
          [116, 39],
        ] as [number, number][],
      ],
    }
    const ring = { type: 'Polygon' as const, coordinates: [square(116, 39, 2), square(116.2, 39.2, 1.6)] }
    for (const shape of [bent, ring])
      expect(booleanPointInPolygon([...(pointOnShape([shape]) ?? [0, 0])], shape)).toBe(true)
  })
  it('of two areas side by side is where they meet, rather than in the larger', () => {
    const [lon] = pointOnShape([
      { type: 'Polygon', coordinates: [square(114, 39, 2)] },
      { type: 'Polygon', coordinates: [square(116, 39.5, 1)] },
    ]) ?? [0]
    expect(lon).toBeGreaterThan(114.9)
    expect(lon).toBeLessThan(116.6)
  })
  it('is half-way along the longest line, and not at its middle node', () => {
    const line = {
      type: 'MultiLineString' as const,
      coordinates: [
        [
          [100, 0],
          [101, 0],
        ],
        [
          [116, 0],
          [117, 0],
          [120, 0],
        ],
      ] as [number, number][][],
    }
    expect(pointOnShape([line])).toEqual([118, 0])
  })
  it('is nothing of nothing', () => {
    expect(pointOnShape([])).toBeNull()
  })
})
