import { stands, ahead } from '../matching/ahead.ts'
import { beginningsOf, mayBegin } from '../matching/beginnings.ts'
import {
  DIRECTION_AFTER,
  NAME_TRAPS,
  NOT_PLACE_AFTER,
  SUFFIX_OF_NEXT_WORD,
  SURNAMES,
  TITLE_AFTER,
  TITLE_BEFORE,
} from '../words/common-words.ts'
import type { LexiconEntry } from '../lexicon/lexicon-entries.ts'
import { entryAt, type Lexicon } from '../lexicon/lexicon.ts'
import { isBreaking, stemStart } from '../words/stem-words.ts'
import { WORDS_AFTER, WORDS_BEFORE } from '../words/straddling-words.ts'
import { isNameUnit } from '../words/suffixes.ts'
import { isHan, isOneOf, unitSet } from '../matching/units.ts'
import { isWordAt } from '../matching/word-set.ts'

const SUFFIXES = unitSet([...SUFFIX_OF_NEXT_WORD.keys()].join(''))

/**
 * The administrative suffix of a full form, whose next unit may show it to belong to the next word (市|场),
 * unless a name begins there (山西省|长治市).
 */
function nextWordTakesSuffix(text: string, end: number, lexicon: Lexicon): boolean {
  if (!isOneOf(SUFFIXES, text, end - 1)) return false
  const pattern = SUFFIX_OF_NEXT_WORD.get(text.charAt(end - 1))
  if (!pattern || !stands(pattern, text, end)) return false
  const next = entryAt(lexicon, text, end)
  return next?.kind !== 'place'
}

/**
 * Where the name at `start`–`end` really ends: `end`, one less when its suffix belongs to the next word
 * (天津|市场), or -1 when the units are no name here. `free` is the end of what was taken before.
 */
export function trueEnd(
  text: string,
  start: number,
  end: number,
  entry: LexiconEntry,
  free: number,
  lexicon: Lexicon,
): number {
  if (end - start > 2 && nextWordTakesSuffix(text, end, lexicon)) return end - 1
  // 五区|和|县级市
  if (entry.name === '和县' && stands(RANK, text, end)) return -1
  // 天津|港口型
  if (end - start > 2 && isOneOf(PORT, text, end - 1) && stands(MOUTH, text, end)) return end - 1
  // 芳白|城际
  if (isOneOf(TOWN, text, end - 1) && stands(BETWEEN, text, end)) return -1
  if (isOneOf(DIRECTIONS, text, end - 1) && stands(DIRECTION_AFTER, text, end)) return -1
  if (SIDES.has(entry.name) && isSide(text, start, free)) return -1
  if (stands(NOT_PLACE_AFTER, text, end)) return -1
  if (entry.evidence !== 'none' && start > free && isBreaking(text, start - 1, start + 1)) return -1
  if (start > free && isTailOfLonger(text, start, end, free)) return -1
  if (stands(SPIRIT, text, end) || stands(NAMED_AFTER, text, end) || isOfEvent(text, end)) return -1
  if (entry.evidence !== 'none' && isEpithet(text, start, end)) return -1
  if (text.charCodeAt(end - 1) === TO && isBound(text, start, end)) return -1
  if (QUARTERS.has(entry.name) && isQuarter(text, start, end)) return -1
  // 入|海口
  if (entry.name === '海口' && text.charAt(start - 1) === '入') return -1
  const trap = NAME_TRAPS.get(entry.name)
  if (trap && stands(trap, text, end)) return -1
  if (entry.name === '大湾区' && OTHER_BAY.test(text.slice(Math.max(0, start - 5), start))) return -1
  if (start > free && end - start === 2 && straddles(text, start, end)) return -1
  if (entry.evidence !== 'none' && start > free && isPerson(text, start, end, entry)) return -1
  // 董事|长|武
  if (text.charAt(start) === '长' && /[事书]$/.test(text.charAt(start - 1))) return -1
  return end
}

