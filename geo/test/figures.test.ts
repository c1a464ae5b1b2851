import { describe, expect, it } from 'vitest'
import type { Figure } from '../../src/lib/data/figure-schema.ts'
import { figuresOf, scalesOf } from '../../src/lib/data/figures.ts'
import type { PlaceCollection, Strategy } from '../../src/lib/data/schema.ts'
import { LANGUAGES } from '../../src/lib/text/language.ts'
import { formatFigure } from '../../src/lib/text/tour-words.ts'
import { parseFigures, undecidedNumbers, type FigureContext } from '../pipeline/figures.ts'
import { SourceError } from '../pipeline/source-error.ts'
import { artifact, realArtifacts, realSources } from './sources.ts'
import { publishedTexts } from '../pipeline/published.ts'

const articles = publishedTexts(realArtifacts()).articles
const figures = artifact<Figure[]>(realArtifacts(), 'figures.json')
const context: FigureContext = {
  articles,
  places: new Set(artifact<PlaceCollection>(realArtifacts(), 'places.geojson').features.map((p) => p.id)),
  strategies: new Set(artifact<Strategy[]>(realArtifacts(), 'strategies.json').map((s) => s.id)),
}
const byId = new Map(figures.map((f) => [f.id, f]))
const textOf = (id: string): string =>
  articles.flatMap((a) => a.paragraphs).find((p) => p.id === id)?.text ?? ''

/** The figures of the real file with one edit in it. */
function parseEdited(from: string, to: string): ReturnType<typeof parseFigures> {
  const { path, text } = realSources.figures
  if (!text.includes(from)) throw new Error(`"${from}" does not stand in the file`)
  return parseFigures({ path, text: text.replace(from, to) }, context)
}

describe('the numbers of the three articles', () => {
  it('are all decided on: each is a figure, or is listed as none, or stands in the passage printed twice', () => {
    const digits = articles.flatMap((a) => a.paragraphs).flatMap((p) => p.text.match(/\d+(?:\.\d+)?/g) ?? [])
    expect(digits).toHaveLength(44)
    expect(undecidedNumbers(articles, parseFigures(realSources.figures, context))).toEqual([])
  })
  it('are missed when a figure or a decision goes', () => {
    const parsed = parseFigures(realSources.figures, context)
    const without = { ...parsed, figures: parsed.figures.filter((f) => f.id !== 'container-routes') }
    expect(undecidedNumbers(articles, without).map((n) => n.text)).toEqual(['147'])
    expect(undecidedNumbers(articles, { ...parsed, notFigures: [] }).map((n) => n.text)).toEqual([
      ...['2024', '2', '第五', '2024', '2.5', '2024', '2.0'],
      ...['2024', '2', '第一', '2024'],
      ...['第一', '2024'],
    ])
  })
  it('written in characters are seen too', () => {
    const parsed = parseFigures(realSources.figures, context)
    const chinese = { ...parsed, figures: parsed.figures.filter((f) => /\d/.test(f.printed)) }
    expect(undecidedNumbers(articles, chinese).map((n) => n.text)).toEqual([
      ...['百万吨', '第一', '第二', '第一', '第一', '前三', '四成', '前三'],
    ])
  })
})

describe('the figures', () => {
  it('are quoted verbatim, with the number standing in each quotation', () => {
    expect(figures).toHaveLength(40)
    for (const { id, printed, quotations } of figures)
      for (const { paragraph, start, end, text } of quotations) {
        expect(textOf(paragraph).slice(start, end), id).toBe(text)
        expect(text, id).toContain(printed)
      }
  })
  it('of the passage printed twice count once, where it is no repetition', () => {
    for (const id of ['travel-measures', 'intercity-capacity'])
      expect(byId.get(id)?.quotations.map((q) => q.paragraph)).toEqual(['coordinated-development-p10'])
  })
  it('are in the unit itself, with the bound and the year the text gives', () => {
    const said = [
      'port-throughput',
      'airport-passengers',
      'sea-rail-channels',
      'lending-banks',
      'wafer-market-share',
    ]
      .map((id) => byId.get(id))
      .map((f) => [f?.value, f?.bound, f?.year])
    expect(said).toEqual([
      [23_290_000, 'over', 2024],
      [20_000_000, 'over', null],
      [40, 'over', null],
      [30, 'nearly', null],
      [23.5, 'exact', null],
    ])
  })
  it('have a year only where their sentence gives it', () => {
    for (const { id, year, quotations } of figures.filter((f) => f.year !== null)) {
      const [quotation] = quotations
      const before = textOf(quotation?.paragraph ?? '').slice(0, quotation?.end)
      expect(before.slice(before.lastIndexOf('。') + 1), id).toContain(`${year}年`)
    }
  })
  it('that the print makes doubtful say so', () => {
    const doubtful = [
      'haihe-talent-cards',
      'haihe-talent-cards-growth',
      'points-settlement',
      'travel-measures',
    ]
    for (const id of doubtful) {
      expect(byId.get(id)?.caveat, id).toMatch(/累计|两遍/)
      expect(byId.get(id)?.caveat_en, id).toMatch(/[Tt]o date|twice/)
    }
  })
  it('of one kind share a unit, and every series compares at least two', () => {
    const series = new Map<string, Figure[]>()
    for (const f of figures) if (f.series) series.set(f.series.id, [...(series.get(f.series.id) ?? []), f])
    expect(Object.fromEntries([...series].map(([id, all]) => [id, all.map((f) => f.value)]))).toEqual({
      'mutual-recognition': [209, 60],
      'national-key-laboratories': [6, 17],
      growth: [19, 27.72, 43],
      enterprises: [2600, 12000, 12000],
      shares: [23.5, 40, 70, 46.5],
      'transport-links': [147, 40],
    })
    for (const [id, all] of series) expect(new Set(all.map((f) => f.unit)).size, id).toBe(1)
  })
})

