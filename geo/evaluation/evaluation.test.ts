import { describe, expect, it } from 'vitest'
import { measureAll, ownData } from './measure.ts'
import { f1, share, type Score } from './score.ts'

const sets = await measureAll(await ownData())
const scoreOf = (set: string, method = 'geoparser'): Score => {
  const measured = sets.find(({ name }) => name === set)?.measured.find((m) => m.method === method)
  if (!measured) throw new Error(`no ${method} on ${set}`)
  return measured.scores.all
}

/** Guards against a fall, not aims: a little under what was measured when they were written. */
const FLOORS = {
  development: { f1: 0.95, sameUnit: 0.95 },
  seen: { f1: 0.95, sameUnit: 0.88 },
  'held-out': { f1: 0.89, sameUnit: 0.89 },
  fresh: { f1: 0.9, sameUnit: 0.9 },
} as const

describe('the geoparser', () => {
  it.each(Object.entries(FLOORS))('does not fall on the %s set below its floors', (set, floor) => {
    const { sameUnit, withUnit } = scoreOf(set)
    expect(f1(scoreOf(set))).toBeGreaterThanOrEqual(floor.f1)
    expect(share(sameUnit, withUnit)).toBeGreaterThanOrEqual(floor.sameUnit)
  })

  it.each(Object.keys(FLOORS))('finds more of the %s set, with fewer wrong, than the baseline', (set) => {
    const [own, other] = [scoreOf(set), scoreOf(set, 'jieba, tag ns')]
    expect(own.gold).toBe(other.gold)
    expect(own.found).toBeGreaterThan(other.found)
    expect(own.wrong).toBeLessThan(other.wrong)
  })
})
