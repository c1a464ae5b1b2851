import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import type { Feature, MultiPolygon, Polygon } from 'geojson'
import { booleanPointInPolygon } from '@turf/turf'
import { describe, expect, it } from 'vitest'
import { keyCircles, placeFigures, seriesOf } from '../../src/lib/data/figure-marks.ts'
import type { Figure } from '../../src/lib/data/figure-schema.ts'
import {
  FIGURE_CIRCLE_HIT_LAYERS,
  FIGURE_HIT_LAYERS,
  FIGURE_SOURCE,
  figureLayers,
  figureMarks,
} from '../../src/lib/map/layers/figures.ts'
import { DARK, LIGHT } from '../../src/lib/map/theme.ts'
import { figureLabel } from '../../src/lib/text/figure-key-words.ts'
import type { Language } from '../../src/lib/text/language.ts'
import { realCorpus as atlas } from './atlas.ts'
import { artifact, realArtifacts } from './sources.ts'

const figures = artifact<Figure[]>(realArtifacts(), 'figures.json')
const placed = (choice: string | null): [string, ...string[]][] =>
  placeFigures(atlas, figures, choice).marks.map(({ owner, figures: all }) => [
    `${owner.kind} ${owner.id}`,
    ...all.map((f) => f.figure.id + (f.isShared ? ' (shared)' : '')),
  ])
const drawn = (choice: string | null, language: Language = 'zh') =>
  figureMarks(atlas, { figures, choice, language }).features
const labelAt = (owner: string, choice: string, language: Language = 'zh'): string[] =>
  drawn(choice, language)
    .filter((f) => f.properties.owner === owner)
    .map((f) => f.properties.label)

describe('where the figures are drawn', () => {
  it('is somewhere for every one of them, and nowhere before they are asked for', () => {
    const { marks, unplaced } = placeFigures(atlas, figures, 'all')
    expect(unplaced).toEqual([])
    expect(new Set(marks.flatMap((m) => m.figures.map((f) => f.figure.id))).size).toBe(40)
    expect(drawn(null)).toEqual([])
    expect(drawn('no-such-series')).toEqual([])
  })
  it('is once at the inmost of their places, at the strategy that joins them, or else at each', () => {
    const all = placed('all')
    const owners = (id: string) =>
      all.filter(([, ...ids]) => ids.some((i) => i.startsWith(id))).map(([o]) => o)
    expect(owners('trading-ports')).toEqual(['place tianjin-port'])
    expect(owners('travel-measures')).toEqual(['strategy jingjin-integration'])
    expect(owners('belt-and-road-share')).toEqual(['place tianjin'])
    expect(owners('intercity-capacity')).toEqual(['place jingjin-intercity'])
    expect(owners('recognised-medical-tests')).toEqual(['place beijing', 'place tianjin', 'place hebei'])
    const counts = Object.fromEntries(all.map(([owner, ...ids]) => [owner, ids.length]))
    expect(counts).toEqual({
      'place beijing': 3,
      'place tianjin': 23,
      'place hebei': 3,
      'strategy jingjin-integration': 2,
      'place jingjin-intercity': 1,
      'place tianjin-port': 4,
      'place tianjin-binhai-airport': 1,
      'place tiankai-park': 2,
      'place nangang-ethylene': 1,
      'place yunyao': 1,
      'place tcl-zhonghuan': 2,
      'place catarc-nev-centre': 1,
      'place tianjin-ftz': 2,
    })
  })
  it('of a strategy is on what is drawn of it, and between Beijing and Tianjin where it joins them', () => {
    const mark = placeFigures(atlas, figures, 'all').marks.find((m) => m.owner.id === 'jingjin-integration')
    const shapes = atlas.features.filter((f) => f.properties.strategy === 'jingjin-integration')
    const at = [...(mark?.at ?? [0, 0])]
    expect(
      shapes.some((s) => booleanPointInPolygon(at, s as unknown as Feature<Polygon | MultiPolygon>)),
    ).toBe(true)
    expect(at[0]).toBeGreaterThan(116.6)
    expect(at[0]).toBeLessThan(117.1)
    expect(at[1]).toBeGreaterThan(39.4)
    expect(at[1]).toBeLessThan(39.9)
  })
  it('falls back to the strategy where the place cannot be drawn, and else to the lists', () => {
    const [figure] = figures
    if (!figure) throw new Error('no figure')
    const routed = { ...figure, series: null, places: ['belt-and-road'], strategies: ['land-sea-channel'] }
    const nowhere = { ...routed, strategies: [] }
    expect(placeFigures(atlas, [routed], 'all').marks.map((m) => m.owner)).toEqual([
      { kind: 'strategy', id: 'land-sea-channel' },
    ])
    expect(placeFigures(atlas, [nowhere], 'all')).toEqual({ form: 'plate', marks: [], unplaced: [nowhere] })
  })
  it('groups a series by place, the largest first', () => {
    expect(placed('shares')).toEqual([
      ['place tianjin', 'leasing-share', 'belt-and-road-share', 'private-share-of-gdp'],
      ['place tcl-zhonghuan', 'wafer-market-share'],
    ])
    expect(placed('national-key-laboratories')).toEqual([
      ['place tianjin', 'national-key-laboratories', 'joint-national-key-laboratories (shared)'],
      ['place beijing', 'joint-national-key-laboratories (shared)'],
      ['place hebei', 'joint-national-key-laboratories (shared)'],
    ])
  })
})

