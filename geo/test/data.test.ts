import { booleanClockwise, booleanPointInPolygon } from '@turf/turf'
import type { Polygon } from 'geojson'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { PlaceCollection, Strategies, StrategyCollection, type Quotation } from '../../src/lib/data/schema.ts'
import { buildArtifacts } from '../pipeline/artifacts.ts'
import { mergeAreas, parseBoundaries } from '../pipeline/boundaries.ts'
import { parseGazetteer } from '../pipeline/gazetteer.ts'
import { publishedTexts } from '../pipeline/published.ts'
import { declaredArea } from '../pipeline/places.ts'
import { artifact, realArtifacts, realSources } from './sources.ts'

const read = <S extends v.GenericSchema>(path: string, schema: S): v.InferOutput<S> =>
  v.parse(schema, artifact(realArtifacts(), path))
const { features: places } = read('places.geojson', PlaceCollection)
const { features: shapes } = read('strategies.geojson', StrategyCollection)
const strategies = read('strategies.json', Strategies)
const { articles, mentions } = publishedTexts(realArtifacts())
const paragraphs = new Map(articles.flatMap((a) => a.paragraphs).map((p) => [p.id, p]))
const placeIds = new Set(places.map((p) => p.id))
const boundaries = parseBoundaries(realSources.boundaries.text)
const sources = parseGazetteer(realSources.gazetteer)

describe('places', () => {
  it('lie in the district they declare', () => {
    for (const { id, geometry } of sources.values()) {
      if (!geometry) continue
      const place = sources.get(id)?.properties
      const declared = declaredArea(place?.adcodes ? id : (place?.parent ?? null), sources)
      const area = declared && mergeAreas(boundaries, declared.adcodes)
      if (!area) continue
      expect(booleanPointInPolygon(geometry.coordinates, area), `${id} in ${declared.id}`).toBe(true)
    }
  })

  it('of Jing-Jin-Ji all declare a parent, up to the three provinces', () => {
    const abroad = places.filter((p) => p.properties.parent === null).map((p) => p.id)
    expect(abroad.sort()).toEqual(
      [
        ...[
          'beijing',
          'tianjin',
          'hebei',
          'jingdong',
          'us-east-coast',
          'south-america-east',
          'belt-and-road',
        ],
        ...['jingjin-intercity', 'jingbin-intercity-south', 'jinwei-hsr'],
        ...['wudi-station', 'binzhou-station', 'dongying-south-station', 'shouguang-east-station'],
        'weifang-north-station',
      ].sort(),
    )
  })

  it('state a source, a precision and a radius that fits it', () => {
    for (const { id, geometry, properties } of places) {
      expect(properties.georeferenceSources.length, id).toBeGreaterThan(0)
      if (geometry === null) {
        expect(properties.note, `${id} says why it is not located`).toBeTruthy()
        continue
      }
      const radius = properties.coordinateUncertaintyInMeters ?? 0
      expect(radius, id).toBeGreaterThan(0)
      if (properties.precision === 'site') expect(radius, id).toBeLessThanOrEqual(2500)
      if (properties.precision === 'park') expect(radius, id).toBeLessThanOrEqual(25_000)
    }
  })

  it('bear the names of the day', () => {
    const names = [
      ...places.map((p) => p.properties.name),
      ...boundaries.counties.map((c) => c.properties.name),
    ]
    for (const old of [
      '蓟县',
      '静海县',
      '宁河县',
      '滦县',
      '密云县',
      '延庆县',
      '平泉县',
      '邢台县',
      '任县',
      '南和县',
    ])
      expect(names).not.toContain(old)
    for (const current of ['蓟州区', '静海区', '宁河区', '滦州市', '密云区', '延庆区', '平泉市', '任泽区'])
      expect(names).toContain(current)
  })

  it('cover the areas whole: every county of the three provinces, none twice', () => {
    const counties = boundaries.counties.map((c) => c.properties)
    const count = (province: string): number => counties.filter((c) => c.provinceCode === province).length
    expect(count('110000')).toBe(16)
    expect(count('120000')).toBe(16)
    expect(count('130000')).toBe(167)
    expect(new Set(counties.map((c) => c.id)).size).toBe(counties.length)
  })
})

