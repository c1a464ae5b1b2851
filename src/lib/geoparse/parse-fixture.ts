import { buildLexicon, type Lexicon } from './lexicon/lexicon.ts'
import type { LexiconPlace, LexiconRank, ParseResult } from './parse-types.ts'
import { parseText } from './parse.ts'

/** name, parent, longitude, latitude, further names; a one-character name is an abbreviation. */
type Row = readonly [name: string, parent: string, lon: number, lat: number, ...names: string[]]

const PROVINCES: readonly Row[] = [
  ['北京市', '', 116.41, 39.9, '北京', '京'],
  ['天津市', '', 117.2, 39.1, '天津', '津'],
  ['河北省', '', 114.5, 38.0, '河北', '冀'],
  ['山西省', '', 112.5, 37.9, '山西', '晋'],
  ['辽宁省', '', 123.4, 41.8, '辽宁', '辽'],
  ['吉林省', '', 125.3, 43.9, '吉林', '吉'],
  ['上海市', '', 121.5, 31.2, '上海', '沪'],
  ['江苏省', '', 118.8, 32.1, '江苏', '苏'],
  ['浙江省', '', 120.2, 30.3, '浙江', '浙'],
  ['安徽省', '', 117.3, 31.8, '安徽', '皖'],
  ['江西省', '', 115.9, 28.7, '江西', '赣'],
  ['山东省', '', 117.0, 36.7, '山东', '鲁'],
  ['湖北省', '', 114.3, 30.5, '湖北', '鄂'],
  ['广东省', '', 113.3, 23.1, '广东', '粤'],
  ['海南省', '', 110.3, 20.0, '海南', '琼'],
  ['重庆市', '', 106.5, 29.5, '重庆', '渝'],
  ['四川省', '', 104.1, 30.7, '四川', '川'],
  ['陕西省', '', 108.9, 34.3, '陕西', '陕'],
  ['青海省', '', 101.8, 36.6, '青海', '青'],
  ['新疆维吾尔自治区', '', 87.6, 43.8, '新疆', '新'],
  ['香港特别行政区', '', 114.2, 22.3, '香港', '港'],
  ['澳门特别行政区', '', 113.5, 22.2, '澳门', '澳'],
]
const PREFECTURES: readonly Row[] = [
  ['石家庄市', '河北省', 114.5, 38.0, '石家庄'],
  ['廊坊市', '河北省', 116.7, 39.5, '廊坊'],
  ['沧州市', '河北省', 116.8, 38.3, '沧州'],
  ['大同市', '山西省', 113.3, 40.1, '大同'],
  ['朝阳市', '辽宁省', 120.5, 41.6, '朝阳'],
  ['大连市', '辽宁省', 121.6, 38.9, '大连'],
  ['沈阳市', '辽宁省', 123.4, 41.8, '沈阳'],
  ['长春市', '吉林省', 125.3, 43.9, '长春'],
  ['吉林市', '吉林省', 126.5, 43.8, '吉林'],
  ['南京市', '江苏省', 118.8, 32.1, '南京'],
  ['徐州市', '江苏省', 117.2, 34.3, '徐州'],
  ['苏州市', '江苏省', 120.6, 31.3, '苏州'],
  ['杭州市', '浙江省', 120.2, 30.3, '杭州'],
  ['宁波市', '浙江省', 121.5, 29.9, '宁波'],
  ['舟山市', '浙江省', 122.2, 30.0, '舟山'],
  ['湖州市', '浙江省', 120.1, 30.9, '湖州'],
  ['黄山市', '安徽省', 118.3, 29.7, '黄山'],
  ['南昌市', '江西省', 115.9, 28.7, '南昌'],
  ['武汉市', '湖北省', 114.3, 30.6, '武汉'],
  ['广州市', '广东省', 113.3, 23.1, '广州'],
  ['深圳市', '广东省', 114.1, 22.5, '深圳'],
  ['中山市', '广东省', 113.4, 22.5, '中山'],
  ['成都市', '四川省', 104.1, 30.7, '成都'],
  ['西安市', '陕西省', 108.9, 34.3, '西安'],
  ['海南藏族自治州', '青海省', 100.6, 36.3, '海南', '海南州'],
  ['大庆市', '黑龙江省', 125.1, 46.6, '大庆'],
]
const COUNTIES: readonly Row[] = [
  ['朝阳区', '北京市', 116.5, 39.9, '朝阳'],
  ['通州区', '北京市', 116.7, 39.9, '通州'],
  ['和平区', '天津市', 117.2, 39.1, '和平'],
  ['河北区', '天津市', 117.2, 39.2, '河北'],
  ['南开区', '天津市', 117.2, 39.1, '南开'],
  ['武清区', '天津市', 117.0, 39.4, '武清'],
  ['静海区', '天津市', 116.9, 38.9, '静海'],
  ['新华区', '石家庄市', 114.5, 38.0, '新华'],
  ['新华区', '沧州市', 116.9, 38.3, '新华'],
  ['和平区', '沈阳市', 123.4, 41.8, '和平'],
  ['朝阳区', '长春市', 125.3, 43.8, '朝阳'],
  ['鼓楼区', '南京市', 118.8, 32.1, '鼓楼'],
  ['鼓楼区', '徐州市', 117.2, 34.3, '鼓楼'],
  ['吴江区', '苏州市', 120.6, 31.1, '吴江'],
  ['昆山市', '苏州市', 121.0, 31.4, '昆山'],
  ['西湖区', '杭州市', 120.1, 30.3, '西湖'],
  ['西湖区', '南昌市', 115.9, 28.7, '西湖'],
  ['南昌县', '南昌市', 115.9, 28.5, '南昌'],
  ['长寿区', '重庆市', 107.1, 29.9, '长寿'],
  ['东方市', '海南省', 108.7, 19.1, '东方'],
  ['安定区', '定西市', 104.6, 35.6, '安定'],
  ['通道侗族自治县', '怀化市', 109.8, 26.2, '通道', '通道县'],
  ['新城区', '西安市', 109.0, 34.3, '新城'],
  ['高平市', '晋城市', 112.9, 35.8, '高平'],
  ['新和县', '阿克苏地区', 82.6, 41.5, '新和'],
]

