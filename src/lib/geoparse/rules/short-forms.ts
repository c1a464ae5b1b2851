import { longestAt } from '../matching/automaton.ts'
import { isHan, isOneOf, unitSet } from '../matching/units.ts'
import { ahead, stands } from '../matching/ahead.ts'
import { SHORT_FORM, type Lexicon } from '../lexicon/lexicon.ts'
import { SINGLE_BEFORE } from '../marks.ts'
import { WEAK_SHORT_FORMS } from '../words/regions.ts'
import { nameSpan, NONE, type Span } from '../spans.ts'

/**
 * One-character short forms (津, 京, 沪) are names only after a word of being or going there (在津, 赴京):
 * anywhere else they are part of another word.
 */
export const SHORT_FORM_BEFORE = /[在赴驻来返离抵]$/
const IS_BEFORE = unitSet(SINGLE_BEFORE)
/** 推进|雄伟…: words that end in one of these. */
const WORD_BEFORE =
  /(?:[推引促改先前演跟增行迈挺并]进|[加深投融进引输注收纳列迁步导介]入|[循光]环|[原未带本近起后上下出将历年日往从]来|[存所现正潜实内外]在)$/
/** Of cities and in other words too: 申请, 雄厚. */
const SELDOM_ALONE = unitSet('申雄锡昆穗榕莞甬杭郑邕澳')
/** What makes a frame for short forms that are ordinary characters. */
const FRAME_AFTER = ahead(
  3,
  /^(?:[、，。；：！,.;:!)）”》\s]|$|合作|一体|协同|毗邻|交界|边|两地|三地|四地|两省|三省|四省|双城|走廊|城市群|都市圈|经济|产业|沿江|科创|创新|生态|交通|同城|联动|边界|地区|区域|高铁|铁路|高速|城际|企|各地|等地|召开|举行|举办|设立|成立|投资|调研|考察|工作)/,
)
const BOUNDARY = /^$|[、，,。；;：:“（(《\s和与及从以在]$/
/** Ordinary words that begin with a short form. */
const WORD_AHEAD = ahead(
  4,
  /^(?:晋[升级职]|桂[花圆皮]|苏[醒打]|蜀[葵锦绣]|滇池|皖江|赣江|湘[江绣]|浙大|粤语|豫园|鲁[莽迅能]|吉[祥利他]|辽[阔远]|津[贴液]|冀望|琼[浆脂]|京[剧城]|沪[指市])/,
)
const SUB_PROVINCES = unitSet('渝苏浙皖闽赣鲁豫鄂湘粤桂琼川黔滇陕冀晋辽蒙甘')
const DIRECTIONS = unitSet('东西南北中')
const LONGEST_RUN = 9

const isShortForm = ({ forms }: Lexicon, unit: number): boolean => forms[unit] === SHORT_FORM
/** Whether the unit may stand for a place in a row. */
export const isEnd = ({ forms }: Lexicon, unit: number): boolean => (forms[unit] ?? 0) !== 0
const WEAK = unitSet(WEAK_SHORT_FORMS)

/** The end of the compound of one-character forms at `start` (京津冀), or `start` when there is none. */
export function runEnd(text: string, start: number, to: number, lexicon: Lexicon): number {
  if (!isShortForm(lexicon, text.charCodeAt(start)) || !isShortForm(lexicon, text.charCodeAt(start + 1)))
    return start
  let end = start
  while (end < to && end - start < LONGEST_RUN && isShortForm(lexicon, text.charCodeAt(end))) {
    // 津雄安: the last unit begins a longer name of its own.
    if (end > start && longestAt(lexicon.automaton, text, end) >= 0) break
    end += 1
  }
  // 川陕|苏区
  if (text.startsWith('苏区', end - 1)) end -= 1
  while (end - start > 2 && isOneOf(WEAK, text, end - 1) && !stands(FRAME_AFTER, text, end)) end -= 1
  return isCompound(text, start, end) ? end : start
}

function isCompound(text: string, start: number, end: number): boolean {
  const length = end - start
  if (length < 2 || repeatsUnit(text, start, end)) return false
  let strong = 0
  for (let at = start; at < end; at++) if (!isOneOf(WEAK, text, at)) strong += 1
  if (strong === length || (length > 2 && strong > 0)) return true
  return strong > 0 && stands(FRAME_AFTER, text, end)
}

/** Whether a unit of `start`–`end` stands there twice. */
function repeatsUnit(text: string, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++)
    for (let before = start; before < at; before++)
      if (text.charCodeAt(before) === text.charCodeAt(at)) return true
  return false
}

/** The places the unit may stand for in a row of cities. */
export const citiesOf = ({ cityEnds }: Lexicon, unit: number): readonly number[] => cityEnds.get(unit) ?? NONE