describe('mentions', () => {
  it('stand at their offsets', () => {
    for (const m of mentions)
      expect(paragraphs.get(m.paragraph)?.text.slice(m.start, m.end), m.id).toBe(m.text)
  })

  it('do not overlap: a nested name belongs to the longer one', () => {
    for (const [at, m] of mentions.entries()) {
      const next = mentions[at + 1]
      if (next?.paragraph === m.paragraph) expect(next.start, next.id).toBeGreaterThanOrEqual(m.end)
    }
  })

  it('name places that exist, or say why none', () => {
    for (const m of mentions) {
      if (m.place === null) expect(m.reason, m.id).toBeTruthy()
      for (const id of m.place === null ? [] : [m.place].flat()) expect(placeIds, m.id).toContain(id)
    }
  })

  const find = (paragraphPart: string, text: string) => {
    const found = mentions.filter(
      (m) => m.text === text && paragraphs.get(m.paragraph)?.text.includes(paragraphPart),
    )
    return found.map((m) => ({ place: m.place, role: m.role }))
  }

  it('open shorthands into their members', () => {
    expect(find('提升“通武廊”', '通武廊')).toEqual([
      { place: ['tongzhou', 'wuqing', 'langfang'], role: 'location' },
    ])
    expect(find('提升“通武廊”', '静沧廊')).toEqual([
      { place: ['jinghai', 'cangzhou', 'langfang'], role: 'location' },
    ])
    expect(find('聚焦津雄生态拓展带', '津雄')).toEqual([{ place: ['tianjin', 'xiongan'], role: 'location' }])
    expect(find('携手京冀探索', '京冀')).toEqual([{ place: ['beijing', 'hebei'], role: 'actor' }])
  })

  it('map the place meant where the print is wrong', () => {
    expect(find('南开高教科创园', '南开高教科创园')).toEqual([{ place: 'tiankai-park', role: 'location' }])
    expect(find('天津高铁', '天津高铁')).toEqual([{ place: 'jinwei-hsr', role: 'location' }])
    expect(find('新增武清至亦庄站', '武清')).toEqual([{ place: 'wuqing-station', role: 'location' }])
    expect(find('入驻综保区', '综保区')).toEqual([{ place: 'xiongan-bonded-zone', role: 'location' }])
  })

  it('take no city out of a company’s or a university’s name', () => {
    const inNames = [
      '国能天津电力公司',
      'SM天津滨海城市广场',
      '南开大学经济学院',
      '京津冀国家技术创新中心天津分中心',
    ]
    for (const name of inNames) {
      const [paragraph] = [...paragraphs.values()].filter((p) => p.text.includes(name))
      const start = paragraph?.text.indexOf(name) ?? -1
      const within = mentions.filter(
        (m) => m.paragraph === paragraph?.id && m.start < start + name.length && m.end > start,
      )
      expect(within.map((m) => m.text)).toEqual([name])
    }
  })

  it('tell the one who acts from the place', () => {
    expect(find('天津相继出台', '天津').map((m) => m.role)).toContain('actor')
    const visited = mentions.filter(
      (m) => paragraphs.get(m.paragraph)?.text.slice(m.start - 2, m.end) === '视察天津',
    )
    expect(visited.length).toBeGreaterThan(2)
    expect(visited.every((m) => m.role === 'location')).toBe(true)
  })
})

