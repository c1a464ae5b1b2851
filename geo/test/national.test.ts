import { distance } from '@turf/turf'
import { describe, expect, it } from 'vitest'
import { shortName, spellingsOf } from '../../src/lib/data/division-names.ts'
import { divisionEnglish, readerOf } from '../../src/lib/data/national-english.ts'
import type { NationalPlace } from '../../src/lib/data/national-schema.ts'
import { decodeNational } from '../../src/lib/data/national.ts'
import { distanceToArea, mergeAreas, parseBoundaries } from '../pipeline/boundaries.ts'
import { buildNational, type NationalSources } from '../pipeline/national.ts'
import { parseGazetteer } from '../pipeline/gazetteer.ts'
import { SourceError, type SourceFile } from '../pipeline/source-error.ts'
import { realSources } from './sources.ts'

const sources = realSources.national
const artifact = buildNational(sources)
const places = decodeNational(artifact)
const byId = new Map(places.map((place) => [place.id, place]))
const divisions = places.filter(({ id }) => /^\d/.test(id))
const counties = divisions.filter(({ rank }) => rank === 'county')

function found(id: string): NationalPlace {
  const place = byId.get(id)
  if (!place) throw new Error(`no ${id}`)
  return place
}
function positionOf(place: NationalPlace): [number, number] {
  if (!place.position) throw new Error(`${place.name} has no position`)
  return [...place.position]
}