/** The same for each unit of `start`–`end`. */
export function citiesIn(lexicon: Lexicon, text: string, start: number, end: number): (readonly number[])[] {
  const members: (readonly number[])[] = []
  for (let at = start; at < end; at++) members.push(citiesOf(lexicon, text.charCodeAt(at)))
  return members
}

/** A compound as a span. */
export function compoundSpan(
  text: string,
  start: number,
  end: number,
  lexicon: Lexicon,
  block: number,
): Span {
  let weak = false
  // 武鄂黄黄: beside cities 鄂 is one too.
  let cities = false
  for (let at = start; at < end; at++) {
    if (isOneOf(WEAK, text, at)) weak = true
    if (!isShortForm(lexicon, text.charCodeAt(at))) cities = true
  }
  const members = cities ? citiesIn(lexicon, text, start, end) : shortFormsOf(lexicon, text, start, end)
  return nameSpan(start, end, 'shorthand', [], members, 'none', weak ? 0.85 : 0.95, block)
}

function shortFormsOf(
  { abbreviations }: Lexicon,
  text: string,
  start: number,
  end: number,
): (readonly number[])[] {
  const members: (readonly number[])[] = []
  for (let at = start; at < end; at++) members.push(abbreviations.get(text.charCodeAt(at)) ?? NONE)
  return members
}

const NO_INITIALS = unitSet('大新老双中')

/**
 * A known compound with what a longer one adds to it: 广深|港, 广|珠澳. The additions are taken only
 * up to a frame or a stop.
 */
export function widened(
  text: string,
  start: number,
  end: number,
  free: number,
  lexicon: Lexicon,
): { readonly start: number; readonly end: number } {
  const last = text.charCodeAt(end)
  const right =
    (isShortForm(lexicon, last) || (lexicon.initials.has(last) && !isOneOf(NO_INITIALS, text, end))) &&
    stands(FRAME_AFTER, text, end + 1)
  const unit = text.charCodeAt(start - 1)
  const left =
    start > free &&
    (isShortForm(lexicon, unit) || lexicon.initials.has(unit)) &&
    BOUNDARY.test(text.slice(Math.max(free, start - 2), start - 1))
  return { start: left ? start - 1 : start, end: right ? end + 1 : end }
}

/** 辽中南: a part of a province by two directions. */
export const isSubProvince = (text: string, start: number): boolean =>
  isOneOf(SUB_PROVINCES, text, start) &&
  isOneOf(DIRECTIONS, text, start + 1) &&
  isOneOf(DIRECTIONS, text, start + 2)

/** 吉|电入京, 疆|算入渝: what one province sends another. */
const SENT = ahead(3, /^[电气水煤算油粮](?:入|送|外送)/)

/** 津|企, 川|籍: the firms and people of a province. */
const WHOSE = ahead(3, /^[京津沪渝冀晋辽苏浙皖闽赣鲁豫鄂湘粤桂琼川黔滇陕甘](?:企(?![业图及盼足稳])|籍(?!贯))/)

/** One character alone: after a word of being or going (在津), or with a direction (苏北). */
export function singleSpan(
  text: string,
  start: number,
  free: number,
  lexicon: Lexicon,
  block: number,
): Span | null {
  const options = lexicon.abbreviations.get(text.charCodeAt(start)) ?? NONE
  if (stands(SENT, text, start + 1) && !isHan(text.charCodeAt(start - 1)))
    return nameSpan(start, start + 1, 'shorthand', options, NONE, 'none', 0.8, block)
  if (stands(WHOSE, text, start))
    return nameSpan(start, start + 1, 'shorthand', options, NONE, 'none', 0.8, block)
  if (isOneOf(DIRECTIONS, text, start + 1) && isOneOf(SUB_PROVINCES, text, start)) {
    const end = start + (isOneOf(DIRECTIONS, text, start + 2) ? 3 : 2)
    if (/^(?:[部岸端侧区县市路镇村]|小区|社区|街道)|^西部/.test(text.slice(end, end + 2))) return null
    const span = nameSpan(start, end, 'region', options, NONE, 'none', 0.8, block)
    return { ...span, derivedRank: 'region', stemEnd: start + 1 }
  }
  if (start === free || !isOneOf(IS_BEFORE, text, start - 1)) return null
  if (stands(WORD_AHEAD, text, start) || WORD_BEFORE.test(text.slice(Math.max(0, start - 2), start)))
    return null
  const weak = isOneOf(WEAK, text, start)
  if ((weak || isOneOf(SELDOM_ALONE, text, start)) && !stands(FRAME_AFTER, text, start + 1)) return null
  return nameSpan(start, start + 1, 'shorthand', options, NONE, 'none', weak ? 0.7 : 0.85, block)
}
