import { beginningsOf, mayBegin } from '../matching/beginnings.ts'
import { firstUnits } from '../matching/first-units.ts'
import type { Span } from '../spans.ts'

/** What a word for a river, a mountain, a town … makes of the name before it. */
export interface NatureWord {
  readonly kind: 'water' | 'relief' | 'town'
  readonly end: number
  /** Units of the stem. */
  readonly longest: number
  /** Whether what follows shows the word to end a name; else what stands before the name must. */
  readonly ends: boolean
}

/** Words that are nothing else. */
const WHOLE =
  /^(?:(?:(?:大|中|大中)型)?(?:水库灌区|水库|灌区)|[河江湖峡]灌区|(?:大型)?水利枢纽|运河|海峡|(?:总)?干渠|藏布|郭勒|列岛|群岛|半岛|山脉|盆地|平原|高原|大?草原|大?沙漠(?!化|公路)|(?:行蓄洪|蓄滞洪|蓄洪|行洪|滞洪|分洪)区|沙地|谷地|山地|雪山|冰川|暗沙|群礁|沙洲(?!坝)|大?峡谷|戈壁|湿地(?!公园|保护|自然|生态|面积|资源))/
const RELIEF = /(?:岛|暗沙|群礁|沙洲|山脉|盆地|平原|高原|草原|沙漠|沙地|谷地|山地|雪山|冰川|峡谷|戈壁)$/
const SINGLE: Readonly<Partial<Record<string, 'water' | 'relief'>>> = {
  江: 'water',
  河: 'water',
  湖: 'water',
  湾: 'water',
  渠: 'water',
  山: 'relief',
  岛: 'relief',
  礁: 'relief',
  屿: 'relief',
  岭: 'relief',
}
/** What may follow a single character that is also part of many words: an end, a particle, a word about its course. */
const AFTER_SINGLE =
  /^(?:$|[^\u4e00-\u9fff]|[的和与及等段将是为在至]|流域|沿[岸线]|干流|支流|水系|治理|航道|航运|航电|入海|上游|中游|下游|两岸|口|水利|生态|防洪|堤|景区|风景|保护|综合|源头|水质|湿地|港区|修复|整治|引水|供水|国家|旅游|大桥|特大桥|发源|自[东西南北]|脚下|之[巅滨畔源]|深处|腹地|畔|边(?![境界缘远疆防])|下(?=[的，、。])|[东西南北](?:延|岸|侧|源|段|堤)|流[经入]|汇入|纵贯|贯穿|全长|[东西南北]麓|通航|畅通|提效|建设|开发|开放|工程|水域|河段|清淤|疏浚)/
/** What makes another word with a single character. */
const JOINS_SINGLE =
  /^(?:[镇乡街江河湖海山水库岛屿势顶网长湾口边岸谷区域道系里村民头地体脉林城东西南北内外]|流(?![经入域])|子(?=[镇乡村沟人])|[大中]型|灌区)/
const TOWN = /^(?:村社区|村民小组|村小组|自然村(?!落)|街道|社区|镇|乡|村|苏木|嘎查|农场|林场|牧场)/
const AFTER_TOWN =
  /^(?:$|[^\u4e00-\u9fff]|[的和与及等在为是辖驻归]|(?:共|总)?(?:面积|人口)|管[辖理]|地域|[\u4e00-\u9fff]{1,4}[路街巷]\d|成建制|合并|境内|行政区|人民政府|政府|牧民|村民|[\u4e00-\u9fff]{2,6}(?:村|社区|园|区|厂|基地))/
