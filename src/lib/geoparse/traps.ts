import {
  DIRECTION_AFTER,
  NAME_TRAPS,
  NOT_PLACE_AFTER,
  SUFFIX_OF_NEXT_WORD,
  SURNAMES,
  TITLE_AFTER,
  TITLE_BEFORE,
  WORDS_AFTER,
  WORDS_BEFORE,
} from './common-words.ts'
import type { LexiconEntry } from './lexicon-entries.ts'
import { entryAt, type Lexicon } from './lexicon.ts'
import { isBreaking, stemStart } from './stem-words.ts'
import { isNameUnit } from './suffixes.ts'

/**
 * The administrative suffix of a full form, whose next unit may show it to belong to the next word (市|场),
 * unless a name begins there (山西省|长治市).
 */
function nextWordTakesSuffix(text: string, end: number, lexicon: Lexicon): boolean {
  const pattern = SUFFIX_OF_NEXT_WORD[text.charAt(end - 1)]
  if (!pattern?.test(text.slice(end, end + 5))) return false
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
  const last = text.charAt(end - 1)
  // 天津|港口型
  if (last === '港' && end - start > 2 && /^口(?!岸)/.test(text.slice(end, end + 2))) return end - 1
  const after = text.slice(end, end + 4)
  // 芳白|城际
  if (last === '城' && /^际(?!遇)/.test(after)) return -1
  if ('东西南北'.includes(last) && DIRECTION_AFTER.test(after)) return -1
  if ('路大时话'.includes(after.charAt(0) || '\n') && NOT_PLACE_AFTER.test(after)) return -1
  if (entry.evidence !== 'none' && start > free && isBreaking(text.slice(start - 1, start + 1))) return -1
  if (start > free && isTailOfLonger(text, start, end, free)) return -1
  if (SPIRIT.test(after) || NAMED_AFTER.test(text.slice(end, end + 8))) return -1
  if (last === '至' && BOUNDS.test(text.slice(end, end + 24))) return -1
  if (NAME_TRAPS[entry.name]?.test(after)) return -1
  if (entry.name === '大湾区' && OTHER_BAY.test(text.slice(Math.max(0, start - 5), start))) return -1
  if (start > free && end - start === 2 && straddles(text, start, end)) return -1
  if (entry.evidence !== 'none' && start > free && isPerson(text, start, entry, after)) return -1
  return end
}

/** 水|阳江, 大|罗山: a river or mountain of one unit more, told by the stop or verb before that unit. */
function isTailOfLonger(text: string, start: number, end: number, free: number): boolean {
  if (end - start !== 2 || !'江河山湖岛镇溪'.includes(text.charAt(end - 1))) return false
  if (NOT_IN_NATURE.test(text.charAt(start - 1)) || /^[市县区省地港站机高]/.test(text.slice(end, end + 1)))
    return false
  return stemStart(text, start, free, 3, isNameUnit) === start - 1
}
const NOT_IN_NATURE =
  /[赴去往来返抵驻经过访游是有让使令如近省市区县州乡镇及至到环带促建修设通达连两三四五七八九十位段等内外下上前后好大多全各将向成为做强优]/

/** 浙江省|大湾区: not that of Guangdong. */
const OTHER_BAY = /(?:[省湾]|浙江|杭州|东京|纽约|旧金山)$/

/** 延安|精神: what a place stands for. */
const SPIRIT = /^(?:精神|会议精神|起义|事变|菜[系馆品、，。])/

/** 东至|环城路，西至: how far an area reaches. */
const BOUNDS = /^[^。；]{1,20}[南西北]至/

/** 杭州|亚运会, 兰州|牛肉面, 西安|交大, a festival, a dish, an opera, a prize, a university. */
const NAMED_AFTER =
  /^(?:[\u4e00-\u9fff]{0,3}(?:亚运会|军运会|全运会|航展|消博会|东博会|西博会|高交会|奥运会|冬奥会|冬残奥会|世博会|园博会|大运会|青奥会|进博会|广交会|服贸会|啤酒节|电影节|马拉松)|帮(?![扶助办教忙困您你他农企派])|火锅|男篮|女篮|男足|女足|男排|女排|国安|申花|队(?=$|[、，。；]|以\d|\d|[夺击胜负主客])|航空(?=$|[、，。；”“（]|航班|客机|航线|执飞|机组|乘务|的航班|开通|新开|运营)|牛肉面|拉面|热干面|燃面|小面|米粉|米线|螺蛳粉|烤鸭|评弹|二人转|民歌|腰鼓|官话|方言|学者|[梆晋评越豫川秦]剧|梆子|戏曲|花鼓戏|黄梅戏|剧团|舰(?![队船艇])|整风|宣言|共识|公报|公约|议定书|条约|(?:交大|理工|师大|科大|工大|农大|医大|财大)(?![大讯学业])|[\u4e00-\u9fff]{0,2}(?:锂业|铜业|铝业|锌业|钼业|乳业)(?!发展|产业|转型|集群|基地)|[\u4e00-\u9fff]{0,4}(?:科学技术奖|科技进步奖|质量奖|文学奖))/

/** 其中国际: both 其中 and 国际 are words, so that 中国 is none. */
function straddles(text: string, start: number, end: number): boolean {
  return WORDS_BEFORE.has(text.slice(start - 1, start + 1)) && WORDS_AFTER.has(text.slice(end - 1, end + 1))
}

/** 记者高平, 李大同, 高阳说: the short form of a county in a person's place. */
function isPerson(text: string, start: number, entry: LexiconEntry, after: string): boolean {
  if (TITLE_AFTER.test(after)) return true
  if (TITLE_BEFORE.test(text.slice(Math.max(0, start - 5), start))) return true
  return entry.evidence === 'strong' && SURNAMES.includes(text.charAt(start - 1) || '\n')
}
