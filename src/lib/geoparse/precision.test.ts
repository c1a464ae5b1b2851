import { describe, expect, it } from 'vitest'
import { kindsIn as kinds } from './parse-fixture.ts'

describe('words that hold a name and are another', () => {
  it.each([
    ['他重新和平民谈起，不断更新和完善', []],
    ['开门见山，翻山越岭，湖光山色', []],
    ['沿海城市扩容，火山口附近', []],
    ['五区和县级市、新和县', ['新和县 county']],
    ['东南沿海岸线、东海岸', []],
    ['贵州东部和南部、昆山市', ['昆山市 county']],
    ['镇南关、朝阳门外', []],
    ['秦朝的南海郡、桂林郡', []],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected)
  })
})

describe('a side of a place', () => {
  it.each([
    ['位于昆山市西南，距县城十里', ['昆山市 county']],
    ['县城东北15公里处', []],
    ['苏州市东北方向', ['苏州市 prefecture']],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected)
  })
})

describe('persons', () => {
  it.each([
    ['李建国、王大山、张小江等人出席', []],
    ['村民赵春山今年60岁', []],
    ['发言人王东山回应', []],
    ['，李昆山是这里的老师', []],
    ['由王朝阳担任主持', []],
    ['“好。”吴江山告诉记者', []],
    ['王屋山、太行山', ['王屋山 relief']],
    ['在李家山，在刘公岛', ['李家山 relief', '刘公岛 relief']],
    ['（记者孙小琼南丽江刘娟 摄影）', []],
    ['（记者自昆山报道）', ['昆山 county']],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected)
  })
})

describe('what only describes', () => {
  it.each([
    ['首座跨海大桥、首条智慧高速，这座年轻新城', []],
    ['准备坐高铁，首选高铁', []],
    ['国家级经济技术开发区暨综合保税区', []],
    ['上海市唯一同时具备出口加工区的开发区', ['上海市 province']],
    ['听说古镇里有戏，考察学习园区', []],
    ['昆山争创国家公园', ['昆山 county']],
    ['兽医站、流动站、供应站', []],
    ['沟通渠道，开创先河，“川”字形河流', []],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected)
  })
})

describe('titles, trains, teams and dishes', () => {
  it.each([
    ['《上海往事》、《延安颂》', []],
    ['《苏州市总体规划》', ['苏州市 prefecture']],
    ['乘坐G7次列车，G20峰会，G60高速', ['G60高速 line']],
    ['广州恒大、苏州小吃、南京盐水鸭', []],
    ['吉林电影制片厂、昆山气象台', ['吉林电影制片厂 institution', '昆山气象台 institution']],
    ['史称“吴江”，人称“和平”', []],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected)
  })
})

describe('where a name begins', () => {
  it.each([
    ['昆山市江苏街道', ['昆山市 county', '江苏街道 town']],
    ['昆山市临东乡', ['昆山市 county', '临东乡 town']],
    ['昆山市尧山镇上坪村', ['昆山市 county', '尧山镇 town', '上坪村 town']],
    ['昆山市横道河子镇', ['昆山市 county', '横道河子镇 town']],
    ['我们去隘口镇', ['隘口镇 town']],
    ['在双村村13组', ['双村村 town']],
    ['鄂皖苏区首府', ['鄂皖 shorthand']],
    ['吴江河出现汛情', ['吴江河 water']],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected)
  })
})
