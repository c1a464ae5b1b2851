import { isFull, isPlace } from './parents.ts'
import { take, type Scan } from '../scan-state.ts'
import { nameSpan, NONE, type Span } from '../spans.ts'
import { stemStart } from '../words/stem-words.ts'
import { isListJoin, isNameUnit } from '../words/suffixes.ts'

/** The number before 号线, with the word for what runs there. */
const NUMBERED =
  /(?:(?:轨道交通|地铁|轻轨|有轨电车|城轨|云轨|云巴|磁浮|市域铁路|市域)(?:[A-Z]{0,2}\d{1,2}|[一二三四五六七八九十]{1,3})|[A-Z]{0,2}\d{1,2}|[一二三四五六七八九十]{1,3})$/
const LONGEST_NUMBER = 8
/** What a text says where it speaks of a city's railways. */
const CITY_TRAFFIC = /地铁|轨道交通|轻轨|有轨电车|城轨|换乘/
const LOOKS_BACK = 80
const LOOKS_AHEAD = 30
/** 线路, 线索: other words. */
const NO_LINE = /^[路索缆性产材下上条人员]/
/** Stems that make an ordinary word with 线. */
const ORDINARY =
  /(?:[上下在主干支专防战沿全单双复直曲延长视路航热产流光电一二三前后岸际压戒络全底红边]|生产|安全|起跑|终点|水平|接触|输电|贫困|旅游|高铁|铁路|环)$/

const speaksOfTraffic = ({ text, from, to }: Scan, start: number, end: number): boolean =>
  CITY_TRAFFIC.test(text.slice(Math.max(from, start - LOOKS_BACK), start)) ||
  CITY_TRAFFIC.test(text.slice(end, Math.min(to, end + LOOKS_AHEAD)))

const lineOf = (start: number, end: number, options: Span['options'], block: number): Span => ({
  ...nameSpan(start, end, 'line', options, NONE, 'none', 0.8, block),
  derivedRank: 'line',
})

/** The city printed in short right before `start`, taken from what was read: 北京|地铁10号线. */
function cityBefore(scan: Scan, start: number): Span | null {
  const before = scan.out.at(-1)
  if (before?.end !== start || before.derivedRank !== null || before.evidence === 'strong') return null
  if (!isPlace(before) || isFull(scan, before)) return null
  scan.out.pop()
  return before
}

/** 地铁6号线, 广州地铁|18号线: the line of a city's railways whose 号线 stands at `at`–`end`; its end, or `end`. */
export function takeNumberedLine(scan: Scan, at: number, end: number): number {
  const { text, from, free } = scan
  const floor = Math.max(from, free, at - LONGEST_NUMBER)
  const number = NUMBERED.exec(text.slice(floor, at))?.[0]
  if (!number || NO_LINE.test(text.slice(end, end + 1))) return end
  const start = at - number.length
  if (/^[A-Z\d一二三四五六七八九十]/.test(number) && !speaksOfTraffic(scan, start, end)) return end
  const city = cityBefore(scan, start)
  return take(scan, lineOf(city?.start ?? start, end, city?.options ?? NONE, from))
}

/**
 * 八通线, 亦庄|线: the line of a city's railways with a name, whose 线 stands at `at`, in a text that speaks of such and
 * in a list or after the word for them; its end, or null.
 */
export function takeNamedLine(scan: Scan, at: number): number | null {
  const { text, from, free, out } = scan
  const end = at + 1
  if (NO_LINE.test(text.slice(end, end + 1)) || !speaksOfTraffic(scan, at, end)) return null
  const last = out.at(-1)
  const read = last?.end === at && last.kind !== 'line' && last.members.length === 0 ? last : undefined
  const start = read?.start ?? stemStart(text, at, Math.max(from, free), 3, isNameUnit)
  const stem = text.slice(start, at)
  if (stem.length < 2 || ORDINARY.test(stem)) return null
  const listed =
    isListJoin(text, start - 1) || isListJoin(text, end) || /地铁$/.test(text.slice(start - 2, start))
  if (!listed) return null
  if (read) out.pop()
  return take(scan, lineOf(start, end, NONE, from))
}
