import { buildAutomaton, longestAt } from './automaton.ts'

/**
 * Words that describe and never name: what is left of a stem without them must still be a name (现代农业|产业园,
 * 老旧|片区). Single units count in longer stems only.
 */
const DESCRIBING = `
  国家 国家级 省级 市级 县级 国际 世界 世界级 全球 现代 现代化 新型 绿色 低碳 零碳 智能 智慧 数字 生态 科技 科学 创新 创业 产业 工业
  农业 农产品 加工 制造 制造业 装备 高端 先进 先导 循环 特色 优势 重点 重大 文化 旅游 文旅 康养 健康 医药 生物 医疗 化工 石化 材料
  能源 汽车 电子 信息 软件 芯片 集成电路 人工 物流 仓储 冷链 商贸 商务 金融 贸易 跨境 电商 边境 经济 经贸 合作 交流 开放 开发 综合
  保税 自由 自主 示范 引领 试验 试点 改革 一体 一体化 协同 协调 联动 融合 统筹 城乡 乡村 城市 农村 县域 镇域 区域 沿江 沿海 沿边
  沿线 沿河 临港 临空 空港 海港 陆港 内陆 航空 航天 港口 公铁 老旧 老城 新城 城中村 历史 街区 社区 居住 住宅 校园 大学 高校 科研
  中心 核心 主体 功能 集聚 集中 连片 成片 周边 大型 特大 小型 多个 部分 两个 三个 若干 高质量 高水平 共同富裕 可持续 发展 减排
  气候 环保 安全 应急 双碳 海洋 海铁 多式联运 中欧班列 开展 自然 保护 风景 名胜 森林 湿地 地质 运动 体育 主题 度假 休闲 避暑 红色
  革命 老区 苏区 融湾 民族 未来 新兴 战略性 新质 生产力 总部 楼宇 飞地 共享 公共 公园 客运 货运 普速 快速 高速 高等级 城际 市域
  轨道 交通 铁路 公路 干线 支线 专用 疏港 过境 收费 地方 东岸 西岸 南岸 北岸 国防 战备 出省 出境 跨省 省际 既有 普通 复线 专线
  联络 国省 绕城 环线 连接 通道 路网 骨干 电气化 客货 运煤 煤运 大桥 特大桥 枢纽 机场 机场群 通用 运输 民用 军民 深水 郊 良 大 小
  新 老 旧 高 低 多 少 好 优 强 一 二 三 四 五 六 七 八 九 十 百 千 万 个 条 座 批 级 型 化 性 类 种 等 高新 配套 公里 后方 港区
  航线 班列 站点 预制菜 中药 中药材 药材 机器人 算力 氢 氢能 茶叶 油茶 食品 饮料 粮油 直播 器械 半导体 光电 光伏 风电 储能 电池
  大数据 数据 互联网 物联网 元宇宙 影视 动漫 文创 创意 设计 科教 标杆 留学人员 返乡 种业 畜牧 水产 渔业 林业 花卉 果蔬 蔬菜 家具
  纺织 服装 陶瓷 建材 钢铁 振兴 富裕 人力资源 快递 滨江 滨湖 滨海 植物园 火车站 高铁 高铁站 城东 城西 城南 城北 城中 东部 西部
  南部 北部 中部 热门 知名 著名 网红 跨国 跨区 毗邻 专业 技术 民营 私营 白酒 稀土 钒钛 石墨烯 锂电 有色 金属 玻璃 服饰 鞋帽 箱包
  珠宝 柑橘 苹果 葡萄 肉牛 奶业 生猪 马铃薯 辣椒 大豆 水稻 玉米 食用菌 油气 煤电 电力 低空 无人机 通航 卫星 网络 信创 区块链 量子
  视听 电竞 会展 机械 模具 五金 智造 船舶 军工 节能 再生 动力 零部件 整车 外包 检测 教育 职教 研学 田园 互市 边贸 自贸 自贸港 亿
  亿级 百亿 千亿 万亿 百亿级 千亿级 万亿级 百亩 千亩 万亩 跨境电子商务
  低效 高效 闲置 存量 增量 战略 策略 环境 用海 用地 用水 工矿 集体 优质 品牌 龙头 标志 知识产权 产权 普惠 科创 融资 投融资 转型 升级
  人民币 中医药 中医 医养 结合 先行 先试 宅基地 土地 财税 体制 机制 管理 行政 执法 法治 简政 放权 政务 政府 双创 众创 动员 协作 劳务
  资源 枯竭 沉陷 塌陷 棚户 棚改 危旧 风貌 传统 民俗 民宿 滨水 畜禽 养殖 种植 育种 制种 种子 农机 农资 化肥 精细 石油 煤炭 煤层气
  页岩气 天然气 终端 显示 面板 核电 火电 水泥 家居 家电 皮革 印染 造纸 包装 印刷 制品 肉制品 联运 检验 测试 中试 实验 孵化 加速
  职业 产学研 归国 华侨 归侨 侨商 台商 农民 外资 外商 欧洲 东盟 东北亚 中亚 南亚 非洲 日韩 出口 进口 口岸 城郊 样板 成熟 政企 国企
  央企 民企 税源 耗能 能耗 污染 消防 诚信 信用 清廉 无人 自动驾驶 驾驶 车联网 网联 帮扶 安置 搬迁 扶贫 脱贫 贫困 移民 滞洪 蓄滞洪
  行洪 泄洪 分洪 洪泛 排涝 地震 灾后 重建 灾害 重灾 受灾 风险 控制 缓冲 红线 管控 禁养 禁捕 禁渔 市际 乡镇 街镇 小微 微型 厂房
  仓库 场馆 校区 城镇 县城 首都 都市 水源 涵养 防风 固沙 碳汇 粮食 生产 流通 消费 服务 服务业 承接 疏解 主产 配送 集散 分拨 中转
  集疏运 大宗 商品 夜间 步行 商业 商圈 购物 餐饮 美食 家政 物业 房地产 保障性 租赁 住房 人才 专家 博士后 院士 青年 学生 儿童 妇女
  残疾 退役 军人 军事 武警 公安 司法 检察 监管 税务 审计 统计 采购 专项 关键 基础 前沿 原始 成果 转化 攻关 研发 平台 载体 基地 项目
  工程 园区 企业 行业 业态 场景 品质 价值 效率 质量 规模 结构 模式 标准 规则 制度 政策 理论 市场 要素 资本 资金 投资 保险 证券 信贷
  供应链 产业链 价值链 创新链 供给 需求 内需 外贸 外向型 开放型 创新型 资源型 国有 国营 民生 就业 社会 保障 养老 托育 助残 救助 卫生
  防疫 防灾 减灾 气象 水利 防洪 抗旱 灌溉 节水 治污 垃圾 污水 固废 危废 再制造 回收 退耕 还林 造林 绿化 修复 治理 整治 更新 改造
  扩容 提质 增效 集约 节约 均衡 公平 普通 特殊 重要 主要 一般 相关 有关 各类 其他 双向 全面 全域 全程 全链条 跨行政 省市 部省 校地
  对口 结对 支援 援建 东西部 南北 东西 内外 国内 国外 海外 境外 海峡两岸 两岸 专属 附属 台湾 台湾农民 德国 日本 韩国 美国 欧盟 临铁 起步 独立 亿元 返乡 入乡 乡贤 民间 群众 居民 村民 职工 员工 团队 联合 分类 分级
`

