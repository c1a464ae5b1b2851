import { ahead, aheadOf, stands } from '../matching/ahead.ts'
import { buildAutomaton, longestAt } from '../matching/automaton.ts'
import { INSTITUTION_WORDS, isOrganWord, ORGAN_WORDS } from './institution-words.ts'
import { COMPANY_ENDS, NATURE_BEGINNINGS } from './nature.ts'
import { isOneOf, unitSet } from '../matching/units.ts'

/** What a word after a place's name makes of the two together. */
export type TailKind =
  'institution' | 'organ' | 'title' | 'zone' | 'station' | 'port' | 'airport' | 'line' | 'road' | 'works'

const TAILS: Readonly<Record<TailKind, string>> = {
  institution: INSTITUTION_WORDS,
  organ: ORGAN_WORDS,
  title: '市长 省长 区长 县长 州长 有关部门',
  zone: `开发区 经济开发区 经济技术开发区 经开区 高新区 高新技术开发区 高新技术产业开发区 高新技术产业园区 新技术开发区 国家高新区 国家级经开区
    国家级新区 保税区 综合保税区 综保区 保税港区 保税物流中心 出口加工区 自贸区 自贸试验区 自由贸易试验区 自由贸易港 自贸港 自贸片区 产业园 产业园区 工业园 工业园区
    工业区 石化工业区 石化区 化工区 科技园 科技园区 高科技园区 科技城 科技城新区 科学城 大学城 科创园 科创城 软件园 物流园 物流园区 创业园 创新园 生态城 航空城 新区 新城
    合作区 深度合作区 现代服务业合作区 特别合作区 合作示范区 示范区 一体化示范区 一体化发展示范区 自主创新示范区 试验区 先行区 先行启动区 起步区 实验区 试点区 集聚区 产业集聚区
    片区 园区 商务区 中央商务区 度假区 旅游度假区 风景区 风景名胜区 空港经济区 临空经济区 航空港经济综合实验区 临港经济区 枢纽经济区 国际陆港 经济区 未来科技城 创新港 产业新城 商贸城 国际医学园区
    集成电路产业园 未来产业园 功能区 组团 特区 经济特区 半岛 科学谷 科创谷 创新谷 创新城 未来城 科创新城 国家公园 森林公园 湿地公园 地质公园 文旅区 景区 林区 矿区 公园 国家级旅游度假区 国家高新技术产业开发区 国家经济技术开发区
    国际陆港区 陆港区 陆港 蓝谷 药谷 美谷 声谷 光谷 智慧城 科创城 小镇 植物园 国家植物园 国际新城 科技新城 生态新城 高铁新城 中央创新区 创新区 航空港区
    旅游区 旅游景区 生态旅游区 文化旅游区 文化旅游景区 文化生态旅游区 游览区 国家森林公园 国家湿地公园 国家地质公园 国家矿山公园 国家沙漠公园 世界地质公园
    国家旅游度假区 国际旅游度假区 自然保护区 国家级自然保护区 省级自然保护区 国家级风景名胜区 遗址公园 国家考古遗址公园 郊野公园 海洋公园
    智创城 智造谷 智慧港 智造园 智谷 众创园 双创园 文创园 文创产业园 创意园 创意产业园 软件谷 健康城 医学城 工业集中区 产业集中区 农业科技园区 农业高新技术产业示范区 台商投资区 跨境工业区 保税物流园区 综合试验区 先导区 跨境旅游合作区
    古城 古镇 文化城 生态文化城 文旅城 影视城 康养城 金融城 国际金融城 庄园 文旅小镇 露营基地 露营营地 度假村 田园综合体 滑雪场 滑雪度假区
    产业转移园 制造园 装备制造园 智能制造园 原始森林 苗寨 千户苗寨 侗寨 羌寨 藏寨 教育园 教育园区 职教园 职教城 临空经济示范区 临空经济合作区 科技产业园 特别试验区 合作特别试验区 起步核心区 国际医疗旅游先行区 重点开发开放试验区 边境经济合作区 跨境经济合作区 自由贸易先行区`,
  station:
    '站 东站 西站 南站 北站 火车站 高铁站 高铁东站 火车东站 火车南站 客运站 城际站 中心站 国际港站 国际陆港站 互通 枢纽互通 互通枢纽 互通立交 枢纽互通立交 互通式立交 立交 收费站 服务区 东收费站 西收费站 南收费站 北收费站 东互通 西互通 南互通 北互通 车站',
  port: '港 港区 新港 东港区 西港区 深水港 国际港务区 口岸',
  airport: '机场 国际机场 新机场 国际空港 航空口岸',
  line: '中线 高铁 高速铁路 城际 城际铁路 中线高铁 沿江高铁 沿江高速 沿江高速公路 沿海高速 沿海高速公路 沿江城际 沿江城际铁路 沿江铁路 铁路 大桥 客运专线 客专 高速公路 高速 智慧高速 智慧高速公路 轨道交通 地铁 特大桥 市域铁路 铁路专线',
  road: '通道 环线 二通道 第二通道 跨江通道 旅游铁路 旅游公路 旅游高铁 市域快线 城际快线 城际轨道 轨道快线 货运铁路 货运专线 运煤专线 联络线 高铁联络线 沿海铁路 沿海高铁 高速复线 环岛高铁 公路 大道 快线 快速路 快速通道 绕城高速 绕城高速公路 环线高速 环线高速公路 跨海通道 过江通道',
  works:
    '水电站 核电站 发电站 风力发电站 光伏电站 光伏发电站 变电站 换流站 风力发电场 抽水蓄能电站 抽水蓄能项目 风电场 电厂 发电厂 热电厂 水利枢纽 航电枢纽 航运枢纽 铁路枢纽 引水工程 引水 调水工程 船闸 油田 气田 煤矿',
}

