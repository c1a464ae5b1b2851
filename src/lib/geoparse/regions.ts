/**
 * Regions and ways of naming several places at once that the gazetteers lack. Members by their full names;
 * a region is known to a lexicon when all its members are, and the lexicon has no place of that name.
 */
export interface RegionSource {
  readonly names: readonly string[]
  readonly members: readonly string[]
  /** True for strings of short forms (长株潭), false for regions with a name of their own (长三角). */
  readonly shorthand: boolean
}

const split = (text: string): string[] => text.split(' ')
const region = (names: string, members: string): RegionSource => ({
  names: split(names),
  members: split(members),
  shorthand: false,
})
const compound = (names: string, members: string): RegionSource => ({
  names: split(names),
  members: split(members),
  shorthand: true,
})

const PEARL = '广州市 深圳市 珠海市 佛山市 惠州市 东莞市 中山市 江门市 肇庆市'
const NORTHEAST = '辽宁省 吉林省 黑龙江省'
const YANGTZE_BELT = '上海市 江苏省 浙江省 安徽省 江西省 湖北省 湖南省 重庆市 四川省 贵州省 云南省'

export const REGIONS: readonly RegionSource[] = [
  region('长三角 长江三角洲 长三角地区 长江三角洲地区 长三角区域 大长三角', '上海市 江苏省 浙江省 安徽省'),
  region('珠三角 珠江三角洲 珠三角地区 珠江三角洲地区', PEARL),
  region('粤港澳大湾区 大湾区', `${PEARL} 香港特别行政区 澳门特别行政区`),
  region('东北三省 东三省 东北地区 东北', NORTHEAST),
  region('华北 华北地区', '北京市 天津市 河北省 山西省 内蒙古自治区'),
  region('华东 华东地区', '上海市 江苏省 浙江省 安徽省 福建省 江西省 山东省'),
  region('华中 华中地区', '河南省 湖北省 湖南省'),
  region('华南 华南地区', '广东省 广西壮族自治区 海南省'),
  region('西南地区 大西南', '重庆市 四川省 贵州省 云南省 西藏自治区'),
  region('西北地区 大西北', '陕西省 甘肃省 青海省 宁夏回族自治区 新疆维吾尔自治区'),
  region('长江经济带', YANGTZE_BELT),
  region('长江中游城市群', '武汉市 长沙市 南昌市'),
  region('成渝地区双城经济圈 成渝双城经济圈', '重庆市 成都市'),
  region('山东半岛', '济南市 青岛市'),
  region('关中平原', '西安市 宝鸡市 咸阳市 铜川市 渭南市'),
  region('北部湾 北部湾地区', '南宁市 北海市 钦州市 防城港市'),
  region('港澳 港澳地区', '香港特别行政区 澳门特别行政区'),
  region('港澳台', '香港特别行政区 澳门特别行政区 台湾省'),
  compound('粤港澳', '广东省 香港特别行政区 澳门特别行政区'),
  compound('粤港', '广东省 香港特别行政区'),
  compound('粤澳', '广东省 澳门特别行政区'),
  compound('深港', '深圳市 香港特别行政区'),
  compound('珠澳', '珠海市 澳门特别行政区'),
  compound('成渝 成渝地区', '成都市 重庆市'),
  compound('川渝', '四川省 重庆市'),
  compound('云贵', '云南省 贵州省'),
  compound('云贵川', '云南省 贵州省 四川省'),
  compound('长株潭', '长沙市 株洲市 湘潭市'),
  compound('苏锡常', '苏州市 无锡市 常州市'),
  compound('宁镇扬', '南京市 镇江市 扬州市'),
  compound('沪宁杭', '上海市 南京市 杭州市'),
  compound('杭绍甬', '杭州市 绍兴市 宁波市'),
  compound('杭嘉湖', '杭州市 嘉兴市 湖州市'),
  compound('甬舟', '宁波市 舟山市'),
  compound('广佛', '广州市 佛山市'),
  compound('广佛肇', '广州市 佛山市 肇庆市'),
  compound('深莞惠', '深圳市 东莞市 惠州市'),
  compound('珠中江', '珠海市 中山市 江门市'),
  compound('汕潮揭', '汕头市 潮州市 揭阳市'),
  compound('深汕', '深圳市 汕尾市'),
  compound('广深', '广州市 深圳市'),
  compound('厦漳泉', '厦门市 漳州市 泉州市'),
  compound('福厦泉', '福州市 厦门市 泉州市'),
  compound('郑汴', '郑州市 开封市'),
  compound('郑汴洛', '郑州市 开封市 洛阳市'),
  compound('郑汴许', '郑州市 开封市 许昌市'),
  compound('西咸', '西安市 咸阳市'),
  region('关中 关中地区', '西安市 宝鸡市 咸阳市 铜川市 渭南市'),
  compound('昌九', '南昌市 九江市'),
  compound('合淮', '合肥市 淮南市'),
  compound('合芜蚌', '合肥市 芜湖市 蚌埠市'),
  compound('沈抚', '沈阳市 抚顺市'),
  compound('沈大', '沈阳市 大连市'),
  compound('哈长', '哈尔滨市 长春市'),
  compound('哈大齐', '哈尔滨市 大庆市 齐齐哈尔市'),
  compound('长吉图', '长春市 吉林市 延边朝鲜族自治州'),
  compound('兰西', '兰州市 西宁市'),
  compound('呼包鄂', '呼和浩特市 包头市 鄂尔多斯市'),
  compound('呼包鄂榆', '呼和浩特市 包头市 鄂尔多斯市 榆林市'),
  compound('武鄂黄黄', '武汉市 鄂州市 黄石市 黄冈市'),
  compound('武鄂', '武汉市 鄂州市'),
  compound('宜荆荆', '宜昌市 荆州市 荆门市'),
  compound('襄十随神', '襄阳市 十堰市 随州市 神农架林区'),
  compound('成德眉资', '成都市 德阳市 眉山市 资阳市'),
  compound('成德绵', '成都市 德阳市 绵阳市'),
  compound('济青', '济南市 青岛市'),
  region('胶东 胶东半岛', '青岛市 烟台市 威海市 潍坊市 日照市'),
  compound('通武廊', '通州区 武清区 廊坊市'),
  compound('贵安', '贵阳市 安顺市'),
  compound('赣深', '赣州市 深圳市'),
  region('皖江', '芜湖市 马鞍山市 铜陵市 安庆市 池州市 滁州市 宣城市'),
  compound('万达开', '万州区 达州市 开州区'),
  compound('哈大绥', '哈尔滨市 大庆市 绥化市'),
  compound('乌昌石', '乌鲁木齐市 昌吉回族自治州 石河子市'),
  compound('呼包鄂乌', '呼和浩特市 包头市 鄂尔多斯市 乌兰察布市'),
  compound('襄荆荆', '襄阳市 荆州市 荆门市'),
  region('河西走廊', '武威市 张掖市 金昌市 酒泉市 嘉峪关市'),
  region('河套 河套地区', '巴彦淖尔市'),
  region('陇东', '庆阳市 平凉市'),
  region('中原', '郑州市 洛阳市 开封市'),
  region('江淮 江淮地区', '安徽省 江苏省'),
  region('南疆', '喀什地区 和田地区 阿克苏地区 克孜勒苏柯尔克孜自治州 巴音郭勒蒙古自治州'),
  region('北疆', '乌鲁木齐市 克拉玛依市 昌吉回族自治州 伊犁哈萨克自治州 塔城地区 阿勒泰地区'),
  region('淮海经济区', '徐州市 连云港市 宿迁市 宿州市 淮北市 商丘市 枣庄市 济宁市'),
]

