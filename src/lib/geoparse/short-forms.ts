import { longestAt } from './automaton.ts'
import type { Lexicon } from './lexicon.ts'
import { WEAK_SHORT_FORMS } from './regions.ts'
import { nameSpan, type Span } from './spans.ts'

/**
 * One-character short forms (津, 京, 沪) are names only after a word of being or going there (在津, 赴京):
 * anywhere else they are part of another word.
 */
export const SHORT_FORM_BEFORE = /[在赴驻来返离抵]$/
const SINGLE_BEFORE = '在赴驻来返离抵入进环'
/** 推进|雄伟…: words that end in one of these. */
const WORD_BEFORE =
  /(?:[推引促改先前演跟增行迈挺并]进|[加深投融进引输注收纳列迁步导介]入|[循光]环|[原未带本近起后上下出将历年日往从]来|[存所现正潜实内外]在)$/
/** Of cities and in other words too: 申请, 雄厚. */
const SELDOM_ALONE = '申雄锡昆穗榕莞甬杭郑邕澳'
/** What makes a frame for short forms that are ordinary characters. */
const FRAME_AFTER =
  /^(?:[、，。；：！,.;:!)）”》\s]|$|合作|一体|协同|毗邻|交界|边|两地|三地|四地|两省|三省|四省|双城|走廊|城市群|都市圈|经济|产业|沿江|科创|创新|生态|交通|同城|联动|边界|地区|区域|高铁|铁路|高速|城际|企|各地|等地|召开|举行|举办|设立|成立|投资|调研|考察|工作)/
const BOUNDARY = /^$|[、，,。；;：:“（(《\s和与及从以在]$/
/** Ordinary words that begin with a short form. */
const WORD_AHEAD =
  /^(?:晋[升级职]|桂[花圆皮]|苏[醒打]|蜀[葵锦绣]|滇池|皖江|赣江|湘[江绣]|浙大|粤语|豫园|鲁[莽迅能]|吉[祥利他]|辽[阔远]|津[贴液]|冀望|琼[浆脂]|京[剧城]|沪[指市])/
const SUB_PROVINCES = '渝苏浙皖闽赣鲁豫鄂湘粤桂琼川黔滇陕冀晋辽蒙甘'
const DIRECTIONS = '东西南北中'
const LONGEST_RUN = 9

const isShortForm = (lexicon: Lexicon, unit: number): boolean => ((lexicon.starts[unit] ?? 0) & 2) !== 0
const isWeak = (unit: string): boolean => WEAK_SHORT_FORMS.includes(unit)

/** The end of the compound of one-character forms at `start` (京津冀), or `start` when there is none. */
export function runEnd(text: string, start: number, to: number, lexicon: Lexicon): number {
  if (!isShortForm(lexicon, text.charCodeAt(start + 1))) return start
  let end = start
  while (end < to && end - start < LONGEST_RUN && isShortForm(lexicon, text.charCodeAt(end))) {
    // 津雄安: the last unit begins a longer name of its own.
    if (end > start && longestAt(lexicon.automaton, text, end) >= 0) break
    end += 1
  }
  while (end - start > 2 && isWeak(text.charAt(end - 1)) && !FRAME_AFTER.test(text.slice(end, end + 3)))
    end -= 1
  return isCompound(text, start, end) ? end : start
}

function isCompound(text: string, start: number, end: number): boolean {
  const units = text.slice(start, end).split('')
  if (units.length < 2 || new Set(units).size < units.length) return false
  const strong = units.filter((u) => !isWeak(u)).length
  if (strong === units.length || (units.length > 2 && strong > 0)) return true
  return strong > 0 && FRAME_AFTER.test(text.slice(end, end + 4))
}

/** The places a character may stand for in the name of a line: short forms, then first characters. */
export function placesOf(lexicon: Lexicon, unit: number): readonly number[] {
  const short = lexicon.abbreviations.get(unit) ?? []
  const initial = lexicon.initials.get(unit) ?? []
  return [...short, ...initial.filter((i) => !short.includes(i))]
}

/** The same for a row of cities, where a city's own short form (宁) leaves nothing to first characters. */
export function citiesOf(lexicon: Lexicon, unit: number): readonly number[] {
  const short = lexicon.abbreviations.get(unit) ?? []
  const isOwn = short.some((place) => lexicon.places[place]?.rank === 'prefecture')
  return isOwn ? short : placesOf(lexicon, unit)
}

/** A compound as a span. */
export function compoundSpan(
  text: string,
  start: number,
  end: number,
  lexicon: Lexicon,
  block: number,
): Span {
  const units = text
    .slice(start, end)
    .split('')
    .map((unit) => unit.charCodeAt(0))
  // 武鄂黄黄: beside cities 鄂 is one too.
  const cities = units.some((unit) => !lexicon.abbreviations.has(unit))
  const members = units.map((unit) =>
    cities ? citiesOf(lexicon, unit) : (lexicon.abbreviations.get(unit) ?? []),
  )
  const weak = text.slice(start, end).split('').some(isWeak)
  return nameSpan(start, end, 'shorthand', [], members, 'none', weak ? 0.85 : 0.95, block)
}

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
    (isShortForm(lexicon, last) ||
      (lexicon.initials.has(last) && !'大新老双中'.includes(text.charAt(end)))) &&
    FRAME_AFTER.test(text.slice(end + 1, end + 5))
  const unit = text.charCodeAt(start - 1)
  const left =
    start > free &&
    (isShortForm(lexicon, unit) || lexicon.initials.has(unit)) &&
    BOUNDARY.test(text.slice(Math.max(free, start - 2), start - 1))
  return { start: left ? start - 1 : start, end: right ? end + 1 : end }
}

