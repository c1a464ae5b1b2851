import { describe, expect, it } from 'vitest'
import { kindsIn as kinds, meaningsIn as found } from './parse-fixture.ts'

describe('lines of a city', () => {
  it.each([
    ['地铁6号线、7号线和八通线通往通州', ['地铁6号线 line', '7号线 line', '八通线 line', '通州 county']],
    ['北京地铁10号线换乘站', ['北京地铁10号线 line']],
    ['广州市轨道交通十八号线', ['广州市轨道交通十八号线 line']],
    ['车间里1号线投产，二号线路改造', []],
    ['南京路、中山东路与新华大街', ['南京路 line', '中山东路 line', '新华大街 line']],
    ['南京路街道、中山路站', ['南京路街道 town', '中山路站 transport']],
    ['沿文三路与学院路，在春熙路23号', ['文三路 line', '学院路 line', '春熙路 line']],
    ['成都第三绕城高速、通州隧道，通州隧道工程', ['成都第三绕城高速 line', '通州隧道 line', '通州 county']],
    ['北三环拥堵，东五环路通畅', ['北三环 line', '东五环路 line']],
    [
      '从通州北一路向东，南京路径、上海路桥公司',
      ['通州 county', '南京 prefecture', '上海路桥公司 institution'],
    ],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected)
  })
})

describe('lines by their ends', () => {
  it.each([
    ['成（都）渝（重庆）铁路开工', ['成（都）渝（重庆）铁路=@四川省/成都市+重庆市']],
    ['2012年沪宁全线贯通', ['沪宁=@上海市+江苏省/南京市']],
    ['同年沪宁高铁开通，县县通高铁', ['沪宁高铁=@上海市+江苏省/南京市']],
    ['杭苏湖智慧高速', ['杭苏湖智慧高速=@浙江省/杭州市+江苏省/苏州市+浙江省/湖州市']],
    ['沪苏浙高铁网、京冀高铁大动脉', ['沪苏浙=上海市+江苏省+浙江省', '京冀=北京市+河北省']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
  it.each([
    ['高速公路黔城互通至竹田枢纽互通', ['黔城互通 transport', '竹田枢纽互通 transport']],
    ['设施联通、信息互通、互联互通', []],
    ['柳塘、赤湾、妈湾三大港口', ['柳塘 transport', '赤湾 transport', '妈湾 transport']],
    ['宁波、大连港', ['宁波 transport', '大连港 transport']],
    ['石家庄、宁波、大连港', ['石家庄 prefecture', '宁波 prefecture', '大连港 transport']],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected)
  })
})

describe('what bears a name and is another', () => {
  it.each([
    ['北京青年报、南京都市报', ['北京青年报 institution', '南京都市报 institution']],
    ['浙江西湖新城投资有限公司', ['浙江西湖新城投资有限公司 institution']],
    ['宁波帮、重庆火锅、四川航空执飞、江苏队夺冠', []],
    ['北京市中心、天津市区', ['北京=北京市', '天津=天津市']],
    ['浙江省大湾区建设', ['浙江省=浙江省']],
    ['南京四中、北京一号卫星', []],
    ['大兴机场站', ['大兴机场站=@']],
    [
      '徐州西湖、南昌西湖',
      ['徐州=江苏省/徐州市', '西湖=@江苏省/徐州市', '南昌=江西省/南昌市', '西湖=南昌市/西湖区'],
    ],
    ['昆山、吴江区、高新区等地', ['昆山=苏州市/昆山市', '吴江区=苏州市/吴江区', '高新区=@江苏省/苏州市']],
    ['石家庄古城、南京古镇', ['石家庄古城=@河北省/石家庄市', '南京古镇=@江苏省/南京市']],
    ['河北石家庄站', ['河北=河北省', '石家庄站=@河北省/石家庄市']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})

describe('journalists', () => {
  it.each(['（记者张文静、李海南）', '本报记者王昊、高平 通讯员李朝阳', '（记者 高平、刘军国）'])(
    '%s',
    (text) => {
      expect(found(text)).toEqual([])
    },
  )
  it('are no places of a dateline', () => {
    expect(found('新华社南京11月3日电（记者李海南）')).toEqual(['南京=江苏省/南京市'])
  })
})

describe('names on the way', () => {
  it.each([
    ['翻过二郎山，渡过柳塘河，驶入青石镇', ['二郎山 relief', '柳塘河 water', '青石镇 town']],
    ['爬上老君山，路过白马村', ['老君山 relief', '白马村 town']],
    ['凤凰山下、柳塘湖畔，泛舟西溪湿地', ['凤凰山 relief', '柳塘湖 water', '西溪湿地 water']],
    ['昆山市将台堡镇', ['昆山市 county', '将台堡镇 town']],
    ['小河边、大山深处、湖畔，兵分两路，游遍名山三江', []],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected)
  })
})

describe('abroad', () => {
  it.each([
    ['德国汉堡港、日本北海道', ['德国 too-wide', '汉堡港 too-wide', '日本 too-wide', '北海道 too-wide']],
    ['途经莱茵河、马六甲海峡', ['莱茵河 too-wide', '马六甲海峡 too-wide']],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected)
  })
})

describe('names below a township', () => {
  it.each([
    ['昆山市杨洲乡长坪沟护林点', ['昆山市 county', '杨洲乡 town', '长坪沟 relief']],
    ['南坪镇白沙坡村民小组', ['南坪镇 town', '白沙坡村民小组 town']],
    ['千灯镇山洞、乡镇沟通', ['千灯镇 town']],
    ['线路止于苏州市昆山市花桥，长9公里', ['苏州市 prefecture', '昆山市 county', '花桥 town']],
    ['止于昆山市境内，位于昆山市周边', ['昆山市 county', '昆山市 county']],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected)
  })
})

describe('where towns lie', () => {
  it.each([
    [
      '将昆山市的柳塘镇划归吴江区管辖',
      ['昆山市=苏州市/昆山市', '柳塘镇=@苏州市/吴江区', '吴江区=苏州市/吴江区'],
    ],
    [
      '昆山市柳塘镇通车。北京与南京合作，柳塘镇参加',
      [
        '昆山市=苏州市/昆山市',
        '柳塘镇=@苏州市/昆山市',
        '北京=北京市',
        '南京=江苏省/南京市',
        '柳塘镇=@苏州市/昆山市',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})

describe('short forms of provinces', () => {
  it.each([
    ['引进首个津企，川籍粤商返乡', ['津=天津市', '川=四川省']],
    ['推动沪、浙、皖三省市', ['沪=上海市', '浙=浙江省', '皖=安徽省']],
    ['市场主体，浙企图变', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})
