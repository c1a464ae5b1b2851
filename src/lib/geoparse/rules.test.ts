import { describe, expect, it } from 'vitest'
import { buildLexicon } from './lexicon/lexicon.ts'
import { FIXTURE, meaningsIn as found, parsed as parse } from './parse-fixture.ts'
import type { LexiconPlace } from './parse-types.ts'
import { parseText } from './parse.ts'

const expectFound = (text: string, expected: readonly string[]): void => {
  expect(found(text)).toEqual(expected)
}

describe('rows of cities', () => {
  it.each([
    ['推进杭湖科创合作', ['杭湖=浙江省/杭州市+浙江省/湖州市']],
    ['“杭苏湖宁”数字走廊', ['杭苏湖宁=浙江省/杭州市+江苏省/苏州市+浙江省/湖州市+江苏省/南京市']],
    ['推进沈大、沈长产业走廊', ['沈大=辽宁省/沈阳市+辽宁省/大连市', '沈长=辽宁省/沈阳市+吉林省/长春市']],
    ['深化浙赣交流合作', ['浙赣=浙江省+江西省']],
    ['“苏电入沪”工程', ['苏=江苏省', '沪=上海市']],
    ['推进平台合作、上下协同、江海联运', []],
    ['沪、苏、浙一市三省', ['沪=上海市', '苏=江苏省', '浙=浙江省']],
    ['推进申请、加入浙商，在沪企业', ['沪=上海市']],
  ])('%s', expectFound)
})

describe('lines of a list and around a city', () => {
  it.each([
    ['建成沪湖、湖杭高铁', ['沪湖=@上海市+浙江省/湖州市', '湖杭高铁=@浙江省/湖州市+浙江省/杭州市']],
    ['沪宁扩能等铁路', ['沪宁=@上海市+江苏省/南京市']],
    ['沈阳东绕城、长春都市圈西环', ['沈阳东绕城=@辽宁省/沈阳市', '长春都市圈西环=@吉林省/长春市']],
    ['加密高铁班次、1小时高铁圈、平台上线', []],
  ])('%s', expectFound)
})

describe('plans for a region', () => {
  it.each([
    ['支持苏北生态经济区、浙西文化旅游示范区', ['苏北=@江苏省', '浙西=@浙江省']],
    ['沪苏浙合作示范区', ['沪苏浙=上海市+江苏省+浙江省']],
    ['苏浙特别合作区', ['苏浙特别合作区=@江苏省+浙江省']],
  ])('%s', expectFound)
})

describe('names that no gazetteer has', () => {
  it.each([
    ['引江济汉工程、石门峡水库、南瓜岭大型水库', ['引江济汉=@', '石门峡水库=@', '南瓜岭大型水库=@']],
    ['牵引经济优势、引进人才', []],
    ['各乡镇、中心镇、强镇、城中村，金山银山', []],
    ['续建将军庙至石家庄铁路', ['将军庙=@河北省/石家庄市', '石家庄=河北省/石家庄市']],
    ['建设白石峪至青石沟高速公路', ['白石峪=@', '青石沟=@']],
    ['截至目前，直至深夜', []],
  ])('%s', expectFound)
})

describe('where a place of unknown position lies', () => {
  it.each([
    ['昆山市千灯镇、淀东镇', ['昆山市=苏州市/昆山市', '千灯镇=@苏州市/昆山市', '淀东镇=@苏州市/昆山市']],
    ['昆山市推进花桥高新区', ['昆山市=苏州市/昆山市', '花桥高新区=@苏州市/昆山市']],
    ['浙江新建青田机场', ['浙江=浙江省', '青田机场=@浙江省']],
    ['浙江、江苏共建青田机场', ['浙江=浙江省', '江苏=江苏省', '青田机场=@']],
    ['青田机场', ['青田机场=@']],
  ])('%s', expectFound)
  it('is the less sure the farther it was looked for, and has no point in a province', () => {
    const { mentions, derived } = parse('昆山市千灯镇。浙江新建青田机场')
    const [, town, , airport] = mentions
    expect(town?.confidence).toBeGreaterThan(airport?.confidence ?? 1)
    expect(derived.map(({ name, position, precision }) => [name, position, precision])).toEqual([
      ['千灯镇', [121, 31.4], 'district'],
      ['青田机场', null, 'region'],
    ])
  })
  it('is not its namesake in a province the text does not speak of', () => {
    expect(found('浙江开放。杭州、宁波、湖州改革，吴江水库开工').at(-1)).toBe('吴江水库=@浙江省')
  })
})