/** What may not follow a tail, as then it is part of another word: 北京站在, 天津港澳, 高速增长. */
const NOT_AFTER = aheadOf(4, {
  机场: /^路/,
  组团: /^(?:建设|发展|参|赴|出|式)/,
  站: /^(?:[起立稳位住出好在得楼房点台]|上(?!车|海|游|线))/,
  港: /^[澳台股元商珠深币式湾]|^铁(?!山)|^口|^城(?![际镇])|^资(?!源)/,
  口岸: /^(?:经济|办|城市|大通关|协会|管理局)/,
  小镇: /^[上里中]/,
  引水: /^[量灌]/,
  互通: /^(?:有无|互|共|[的、，]?(?:信息|数据))/,
  服务区: /^[域位]/,
  高铁: /^(?:大动脉|网|时代|版图|经济带)/,
  公路: /^(?:网|总里程|里程|通车|水运|水路|运输|货运|客运|养护|管理|局)/,
  铁路: /^(?:网|总里程|里程|运营里程|运输|货运|客运|局|总公司|集团|公安|警|人)/,
  大道: /^理/,
  高速: /^(?:增|发展|运|成|推|路|前|迭|通)/,
  公司: /^治理/,
  机床: /^[产行]/,
  飞机: /^[场起]/,
  造船: /^[产业基]/,
  环线: /^[路]/,
  新区: /^(?:域|间|位(?![于列居处]))/,
  新城: /^(?:镇|乡|街道|市)/,
  股份: /^(?:制|合作)/,
  分行: /^[政业]/,
  公园: /^[城里内]/,
  基金: /^(?:规模|投资)/,
  工会: /^[议]/,
  总会: /^[有在]/,
  百货: /^[业零]/,
  剧院: /^线/,
  影院: /^线/,
  控股: /^(?:股东|权)/,
  片区: /^域/,
  半岛: /^体/,
  保险: /^[业费]/,
  石化: /^(?:产业|基地|区|园)/,
  矿业: /^(?:发展|开发|权|城市|经济|产业|用地|秩序)/,
  钢铁: /^(?:产业|工业|行业)/,
})

const NAMES: string[] = []
const KINDS: TailKind[] = []
for (const kind of Object.keys(TAILS) as TailKind[])
  for (const tail of TAILS[kind].trim().split(/\s+/)) {
    NAMES.push(tail)
    KINDS.push(kind)
  }
const AUTOMATON = buildAutomaton(NAMES)
const UNDONE_BY = NAMES.map((name) => NOT_AFTER.get(name))
/** All at which an unknown name may be told: these words, or how they begin. */
export const TAIL_BEGINNINGS: readonly string[] = [
  ...NAMES,
  ...NATURE_BEGINNINGS,
  ...COMPANY_ENDS,
  ...'引 驻 路 街 等地 一带 停车 行政 建制 自然 大港 大枢 大机 大航 大口 大火 大高 大客'.split(' '),
]