/** Words for nature and produce, which name towns and waters but no zones: 温泉镇, but 温泉|小镇. */
const NO_ZONE = `
  农场 林场 牧场 渔场 国营 学习 城堡
  温泉 冰雪 滑雪 滑翔 山地 草原 沙漠 火山 峡谷 溶洞 竹海 花海 果园 茶 茶园 茶旅 葡萄酒 啤酒 咖啡 烟草 制糖 甘蔗 木薯 桑蚕 板栗 核桃
  枸杞 人参 中草药 药 水果 苗木 奶牛 肉羊 深海 远洋 牧场 海洋牧场 稻田 稻米 湖泊 海滨 海岛 海绵 无废 旧城 旧村 古城 古镇 古村 古村落 村落
  平安 幸福 美丽 和谐 文明 美好 宜居 宜业 和美 北斗 广告 石墨 铝 铜 硅 锂 磷 煤 氟 碳 边 库 灌 灾
  震 疫 院 医 军 主 副 区 市 县 省 业 企
  耕地 林地 草地 湿地 荒漠 荒漠化 水土 水土流失 流域 生物多样性 多样性 候鸟 大熊猫 野生 动物 植物 动植物 濒危 物种 种质 天然 原始
  采矿 采煤 矿业 矿山 冶金 冶炼 铸造 锻造 电镀 涂料 橡胶 塑料 纤维 玻纤 碳纤维 复合 轻工 轻纺 日化 美妆 化妆品 眼镜 钟表 玩具
  乐器 雨伞 灯饰 灯具 照明 卫浴 厨具 门窗 家纺 童装 皮具 丝绸 蚕桑 刺绣 工艺 工艺美术 美术 艺术 音乐 戏曲 非遗 书画 古玩
  出版 传媒 媒体 短视频 游戏 数创 数智 数贸 数控 数谷 智联 智算 智治 算网 云 云端 光通信 通信 通讯 激光 光学 传感器 传感 仪器 仪表
  电器 电机 电气 电工 电缆 电线 输变电 特高压 充电 换电 新能源 新材料 新产业 轴承 阀门 泵阀 齿轮 液压 刀具 机床 农机 工程机械
  轨道交通 重型 重工 轻型 商用车 客车 专用车 摩托车 自行车 电动车 飞机 直升机 航空器 航材 航运 海工 海事 海产 海鲜 水产品 渔港 渔村
  大健康 精准 基因 细胞 疫苗 制药 生物制药 原料药 仿制药 养生 疗养 医美 护理 康复
`

