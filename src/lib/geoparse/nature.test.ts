import { describe, expect, it } from 'vitest'
import { kindsIn as found } from './parse-fixture.ts'

describe('rivers and mountains', () => {
  it.each([
    ['整治白鹭湖、念海、柳池，种树', ['白鹭湖 water', '念海 water', '柳池 water']],
    ['在苇河沿岸种树，保护布曲流域', ['苇河 water', '布曲 water']],
    ['治理延福溪、棠溪，绿化', ['延福溪 water', '棠溪 water']],
    ['疏浚河渠，包括前锋沟、石板沟', ['前锋沟 water', '石板沟 water']],
    ['访问柳家沟、石板沟', []],
    ['月水河发源于此，过铁门岭，', ['月水河 water', '铁门岭 relief']],
    ['保护呼日沙地、白狼冰川、青石谷地', ['呼日沙地 relief', '白狼冰川 relief', '青石谷地 relief']],
    ['保护退化草原、固定沙地、干热河谷、城市湿地，治理饮水渠', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})

describe('townships and villages', () => {
  it.each([
    ['增设石岩街道，调整北塘街道管辖范围', ['石岩街道 town', '北塘街道 town']],
    ['新区辖原柳铺镇地域', ['柳铺镇 town']],
    ['街道办事处驻榆树堡；机关驻地不变', ['榆树堡 town']],
    ['下辖会水、东榆、石井3个行政村', ['会水 town', '东榆 town', '石井 town']],
    ['辖71个建制村、9个社区', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})

describe('routes and lines', () => {
  it.each([
    ['改造青石坡—白鹿寨段', ['青石坡 town', '白鹿寨 town']],
    ['一级收费公路、过境公路、地方铁路', []],
    ['杭州三环路、宁波东六环', ['杭州三环路 line', '宁波东六环 line']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})