describe('the national gazetteer', () => {
  it('has every division of the country, of each kind as many as there officially are', () => {
    const counts: Record<string, number> = {}
    for (const { rank, name } of divisions) {
      const kind = /自治[县旗州]$|地区$|盟$|[省市区县旗]$/.exec(name)?.[0] ?? name
      counts[`${rank} ${kind}`] = (counts[`${rank} ${kind}`] ?? 0) + 1
    }
    expect(counts).toEqual({
      'province 省': 23,
      'province 市': 4,
      'province 区': 7,
      'prefecture 市': 293,
      'prefecture 地区': 7,
      'prefecture 自治州': 30,
      'prefecture 盟': 3,
      // With the 神农架林区 and the 六枝特区.
      'county 区': 978,
      'county 市': 397,
      'county 县': 1301,
      'county 自治县': 117,
      'county 旗': 49,
      'county 自治旗': 3,
    })
  })

  it.each([
    ['110105', '朝阳区', '110000'],
    ['130632', '安新县', '130600'],
    ['130503', '信都区', '130500'],
    ['330114', '钱塘区', '330100'],
    ['419001', '济源市', '410000'],
    ['441900', '东莞市', '440000'],
    ['469027', '乐东黎族自治县', '460000'],
    ['500157', '两江新区', '500000'],
    ['540581', '错那市', '540500'],
    ['653228', '和康县', '653200'],
    ['653229', '和安县', '653200'],
    ['659012', '白杨市', '650000'],
    ['710000', '台湾省', null],
  ])('knows %s as %s under %s', (code, name, parent) => {
    expect(found(code)).toMatchObject({ name, parent })
  })

  it('has no division that was done away with', () => {
    for (const code of ['500105', '500112', '410306', '130521', '371202'])
      expect(byId.has(code), code).toBe(false)
  })

  it('has each id once, and every parent and member it names', () => {
    expect(byId.size).toBe(places.length)
    for (const { id, parent, members, rank } of places) {
      if (parent !== null) expect(byId.has(parent), id).toBe(true)
      expect(parent === null && /^\d/.test(id), id).toBe(rank === 'province')
      expect(
        members.filter((m) => !byId.has(m)),
        id,
      ).toEqual([])
    }
  })

  it('holds every part of a province and a prefecture within its uncertainty', () => {
    for (const part of divisions) {
      if (part.parent === null) continue
      const whole = found(part.parent)
      const away = distance(positionOf(part), positionOf(whole), { units: 'meters' })
      expect(away, `${part.name} in ${whole.name}`).toBeLessThan(whole.uncertainty ?? 0)
    }
  })

  // From tables and pages that are no sources of these rows: Wikipedia (WGS-84), OpenStreetMap's stations (WGS-84), and
  // a published table of district centres whose GCJ-02 is half a kilometre off.
  it.each([
    ['330328', '文成县', 120.0914, 27.787],
    ['620104', '西固区', 103.628, 36.088],
    ['610102', '新城区', 108.9891, 34.2649],
    ['150924', '兴和县', 113.833, 40.867],
    ['653201', '和田市', 79.917, 37.117],
    ['659005', '北屯市', 87.818, 47.358],
    ['330303', '龙湾区', 120.8117, 27.9333],
    ['130930', '孟村回族自治县', 117.104, 38.053],
    ['131082', '三河市', 117.0858, 39.9713],
    ['131081', '霸州市', 116.3696, 39.1214],
    ['410324', '栾川县', 111.616, 33.786],
    ['410323', '新安县', 112.132, 34.729],
    ['410328', '洛宁县', 111.653, 34.389],
    ['410327', '宜阳县', 112.179, 34.515],
    ['410325', '嵩县', 112.085, 34.135],
    ['410307', '偃师区', 112.789, 34.727],
  ])('puts %s %s within 5 km of where it is', (code, name, lon, lat) => {
    expect(found(code).name).toBe(name)
    expect(distance(positionOf(found(code)), [lon, lat])).toBeLessThan(5)
  })

  it('puts every county among those of its province', () => {
    // The two that do lie far from the others: the islands of the south, and the western end of 海西.
    const apart = new Set(['460302', '460303', '632803'])
    const near = counties.filter(({ id }) => !apart.has(id))
    const margin = 1.25
    for (const county of near) {
      const others = near
        .filter((o) => o !== county && o.id.slice(0, 2) === county.id.slice(0, 2))
        .map(positionOf)
      const [lon, lat] = positionOf(county)
      const [lons, lats] = [others.map((p) => p[0]), others.map((p) => p[1])]
      expect(lon, county.name).toBeGreaterThan(Math.min(...lons) - margin)
      expect(lon, county.name).toBeLessThan(Math.max(...lons) + margin)
      expect(lat, county.name).toBeGreaterThan(Math.min(...lats) - margin)
      expect(lat, county.name).toBeLessThan(Math.max(...lats) + margin)
    }
  })

  it('agrees with the atlas’ own boundaries on the names of Jing-Jin-Ji and where its counties are', () => {
    const boundaries = parseBoundaries(realSources.boundaries.text)
    const outside = boundaries.counties.flatMap(({ properties: { id, name } }) => {
      const area = mergeAreas(boundaries, [id])
      const place = found(id)
      expect(place.name).toBe(name)
      return area && distanceToArea(positionOf(place), area) > 300 ? [name] : []
    })
    // 沧县 surrounds the city that it is governed from; its own seat is not known.
    expect(outside).toEqual(['沧县'])
    expect(counties.filter(({ id }) => /^1[123]/.test(id))).toHaveLength(boundaries.counties.length)
  })

  it('opens names in wide use into their members', () => {
    const members = (name: string) =>
      places.find((p) => p.names.includes(name))?.members.map((m) => found(m).name)
    expect(members('沪苏浙皖')).toEqual(['上海市', '江苏省', '浙江省', '安徽省'])
    expect(members('粤港澳大湾区')).toHaveLength(11)
    expect(members('京沪高速铁路')?.slice(0, 3)).toEqual(['北京市', '廊坊市', '天津市'])
    expect(members('宜荆荆恩')).toEqual(['宜昌市', '荆州市', '荆门市', '恩施土家族苗族自治州'])
    expect(members('连霍高速公路')?.at(-1)).toBe('霍尔果斯市')
    for (const name of ['浦东新区', '滨海新区', '两江新区']) expect(members(name), name).toEqual([])
  })

  it('puts a new area where the county that it names as its parent can hold it', () => {
    const placed = places.filter(
      ({ id, position, placedBy }) => id.startsWith('cn-') && position && !placedBy,
    )
    expect(placed).toHaveLength(16)
    for (const zone of placed) {
      const county = found(zone.parent ?? '')
      const away = distance(positionOf(zone), positionOf(county), { units: 'meters' })
      expect(away, zone.name).toBeLessThan(county.uncertainty ?? 0)
    }
  })

  it('knows a place with no point of its own no better than the division that holds it', () => {
    const named = (name: string) => places.find((p) => p.names.includes(name))
    const { position, uncertainty, precision } = found('420116')
    expect(named('天河机场')).toMatchObject({
      name: '武汉天河国际机场',
      rank: 'site',
      parent: '420116',
      placedBy: '黄陂区',
      position,
      uncertainty,
      precision,
    })
    // What is wide itself would mislead at the centre of a province.
    expect(named('滇池')).toMatchObject({ parent: '530000', position: null, placedBy: null })
    expect(named('赣南')).toMatchObject({ parent: '360000', position: null, members: [] })
  })

  it('finds a zone or an airport with its city and without, and by the other words for what it is', () => {
    const named = (name: string) => places.filter((p) => p.names.includes(name)).map((p) => p.name)
    expect(named('武汉光谷')).toEqual(['光谷'])
    expect(named('松山湖高新区')).toEqual(['松山湖高新技术产业开发区'])
    expect(named('东莞松山湖高新区')).toEqual(['松山湖高新技术产业开发区'])
    expect(named('凤凰机场')).toEqual(['三亚凤凰国际机场', '铜仁凤凰机场'])
    expect(named('国际机场')).toEqual([])
  })

  it('gives no name of the atlas another meaning', () => {
    const atlas = parseGazetteer(realSources.gazetteer)
    const spelled = new Map(
      [...atlas.values()].flatMap(({ properties: p }) => [p.name, ...p.aliases].map((n) => [n, p.name])),
    )
    // Lines of one name are one line, by whichever of its names either has first.
    const other = places.flatMap((p) =>
      p.id.startsWith('cn-') && p.rank !== 'line'
        ? p.names.filter((n) => spelled.has(n) && spelled.get(n) !== p.name)
        : [],
    )
    expect(other).toEqual([])
  })

  it('knows a district by those it took over', () => {
    expect(found('500157').names).toEqual(['两江新区', '两江', '江北区', '江北', '渝北区', '渝北'])
  })

  it('names rivers and mountains without a position', () => {
    const canal = places.find((p) => p.names.includes('京杭运河'))
    expect(canal).toMatchObject({ name: '京杭大运河', name_en: 'Grand Canal', rank: 'water', position: null })
    expect(places.find((p) => p.name === '大兴安岭')).toMatchObject({ rank: 'relief', members: [] })
  })

  it('gives each province one character of its own', () => {
    const first = divisions.flatMap(({ abbreviations: [a] }) => a ?? [])
    expect(first.join('')).toBe('京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新台港澳')
    expect(new Set(divisions.flatMap(({ abbreviations }) => abbreviations)).size).toBe(40)
  })
})

