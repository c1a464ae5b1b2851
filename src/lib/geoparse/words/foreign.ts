const words = (text: string): readonly string[] => text.trim().split(/\s+/)

/**
 * Countries, and what lies abroad or reaches there: too wide for a map of regions. Cities stand here where a name of
 * the gazetteer is part of theirs (北海道), waters and mountains since the word for what they are would make them known.
 */
export const FOREIGN: readonly string[] = words(`
日本 韩国 朝鲜 蒙古国 越南 老挝 柬埔寨 泰国 缅甸 马来西亚 新加坡 印度尼西亚 印尼 菲律宾 文莱 东帝汶 印度 巴基斯坦 孟加拉国 尼泊尔 不丹 斯里兰卡 马尔代夫 阿富汗
哈萨克斯坦 吉尔吉斯斯坦 塔吉克斯坦 乌兹别克斯坦 土库曼斯坦 伊朗 伊拉克 沙特 沙特阿拉伯 阿联酋 卡塔尔 科威特 以色列 土耳其 俄罗斯 白俄罗斯 乌克兰 波兰 德国 法国
英国 意大利 西班牙 葡萄牙 荷兰 比利时 瑞士 瑞典 挪威 芬兰 丹麦 奥地利 匈牙利 捷克 希腊 塞尔维亚 美国 加拿大 墨西哥 巴西 阿根廷 智利 秘鲁 古巴 巴拿马 埃及
南非 肯尼亚 坦桑尼亚 埃塞俄比亚 尼日利亚 摩洛哥 阿尔及利亚 澳大利亚 新西兰 欧洲 亚洲 非洲 美洲 北美 南美 拉美 欧美 大洋洲 东南亚 南亚 中亚 西亚 东北亚 中东 欧盟 东盟
北海道 黄石公园 黄石国家公园 吉隆坡 安大略 海参崴 乌兰巴托 大湄公河次区域 大湄公河 湄公河 孟中印缅 中南半岛 朝鲜半岛 马来半岛 阿拉伯半岛 巴尔干半岛 克里米亚半岛
东京湾 泰国湾 孟加拉湾 波斯湾 墨西哥湾 马六甲海峡 霍尔木兹海峡 白令海峡 英吉利海峡 直布罗陀海峡 苏伊士运河 巴拿马运河 地中海 波罗的海 加勒比海 日本海 尼罗河
亚马孙河 密西西比河 莱茵河 多瑙河 恒河 印度河 伏尔加河 塞纳河 泰晤士河 贝加尔湖 富士山 阿尔卑斯山 安第斯山 落基山 乞力马扎罗山 撒哈拉沙漠 夏威夷群岛 五大湖
`)
