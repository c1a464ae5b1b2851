/** Further names of gazetteer places. */
export const FURTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  海南省: ['海南岛'],
  内蒙古自治区: ['内蒙'],
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
  '石家庄市 太原市 呼和浩特市 沈阳市 长春市 哈尔滨市 南京市 杭州市 合肥市 福州市 南昌市 济南市 郑州市 武汉市 长沙市 广州市 南宁市 海口市 成都市 贵阳市 昆明市 拉萨市 西安市 兰州市 西宁市 银川市 乌鲁木齐市 深圳市 青岛市 大连市 厦门市 宁波市 苏州市'.split(
    ' ',
  ),
)
/** One-character short forms that are ordinary characters: alone or in pairs they need a frame. */
export const WEAK_SHORT_FORMS = '云新宁青台港贵川黑蒙甘秦吉湘藏深汉哈广南西长大石成'
