import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildLexicon } from './lexicon/lexicon.ts'
import { FIXTURE, fixtureLexicon, meaningsIn as found, parsed as parse } from './parse-fixture.ts'
import type { LexiconPlace } from './parse-types.ts'
import { ParseCancelled, parseSteps, parseText } from './parse.ts'

const lexicon = fixtureLexicon()

describe('institutions', () => {
  it.each([
    ['天津大学、南开大学培养人才', ['天津大学 institution', '南开大学 institution']],
    ['北京银行与天津合作', ['北京银行 institution', '天津=天津市']],
    ['上海汽车集团股份有限公司', ['上海汽车集团股份有限公司 institution']],
    ['南京航空航天大学', ['南京航空航天大学 institution']],
    ['天津港组成港口联盟', ['天津港=@天津市']],
    ['南京大学苏州校区', ['南京大学苏州校区 institution']],
    ['南京大学在苏州市设立校区', ['南京大学 institution', '苏州市=江苏省/苏州市']],
    ['中国科学院南京土壤研究所', ['中国科学院南京土壤研究所 institution']],
    ['国网北京市电力公司', ['国网北京市电力公司 institution']],
    ['天津推动南开大学发展', ['天津=天津市', '南开大学 institution']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
  it.each([
    ['北京市人民政府印发方案', ['北京市人民政府 institution']],
    ['河北省委要求', ['河北省委 institution']],
    ['江苏省苏州市吴江区住房和城乡建设局答复', ['江苏省苏州市吴江区住房和城乡建设局 institution']],
    [
      '浙江省、安徽省、江苏省发展改革委',
      ['浙江省 institution', '安徽省 institution', '江苏省发展改革委 institution'],
    ],
    ['苏州工业园区管委会发文', ['苏州工业园区管委会 institution']],
    ['天津形成发展新格局', ['天津=天津市']],
    ['天津市委托企业', ['天津市=天津市']],
    [
      '南京海关、南昌第一人民医院、广州宾馆',
      ['南京海关 institution', '南昌第一人民医院 institution', '广州宾馆 institution'],
    ],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
  it.each(['北京市市长要求', '河北省省长要求'])('%s: the place acts', (text) => {
    const [first] = parse(text).mentions
    expect(first?.role).toBe('actor')
    expect(first?.kind).toBe('province')
    expect(first?.text).toMatch(/[市省]$/)
  })
})

describe('townships, brackets and former units', () => {
  it.each([
    [
      '同意撤销吴江区柳塘镇，设立柳塘街道',
      ['吴江区=苏州市/吴江区', '柳塘镇=@苏州市/吴江区', '柳塘街道=@苏州市/吴江区'],
    ],
    [
      '吴江区辖柳塘、石桥、云门三镇',
      ['吴江区=苏州市/吴江区', '柳塘=@苏州市/吴江区', '石桥=@苏州市/吴江区', '云门=@苏州市/吴江区'],
    ],
    ['设通州、柳塘、武清东等6个车站', ['通州=@北京市/通州区', '柳塘=@北京市', '武清东=@天津市/武清区']],
    ['实行镇管村体制、各乡镇三个村', []],
    ['原昆山县划出一地', ['昆山县=苏州市/昆山市']],
    ['昆山县城、苏州区域', ['昆山=苏州市/昆山市', '苏州=江苏省/苏州市']],
    ['苏州（昆山）产业园区', ['苏州（昆山）产业园区=@苏州市/昆山市']],
    ['柳塘（天津）有限公司', ['柳塘（天津）有限公司 institution']],
    ['建设一批种业产业园、乡村振兴示范区、滨江片区', []],
    [
      '苏州市吴江区开工。柳塘镇通车',
      ['苏州市=江苏省/苏州市', '吴江区=苏州市/吴江区', '柳塘镇=@苏州市/吴江区'],
    ],
    ['沿柳江、310国道', ['柳江=@', '310国道=@']],
    ['G20青银高速公路扩容', ['G20青银高速公路=青银高速']],
    ['G209国道、S12高速公路', ['G209国道=@', 'S12高速公路=@']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})

describe('short forms', () => {
  it.each([
    ['京津冀协同', ['京津冀=北京市+天津市+河北省']],
    ['沪苏浙皖一体化', ['沪苏浙皖=上海市+江苏省+浙江省+安徽省']],
    ['推进沪宁合作', ['沪宁=上海市+江苏省/南京市']],
    ['成渝双圈', ['成渝=四川省/成都市+重庆市']],
    ['粤港澳合作', ['粤港澳=广东省+香港特别行政区+澳门特别行政区']],
    ['通武廊一体化', ['通武廊=北京市/通州区+天津市/武清区+河北省/廊坊市']],
    ['提升“静沧廊”能级', ['静沧廊=天津市/静海区+河北省/沧州市+河北省/廊坊市']],
    ['在津新设机构', ['津=天津市']],
    ['津津有味、问津', []],
    ['在新的时代、青年、贵宾', []],
    ['北京、天津、河北三地互认', ['北京=北京市', '天津=天津市', '河北=河北省']],
    ['京津冀协同,三地互认', ['京津冀=北京市+天津市+河北省', '三地=北京市+天津市+河北省']],
    ['京津两地', ['京津=北京市+天津市']],
    ['三地同时施工', []],
    ['苏北与皖北', ['苏北=@江苏省', '皖北=@安徽省']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})

describe('homonyms', () => {
  it.each([
    ['辽宁省朝阳市', '辽宁省/朝阳市'],
    ['北京朝阳', '北京市/朝阳区'],
    ['长春市朝阳区', '长春市/朝阳区'],
    ['天津和平区', '天津市/和平区'],
    ['沈阳和平区', '沈阳市/和平区'],
    ['天津市河北区', '天津市/河北区'],
    ['携手北京、河北', '河北省'],
    ['吉林省吉林市', '吉林省/吉林市'],
    ['吉林省长春市', '吉林省/长春市'],
    ['青海省海南州', '青海省/海南藏族自治州'],
    ['海南岛', '海南省'],
    ['南昌市西湖区', '南昌市/西湖区'],
    ['沧州推进改造。新华区开工', '沧州市/新华区'],
    ['石家庄推进改造。新华区开工', '石家庄市/新华区'],
    ['昆山、南昌县', '南昌市/南昌县'],
  ])('%s', (text, expected) => {
    expect(parse(text).mentions.at(-1)?.candidates[0]?.places).toEqual([expected])
  })
  it('takes a name for the city, though a county in it bears it too and stands among counties', () => {
    const [best] = parse('武清、昆山、南昌').mentions.at(-1)?.candidates ?? []
    expect(best?.places).toEqual(['江西省/南昌市'])
    expect(best?.confidence).toBeGreaterThan(0.9)
  })
  it('keeps the other candidates, best first, with shares that add up to 1', () => {
    const { candidates = [], confidence = 1 } = parse('鼓楼区').mentions[0] ?? {}
    expect(candidates.map((c) => c.places[0])).toEqual(['南京市/鼓楼区', '徐州市/鼓楼区'])
    expect(candidates.reduce((sum, c) => sum + c.confidence, 0)).toBeCloseTo(1, 2)
    expect(confidence).toBeLessThan(0.8)
  })
})

describe('words that are no names', () => {
  it.each([
    '发展中国家与其中国有企业',
    '大同小异、天下大同、长治久安',
    '东方红、和平与发展、安定团结、建设新城、物流通道',
    '机制创新和区域功能',
    '北京时间、孙中山',
    '黄河北岸、长江西岸、河北岸、山东部',
    '重大连接工程',
    '记者高平、李大同同志',
    '何北、郑洲',
    '新建铁路、高速增长、信息高速公路',
  ])('%s', (text) => {
    expect(found(text).filter((m) => !m.endsWith('too-wide'))).toEqual([])
  })
  it.each([
    ['天津市场', ['天津=天津市']],
    ['河北省会', ['河北=河北省']],
    ['山东部分地区', ['山东=山东省']],
    ['山西安全生产', ['山西=山西省']],
    ['守护健康长寿，推进长寿区改造', ['长寿区=重庆市/长寿区']],
    ['西安全市', ['西安=陕西省/西安市']],
    ['大连接待游客', ['大连=辽宁省/大连市']],
    ['上海外贸', ['上海=上海市']],
    ['海南省东方市', ['海南省=海南省', '东方市=海南省/东方市']],
    ['在东方市与和平区', ['东方市=海南省/东方市', '和平区=天津市/和平区']],
    ['西安市新城区', ['西安市=陕西省/西安市', '新城区=西安市/新城区']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})

describe('longer names', () => {
  it.each([
    ['石家庄站', '石家庄站=@河北省/石家庄市', 'transport'],
    ['北京南站', '北京南站=@北京市', 'transport'],
    ['宁波舟山港', '宁波舟山港=@浙江省/宁波市', 'transport'],
    ['上海虹桥国际机场', '上海虹桥国际机场=@上海市', 'transport'],
    ['苏州工业园区', '苏州工业园区=@江苏省/苏州市', 'zone'],
    ['昆山经济技术开发区', '昆山经济技术开发区=@苏州市/昆山市', 'zone'],
    ['中国(上海)自由贸易试验区', '中国(上海)自由贸易试验区=@上海市', 'zone'],
    ['京沪高铁', '京沪高铁=@北京市+上海市', 'line'],
    ['沪苏湖铁路', '沪苏湖铁路=@上海市+江苏省/苏州市+浙江省/湖州市', 'line'],
    ['鲁南高铁', '鲁南高铁=@山东省', 'line'],
    ['沪宁沿江高铁', '沪宁沿江高铁=@上海市+江苏省/南京市', 'line'],
    ['京港澳高速', '京港澳高速=@北京市+香港特别行政区+澳门特别行政区', 'line'],
  ])('%s', (text, expected, kind) => {
    expect(found(text)).toEqual([expected])
    expect(parse(text).mentions[0]?.kind).toBe(kind)
  })
  it('lie at their stem, no better known than it', () => {
    const [place] = parse('石家庄站').derived
    const stem = lexicon.places[lexicon.byId.get('河北省/石家庄市') ?? -1]
    expect(place).toMatchObject({
      name: '石家庄站',
      rank: 'stop',
      parent: '河北省/石家庄市',
      position: stem?.position,
      precision: 'region',
      uncertainty: 80_000,
    })
  })
  it.each(['京津科创走廊', '北京站在新起点', '天津港澳同胞'])('%s: not longer', (text) => {
    expect(parse(text).mentions[0]?.text).toMatch(/^(?:京津|北京|天津)$/)
  })
})

describe('strategy drafts', () => {
  const drafts = (text: string): string[] =>
    parse(text).drafts.map((d) => `${d.pattern} ${d.name}: ${d.members.join('+')}`)
  it.each([
    ['加快建设京津科创走廊。', ['corridor 京津科创走廊: 北京市+天津市']],
    ['聚焦沪宁产业创新带', ['belt 沪宁产业创新带: 上海市+江苏省/南京市']],
    ['从成都到重庆', ['route 从成都到重庆: 四川省/成都市+重庆市']],
    ['北京形成“一核两翼”格局', ['core-and-wings 一核两翼: 北京市']],
    ['苏州培育先进制造业集群', ['cluster 先进制造业集群: 江苏省/苏州市']],
    ['上海支持京津科创走廊', ['corridor 京津科创走廊: 北京市+天津市']],
    ['上海、苏州融入杭州都市圈', ['metropolitan-area 杭州都市圈: 上海市+江苏省/苏州市+浙江省/杭州市']],
    ['上海、苏州支持川渝统筹发展示范区', ['zone 川渝统筹发展示范区: 四川省+重庆市']],
    ['构建现代化都市圈', []],
    ['北京创新带动天津', []],
    ['打造从成都到重庆的科创走廊', ['corridor 从成都到重庆的科创走廊: 四川省/成都市+重庆市']],
    ['上海开放，苏州、杭州共建科创走廊', ['corridor 科创走廊: 江苏省/苏州市+浙江省/杭州市']],
    ['上海开放，苏州培育先进制造业集群', ['cluster 先进制造业集群: 江苏省/苏州市']],
    ['上海开放，培育先进制造业集群', ['cluster 先进制造业集群: 上海市']],
  ])('%s', (text, expected) => {
    expect(drafts(text)).toEqual(expected)
  })
  it('take members from their own sentence alone', () => {
    expect(drafts('上海开放。推动京津科创走廊建设。')).toEqual(['corridor 京津科创走廊: 北京市+天津市'])
  })
})

describe('lexicon', () => {
  it('takes the same area of two gazetteers as one, under both ids', () => {
    const own = FIXTURE.filter((p) => p.name === '南开区').map((p) => ({
      ...p,
      id: 'nankai',
      names: [p.name],
    }))
    const joined = buildLexicon([...own, ...FIXTURE])
    expect(joined.byId.get('nankai')).toBe(joined.byId.get('天津市/南开区'))
    expect(parseText('天津南开', joined).mentions.at(-1)?.candidates[0]?.places).toEqual(['nankai'])
  })
  it('takes a line known under a shared name as one, the first given before the second', () => {
    const line = (id: string, name: string, names: string[]) =>
      ({ ...FIXTURE[0], id, name, names, abbreviations: [], rank: 'line', position: null }) as LexiconPlace
    const joined = buildLexicon([
      ...FIXTURE,
      line('own', '京津城际铁路', ['京津城际铁路', '京津城际']),
      line('other', '京津城际', ['京津城际']),
    ])
    expect(parseText('京津城际', joined).mentions[0]?.candidates).toEqual([
      { places: ['own'], confidence: 1 },
    ])
  })
})

describe('any text', () => {
  const piece = fc.constantFrom(
    ...[
      '北京',
      '京',
      '津',
      '冀',
      '沪',
      '朝阳',
      '区',
      '市',
      '省',
      '大学',
      '高铁',
      '站',
      '港',
      '中国',
      '(',
      ')',
      '“',
      '”',
    ],
    ...[
      '的',
      '在',
      '从',
      '到',
      '、',
      '。',
      '\n',
      '走廊',
      '一核',
      '两翼',
      '三地',
      '🚄',
      'a',
      '\ud83d',
      '工业园区',
    ],
  )
  it('gives mentions in order, without overlap, that are what they say', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('')
        const { mentions, derived, drafts } = parse(text)
        const known = new Set([...lexicon.byId.keys(), ...derived.map((d) => d.id)])
        let end = 0
        for (const m of mentions) {
          expect(m.start).toBeGreaterThanOrEqual(end)
          expect(m.end).toBeGreaterThan(m.start)
          expect(text.slice(m.start, m.end)).toBe(m.text)
          expect(m.confidence).toBeGreaterThan(0)
          expect(m.confidence).toBeLessThanOrEqual(1)
          expect(m.candidates.length === 0).toBe(m.kind === 'institution' || m.kind === 'too-wide')
          for (const id of m.candidates.flatMap((c) => c.places)) expect(known).toContain(id)
          end = m.end
        }
        for (const d of drafts) {
          expect(text.slice(d.start, d.end)).toBe(d.name)
          expect(d.start).toBeGreaterThanOrEqual(d.sentence.start)
          expect(d.end).toBeLessThanOrEqual(d.sentence.end)
          for (const id of d.members) expect(known).toContain(id)
        }
      }),
      { numRuns: 300 },
    )
  })
  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void parse(text)))
  })
  it('comes to the end of a very long text', () => {
    const once =
      '北京市朝阳区与天津大学共建京津科创走廊,从石家庄站到上海虹桥国际机场。鼓楼、和平、新华三地同步。\n'
    // In quadratic time this would take hours; the runner's limit is what fails then.
    const { mentions } = parse(once.repeat(10_000))
    expect(mentions.length % 10_000).toBe(0)
  }, 60_000)
  it('reports progress that grows to the end, and stops when told', () => {
    const text = '北京与天津。\n'.repeat(20_000)
    const shares: number[] = []
    parseText(text, lexicon, { onProgress: (share) => shares.push(share) })
    expect(shares.length).toBeGreaterThan(10)
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
    expect(Math.max(...shares)).toBeLessThanOrEqual(1)
    expect(() => parseText(text, lexicon, { isCancelled: () => true })).toThrow(ParseCancelled)
    expect([...parseSteps('', lexicon)]).toEqual([])
  })
})
