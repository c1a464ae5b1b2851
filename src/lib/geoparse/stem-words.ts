import { buildAutomaton, longestAt } from './automaton.ts'
import { firstUnits } from './first-units.ts'
import { isHan } from './units.ts'
import { isWordAt, wordSet } from './word-set.ts'

/**
 * Words that end where a proper name can begin: verbs of planning and building, their adverbs, and what qualifies
 * any project. Read backwards from a word for a kind of place (…建设|西塞|科学谷).
 */
const BREAKING = wordSet(
  `推进 推动 建设 打造 实施 加快 加速 提速 支持 持续 率先 积极 加强 促进 构建 形成 成为 实现 设立 成立 联合 共建 签署 发布 举办 提升 强化
  深化 聚焦 入驻 落户 引进 融入 获批 开展 探索 拓展 优化 开工 建成 投运 投用 开通 贯通 运营 完成 启动 推出 谋划 规划 布局 争取 力争 确保
  完善 改造 扩建 改扩建 迁建 新建 续建 在建 复建 扩容 做强 做大 做优 做实 高质量 高水平 高标准 高起点 高效 依托 围绕 发挥 利用 引领 带动
  辐射 服务 保障 保护 修复 治理 整治 统筹 协调 协同 联动 对接 衔接 连接 联通 畅通 打通 通过 沿线 周边 沿岸 流域 两岸 以及 其中 包括 例如
  位于 地处 来自 抓好 用好 建好 办好 守护 推广 培育 壮大 发展 创新 创建 申报 申建 入选 纳入 列入 升级 扩区 整合 重点 重大 主要 一批 首个
  首批 全部 全面 全力 全省 全市 全国 全区 我省 我市 各地 各类 国家 国家级 省级 市级 世界级 国际级 现代化 新型 特色 综合 一期 二期 三期 工程 项目
  机遇 优势 功能 作用 能级 平台 载体 稳步 有序 深入 扎实 大力 精心 科学 集中 合理 有效 继续 尽快 尽早 抓紧 同步 先后 陆续 正式 顺利
  开发 开放 建立 组建 制定 出台 编制 落实 执行 强力 奋力 着力 牢牢 紧紧 充分 切实 努力 主动 深度 全速 高速 快速 发布 批复 同意 报批 审批
  参观 考察 调研 视察 走进 来到 前往 抵达 途经 穿越 横跨 连通 直达 往返 坐落 毗邻 环绕 面向 立足 承接 疏解 转移 迁入 搬迁 选址 命名
  治水 调水 引水 供水 护好 建好 管好 打好 搞好 讲好 办好 推开 展开 加大 扩大 增强 增加 新增 提高 降低 减少 维护 巩固 健全 试点 争创 创成
  系统 生态 实现 深挖 激活 盘活 撬动 牵引 引导 鼓励 允许 允准 授予 认定 评为 获评 跻身 迈入 进入 走出 送出 迎来 举行 召开 抢抓 用足 放大
  文化 旅游 产业 科技 工业 农业 制造业 经济 重要 著名 新兴 大型 小型 中型 一流 领先 先进 部分 多个 若干 两个 三个 四个 五个 十个 十大 有关
  撤销 设镇 改设 成建制 相应 实行 行政 建制 管辖 划归 划入 并入 认定 确定 核定 审定 选定 拟定 签订 驻 辖 撤乡设镇 撤乡 后撤 保持
  相关 所有 其他 其它 包含 涵盖 涉及 分布 沿着 经过 辖区 境内 省内 市内 区内 县内 国内 海内外 距离 内外 南北 东西 上游 中游 下游 干流 支流 加密 书记
  落地 落成 签约 走访 更名 升格 晋升 获得 荣获 拥有 现有 建有 设有 共有 紧邻 邻近 靠近 授牌 揭牌 挂牌 开园 新设 增设 筹建 拟建 已建 批准 核准 验收 推荐 遴选 评选 公布 公示 赋予 支撑 托管 代管 设置 调整 分别 流经 年内 疏浚 清淤 市长 县长`,
)
const BREAKS = buildAutomaton([...BREAKING.words])
const BREAK_LENGTHS = [...BREAKING.words].map((word) => word.length)

/** Single verbs and prepositions before a name; those that begin names often (通, 引, 过) are not here. */
const LEADING =
  /^(?:至|原|接|经|自(?![贸主由然治])|沿|跨|环|赴|近|距|建|修|设|赞|守|护|治|达|出|入|抵|驻|兴办|各)(?=[\u4e00-\u9fff]{2})/

const LEADING_UNITS = firstUnits(LEADING)

/**
 * Words that describe and never name, as patterns, of which the first that fits counts: what is left of a stem without
 * them must still be a name (现代农业|产业园, 老旧|片区).
 */