describe('strategies', () => {
  it('quote the articles to the letter', () => {
    const check = (q: Quotation, owner: string): void =>
      expect(paragraphs.get(q.paragraph)?.text.slice(q.start, q.end), owner).toBe(q.text)
    for (const s of strategies) for (const q of s.evidence) check(q, s.id)
    for (const f of shapes) for (const q of f.properties.evidence) check(q, f.id)
  })

  it('have members that exist, a shape each, and a clause for every shape', () => {
    for (const s of strategies) {
      for (const id of s.members) expect(placeIds, s.id).toContain(id)
      const own = shapes.filter((f) => f.properties.strategy === s.id)
      expect(own.length, s.id).toBeGreaterThan(0)
      for (const f of own) expect(f.properties.evidence.length, f.id).toBeGreaterThan(0)
    }
  })

  it('are said to be the text’s own only where not all that is drawn of them is inferred', () => {
    for (const s of strategies.filter(({ certainty }) => certainty === 'stated'))
      expect(
        shapes.some((f) => f.properties.strategy === s.id && !f.properties.inferred),
        s.id,
      ).toBe(true)
  })

  it('include every spatial idea of the three articles', () => {
    expect(strategies.map((s) => s.name).sort()).toEqual(
      [
        ...[
          '京津科创走廊',
          '京东黄金走廊',
          '津雄生态拓展带',
          '通武廊',
          '静沧廊',
          '津城—滨城双城',
          '西拓东开',
        ],
        ...[
          '以天津为中心的现代化都市圈',
          '京津同城化',
          '轨道上的京津冀',
          '重点承接平台',
          '天开园一核两翼多点',
        ],
        ...[
          '港产城融合发展示范区',
          '陆海双向通道',
          '自贸试验区',
          '一基地三区',
          '主导产业',
          '传统产业',
          '新兴产业',
        ],
        ...['未来产业', '风电', '光伏', '锂电', '氢能', '信创集群', '南港石化'],
      ].sort(),
    )
  })

  it('follow their members: a group’s area holds the points of its members', () => {
    const group = shapes.find((f) => f.id === 'tongwulang-area')
    for (const id of group?.properties.members ?? []) {
      const point = places.find((p) => p.id === id)?.geometry
      expect(
        booleanPointInPolygon(point?.coordinates as [number, number], group?.geometry as Polygon),
        id,
      ).toBe(true)
    }
  })

  it('are RFC 7946: rings closed, outer ones counter-clockwise', () => {
    const areas = shapes.flatMap(({ id, geometry: g }) =>
      g.type === 'Polygon'
        ? [{ id, rings: g.coordinates }]
        : g.type === 'MultiPolygon'
          ? g.coordinates.map((rings) => ({ id, rings }))
          : [],
    )
    expect(areas.length).toBeGreaterThan(20)
    for (const { id, rings } of areas)
      for (const [at, ring] of rings.entries()) {
        expect(ring[0], id).toEqual(ring.at(-1))
        expect(booleanClockwise(ring), `${id} ring ${at}`).toBe(at > 0)
      }
  })

  it('move with a member that moves', () => {
    const moved = realSources.gazetteer.map((file) => ({
      ...file,
      text: file.text.replace('[118.18319, 39.64381]', '[118.4, 39.8]'),
    }))
    const rebuilt = buildArtifacts({ ...realSources, gazetteer: moved })
    const { features } = artifact<typeof StrategyCollection.entries & { features: typeof shapes }>(
      rebuilt,
      'strategies.geojson',
    )
    const end = features
      .find((f) => f.id === 'jingdong-golden-corridor-tangshan')
      ?.geometry.coordinates.at(-1)
    expect(end).toEqual([118.4, 39.8])
  })
})

it('the same sources give the same bytes', () => {
  expect(buildArtifacts(realSources)).toEqual(realArtifacts())
})

describe('the English of what the atlas itself says', () => {
  const notes = places.map(({ id, properties: p }) => [id, p.note, p.note_en] as const)
  const pairs: readonly (readonly [owner: string, zh: string | null, en: string | null])[] = [
    ...notes,
    ...shapes.map(({ id, properties: p }) => [id, p.note, p.note_en] as const),
    ...strategies.map((s) => [s.id, s.drawn, s.drawn_en] as const),
    ...mentions.map((m) => [`${m.id} ${m.text}`, m.reason, m.reason_en] as const),
    ...articles.flatMap((a) => [
      [a.id, a.date_note, a.date_note_en] as const,
      [a.id, a.incomplete_note, a.incomplete_note_en] as const,
      ...a.errata.map((e) => [`${a.id} ${e.printed}`, e.why, e.why_en] as const),
    ]),
  ]
  const names = [...places, ...shapes].map(({ id, properties: p }) => [id, p.name, p.name_en] as const)
  const titles = articles.flatMap((a) => [
    [a.id, a.title, a.title_en] as const,
    [a.id, a.short_title, a.short_title_en] as const,
    ...Object.entries(a.sections_en).map(([zh, en]) => [a.id, zh, en] as const),
  ])
  const cjk = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u

  it('stands beside every Chinese text, and nowhere without one', () => {
    const unpaired = [...pairs, ...names, ...titles].filter(([, zh, en]) => (zh === null) !== (en === null))
    expect(unpaired).toEqual([])
  })

  it('has Chinese characters only in what it quotes', () => {
    const outsideQuotes = (text: string): string => text.replaceAll(/“[^“”]*”|《[^《》]*》/gu, '')
    const mixed = [...pairs, ...names, ...titles].filter(([, , en]) => en && cjk.test(outsideQuotes(en)))
    expect(mixed).toEqual([])
  })

  it('is the counterpart of Chinese: no text stands on the wrong side', () => {
    expect(pairs.filter(([, zh]) => zh !== null && !cjk.test(zh))).toEqual([])
  })
})
