import { distance } from '@turf/turf'
import { expect, it } from 'vitest'
import { sideOfGlobe } from './globe-side.ts'

const [TIANJIN, NEW_YORK, SANTOS] = [
  [117.8, 39],
  [-74, 40.7],
  [-46.3, -24],
]
/** Degrees on the sphere. */
const away = (from: number[], to: number[]): number => distance(from, to, { units: 'degrees' })

it('looks at the globe from above the middle of two ends, though never from over a pole', () => {
  const side = sideOfGlobe([TIANJIN, NEW_YORK])
  expect(side[1]).toBe(60)
  for (const end of [TIANJIN, NEW_YORK]) expect(away(end, side)).toBeLessThan(60)
  const [lon] = sideOfGlobe([
    [170, 10],
    [-170, 10],
  ])
  expect(Math.abs(lon)).toBeCloseTo(180)
})

it('turns away from an end that cannot be seen together with the others', () => {
  const side = sideOfGlobe([TIANJIN, SANTOS, TIANJIN, NEW_YORK])
  for (const end of [TIANJIN, NEW_YORK]) expect(away(end, side)).toBeLessThan(60)
  expect(away(SANTOS, side)).toBeGreaterThan(90)
})