const DESCRIBING = new RegExp(
  String.raw`
  国家级? 省级 市级 县级 国际 世界级? 全球 现代化? 新型 绿色 低碳 零碳 智能 智慧 数字 生态 科技 科学 创新
  创业 产业 工业 农业 农产品 加工 制造业? 装备 高端 先进 先导 循环 特色 优势 重点 重大 文化 旅游 文旅 康养
  健康 医药 生物 医疗 化工 石化 材料 能源 汽车 电子 信息 软件 芯片 集成电路 人工 物流 仓储 冷链 商贸 商务 金融
  贸易 跨境 电商 边境 经济 经贸 合作 交流 开放 开发 综合 保税 自由 自主 示范 引领 试验 试点 改革 一体化? 协同
  协调 联动 融合 统筹 城乡 乡村 城市 农村 县域 镇域 区域 沿[江海边线河] 临[港空] 空港 海港 陆港 内陆 航空
  航天 港口 公铁 老旧 老城 新城 城中村 历史 街区 社区 居住 住宅 校园 大学 高校 科研 中心 核心 主体 功能 集聚
  集中 连片 成片 周边 大型 特大 小型 多个 部分 两个 三个 若干 高质量 高水平 共同富裕 可持续 发展 减排 气候 环保
  安全 应急 双碳 海洋 海铁 多式联运 中欧班列 开展 自然 保护 风景 名胜 森林 湿地 地质 运动 体育 主题 度假 休闲
  避暑 红色 革命 老区 苏区 融湾 民族 未来 新兴 战略性 新质 生产力 总部 楼宇 飞地 共享 公共 公园 客运 货运 普速
  快速 高速 高等级 城际 市域 郊 轨道 交通 铁路 公路 干线 支线 专用 疏港 过境 收费 地方 [东西南北]岸 旅游 沿边
  国防 农村 战备 出省 出境 跨省 省际 既有 普通 复线 专线 联络 国省 绕城 环线 连接 通道 路网 骨干 电气化 客货
  运煤 煤运 大桥 特大桥 枢纽 机场群? 支线 通用 运输 民用 军民 深水 良 大 小 新 老 旧 高 低 多 少 好 优 强
  一 二 三 四 五 六 七 八 九 十 百 千 万 个 条 座 批 级 型 化 性 类 种 等 高新 配套 公里 后方 港区
  航线 班列 站点 预制菜 中药材? 药材 机器人 算力 氢能? 茶叶 油茶 食品 饮料 粮油 直播 器械 半导体 光电 光伏
  风电 储能 电池 大数据 数据 互联网 物联网 元宇宙 影视 动漫 文创 创意 设计 科教 标杆 留学人员 返乡 种业 畜牧
  水产 渔业 林业 花卉 果蔬 蔬菜 家具 纺织 服装 陶瓷 建材 钢铁 振兴 富裕 人力资源 快递 滨[江湖海] 植物园 火车站
  高铁站? 机场 城[东南西北中] [东西南北中]部 热门 知名 著名 网红 跨国 跨区 毗邻 专业 技术 专用 民营 私营 白酒
  稀土 钒钛 石墨烯 锂电 有色 金属 玻璃 服饰 鞋帽 箱包 珠宝 柑橘 苹果 葡萄 肉牛 奶业 生猪 马铃薯 辣椒 大豆 水稻
  玉米 食用菌 油气 煤电 电力 低空 无人机 通航 卫星 网络 信创 区块链 量子 视听 电竞 会展 机械 模具 五金 智造
  制造 船舶 军工 节能 再生 动力 零部件 整车 外包 检测 教育 职教 研学 田园 互市 边贸 自贸港? [百千万]亿级?
  [百千万]亩 跨境电子商务
  `
    .trim()
    .split(/\s+/)
    .join('|'),
  'g',
)

/** So far beyond the stem a breaking word can begin. */
const LONGEST_BREAK = 4

/**
 * Where the unknown name begins that ends at `at`, read backwards over at most `longest` units, not past `floor`
 * nor a unit `isIn` refuses: after the last breaking word. `at` when there is no telling.
 */
export function stemStart(
  text: string,
  at: number,
  floor: number,
  longest: number,
  isIn: (unit: number) => boolean,
): number {
  let from = at
  while (from > floor && at - from < longest + LONGEST_BREAK) {
    const unit = text.charCodeAt(from - 1)
    if (!isHan(unit) || (!isIn(unit) && !text.startsWith('将军', from - 1))) break
    from -= 1
  }
  let cut = -1
  for (let i = from; i < at; i++) {
    const word = longestAt(BREAKS, text, i)
    if (word < 0) continue
    const length = BREAK_LENGTHS[word] ?? 0
    if (i + length > at) continue
    cut = i + length - from
    i += length - 1
  }
  if (cut < 0 && at - from > longest) return at
  const start = from + Math.max(cut, 0)
  return LEADING_UNITS[text.charCodeAt(start)] === 1 && LEADING.test(text.slice(start, at))
    ? start + 1
    : start
}

/** Whether the stem names something: `least` units are left when what only describes is taken away. */
export const isProper = (stem: string, least = 2): boolean =>
  stem.length === 2 ? !ORDINARY_PAIR.test(stem) : stem.replace(DESCRIBING, '').length >= least

/** Two units that only describe, as one word or each by itself; 新站 does not. */
const ORDINARY_PAIR = new RegExp(
  `^(?:${DESCRIBING.source}|[新老旧大小高低多少好优强一二三四五六七八九十百千万个条座批级型化性类种等两几各该此本我某]{2})$`,
)

/** Whether what stands at `from`–`to` is a word before a name: 建成, so that 建成武九 is not 成武. */
export const isBreaking = (text: string, from: number, to: number): boolean =>
  isWordAt(BREAKING, text, from, to)

/** Whether a breaking word ends at `at`, so that a name can begin there. */
export function breaksBefore(text: string, at: number, floor: number): boolean {
  for (let length = 1; length <= LONGEST_BREAK && at - length >= floor; length++)
    if (isWordAt(BREAKING, text, at - length, at)) return true
  return false
}