const ALL = DESCRIBING.trim().split(/\s+/)
const WORDS = buildAutomaton(ALL)
const ZONE_ALL = [...ALL, ...NO_ZONE.trim().split(/\s+/)]
const ZONE_WORDS = buildAutomaton(ZONE_ALL)

/** Two units that only describe, each by itself; 新站 does not. */
const ORDINARY_PAIR =
  /^[新老旧大小高低多少好优强一二三四五六七八九十百千万个条座批级型化性类种等两几各该此本我某]{2}$/

/** Units left of the stem when the describing words are taken away, from left to right the longest first. */
function unitsLeft(stem: string, automaton: typeof WORDS, words: readonly string[]): number {
  let left = 0
  for (let at = 0; at < stem.length;) {
    const word = longestAt(automaton, stem, at)
    if (word < 0) left += 1
    at += word < 0 ? 1 : (words[word] ?? '').length
  }
  return left
}

/** Whether the stem names something: `least` units are left when what only describes is taken away. */
export function isProper(stem: string, least = 2): boolean {
  if (stem.length !== 2) return unitsLeft(stem, WORDS, ALL) >= least
  return !ORDINARY_PAIR.test(stem) && !isWhole(stem, WORDS, ALL)
}

/** The same for a zone, whose fields and produce only describe it too. */
export function namesZone(stem: string): boolean {
  if (stem.length !== 2) return unitsLeft(stem, ZONE_WORDS, ZONE_ALL) >= 2
  return !ORDINARY_PAIR.test(stem) && !isWhole(stem, ZONE_WORDS, ZONE_ALL)
}

const isWhole = (stem: string, automaton: typeof WORDS, words: readonly string[]): boolean =>
  words[longestAt(automaton, stem, 0)] === stem