/** Further names of gazetteer places. */
export const FURTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  海南省: ['海南岛'],
  台湾省: ['台湾岛', '台湾地区'],
  香港特别行政区: ['香港', '香港特区'],
  澳门特别行政区: ['澳门', '澳门特区'],
  通州区: ['北京城市副中心'],
}

/** Short forms of cities that stand in compounds and line names, beside those a gazetteer gives. */
export const CITY_SHORT_FORMS: Readonly<Record<string, readonly string[]>> = {
  甬: ['宁波市'],
  蓉: ['成都市'],
  穗: ['广州市'],
  榕: ['福州市'],
  邕: ['南宁市'],
  杭: ['杭州市'],
  莞: ['东莞市'],
  宁: ['南京市'],
  深: ['深圳市'],
  汉: ['武汉市'],
  哈: ['哈尔滨市'],
  郑: ['郑州市'],
  昆: ['昆明市'],
  雄: ['雄安新区'],
  锡: ['无锡市'],
  汴: ['开封市'],
  港: ['香港特别行政区'],
  澳: ['澳门特别行政区'],
  台: ['台湾省'],
}

/**
 * Characters that only rows of ends use (昌九, 万达开, 义甬舟): later characters of cities' names and those of counties.
 * First characters of prefectures need no line here.
 */
export const LINE_SHORT_FORMS: Readonly<Record<string, readonly string[]>> = {
  通: ['南通市'],
  连: ['大连市'],
  昌: ['南昌市'],
  滨: ['滨海新区'],
  万: ['万州区'],
  开: ['开州区'],
  珠: ['珠海市'],
  株: ['株洲市'],
  潭: ['湘潭市'],
  圳: ['深圳市'],
  洛: ['洛阳市'],
  汴: ['开封市'],
  筑: ['贵阳市'],
  邕: ['南宁市'],
  防: ['防城港市'],
  义: ['义乌市'],
  绩: ['绩溪县'],
  宛: ['南阳市'],
  申: ['上海市'],
  芜: ['芜湖市'],
  昆: ['昆明市'],
  黔: ['贵州省'],
  哈: ['哈尔滨市'],
  绥: ['绥化市'],
  图: ['图们市'],
  珲: ['珲春市'],
  敦: ['敦煌市'],
  格: ['格尔木市'],
  库: ['库尔勒市'],
  奎: ['奎屯市'],
  虎: ['虎林市'],
  佳: ['佳木斯市'],
  牡: ['牡丹江市'],
  齐: ['齐齐哈尔市'],
  满: ['满洲里市'],
  雄: ['雄安新区'],
  临: ['临沂市', '临汾市', '临沧市'],
  桂: ['桂林市'],
  柳: ['柳州市'],
  梧: ['梧州市'],
  潮: ['潮州市'],
  揭: ['揭阳市'],
  汕: ['汕头市', '汕尾市'],
  漳: ['漳州市'],
  厦: ['厦门市'],
  莆: ['莆田市'],
}

/** Capitals and the great cities: the likelier reading of a short form, and the likelier parent of a homonym. */
export const GREAT_CITIES: ReadonlySet<string> = new Set(
  split(
    '石家庄市 太原市 呼和浩特市 沈阳市 长春市 哈尔滨市 南京市 杭州市 合肥市 福州市 南昌市 济南市 郑州市 武汉市 长沙市 广州市 南宁市 海口市 成都市 贵阳市 昆明市 拉萨市 西安市 兰州市 西宁市 银川市 乌鲁木齐市 深圳市 青岛市 大连市 厦门市 宁波市 苏州市',
  ),
)
/** One-character short forms that are ordinary characters: alone or in pairs they need a frame. */
export const WEAK_SHORT_FORMS = '云新宁青台港贵川黑蒙甘秦吉湘藏深汉哈广南西长大石成'