/** 辽中南: a part of a province by two directions. */
export const isSubProvince = (text: string, start: number): boolean =>
  SUB_PROVINCES.includes(text.charAt(start) || '\n') &&
  DIRECTIONS.includes(text.charAt(start + 1) || '\n') &&
  DIRECTIONS.includes(text.charAt(start + 2) || '\n')

/** 吉|电入京, 疆|算入渝: what one province sends another. */
const SENT = /^[电气水煤算油粮](?:入|送|外送)/

/** 津|企, 川|籍: the firms and people of a province. */
const WHOSE = /^[京津沪渝冀晋辽苏浙皖闽赣鲁豫鄂湘粤桂琼川黔滇陕甘](?:企(?![业图及盼足稳])|籍(?!贯))/

/** One character alone: after a word of being or going (在津), or with a direction (苏北). */
export function singleSpan(
  text: string,
  start: number,
  free: number,
  lexicon: Lexicon,
  block: number,
): Span | null {
  const unit = text.charAt(start)
  const directed = DIRECTIONS.includes(text.charAt(start + 1) || '\n')
  if (SENT.test(text.slice(start + 1, start + 4)) && !/[\u4e00-\u9fff]/.test(text.charAt(start - 1))) {
    const province = lexicon.abbreviations.get(unit.charCodeAt(0)) ?? []
    return nameSpan(start, start + 1, 'shorthand', province, [], 'none', 0.8, block)
  }
  if (WHOSE.test(text.slice(start, start + 3)))
    return nameSpan(
      start,
      start + 1,
      'shorthand',
      lexicon.abbreviations.get(unit.charCodeAt(0)) ?? [],
      [],
      'none',
      0.8,
      block,
    )
  if (!directed && (start === free || !SINGLE_BEFORE.includes(text.charAt(start - 1)))) return null
  const options = lexicon.abbreviations.get(unit.charCodeAt(0)) ?? []
  const after = text.slice(start + 1, start + 4)
  if (directed && SUB_PROVINCES.includes(unit)) {
    const end = start + (DIRECTIONS.includes(after.charAt(1) || '\n') ? 3 : 2)
    if (/^[部岸端侧区县市]|^西部/.test(text.slice(end, end + 2))) return null
    const span = nameSpan(start, end, 'region', options, [], 'none', 0.8, block)
    return { ...span, derivedRank: 'region', stemEnd: start + 1 }
  }
  if (start === free || !SINGLE_BEFORE.includes(text.charAt(start - 1) || '\n')) return null
  if (WORD_AHEAD.test(unit + after) || WORD_BEFORE.test(text.slice(Math.max(0, start - 2), start)))
    return null
  if ((isWeak(unit) || SELDOM_ALONE.includes(unit)) && !FRAME_AFTER.test(after)) return null
  return nameSpan(start, start + 1, 'shorthand', options, [], 'none', isWeak(unit) ? 0.7 : 0.85, block)
}