/** 史称“龙城”: what another place is called. */
const isEpithet = (text: string, start: number, end: number): boolean =>
  text.charAt(start - 1) === '“' && text.charAt(end) === '”' && /[称为叫誉名是]/.test(text.charAt(start - 2))

/** 水|阳江, 大|罗山: a river or mountain of one unit more, told by the stop or verb before that unit. */
function isTailOfLonger(text: string, start: number, end: number, free: number): boolean {
  if (end - start !== 2 || !isOneOf(OF_NATURE, text, end - 1)) return false
  if (isOneOf(NOT_IN_NATURE, text, start - 1) || isOneOf(LONGER, text, end)) return false
  // 跨红|柳河
  if (start - 2 >= free && '跨沿越临'.includes(text.charAt(start - 2))) return true
  return stemStart(text, start, free, 3, isNameUnit) === start - 1
}

const SIDES: ReadonlySet<string> = new Set(['西南', '西北', '东南', '东北'])
/** 昆山市|西南, 镇|东北: a side of the place before it, and no part of the country. */
function isSide(text: string, start: number, free: number): boolean {
  const before = text.charCodeAt(start - 1)
  if (isOneOf(HAS_SIDES, text, start - 1)) return true
  return start === free && isHan(before) && !isOneOf(COUNTRY, text, start - 1)
}
const HAS_SIDES = unitSet('市县镇乡村城部偏')
const COUNTRY = unitSet('国东西南北中')
const RANK = ahead(1, /^[级域]/)
const PORT = unitSet('港')
const MOUTH = ahead(2, /^口(?!岸)/)
const TOWN = unitSet('城')
const BETWEEN = ahead(4, /^际(?!遇)/)
const OF_NATURE = unitSet('江河山湖岛镇乡溪村')
const NOT_IN_NATURE = unitSet(
  '自由即赴去往来返抵驻经过访游是有让使令如近省市区县州乡镇及至到环带促建修设通达连两三四五七八九十位段等内外下上前后好大多全各将向成为做强优',
)
const LONGER = unitSet('市县区省地港站机高')
const DIRECTIONS = unitSet('东西南北')
const TO = '至'.charCodeAt(0)

/** 浙江省|大湾区: not that of Guangdong. */
const OTHER_BAY = /(?:[省湾一二三四五各几]|浙江|杭州|东京|纽约|旧金山)$/

/** 延安|精神: what a place stands for. */
const SPIRIT = ahead(4, /^(?:精神|会议精神|起义|事变|会战|战役|保卫战|大屠杀|惨案|之战|菜[系馆品、，。])/)

/** 东至|环城路，西至; 西起…，东至|…: how far an area or a road reaches. */
const BOUNDS = /^[^。；]{1,20}[南西北]至/
const BOUND_BEFORE = /[南西北][起至临接邻][^。；]{1,24}$/
const isBound = (text: string, start: number, end: number): boolean =>
  BOUNDS.test(text.slice(end, end + 24)) || BOUND_BEFORE.test(text.slice(Math.max(0, start - 26), start))

/** 向|西北|前行, 西南|与广东省相接, 西南|环线: where something lies or goes, and not a part of the country. */
const QUARTERS: ReadonlySet<string> = new Set(['西南', '西北', '东北'])
const GOES = /[向往朝]$/
const GOES_ON =
  /^(?:方向|前行|而行|行[驶进走]|延伸|流[经入向至]|展线|经过|穿[过越]|转|折|约|\d|[，。、和]|蜿蜒|进发|走|飞|倾斜|开挖|移动|推进|扩展)/
const BORDERS =
  /^(?:与[^，。；]{2,12}?(?:相接|接壤|相邻|毗邻|交界|为邻|相连|相望|毗连)|[接邻临靠倚依抵至濒][\u4e00-\u9fff]{2})/
const OF_SIDE =
  /^(?:环线|环城|绕城|驿道|方向|隅|走向|流向|外环|季风|气流|偏[东西南北]|[大]?风(?![光情貌味俗景电采])|约?\d|郊|城区|门(?![户店类]))/