/** How many units may stand between the name and the tail. */
const WIDEST_GAP: Readonly<Record<TailKind, number>> = {
  institution: 12,
  organ: 12,
  title: 1,
  zone: 10,
  station: 0,
  port: 0,
  airport: 4,
  line: 0,
  road: 0,
  works: 4,
}
/** The widest of them. */
export const TAIL_REACH = 12

export interface Tail {
  readonly kind: TailKind
  readonly end: number
  readonly text: string
}

/** 大桥|镇, 陆港|型: then it is the name of a town, or tells a type. */
const NO_KIND_BEFORE = ahead(2, /^(?:镇(?![江海])|街道|型|乡(?=[、，。；的和与及]|$))/)

/** The longest tail that begins at `at`, when what follows does not undo it; `gap` units after the name. */
export function tailAt(text: string, at: number, gap: number): Tail | null {
  const index = longestAt(AUTOMATON, text, at)
  if (index < 0) return null
  const tail = NAMES[index] ?? ''
  const kind = KINDS[index] ?? 'zone'
  if (gap > WIDEST_GAP[kind]) return null
  const end = at + tail.length
  const undoing = UNDONE_BY[index]
  if (undoing && stands(undoing, text, end)) return null
  if (kind === 'organ' && !isOrganWord(text, at, end)) return null
  if (stands(NO_KIND_BEFORE, text, end)) return null
  return { kind, end, text: tail }
}

/**
 * Units that end a proper name: between a place and its tail (天津|经济技术|开发区) none of them stands.
 * Particles, conjunctions, pronouns and the first units of verbs of planning and building.
 */
const STOP_UNITS =
  '的了和与及暨在是将把被为对从到向以等也都有或并而则其这那该各每本我你他她它们就还又再更最很不未没已正曾所于由让使给且但若如因此之至、，。；：？！,.;:?!“”"（）()《》〈〉【】[]—-…·~～ \u3000\n\r\t'
const STOPS = unitSet(STOP_UNITS)

/** Whether the unit can stand inside a proper name. */
export const isNameUnit = (unit: number): boolean => STOPS[unit] !== 1 && unit > 0x2f

const LIST_JOINS = unitSet('、和与及')
/** Whether the names of a list are joined at `at`. */
export const isListJoin = (text: string, at: number): boolean => isOneOf(LIST_JOINS, text, at)

/** Words in a gap that show it to be a clause and not part of a name: 天津推动建设示范区. */
export const CLAUSE_IN_GAP =
  /推进|推动|(?<!城乡|住房|住)建设(?!厅|局|委|银行|集团)|打造|实施|高标准|持续|率先|积极|加强|促进|构建|加快|形成|成为|实现|支持|设立|成立|联合(?!会|集团|大学|投资|国)|共建|签署|发布|举办|提升|强化|深化|聚焦|入驻|落户|引进|引育|融入|获批|开展|探索|拓展|优化|配套改革|新建|扩建|迁建|改建|续建|谋划|争取|现代化|全市|全省|全国|世界|一流|重点|规模|成立|组建|组成|结成|拥有|吸引|企业(?=公司|集团)|两地|三地|两省|三省|四省|两市|三市|四市|两县|多家|包括|包含|前往|抵达|直达|往返|通往|对接|位于|统筹|融湾|毗邻|一批|首个|首批|新增|开通|开工|出台|高校|科研|地区|来自|参观|争创|建省|依托|围绕|凭借|立足|正在|争建|创建|创成|申报|申建|建成|迎来|荣获|入选|携手|联手|助力|赋能|唯一|同时|具备|首家|龙头企业|[一几数多]座|座座|一条条|一片片|一个个|最大|目前|作为|称为|听说|考察|某|[一二两三四五六七八九十]大(?!队|厦|道)|走进|承接|位列|多个|\d家|个|(?<!国)家(?!庄|口|港|界|坡|嘴|沟|湾)|通过|坚持|发展(?!银行|集团|研究|改革|和改革|投资|有限|股份|示范|控股|学院)/