describe('the build stops, and says where and how to mend it, on', () => {
  const cases: readonly (readonly [string, string, string, RegExp])[] = [
    [
      'an unknown place',
      'places: [tianjin-binhai-airport]',
      'places: [binhai-airport]',
      /figures\.yaml:\d+: figure "airport-passengers" has unknown place "binhai-airport" → add/,
    ],
    [
      'an unknown strategy',
      'strategies: [solar-chain]',
      'strategies: [sun]',
      /figures\.yaml:\d+: figure "wafer-market-share" has unknown strategy "sun" →/,
    ],
    [
      'an unknown series',
      'series: growth',
      'series: rises',
      /figures\.yaml:\d+: figure "intercity-capacity" has unknown series "rises" →/,
    ],
    [
      'a quotation that is not verbatim',
      '实施24项京津出行便利措施',
      '实施24项京津出行措施',
      /figures\.yaml:\d+: quotation "实施24项京津出行措施" of travel-measures is not verbatim/,
    ],
    [
      'a value that is not the number printed',
      'value: 23290000',
      'value: 2329',
      /figures\.yaml:\d+: figure "port-throughput" has value 2329, but "2329万标准箱" is 23290000 →/,
    ],
    [
      'a printed number that stands twice in its quotation',
      'printed: 第二',
      'printed: 和',
      /figures\.yaml:\d+: "和" does not stand once in the quotation of microwave-exports →/,
    ],
    [
      'a duplicate id',
      'id: tiankai-funds',
      'id: tiankai-enterprises',
      /duplicate figure id "tiankai-enterprises"/,
    ],
    [
      'a context of no figure that is not in the text',
      'context: "2.0版"',
      'context: "3.0版"',
      /figures\.yaml:\d+: "3\.0版" does not stand in coordinated-development →/,
    ],
  ]
  it.each(cases)('%s', (_, from, to, message) => {
    expect(() => parseEdited(from, to)).toThrow(SourceError)
    expect(() => parseEdited(from, to)).toThrow(message)
  })
})

describe('what the reader sees of a figure', () => {
  const said = (id: string): (string | undefined)[] =>
    LANGUAGES.flatMap((language) => {
      const figure = byId.get(id)
      return figure ? [Object.values(formatFigure(figure, language)).join(' ').trim()] : []
    })

  it('is its number with its bound and unit, in the language’s own way', () => {
    expect(said('port-throughput')).toEqual(['超过2329万 标准箱', 'over 23.29 million TEU'])
    expect(said('high-tech-enterprises')).toEqual(['超过1.2万 家', 'over 12,000 enterprises'])
    expect(said('points-settlement')).toEqual(['3.01万 人', '30,100 people'])
    expect(said('relocated-institutions')).toEqual(['1981 家', '1,981 institutions'])
    expect(said('private-share-of-gdp')).toEqual(['近40%', 'nearly 40%'])
    expect(said('microwave-exports')).toEqual(['第 2 全国', 'no. 2 in China'])
    expect(said('institutional-innovation-index')).toEqual(['前 3 全国', 'top 3 in China'])
  })
  it('is what belongs to the place or the strategy of the card', () => {
    expect(figuresOf(figures, { place: 'tianjin-port' }).map((f) => f.id)).toEqual([
      'port-throughput',
      'container-routes',
      'sea-rail-channels',
      'trading-ports',
    ])
    expect(figuresOf(figures, { strategy: 'hydrogen-chain' }).map((f) => f.id)).toEqual([
      'catarc-laboratories',
    ])
  })
  it('is drawn on one scale with its kind: shares of a hundred, counts of the largest', () => {
    const bars = (place: string): unknown =>
      scalesOf(figures, figuresOf(figures, { place })).map(({ series, bars: all }) => [
        series.id,
        ...all.map(({ figure, share, isShown }) => [figure.id, share, isShown]),
      ])
    expect(bars('tcl-zhonghuan')).toEqual([
      [
        'shares',
        ['leasing-share', 0.7, false],
        ['belt-and-road-share', 0.465, false],
        ['private-share-of-gdp', 0.4, false],
        ['wafer-market-share', 0.235, true],
      ],
    ])
    expect(bars('tianjin-port')).toEqual([
      ['transport-links', ['container-routes', 1, true], ['sea-rail-channels', 40 / 147, true]],
    ])
    expect(bars('tianjin-binhai-airport')).toEqual([])
  })
})