describe('a short name', () => {
  it.each([
    ['北京市', '北京'],
    ['内蒙古自治区', '内蒙古'],
    ['广西壮族自治区', '广西'],
    ['香港特别行政区', '香港'],
    ['恩施土家族苗族自治州', '恩施'],
    ['克孜勒苏柯尔克孜自治州', '克孜勒苏'],
    ['双江拉祜族佤族布朗族傣族自治县', '双江'],
    ['积石山保安族东乡族撒拉族自治县', '积石山'],
    ['隆林各族自治县', '隆林'],
    ['东乡族自治县', '东乡'],
    ['鄂温克族自治旗', '鄂温克'],
    ['鄂伦春自治旗', '鄂伦春'],
    ['管城回族区', '管城'],
    ['浦东新区', '浦东'],
    ['清新区', '清新'],
    ['朝阳区', '朝阳'],
    ['沙市区', '沙市'],
    ['万柏林区', '万柏林'],
    ['神农架林区', '神农架'],
    ['六枝特区', '六枝'],
    ['峰峰矿区', '峰峰'],
    ['喀什地区', '喀什'],
    ['阿巴嘎旗', '阿巴嘎'],
    ['忠县', null],
    ['城区', null],
    ['矿区', null],
    ['井陉矿区', null],
    ['土默特左旗', null],
    ['正蓝旗', null],
  ])('of %s is %s', (name, short) => {
    expect(shortName(name)).toBe(short)
  })
  it('is contracted for autonomous divisions and the two special regions', () => {
    expect(spellingsOf('甘南藏族自治州')).toEqual(['甘南藏族自治州', '甘南', '甘南州'])
    expect(spellingsOf('大厂回族自治县')).toEqual(['大厂回族自治县', '大厂', '大厂县'])
    expect(spellingsOf('澳门特别行政区')).toEqual(['澳门特别行政区', '澳门', '澳门特区'])
    expect(spellingsOf('忠县')).toEqual(['忠县'])
  })
  it('begins the full name, which keeps its last character', () => {
    for (const { name } of divisions) {
      const short = shortName(name)
      if (short !== null) expect(name.startsWith(short) && short.length < name.length, name).toBe(true)
    }
  })
})