const JOINS_TOWN: Readonly<Record<string, RegExp>> = {
  街道: /^[两居]/,
  社区: /^(?:[治居工党服卫医养矫团]|教育|文化|基金)/,
  镇: /^(?:[江海区级域长街化海守定静压痛住]|上(?![\u4e00-\u9fff]{1,2}[村社])|管(?!辖))/,
  乡: /^[村镇愁亲音土贤间下绅野]/,
  村: /^(?:[长体路寨民级庄委干落务镇里集居超史口B]|村(?=\d|[委小]|民(?:小组|委员)))/,
}
/** Stems that make an ordinary word with 江, 山 and the like. */
const ORDINARY =
  /^(?:.+[一二三四五六七八九两]|[一二两三四五六七八九十百几多]+[位个座条处名].*|.*[大小高深名群众青荒矿登爬上下出入进靠依绿护治巡全各沿临跨江河湖山水海城乡村建重古集强市边外内本该母界主干支引过航环雪先]|.?特|(?:众多|源头|上游|广袤|辽阔|广阔|无垠|苍茫|茫茫|浩瀚|巍巍|滔滔|连绵|起伏|美丽|壮美|壮丽|秀美|碧绿|金色|神秘|原始|退化|天然|典型|荒漠|高寒|沙化|流动|固定|人工|大型|热带|内陆|沿海|山前|自然|湖泊|河流|滨海|近海|沼泽|森林|城市|重要|小微|河口|山区|现代|大陆|海洋|干旱|半干旱|堰塞|活火|死火|火|珊瑚|冲积|牛轭|环形|优质|各类|退耕|母亲|水源|土地)|沟通|[距约近]?火|[一丁工十]字?形|.*(?:国际|万里|锦绣|百里|冰雪|旅游|一处|一条|一座|一片|一个|字形))$/
/** The same for towns, where it does not stand behind the county it lies in (鼓楼区|小市街道). */
const ORDINARY_END =
  /^(?:.*[农大小高名各全乡镇重建古强市特边该本每我两进入下到设雪]|(?:.*[小大古新老县边乡农全市省本各旧])?[城村集])$/
const ORDINARY_TOWN =
  /^(?:美丽.*|[各全本该每两]|[小大]?[城集村]|乡|.*(?:国际|乡村|中心|示范|美丽|特色|幸福|重点|建制|历史|名人|旅游|冰雪|万里|锦绣|百里|传统|行政|自然|帮扶|脱贫|贫困|空心|精品|先行|未来|明星|边境|移民|地球|安置|城中|城边|近郊|民族|旅居|数字|林区|牧区|库区|产业|街道))$/

/** Last units of names that only their company tells: 程海, 尕曲. */
export const COMPANY_ENDS = '河江湖海溪沟池泊洼泽淀曲渠荡漾塘泾浜溇港山岭岛屿礁滩峰洲水川浦涌'
/** The first one or two units of all these words. */
export const NATURE_BEGINNINGS =
  `江 河 湖 湾 山 岛 礁 屿 岭 渠 镇 乡 村 街道 社区 暗沙 群礁 沙洲 苏木 嘎查 农场 林场 牧场 水库 灌区 大型 中型 大中 峡灌 水利 运河 海峡 总干 干渠
  藏布 郭勒 列岛 群岛 半岛 山脉 盆地 平原 高原 草原 沙漠 沙地 谷地 山地 雪山 冰川 行蓄 蓄滞 蓄洪 行洪 滞洪 分洪 大峡 大草 大沙 峡谷 戈壁 湿地`.split(
    /\s+/,
  )
const BEGINNINGS = beginningsOf(NATURE_BEGINNINGS)
const TOWN_UNITS = firstUnits(TOWN)
const WHOLE_UNITS = firstUnits(WHOLE)

