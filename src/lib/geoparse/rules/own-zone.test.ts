import { describe, expect, it } from 'vitest'
import { kindsIn as found } from '../parse-fixture.ts'

describe('zones with a name of their own', () => {
  it.each([
    ['浙江省杭州市云台峡谷景区', ['浙江省 province', '杭州市 prefecture', '云台峡谷景区 zone']],
    ['苏州市吴江古堰文化旅游区', ['苏州市 prefecture', '吴江古堰文化旅游区 zone']],
    ['湖州市大坂现代物流园', ['湖州市 prefecture', '大坂现代物流园 zone']],
    ['昆山市热门旅游景区', ['昆山市 county']],
    ['松岭国家森林公园、贝拉图国家级自然保护区', ['松岭国家森林公园 zone', '贝拉图国家级自然保护区 zone']],
    ['浙江杭州青汀国家湿地公园', ['浙江杭州青汀国家湿地公园 zone']],
    ['苏州理工大学', ['苏州理工大学 institution']],
    ['苏州工业园综合保税区', ['苏州工业园综合保税区 zone']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})

describe('where the name of a zone begins', () => {
  it.each([
    ['上海南浦出口加工区、天津武清经开区', ['上海南浦出口加工区 zone', '天津武清经开区 zone']],
    ['天津武清区', ['天津 province', '武清区 county']],
    ['江苏昆山出口加工区', ['江苏 province', '昆山出口加工区 zone']],
    ['浙江湖州工业园区', ['浙江 province', '湖州工业园区 zone']],
    ['江苏省昆山经济开发区', ['江苏省 province', '昆山经济开发区 zone']],
    ['苏州-昆山工业园、沈阳（张士）出口加工区', ['苏州-昆山工业园 zone', '沈阳（张士）出口加工区 zone']],
    ['西安市新城区', ['西安市 prefecture', '新城区 county']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})

describe('zones that are only described', () => {
  it.each([
    ['支持浙江共同富裕示范区', ['浙江 province']],
    ['浙江国家生态文明试验区', ['浙江 province']],
    ['江苏省级开发区', ['江苏 province']],
    ['浙江产业园、苏州各类园区', ['浙江 province', '苏州 prefecture']],
    ['天津开发区', ['天津开发区 zone']],
    ['民营科技园、千亿产业园、经济技术开发区、自贸港园区', []],
    ['盘活低效园区，建设台商产业园、创业创新区、煤化工园区、文明示范区', []],
    ['推动杭州数字贸易示范区、浙江生物医药产业园', ['杭州 prefecture', '浙江 province']],
    ['苏州海洋经济发展示范区', ['苏州海洋经济发展示范区 zone']],
    ['珠江—西江经济带、长江上游生态屏障先行区、深海合作示范区', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})

describe('what bears the name of a place', () => {
  it.each([
    '办好杭州亚运会',
    '推广南京拉面',
    '杭州科大与南京亚运会',
    '签署《杭州宣言》',
    '，王海南说：',
    '苏州铜业',
    '跨国合作区、热门旅游景区',
  ])('%s', (text) => {
    expect(found(text)).toEqual([])
  })
})
