import { describe, expect, it } from 'vitest'
import { f1, isSameUnit, kilometresBetween, precision, recall, score, type Meaning } from './score.ts'

const meaning = (given: Partial<Meaning>): Meaning => ({ units: [], within: null, position: null, ...given })
const gold = (start: number, end: number, kind: string, given: Partial<Meaning> = {}, counted = true) => ({
  start,
  end,
  kind,
  counted,
  meaning: meaning(given),
})
const found = (start: number, end: number, kind: string | null, given: Partial<Meaning> | null = {}) => ({
  start,
  end,
  kind,
  meaning: given && meaning(given),
})

describe('scoring spans', () => {
  const { all, byKind } = score([
    {
      gold: [gold(0, 2, 'prefecture'), gold(5, 8, 'zone'), gold(10, 14, 'institution', {}, false)],
      found: [found(0, 2, 'prefecture'), found(5, 7, 'county'), found(10, 12, 'prefecture')],
    },
    {
      // The same offsets in another text are another mention; an institution found whole is not wrong.
      gold: [gold(0, 2, 'prefecture'), gold(10, 14, 'institution', {}, false)],
      found: [found(10, 14, 'zone')],
    },
  ])

  it('counts a mention as found only with its exact span, and what is taken out of an institution as wrong', () => {
    expect(all).toMatchObject({ gold: 3, found: 1, wrong: 2 })
    expect([precision(all), recall(all), f1(all)]).toEqual([1 / 3, 1 / 3, 1 / 3])
  })

  it('tells mentions under their own kind and wrong spans under the kind they claim', () => {
    const counts = [...byKind].map(([kind, s]) => [kind, s.gold, s.found, s.wrong])
    expect(counts).toEqual([
      ['prefecture', 2, 1, 1],
      ['zone', 1, 0, 0],
      ['county', 0, 0, 1],
    ])
  })

  it('has no rates of nothing', () => {
    const nothing = score([]).all
    expect([precision(nothing), recall(nothing), f1(nothing)]).toEqual([null, null, null])
  })
})

describe('scoring places', () => {
  it('judges the found alone, each figure among those annotated for it', () => {
    // A thousandth of a degree of latitude is 111 m.
    const { all } = score([
      {
        gold: [
          gold(0, 2, 'county', { units: ['120116'], position: [117, 39] }),
          gold(2, 4, 'transport', { within: '120116', position: [117, 39] }),
          gold(4, 6, 'water'),
          gold(6, 8, 'county', { units: ['120115'], position: [117, 39] }),
        ],
        found: [
          found(0, 2, 'county', { units: ['120116'], position: [117, 39.008] }),
          found(2, 4, 'transport', { within: '120110', position: [117, 39.04] }),
          found(4, 6, 'county', { units: ['120115'] }),
        ],
      },
    ])
    expect(all).toEqual({
      gold: 4,
      found: 3,
      wrong: 0,
      withUnit: 2,
      sameUnit: 1,
      withPoint: 2,
      near: [1, 2, 2],
    })
  })

  it('holds what the method does not resolve to be resolved wrongly', () => {
    const annotated = gold(0, 2, 'county', { units: ['120116'], position: [117, 39] })
    const { all } = score([{ gold: [annotated], found: [found(0, 2, null, null)] }])
    expect(all).toMatchObject({ withUnit: 1, sameUnit: 0, withPoint: 1, near: [0, 0, 0] })
  })

  it.each<[string, Partial<Meaning>, Partial<Meaning>, boolean]>([
    ['the same units in another order', { units: ['a', 'b'] }, { units: ['b', 'a'] }, true],
    ['one of two units', { units: ['110000', '120000'] }, { units: ['110000'] }, false],
    ['a unit too many', { units: ['110000'] }, { units: ['110000', '120000'] }, false],
    ['the county of a zone for a zone with its code', { units: ['500112'] }, { within: '500112' }, true],
    ['the county around a station', { within: '610825' }, { within: '610825' }, true],
    ['a county in the prefecture around it', { within: '610800' }, { within: '610825' }, true],
    ['the prefecture only', { within: '610825' }, { within: '610800' }, false],
    ['the neighbouring county', { within: '610825' }, { units: ['610824'] }, false],
    ['a county in the province around it', { within: '610000' }, { units: ['610824'] }, true],
    ['nothing', { within: '610825' }, {}, false],
  ])('%s', (_, annotated, resolved, same) => {
    expect(isSameUnit(meaning(annotated), meaning(resolved))).toBe(same)
  })

  it('measures along the great circle', () => {
    // From Beijing to Tianjin; a degree along the equator.
    expect(kilometresBetween([116.4, 39.9], [117.2, 39.12])).toBeCloseTo(110.5, 0)
    expect(kilometresBetween([0, 0], [1, 0])).toBeCloseTo(111.195, 2)
  })
})