function isQuarter(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + 20)
  if (OF_SIDE.test(after)) return true
  if (GOES.test(text.charAt(start - 1))) return GOES_ON.test(after)
  return !isHan(text.charCodeAt(start - 1)) && BORDERS.test(after)
}

/** 兰州|牛肉面, 西安|交大: a dish, an opera, a team, a university. */
const NAMED_AFTER = ahead(
  8,
  /^(?:帮(?![带扶助办教忙困您你他农企派])|火锅|男篮|女篮|男足|女足|男排|女排|国安|申花|恒大|亚泰|实德|宏远|广汇|稠州|新鹏城|津门虎|广厦(?=队|俱|[夺击胜负主客])|伊力特|东宝(?!区)|建业(?=队|足球|[主客]|俱)|队(?=$|[、，。；]|以\d|\d|[夺击胜负主客的]|员)|航空(?=的?航班|的?客机|执飞|机组|乘务)|[一二三四五六七八九十]{1,2}中(?=$|[、，。；]|学|的?[师学]生)|[一二三四五六七八]号(?=卫星|[、，。；”]|$)|牛肉面|拉面|热干面|燃面|小面|米粉|米线|螺蛳粉|烤鸭|火腿|大闸蟹|香醋|老陈醋|扒鸡|烧鸡|盐水鸭|板鸭|大盘鸡|过桥米线|小吃|铁观音|紫砂|评弹|二人转|民歌|腰鼓|官话|方言|学者|[梆晋评越豫川秦]剧|梆子|戏曲|花鼓戏|黄梅戏|剧团|舰(?![队船艇])|整风|宣言|共识|公报|公约|议定书|条约|(?:交大|理工|师大|科大|工大|农大|医大|财大)(?![大讯学业]))/,
)

const FESTIVALS =
  '世园会 文博会 车展 书展 杂技节 亚运会 军运会 全运会 航展 消博会 东博会 西博会 高交会 奥运会 冬奥会 冬残奥会 世博会 园博会 大运会 青奥会 进博会 广交会 服贸会 啤酒节 电影节 马拉松'.split(
    ' ',
  )
const COMPANIES = '锂业 铜业 铝业 锌业 钼业 乳业'.split(' ')
const PRIZES = '科学技术奖 科技进步奖 质量奖 文学奖'.split(' ')
const EVENTS = beginningsOf([...FESTIVALS, ...COMPANIES, ...PRIZES])
const WIDEST_GAP = 4
const EVENT = new RegExp(
  `^(?:(?!..?办|[参获迎])[\\u4e00-\\u9fff]{0,3}(?:${FESTIVALS.join('|')})|[\\u4e00-\\u9fff]{0,2}(?:${COMPANIES.join('|')})(?!发展|产业|转型|集群|基地)|[\\u4e00-\\u9fff]{0,${WIDEST_GAP}}(?:${PRIZES.join('|')}))`,
)

/** 杭州|亚运会, 江西|铜业: a festival, a company, a prize, and what may stand before the word for it. */
function isOfEvent(text: string, end: number): boolean {
  for (let at = end; at <= end + WIDEST_GAP; at++) {
    if (mayBegin(EVENTS, text, at)) return EVENT.test(text.slice(end, end + 8))
    if (!isHan(text.charCodeAt(at))) return false
  }
  return false
}

/** 其中国际: both 其中 and 国际 are words, so that 中国 is none. */
function straddles(text: string, start: number, end: number): boolean {
  return isWordAt(WORDS_BEFORE, text, start - 1, start + 1) && isWordAt(WORDS_AFTER, text, end - 1, end + 1)
}

/** 记者高平, 李大同, 高阳说: the short form of a county in a person's place. */
function isPerson(text: string, start: number, end: number, entry: LexiconEntry): boolean {
  if (stands(TITLE_AFTER, text, end)) return true
  if (TITLE_BEFORE.test(text.slice(Math.max(0, start - 5), start))) return true
  return entry.evidence === 'strong' && isOneOf(SURNAMES, text, start - 1)
}