describe('an English name', () => {
  it('is Hanyu Pinyin, or the form in use', () => {
    const english = (code: string) => found(code).name_en
    expect(['610100', '610000', '150000', '230100', '650100', '150100'].map(english)).toEqual([
      'Xi’an',
      'Shaanxi',
      'Inner Mongolia',
      'Harbin',
      'Ürümqi',
      'Hohhot',
    ])
    // Readings that a dictionary of common words gets wrong.
    expect(['341500', '130224', '510114', '330382', '130726'].map(english)).toEqual([
      'Lu’an',
      'Luannan',
      'Xindu',
      'Yueqing',
      'Yuxian',
    ])
    expect(divisionEnglish('忠县', readerOf({ zhong: '忠', xian: '县' }))).toBe('Zhongxian')
  })

  it.each([
    ['苏州工业园区', 'Suzhou Industrial Park'],
    ['武汉天河国际机场', 'Wuhan Tianhe International Airport'],
    ['连霍高速', 'Lianyungang–Khorgos Expressway'],
    ['成德眉资', 'Chengdu–Deyang–Meishan–Ziyang'],
    ['淠史杭灌区', 'Pishihang Irrigation District'],
    ['东海', 'East China Sea'],
    ['西咸新区', 'Xixian New Area'],
  ])('of %s tells what it is', (name, english) => {
    expect(places.find((p) => p.id.startsWith('cn-') && p.name === name)?.name_en).toBe(english)
  })

  it('of a county is its own, though a sea has its name', () => {
    expect(found('320722').name_en).toBe('Donghai')
  })
})

describe('the national gazetteer stops at', () => {
  const inNamed = (end: string, from: string, to: string): NationalSources => ({
    ...sources,
    named: sources.named.map((file) => (file.path.endsWith(end) ? changed(file, from, to) : file)),
  })
  const inFile = (file: 'divisions' | 'names', from: string, to: string): NationalSources => ({
    ...sources,
    [file]: changed(sources[file], from, to),
  })
  const changed = (file: SourceFile, from: string, to: string): SourceFile => {
    expect(file.text).toContain(from)
    return { ...file, text: file.text.replace(from, to) }
  }
  const fault = (faulty: NationalSources): string => {
    try {
      buildNational(faulty)
    } catch (error) {
      if (error instanceof SourceError) return error.message
      throw error
    }
    return 'nothing'
  }
  it.each([
    [
      'a position outside the country',
      inFile('divisions', '116.3990\t39.9036', '39.9036\t116.3990'),
      /tsv:2: 110000 北京市 lies at/,
    ],
    [
      'codes out of order',
      inFile('divisions', '110101\t', '110103\t'),
      /tsv:4: 110102 西城区 comes after 110103/,
    ],
    [
      'an unknown member',
      inNamed('regions.yaml', '北京市 天津市 河北省', '北京市 天津市 河北县'),
      /regions\.yaml:\d+: "河北县" is no division/,
    ],
    [
      'a name that several have',
      inNamed('new-areas.yaml', "'440115'", '南沙区'),
      /"南沙区" is 440115, 460303/,
    ],
    [
      'a spelling used twice',
      inNamed('shorthands.yaml', '  沪宁:', '  长三角:'),
      /shorthands\.yaml:\d+: "长三角" is written twice/,
    ],
    [
      'an English name for nobody',
      inFile('names', '  陕西: Shaanxi', '  陕四: Shaanxi'),
      /nothing is called 陕四/,
    ],
    [
      'a spelling with a space',
      inNamed('railways.yaml', '京沪铁路/京沪线', '京沪 铁路'),
      /is not a name with its/,
    ],
  ] as const)('%s', (_, faulty, message) => {
    expect(fault(faulty)).toMatch(message)
  })
})
