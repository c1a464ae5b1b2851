import { describe, expect, it } from 'vitest'
import { kindsIn as kinds, meaningsIn as found } from './parse-fixture.ts'

describe('stations without the word', () => {
  it.each([
    ['武清北开往吴江东的D123次列车', ['武清北 transport', '吴江东 transport']],
    ['停靠武清南、柳塘、昆山等车站', ['武清南 transport', '柳塘 transport', '昆山 transport']],
    ['铁路设通州、柳塘、武清东3座车站', ['通州 transport', '柳塘 transport', '武清东 transport']],
    [
      '经停武清、南柳、昆山和吴江站',
      ['武清 transport', '南柳 transport', '昆山 transport', '吴江站 transport'],
    ],
    ['位于武清北、吴江以西', ['武清 county', '吴江 county']],
    ['距离柳塘村站远', ['柳塘村站 transport']],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected)
  })
})

describe('what a text names again', () => {
  it.each([
    ['昆山市柳塘镇落成，前往柳塘镇救灾', ['昆山市 county', '柳塘镇 town', '柳塘镇 town']],
    ['徐州市丰柳河治理，境内丰柳河洪峰', ['徐州市 prefecture', '丰柳河 water', '丰柳河 water']],
    ['昆山市柳塘镇落成。走进柳塘，', ['昆山市 county', '柳塘镇 town', '柳塘 town']],
    ['昆山市柳塘镇落成。柳塘清风', ['昆山市 county', '柳塘镇 town']],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected)
  })
})

describe('names that only their list or way tells', () => {
  it.each([
    ['连接昆山、双加、石洞等地的路', ['昆山 county', '双加 town', '石洞 town']],
    ['公园、学校、广场等地', []],
    ['途经武清、河西务、静海', ['武清 county', '河西务 town', '静海 county']],
    ['已经昆山、双加、吴江', ['昆山 county', '吴江 county']],
    ['东起昆山市柳塘镇艾头坪，', ['昆山市 county', '柳塘镇 town', '艾头坪 town']],
    ['柳塘街道、对炉街道、大集街道', ['柳塘街道 town', '对炉街道 town', '大集街道 town']],
    ['昆山归阳至吴江蓬塘高速公路', ['昆山 county', '归阳 town', '吴江 county', '蓬塘 town']],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected)
  })
})

describe('nature and works named after places', () => {
  it.each([
    ['紧邻塔克拉干大沙漠，苏尼特大草原', ['塔克拉干大沙漠 relief', '苏尼特大草原 relief']],
    ['有这么一处草原，众多湖泊，沙漠公路', []],
    ['昆山河一路向北，昆山河道', ['昆山河 water', '昆山 county']],
    ['柳塘蓄洪区分洪', ['柳塘蓄洪区 water']],
    ['高平石窟、高平古驿道', ['高平石窟 zone', '高平古驿道 zone']],
    ['昆山联络线通车', ['昆山联络线 line']],
    ['昆山市甘棠船闸启用', ['昆山市 county']],
    ['海南风力发电站', ['海南风力发电站 zone']],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected)
  })
})

describe('directions and lines of a way', () => {
  it.each([
    ['西南与广东省相接，向西北前行', ['广东省 province']],
    ['即沪宁高铁，沿沪宁高铁一路', ['沪宁高铁 line', '沪宁高铁 line']],
    ['其中红岩站、终点站', ['红岩站 transport']],
    ['该镇下坝村，', ['下坝村 town']],
    ['世界第四大湾区', ['世界 too-wide']],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected)
  })
})

describe('common words that the text shows to be places', () => {
  it.each([
    ['东方境内', ['东方=海南省/东方市']],
    ['和平区位于天津市', ['和平区=天津市/和平区', '天津市=天津市']],
    ['昆山市、吴江区、高平出现暴雨', ['昆山市=苏州市/昆山市', '吴江区=苏州市/吴江区', '高平=晋城市/高平市']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})
