import { buildAutomaton, longestAt } from './automaton.ts'
import { firstUnits } from './first-units.ts'
import { isHan, isOneOf, unitSet } from './units.ts'
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
  翻过 渡过 爬上 路过 驶入 驶过 驶出 走过 穿过 越过 漫步 泛舟 登临 夜游 畅游 游览 俯瞰 远眺 遥望 眺望 飞抵 飞越 飞赴 奔赴 赶到 赶赴 赶往 重返 重访 探访 走遍 踏上 踏入 登上 攀登
  住在 家住 守在 眼前 窗外 沿途 流过 蹚过 横渡 横穿 绕过 直抵 直奔 排查 检查 督查 巡查 摸排 同年 当年 去年 今年 明年 次年 年底 年初 年末 暑期 汇聚 汇聚成 聚成 打造成 促成 达成 形成 连成 串成 织就 绘就 孕育 坐拥 雄踞 矗立 盘踞 安家 扎根 打卡 露营 来访 首站
  撤销 设镇 改设 成建制 相应 实行 行政 建制 管辖 划归 划入 并入 认定 确定 核定 审定 选定 拟定 签订 驻 辖 撤乡设镇 撤乡 后撤 保持
  相关 所有 其他 其它 包含 涵盖 涉及 分布 沿着 经过 辖区 境内 省内 市内 区内 县内 国内 海内外 距离 内外 南北 东西 上游 中游 下游 干流 支流 加密 书记
  落地 落成 签约 走访 更名 升格 晋升 获得 荣获 拥有 现有 建有 设有 共有 紧邻 邻近 靠近 授牌 揭牌 挂牌 开园 新设 增设 筹建 拟建 已建 批准 核准 验收 推荐 遴选 评选 公布 公示 起自 终至 止于 起于 引入 接入 全线 途经 途径 经由 北跨 南跨 东跨 西跨 上跨 下穿 跨越 高速公路 铁路 公路 国道 省道 线路 航道 听闻 依照 按照 参照 联系 正源 南源 北源 支流 东接 西接 南接 北接 东连 西连 南连 北连 东邻 西邻 南邻 北邻 东临 西临 南临 北临 东靠 西靠 南靠 北靠 东依 西依 南依 北依 东倚 西倚 南倚 北倚 东抵 西抵 南抵 北抵 东距 西距 南距 北距 东隔 西隔 南隔 北隔 东起 西起 南起 北起 东枕 西枕 南枕 北枕 东濒 西濒 南濒 北濒 东通 西通 南通 北通 东眺 西眺 南眺 北眺 赋予 支撑 托管 代管 设置 调整 分别 流经 年内 疏浚 清淤 市长 县长`,
)
const BREAKS = buildAutomaton([...BREAKING.words])
const BREAK_LENGTHS = [...BREAKING.words].map((word) => word.length)

/** Single verbs and prepositions before a name; those that begin names often (通, 引, 过) are not here. */
const LEADING =
  /^(?:至|原|接|经|自(?![贸主由然治])|沿|跨|环|赴|近|距|建|修|设|赞|守|护|治|达|出|入|抵|驻|兴办|各|暨(?![南阳]))(?=[\u4e00-\u9fff]{2})/

const LEADING_UNITS = firstUnits(LEADING)
const DATES = unitSet('年月日')
const DIGITS = unitSet('0123456789')

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
    if (!isHan(unit) || (!isIn(unit) && !startsWithJiang(text, from - 1))) break
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
  // 2021年|京哈
  const dated = start < at && isOneOf(DATES, text, start) && isOneOf(DIGITS, text, start - 1)
  if (dated) return start + 1
  const leads = LEADING_UNITS[text.charCodeAt(start)] === 1 && LEADING.test(text.slice(start, at))
  return leads ? start + 1 : start
}

/** 将 is a particle, and begins a few names: 将军庙, 将台堡. */
const startsWithJiang = (text: string, at: number): boolean =>
  text.startsWith('将军', at) || text.startsWith('将台', at) || text.startsWith('将乐', at)

/** Whether what stands at `from`–`to` is a word before a name: 建成, so that 建成武九 is not 成武. */
export const isBreaking = (text: string, from: number, to: number): boolean =>
  isWordAt(BREAKING, text, from, to)

/** Whether a breaking word ends at `at`, so that a name can begin there. */
export function breaksBefore(text: string, at: number, floor: number): boolean {
  for (let length = 1; length <= LONGEST_BREAK && at - length >= floor; length++)
    if (isWordAt(BREAKING, text, at - length, at)) return true
  return false
}
