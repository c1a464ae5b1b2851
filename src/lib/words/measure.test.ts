import { describe, expect, it } from 'vitest'
import { compassPoint, relate, roundMetres } from './measure.ts'
import { sayDistance, sayRadius } from './say.ts'

describe('distances', () => {
  it('are rounded to what the uncertainty leaves sure', () => {
    expect(roundMetres(32_456, 0)).toBe(32_500)
    expect(roundMetres(32_456, 400)).toBe(32_400)
    expect(roundMetres(32_456, 1400)).toBe(32_000)
    expect(roundMetres(52_800, 14_000)).toBe(50_000)
    expect(roundMetres(440_700, 189_100)).toBe(400_000)
  })
  it('are not said where the uncertainty is no smaller', () => {
    expect(roundMetres(400, 400)).toBeNull()
    expect(roundMetres(401, 400)).toBe(400)
    expect(roundMetres(50, 10)).toBeNull()
  })
  it('are said in metres below a kilometre, radii rounded up', () => {
    expect(sayDistance(800, 'zh')).toBe('800 米')
    expect(sayDistance(32_500, 'en')).toBe('32.5 km')
    expect(sayRadius(188_100, 'zh')).toBe('190 千米')
    expect(sayRadius(1801, 'en')).toBe('1.9 km')
    expect(sayRadius(400, 'en')).toBe('400 m')
  })
})

describe('the compass', () => {
  it('has sixteen or eight points, and goes round', () => {
    expect([0, 11.24, 11.26, 90, 348.76, -90, 359].map((d) => compassPoint(d, 16))).toEqual([
      0, 0, 1, 4, 0, 12, 0,
    ])
    expect([22, 23, 68, 200, -23, 340].map((d) => compassPoint(d, 8))).toEqual([0, 2, 4, 8, 14, 0])
  })
  it('is of eight points where the uncertainty could swing it by more than half a point', () => {
    const from = { position: [0, 0], uncertainty: 0 } as const
    const position = [0.4, 1] as const
    expect(relate(from, { position, uncertainty: 20_000 }).compass).toBe(1)
    expect(relate(from, { position, uncertainty: 25_000 }).compass).toBe(0)
    expect(relate(from, { position, uncertainty: 200_000 })).toMatchObject({ compass: 0, metres: null })
  })
})