const placesOf = (rows: readonly Row[], rank: LexiconRank, uncertainty: number): LexiconPlace[] =>
  rows.map(([name, parent, lon, lat, ...names]) => ({
    id: parent ? `${parent}/${name}` : name,
    name,
    names: [name, ...names.filter((n) => n.length > 1)],
    abbreviations: names.filter((n) => n.length === 1),
    rank,
    parent: rank === 'county' && PREFECTURES.some((p) => p[0] === parent) ? idOf(parent) : parent || null,
    position: [lon, lat],
    precision: rank === 'county' ? 'district' : 'region',
    uncertainty,
    members: [],
  }))

const idOf = (prefecture: string): string => {
  const row = PREFECTURES.find(([name]) => name === prefecture)
  return row ? `${row[1]}/${prefecture}` : prefecture
}

const REGION: LexiconPlace = {
  id: '成渝',
  name: '成渝',
  names: ['成渝'],
  abbreviations: [],
  rank: 'region',
  parent: null,
  position: null,
  precision: 'region',
  uncertainty: null,
  members: ['四川省/成都市', '重庆市'],
}

const MOTORWAY: LexiconPlace = {
  ...REGION,
  id: '青银高速',
  name: '青银高速',
  names: ['青银高速', '青银高速公路'],
  rank: 'line',
  members: ['河北省/石家庄市', '山西省/大同市'],
}

/** A small gazetteer with the country's best-known homonyms, for tests. Ids are parent/name. */
export const FIXTURE: readonly LexiconPlace[] = [
  ...placesOf(PROVINCES, 'province', 200_000),
  ...placesOf(PREFECTURES, 'prefecture', 80_000),
  ...placesOf(COUNTIES, 'county', 20_000),
  REGION,
  MOTORWAY,
]

export const fixtureLexicon = (): Lexicon => buildLexicon(FIXTURE)

const lexicon = fixtureLexicon()

/** The text as it is read with the places of the fixture. */
export const parsed = (text: string): ParseResult => parseText(text, lexicon)

/** What is found in the text, each with its kind: `京津 shorthand`. */
export const kindsIn = (text: string): string[] => parsed(text).mentions.map((m) => `${m.text} ${m.kind}`)

/** What is found, and what it means: 京津=北京市+天津市; a derived place by where it lies, what is no place by its kind. */
export const meaningsIn = (text: string): string[] =>
  parsed(text).mentions.map((m) => {
    const places = m.candidates[0]?.places.map((id) => id.replace(/^derived:.*@/, '@')).join('+')
    return places === undefined ? `${m.text} ${m.kind}` : `${m.text}=${places}`
  })
