/**
 * Cities with a seaport, or one of the inland ports that plans of the country name, by their bare names: from general
 * knowledge. Ports that do not bear their city's name are in the gazetteer.
 */
export const PORT_CITIES: ReadonlySet<string> = new Set(
  `
  丹东 大连 营口 盘锦 锦州 葫芦岛 秦皇岛 唐山 天津 沧州 黄骅 滨州 东营 潍坊 烟台 威海 青岛 日照
  连云港 盐城 南通 上海 嘉兴 宁波 舟山 台州 温州 宁德 福州 莆田 泉州 厦门 漳州 潮州 汕头 揭阳 汕尾
  惠州 深圳 东莞 广州 中山 珠海 江门 阳江 茂名 湛江 北海 钦州 防城港 海口 三亚 洋浦 香港 高雄 基隆
  苏州 无锡 常州 泰州 扬州 镇江 南京 马鞍山 芜湖 铜陵 池州 安庆 合肥 蚌埠 杭州 湖州 徐州 淮安 宿迁
  济宁 周口 九江 南昌 黄石 鄂州 武汉 荆州 宜昌 襄阳 岳阳 长沙 常德 重庆 万州 涪陵 泸州 宜宾 水富
  南宁 贵港 梧州 佛山 肇庆 哈尔滨 佳木斯 太仓 张家港 江阴 如皋 启东 如东
  `
    .trim()
    .split(/\s+/),
)
