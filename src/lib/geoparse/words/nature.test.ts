import { describe, expect, it } from 'vitest'
import { kindsIn as found } from '../parse-fixture.ts'

describe('rivers and mountains', () => {
  it.each([
    ['整治白鹭湖、念海、柳池，种树', ['白鹭湖 water', '念海 water', '柳池 water']],
    ['在苇河沿岸种树，保护布曲流域', ['苇河 water', '布曲 water']],
    ['治理延福溪、棠溪，绿化', ['延福溪 water', '棠溪 water']],
    ['疏浚河渠，包括前锋沟、石板沟', ['前锋沟 water', '石板沟 water']],
    ['访问柳家沟、石板沟', []],
    ['月水河发源于此，过铁门岭，', ['月水河 water', '铁门岭 relief']],
    ['保护呼日沙地、白狼冰川、青石谷地', ['呼日沙地 relief', '白狼冰川 relief', '青石谷地 relief']],
    ['廖塘、伦潭水利枢纽', ['廖塘 water', '伦潭水利枢纽 water']],
    ['石塘湖、固城湖、府河、孝义河', ['石塘湖 water', '固城湖 water', '府河 water', '孝义河 water']],
    ['太浦河、急水港、拦路港', ['太浦河 water', '急水港 water', '拦路港 water']],
    ['渚碧礁、黄尾屿、南小岛，岛礁、附属岛屿', ['渚碧礁 relief', '黄尾屿 relief', '南小岛 relief']],
    ['引人入胜，淡水湖', []],
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
    ['吴江区小市街道、昆山市余村', ['吴江区 county', '小市街道 town', '昆山市 county', '余村 town']],
    ['吴江区特高平镇', ['吴江区 county', '特高平镇 town']],
    ['长营满族乡，平塘、洪关2个民族乡', ['长营满族乡 town', '平塘 town', '洪关 town']],
    ['大营、石桥等镇，柳塘、青山等乡镇', ['大营 town', '石桥 town', '柳塘 town', '青山 town']],
    ['千灯街道的蓝田社区、矮屯村，智慧社区、街道社区', ['千灯街道 town', '蓝田社区 town', '矮屯村 town']],
    ['辖石桥、云门2个街道和大营镇等12个镇', ['石桥 town', '云门 town', '大营镇 town']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})

describe('routes and lines', () => {
  it.each([
    ['改造青石坡—白鹿寨段', ['青石坡 town', '白鹿寨 town']],
    ['一级收费公路、过境公路、地方铁路', []],
    ['高速公路川寺至昆山段', ['川寺 town', '昆山 county']],
    ['苏州南至青口段', ['苏州南 transport', '青口 town']],
    ['京原线电气化，梅岭东延线', ['京原线 line']],
    ['沪昆高速、昆山高速，昆山高速公路', ['沪昆高速 line', '昆山高速 line', '昆山 county']],
    ['、巫沪开高速，杭州地铁5号线', ['巫沪开高速 line', '杭州地铁5号线 line']],
    ['地面站、空间站、天津港口型枢纽', ['天津 province']],
    ['杭州三环路、宁波东六环', ['杭州三环路 line', '宁波东六环 line']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})
