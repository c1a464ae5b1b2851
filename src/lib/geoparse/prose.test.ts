import { describe, expect, it } from 'vitest'
import { kindsIn as kinds } from './parse-fixture.ts'

describe('stations and trains', () => {
  it.each([
    [
      '沿线设辽宁朝阳、柳塘营、沈阳北、苏州南4座车站',
      ['辽宁朝阳 transport', '柳塘营 transport', '沈阳北 transport', '苏州南 transport'],
    ],
    ['大连北至北京朝阳3对，分别为G4735/8、G4737/6次', ['大连北 transport', '北京朝阳 transport']],
    ['杭州西开往吉林朝阳G811次列车', ['杭州西 transport', '吉林朝阳 transport']],
    // A province before a city that no other has the name of, or a place where no train goes to.
    ['沿线设江苏苏州、沈阳北2座车站', ['江苏 province', '苏州 transport', '沈阳北 transport']],
    ['自驾至辽宁朝阳3小时', ['辽宁 province', '朝阳 prefecture']],
    ['G4、G50次列车，G60拥堵', ['G60 line']],
    ['G2、G15和S20限行', ['G2 line', 'G15 line', 'S20 line']],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected)
  })
})

describe('lines told together', () => {
  it.each([
    ['形成京沪—沪杭通道、徐宁—杭深东西大通道', ['京沪 line', '沪杭 line', '徐宁 line', '杭深 line']],
    ['海南—广东通道、南北—东西大通道', ['海南 province', '广东 province']],
    ['京沪、徐杭、沈吉三条铁路干线', ['京沪 line', '徐杭 line', '沈吉 line']],
    ['沪宁、沪杭两条高速公路', ['沪宁 line', '沪杭 line']],
    ['广州、武汉两大铁路枢纽', ['广州 prefecture', '武汉 prefecture']],
    ['新建、改建两条铁路，北京、上海两大银行', ['北京 province', '上海 province']],
    ['苏州，长春高铁枢纽', ['苏州 prefecture', '长春 prefecture']],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected)
  })
})

describe('what a place is called beside its name', () => {
  it.each([
    ['那里素有吉祥岛、财运岛之称', []],
    ['苏州有“东方威尼斯”之称，享有小杭州的美誉', ['苏州 prefecture']],
    ['被誉为“塞上苏州”的石家庄', ['石家庄 prefecture']],
    ['苏州有很多游客，杭州之称谓已久', ['苏州 prefecture', '杭州 prefecture']],
    ['有历史的杭州有千年古都之称', ['杭州 prefecture']],
    ['他称为“杭州通”，有杭州的朋友', ['杭州 prefecture']],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected)
  })
})

describe('towns and hamlets', () => {
  it.each([
    ['周边青螺、百柳、双溪一带的老百姓', ['青螺 town', '百柳 town', '双溪 town']],
    ['周边学校、商场、公园一带的居民', []],
    ['周边餐饮、住宿一带动就活', []],
    ['走访试验区柳湖镇。柳湖是水乡，“我们柳湖被称为街镇”', ['柳湖镇 town', '柳湖 town', '柳湖 town']],
    ['新和县柳家庄，昆山市柳家庄', ['新和县 county', '柳家庄 town', '昆山市 county', '柳家庄 town']],
    ['新和县山庄，新和县大坝、新和县老寨', ['新和县 county', '新和县 county', '新和县 county']],
    ['静海区柳德村村民张三，静海区村民', ['静海区 county', '柳德村 town', '静海区 county']],
    ['游尧坝古镇，逛青柳古镇', ['尧坝古镇 zone', '青柳古镇 zone']],
    ['江河水流至山下，企业外迁至南京，气温下降至零度', ['南京 prefecture']],
    ['成都蓉城、武汉三镇', ['武汉 prefecture']],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected)
  })
})

describe('nature in prose', () => {
  it.each([
    ['千里沃野，百里鄱湖，百里峡谷', ['鄱湖 water']],
    ['连接辽阔草原，美丽的草原、起伏山地', []],
    ['那里很远。红柳沟，曾是不毛之地', ['红柳沟 water']],
    ['红柳沟通着外面。深沟位于山后', []],
    ['穿过茂密的原始森林，大片原始森林', []],
    ['世界上最长的跨海大桥，一座过江大桥', ['世界 too-wide']],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected)
  })
})

describe('zones and organisations in prose', () => {
  it.each([
    [
      '江苏南京市委副书记，江苏省南京市委常委',
      ['江苏 province', '南京市委 institution', '江苏省 province', '南京市委 institution'],
    ],
    ['江苏省南京市人民医院', ['江苏省南京市人民医院 institution']],
    [
      '大连高新区和保税区，苏州经开区、综保区等',
      ['大连高新区 zone', '保税区 zone', '苏州经开区 zone', '综保区 zone'],
    ],
    ['全市高新区、经开区，大连高新区和开发区建设', ['大连高新区 zone']],
    ['江西内陆开放型经济试验区，江西乡村振兴试验区', ['江西内陆开放型经济试验区 zone', '江西 province']],
    [
      '国网浙江电力、国网青海供电，浙江电力产业',
      ['国网浙江电力 institution', '国网青海供电 institution', '浙江 province'],
    ],
    ['沈阳高端装备制造园，海南龙头企业柳湖枸杞庄园', ['沈阳高端装备制造园 zone', '海南 province']],
    ['北京协和医院与上海的普通和医院', ['北京协和医院 institution', '上海 province']],
    ['北京申办奥运会，杭州亚运会', ['北京 province']],
    ['成渝地区双城经济圈', ['成渝 shorthand']],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected)
  })
})