describe('the circles of a series', () => {
  it('have areas in proportion, on one base line, side by side without overlap', () => {
    const shares = drawn('shares').map((f) => f.properties)
    expect(shares.map((p) => [p.label, p.radius])).toEqual([
      ['超70%', 28.5],
      ['46.5%', 23],
      ['近四成', 21.5],
      ['23.5%', 16.5],
    ])
    const tianjin = shares.filter((p) => p.owner === 'tianjin')
    expect(new Set(tianjin.map((p) => p.far?.[1]))).toEqual(new Set([-13]))
    const rail = drawn('growth').find((f) => f.properties.owner === 'jingjin-intercity')?.properties
    expect([rail?.radius, rail?.far]).toEqual([22.5, [0, 22.5]])
    for (const [i, p] of tianjin.slice(1).entries())
      expect((p.far?.[0] ?? 0) - (tianjin[i]?.far?.[0] ?? 0)).toBeGreaterThan(
        (p.radius ?? 0) + (tianjin[i]?.radius ?? 0),
      )
  })
  it('are dashed where one number is of several places together', () => {
    expect(drawn('national-key-laboratories').map((f) => [f.properties.owner, f.properties.rim])).toEqual([
      ['tianjin', 'solid'],
      ['tianjin', 'dashed'],
      ['beijing', 'dashed'],
      ['hebei', 'dashed'],
    ])
    expect(labelAt('beijing', 'national-key-laboratories')).toEqual(['6家（共）'])
  })
  it('have a key of two round values, on the scale of the map', () => {
    expect(seriesOf(figures).map((s) => [s.id, ...keyCircles(figures, s.id).map((c) => c.value)])).toEqual([
      ['mutual-recognition', 200, 50],
      ['national-key-laboratories', 10, 2],
      ['growth', 20, 5],
      ['enterprises', 10_000, 2000],
      ['shares', 50, 10],
      ['transport-links', 100, 20],
    ])
    expect(keyCircles(figures, 'shares').map((c) => c.radius)).toEqual([24, 11])
    expect(keyCircles(figures, 'all')).toEqual([])
  })
})

describe('the plates', () => {
  it('say the numbers as printed, a line each, and gather where there are many', () => {
    expect(labelAt('tianjin-port', 'all')).toEqual(['超2329万标准箱\n147条\n40余条\n500多个'])
    expect(labelAt('tianjin', 'all')).toEqual(['天津市 · 23 个数字'])
    expect(labelAt('tianjin', 'all', 'en')).toEqual(['Tianjin · 23 figures'])
    expect(labelAt('tcl-zhonghuan', 'all', 'en')).toEqual(['23.5%\nno. 1 in its industry'])
  })
  it('name what has no mark of its own', () => {
    expect(labelAt('jingjin-integration', 'all')).toEqual(['京津同城化\n11家\n24项'])
    expect(labelAt('jingjin-intercity', 'all')).toEqual(['京津城际铁路\n19%'])
    const unmarked = drawn('all').filter((f) => !f.properties.isMarked)
    expect(unmarked.map((f) => f.properties.owner)).toEqual(['jingjin-integration', 'jingjin-intercity'])
  })
  it('are no two of one place', () => {
    const ids = drawn('all').map((f) => f.properties.id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('a number on the map', () => {
  it('is as printed, with the bound of its sentence and the field of its rank', () => {
    const label = (id: string) =>
      figures.filter((f) => f.id === id).map((f) => [figureLabel(f, 'zh'), figureLabel(f, 'en')])[0]
    expect(label('ethylene-capacity')).toEqual(['百万吨', '1 million tonnes'])
    expect(label('private-share-of-gdp')).toEqual(['近四成', 'nearly 40%'])
    expect(label('lending-banks')).toEqual(['近30家', 'nearly 30 banks'])
    expect(label('catarc-laboratories')).toEqual(['40多个', 'over 40 test laboratories'])
    expect(label('microwave-exports')).toEqual(['全国第二', 'no. 2 in China'])
    expect(label('institutional-innovation-index')).toEqual(['居全国前三', 'top 3 in China'])
  })
})

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
])('the %s layers', (_, theme) => {
  const layers = figureLayers(theme)
  it('are valid by the style specification, with each kind of mark', () => {
    for (const choice of ['all', 'shares'])
      expect(
        validateStyleMin({
          version: 8,
          sources: {
            [FIGURE_SOURCE]: {
              type: 'geojson',
              data: figureMarks(atlas, { figures, choice, language: 'zh' }),
            },
          },
          layers,
        }),
      ).toEqual([])
  })
  it('include those a click may hit', () => {
    const ids = layers.map((l) => l.id)
    expect(ids).toEqual(expect.arrayContaining([...FIGURE_HIT_LAYERS, ...FIGURE_CIRCLE_HIT_LAYERS]))
  })
})