describe('persons', () => {
  it.each([
    '副市长李海南',
    '联系人：李海南，王东方、吴江海出席',
    '李海南、王朝阳教授',
    '吴江山院士',
    '书记周大同',
  ])('%s', (text) => {
    expect(found(text)).toEqual([])
  })
  it('are not found where an office is the place’s', () => {
    expect(found('北京市委书记来到朝阳')).toEqual(['北京市委 institution', '朝阳=北京市/朝阳区'])
  })
})

describe('homonyms', () => {
  it('doubts a county that its printed parent contradicts', () => {
    const [, wrong] = parse('浙江朝阳区').mentions
    const [, right] = parse('北京朝阳区').mentions
    expect(wrong?.confidence).toBeLessThan(0.5)
    expect(right?.confidence).toBeGreaterThan(0.9)
  })
  it('trusts a bare county in a list of places, of whatever province they are', () => {
    const [, listed] = parse('沈阳、武清等地共建').mentions
    const [alone] = parse('武清等地共建').mentions
    expect(listed?.confidence).toBeGreaterThan(0.75)
    expect(alone?.confidence).toBeLessThan(listed?.confidence ?? 0)
  })
  it.each([
    ['朝阳、大连两市', ['朝阳=辽宁省/朝阳市', '大连=辽宁省/大连市']],
    ['海南、海南州', ['海南=海南省', '海南州=青海省/海南藏族自治州']],
    ['改革开放东方、大连', ['大连=辽宁省/大连市']],
    ['天津和平区位于市中心', ['天津=天津市', '和平区=天津市/和平区']],
    ['鼓楼区划归徐州市', ['鼓楼区=徐州市/鼓楼区', '徐州市=江苏省/徐州市']],
    ['石家庄市区，幸福建设', ['石家庄=河北省/石家庄市']],
  ])('%s', expectFound)
})

describe('airports in a list', () => {
  const airport = (name: string, parent: string): LexiconPlace => ({
    id: name,
    name,
    names: [name],
    abbreviations: [],
    rank: 'site',
    parent,
    position: null,
    precision: 'district',
    uncertainty: null,
    members: [],
  })
  const lexicon = buildLexicon([
    ...FIXTURE,
    airport('禄口机场', '江苏省/南京市'),
    airport('萧山机场', '浙江省/杭州市'),
  ])
  it.each(['萧山、禄口等机场', '萧山、禄口两座机场', '萧山、禄口机场'])(
    '%s: each is the one it names',
    (text) => {
      const [first, second] = parseText(text, lexicon).mentions
      expect(first?.candidates[0]?.places).toEqual(['萧山机场'])
      expect(second?.candidates[0]?.places).toEqual(['禄口机场'])
    },
  )
})

describe('lists before an authority, and what has a company', () => {
  it.each([
    ['浙江、江苏省人民政府', ['浙江 institution', '江苏省人民政府 institution']],
    ['石家庄、廊坊市政府', ['石家庄 institution', '廊坊市政府 institution']],
    ['上海，江苏省人民政府', ['上海=上海市', '江苏省人民政府 institution']],
    ['京沪高铁股份有限公司', ['京沪高铁股份有限公司 institution']],
    ['北京大学（深圳）', ['北京大学（深圳） institution']],
  ])('%s', expectFound)
})

describe('institutions of two fields, and their parts', () => {
  it.each([
    ['南京信息与智能制造研究院', ['南京信息与智能制造研究院 institution']],
    ['杭州国家实验室宁波创新中心', ['杭州国家实验室宁波创新中心 institution']],
  ])('%s', expectFound)
})
