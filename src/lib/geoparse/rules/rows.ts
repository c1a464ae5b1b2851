import { WORDS_AFTER, WORDS_BEFORE } from '../words/straddling-words.ts'
import { namesZone } from '../words/describing-words.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { metresBetween } from '../lexicon/merge-places.ts'
import type { Scan } from '../scan-state.ts'
import { initialsOf as countyInitials } from './quoted.ts'
import { citiesIn, isEnd, isSubProvince } from './short-forms.ts'
import { nameSpan, NONE, type Span } from '../spans.ts'
import { breaksBefore, stemStart } from '../words/stem-words.ts'
import { isNameUnit, tailAt, isListJoin } from '../words/suffixes.ts'
import { beginningsOf, nextBeginning } from '../matching/beginnings.ts'
import { isHan, unitSet, isOneOf } from '../matching/units.ts'
import { isWordAt, wordSet } from '../matching/word-set.ts'

const LONGEST_ROW = 5
/** Farther apart than this the members of a row are no neighbours. */
const NEIGHBOURS_WITHIN_M = 460_000
/** The same, where a county is one of them. */
const CLOSE_WITHIN_M = 160_000
/** So far apart the ends of a section of a line may be. */
export const SECTION_WITHIN_M = 1_200_000
/** First characters of counties that begin too many other words. */
const COMMON_UNITS = unitSet(
  '城市海山江河湖港站新东西南北中上下大小高平安区县乡农文旅产工人民生水土地家国内外前后',
)
/** Rows of first characters that are words. */
const WORDS = wordSet(`
南北 东西 西南 东北 西北 东南 沿海 长大 大通 新通 平安 开通 高新 新安 安全 和平 长安 东部 西部
南部 北部 中部 城乡 新兴 大中 中小 通开 海陆 江海 河海 山海 南阳 安阳 山海 港城 黄金 开平 定安
临海 湖海 大湖 长江 黄河 汉中 三大 四大 五大 两大 新大 宜业 宜居 临江 临河 自来 来自 新老
老中青 自成
`)

const countiesOf = (lexicon: Lexicon, unit: number): readonly number[] =>
  countyInitials(lexicon).get(unit) ?? NONE

/** Whether the unit may stand for a place in a row with counties in it. */
const canStand = (lexicon: Lexicon, unit: number): boolean =>
  isEnd(lexicon, unit) || countyInitials(lexicon).has(unit)

/** The row of places that ends at `end`, as a span; null when what stands there is none. */
export function rowBefore(scan: Scan, end: number, within = NEIGHBOURS_WITHIN_M): Span | null {
  const { text, lexicon, free, from } = scan
  if (!canStand(lexicon, text.charCodeAt(end - 1)) || !canStand(lexicon, text.charCodeAt(end - 2)))
    return null
  const start = stemStart(text, end, Math.max(free, from), LONGEST_ROW, isNameUnit)
  if (
    end - start < 2 ||
    isWordAt(WORDS, text, start, end) ||
    isWordAt(WORDS_BEFORE, text, start, end) ||
    isWordAt(WORDS_AFTER, text, start, end) ||
    !namesZone(text.slice(start, end))
  )
    return null
  const ends: (readonly number[])[] = []
  for (let at = start; at < end; at++) ends.push(lexicon.ends.get(text.charCodeAt(at)) ?? NONE)
  if (ends.every((o) => o.length > 0) && areNear(ends, lexicon, within))
    return nameSpan(start, end, 'shorthand', NONE, ends, 'none', 0.75, from)
  // 遂潼: counties beside a city.
  if (ends.every((o) => o.length === 0)) return null
  if (ends.some((o, i) => o.length === 0 && isOneOf(COMMON_UNITS, text, start + i))) return null
  const options = ends.map((o, i) => [...o, ...countiesOf(lexicon, text.charCodeAt(start + i))])
  if (options.some((o) => o.length === 0) || !areNear(options, lexicon, CLOSE_WITHIN_M)) return null
  return nameSpan(start, end, 'shorthand', NONE, options, 'none', 0.75, from)
}

/** What a row of places does together, within a few units after it: 昆红|文旅协同, 合芜马|铁水联运通道. */
const TOGETHER =
  `走廊 大通道 通道 产业带 创新带 经济带 发展带 城市群 城镇群 都市圈 经济圈 生活圈 城镇圈 金三角 一体 同城 协同 联动 协作 合作
  联运 接轨 毗邻 交界 交流 共建 互联 直连 统筹发展 融合发展 跨江 抱团 要素市场化 双城记 组团`.split(/\s+/)
const TOGETHER_BEGINS = beginningsOf([...TOGETHER, '小时'])
/** So many units behind the row are asked for the beginning of one of these words. */
const REACH = 11
const DOES_TOGETHER = new RegExp(
  String.raw`^(?:[市省区州县地]{0,2}[\u4e00-\u9fff“]{0,7}?)(?:[\d一二两三半]小时|${TOGETHER.join('|')})`,
)
const doTogether = (text: string, at: number, to: number): boolean =>
  nextBeginning(TOGETHER_BEGINS, text, at, at + REACH) < at + REACH &&
  DOES_TOGETHER.test(text.slice(at, Math.min(to, at + 14)))