/** The word for a river, mountain, town … that stands at `at`. */
export function natureAt(text: string, at: number): NatureWord | null {
  if (!mayBegin(BEGINNINGS, text, at)) return null
  const around = text.slice(at, at + 6)
  const unit = text.charCodeAt(at)
  const town = TOWN_UNITS[unit] === 1 ? TOWN.exec(around)?.[0] : undefined
  if (town) {
    const end = at + town.length
    const after = text.slice(end, end + 9)
    if (JOINS_TOWN[town]?.test(after)) return null
    return { kind: 'town', end, longest: /[镇苏嘎]/.test(town) ? 6 : 4, ends: AFTER_TOWN.test(after) }
  }
  const whole = WHOLE_UNITS[unit] === 1 ? WHOLE.exec(around)?.[0] : undefined
  if (whole)
    return { kind: RELIEF.test(whole) ? 'relief' : 'water', end: at + whole.length, longest: 6, ends: true }
  const kind = SINGLE[text.charAt(at)]
  if (!kind || /^[岛暗触]$/.test(text.charAt(at - 1))) return null
  const after = text.slice(at + 1, at + 4)
  const ends = AFTER_SINGLE.test(after)
  return ends || !JOINS_SINGLE.test(after) ? { kind, end: at + 1, longest: 3, ends } : null
}

/** Whether what stands at `at` shows the single character before it to end a name. */
export const endsSingle = (text: string, at: number): boolean => AFTER_SINGLE.test(text.slice(at, at + 3))

/** 过|乌鞘岭, 即|小浃江: one unit of the way over it, or of what introduces it, before a name of two at least. */
const LEAD = /^[过抵即越翻游登赏](?![河江湖])[\u4e00-\u9fff]{2}/
/** 百里|鄱湖 */
const EXPANSE = /^[百千万]里[\u4e00-\u9fff]/
export const leadOf = (stem: string): number => (EXPANSE.test(stem) ? 2 : LEAD.test(stem) ? 1 : 0)

/** Names longer than this are of other languages: 满都胡宝拉格|镇. */
const LONGEST_HAN = 4
const TRANSLITERATED = /[格尔勒克斯布图鲁木淖嘎拉德吉阿巴乌苏特罕查浩胡都宝其呼热满依塔玛]/g

/** 陆水|河, 青山|湖: a river named after another water or a mountain; the rest are words (饮水, 荒山). */
const NAMED_AFTER =
  /^[^绿江大高名小矿爬登治引供调节排饮用污雨洪泄护进上下深荒两][山水]$|^[^长大小两三四各沿跨临引入过通]江$/

const isOrdinary = (stem: string, kind: Span['kind'], behindCounty: boolean): boolean =>
  kind === 'town'
    ? ORDINARY_TOWN.test(stem) || (!behindCounty && ORDINARY_END.test(stem))
    : ORDINARY.test(stem)

/** 石臼湖、|固城湖: the same beside a name of its kind, which leaves less doubt. */
export const isListedStem = (stem: string): boolean => !/^[各全两三多大小]|[各全两多大小]$/.test(stem)

/** Whether the stem makes a name with the word, and not one that only describes (各乡镇, 高山). */
export const isNatureStem = (stem: string, kind: Span['kind'], behindCounty = false): boolean =>
  (!isOrdinary(stem, kind, behindCounty) ||
    (kind === 'water' && NAMED_AFTER.test(stem)) ||
    isTransliterated(stem)) &&
  (stem.length <= LONGEST_HAN || isTransliterated(stem))

const isTransliterated = (stem: string): boolean =>
  (stem.match(TRANSLITERATED)?.length ?? 0) >= LONGEST_HAN - 1

/** 引江济淮, 引黄入冀: a transfer of water, named by what it does. */
const TRANSFER =
  /引(?!人入|水补|经济|[进入导领])[\u4e00-\u9fff]{1,2}[济入补][\u4e00-\u9fff]{1,2}?(?=$|[^\u4e00-\u9fff]|工程|[一二三]期|二|三|改扩?建|灌区|调水|续建|配套|干线|等|通水|线路|项目)/y

/** The end of the transfer of water that begins at `at`, or `at`. */
export function transferEnd(text: string, at: number): number {
  TRANSFER.lastIndex = at
  return TRANSFER.test(text) ? TRANSFER.lastIndex : at
}