const STARTS_WORD = wordSet(`
合作 合力 合理 合同 长效 长期 通道 通过 通航 通江 通用 平台 平等 平安 海上 海陆 海铁 江海 河海
公铁 南北 东西 东中 中西 中南 大中 大通 新通 四通 黄金 西南 西北 东南 东北 山海 陆海 城乡 内外
两岸 临港 临空 临海 临江 开平 开通 大宗 大同 安全 三大 六大 四大 大连 上海 金融 双城 新安 新型
新大 高新 宜居 宜业 保险 保定 商合 文旅 文化 文创 文体
`)

/**
 * The row of places that begins at `start` and does something together; null when another word stands there. What
 * stands before it is a stop, a verb or what was taken.
 */
export function rowAt(scan: Scan, start: number): Span | null {
  const { text, lexicon, from, to } = scan
  if (!isEnd(lexicon, text.charCodeAt(start + 1))) return null
  if (isWordAt(STARTS_WORD, text, start, start + 2) || isSubProvince(text, start)) return null
  if (!beginsAt(scan, start)) return null
  let end = start
  while (end < to && end - start < LONGEST_ROW && isEnd(lexicon, text.charCodeAt(end))) end += 1
  for (; end - start >= 2; end--) {
    if (isWordAt(WORDS, text, start, end) || isWord(text, end)) continue
    if (isWordAt(STARTS_WORD, text, end - 1, end + 1) || !namesZone(text.slice(start, end))) continue
    const tail = tailAt(text, end, 0)
    if (tail?.kind === 'line' || tail?.kind === 'road') return null
    if (!doTogether(text, end, to)) continue
    const options = optionsOf(text, start, end, lexicon)
    if (isOfProvinces(options, lexicon) || areNear(options, lexicon, NEIGHBOURS_WITHIN_M))
      return nameSpan(start, end, 'shorthand', NONE, options, 'none', 0.7, from)
  }
  return null
}

/** A row of cities in quotation marks, of which `at` is the first: “汉孝随襄十”. */
export function quotedRow({ text, lexicon, from }: Scan, at: number): Span | null {
  const start = at + 1
  let end = start
  while (end <= start + LONGEST_ROW && isEnd(lexicon, text.charCodeAt(end))) end += 1
  if (end - start < 3 || end > start + LONGEST_ROW || text.charAt(end) !== '”') return null
  if (lexicon.byName.has(text.slice(start, end)) || isWordAt(WORDS, text, start, end)) return null
  const options = optionsOf(text, start, end, lexicon)
  if (!areNear(options, lexicon, NEIGHBOURS_WITHIN_M)) return null
  return nameSpan(start, end, 'shorthand', NONE, options, 'none', 0.7, from)
}

/** The rows listed right before `start`, in text order, none of them read yet: 合六、合淮、. */
export function rowsListedBefore(scan: Scan, start: number): Span[] {
  const { text, lexicon, free, from } = scan
  const rows: Span[] = []
  for (let end = start - 1; end - 2 >= free && isListJoin(text, end);) {
    const first = stemStart(text, end, Math.max(free, from), LONGEST_ROW, isNameUnit)
    if (end - first < 2 || isWordAt(WORDS, text, first, end)) break
    const options = optionsOf(text, first, end, lexicon)
    if (options.some((o) => o.length === 0)) break
    if (!areNear(options, lexicon, NEIGHBOURS_WITHIN_M)) break
    rows.unshift(nameSpan(first, end, 'shorthand', NONE, options, 'none', 0.7, from))
    end = first - 1
  }
  return rows
}

/** Whether a name can begin at `start`: after a stop, a breaking word, or what was taken before. */
function beginsAt({ text, free, from }: Scan, start: number): boolean {
  if (start === free || start === from) return true
  const before = text.charCodeAt(start - 1)
  if (!isNameUnit(before) || !isHan(before)) return true
  return breaksBefore(text, start, Math.max(from, free))
}

/** The last unit before `end` makes a word with the next. */
const isWord = (text: string, end: number): boolean => isWordAt(WORDS_AFTER, text, end - 1, end + 1)

/** The places each unit may stand for; only provinces where all may. */
function optionsOf(
  text: string,
  start: number,
  end: number,
  lexicon: Lexicon,
): readonly (readonly number[])[] {
  const options = citiesIn(lexicon, text, start, end)
  if (!isOfProvinces(options, lexicon)) return options
  return options.map((all) => all.filter((place) => lexicon.places[place]?.rank === 'province'))
}

const isOfProvinces = (options: readonly (readonly number[])[], { places }: Lexicon): boolean =>
  options.every((all) => all.some((place) => places[place]?.rank === 'province'))

/** Whether each member has a place near one of the first member's, and there are as many as members. */
function areNear(options: readonly (readonly number[])[], lexicon: Lexicon, within: number): boolean {
  const [first = [], ...rest] = options
  const near = (a: number, b: number): boolean => {
    const [from, to] = [lexicon.places[a]?.position, lexicon.places[b]?.position]
    return a !== b && from != null && to != null && metresBetween(from, to) < within
  }
  return first.some((a) => rest.every((list) => list.some((b) => near(a, b))))
}
