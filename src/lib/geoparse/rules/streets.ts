import type { LexiconEntry } from '../lexicon/lexicon-entries.ts'
import { take, type Scan } from '../scan-state.ts'
import { nameSpan, NONE, type Span } from '../spans.ts'
import { breaksBefore, stemStart } from '../words/stem-words.ts'
import { isListJoin, isNameUnit } from '../words/suffixes.ts'
import { isOneOf, unitSet } from '../matching/units.ts'

/** The word for a street behind a name: 天水|路, 南京|东路, 花果山|大道. */
const STREET =
  /(?:[东西南北中](?:[二三四]|一(?=路(?:$|[^\u4e00-\u9fff]|[与和至口站上街])))?)?(?:路(?![径线桥段网由演况程过途透遇灯费权产])|大道(?!理)|大街(?!小)|街(?!道(?!办)|[区头坊镇景市]))/y
/** What bears the name of a street. */
const TOWN_OF_STREET = /^街道(?:办事处)?/
const STATION_OF_STREET = /^(?:地铁)?站(?![起立稳位住出好在上得])/

/** The street that bears the name which ends at `end`, or -1. */
export function streetEnd(text: string, end: number): number {
  if (!'东西南北中路大街'.includes(text.charAt(end) || '\n')) return -1
  STREET.lastIndex = end
  return STREET.test(text) ? STREET.lastIndex : -1
}

/** Where the street begins whose name ends as the doubtful name at `start` does: 涿州市|范|阳东路. */
export function streetStart({ text, free, from }: Scan, start: number, { evidence }: LexiconEntry): number {
  const isBehindArea = free > from && start - free <= 2 && isOneOf(AREA_ENDS, text, free - 1)
  return evidence !== 'none' && isBehindArea ? free : start
}
const AREA_ENDS = unitSet('市县区镇')

/** The street from `start` to `end`, or the township or station that bears its name. */
export function streetSpan({ text, from }: Scan, start: number, end: number): Span {
  const after = text.slice(end, end + 5)
  const town = TOWN_OF_STREET.exec(after)
  if (town) return derived(start, end + 2, 'town', 'town', from)
  const station = STATION_OF_STREET.exec(after)
  if (station) return derived(start, end + station[0].length, 'transport', 'site', from)
  return derived(start, end, 'line', 'line', from)
}

const derived = (
  start: number,
  end: number,
  kind: Span['kind'],
  rank: NonNullable<Span['derivedRank']>,
  block: number,
): Span => ({ ...nameSpan(start, end, kind, NONE, NONE, 'none', 0.75, block), derivedRank: rank })

/** What is said of a street and of no other 路 or 街: a number, a crossing, a side, another street. */
const OF_STREET =
  /^(?:\d{1,4}号|[东西南北]段|[东西南北两]侧|[、和与至到][\u4e00-\u9fff]{2,4}(?:路|街|大道|大街|巷)(?![径线桥段网由])|交[叉汇]|路?口(?!岸)|沿线|以[东西南北]|地?铁?站(?![起立稳])|高架|街道|隧道|立交)/
/** Units before 路 and 街 that make other words. */
const ORDINARY =
  /[公铁道线网思出门老新之一水陆丝链沿半歧速快环电套去回修筑养铺走上下同岔迷弯通马陌末问带引领绝活死生财退后前大小条各每这那高支长短市逛过夜古城整该我跑让]$|[分兵第共][二两三四]$|^(?:步行|美食|网红|小吃|酒吧|朝圣|致富|回家|商业|风情|餐饮|古玩|创业|改革|强国|富民|强县|一带一)$/
const BEFORE = /[在于沿到与和至以从临]$/
const LONGEST = 3

/** The street that no gazetteer has, whose 路 or 街 stands at `at`; its end, or `at`. */
export function takeStreet(scan: Scan, at: number): number {
  const { text, from, free, to } = scan
  const end = at + 1
  if (end > to) return at
  const start = stemStart(text, at, Math.max(from, free), LONGEST, isNameUnit)
  const stem = text.slice(start, at)
  if (stem.length < 2 || ORDINARY.test(stem)) return at
  const last = scan.out.at(-1)
  const listed = last?.kind === 'line' && last.end === start - 1 && isListJoin(text, last.end)
  if (!listed && !OF_STREET.test(text.slice(end, end + 8))) return at
  const before = text.slice(Math.max(from, start - 1), start)
  const begins =
    start === free ||
    !/[\u4e00-\u9fff]/.test(before) ||
    BEFORE.test(before) ||
    breaksBefore(text, start, from)
  return begins ? take(scan, streetSpan(scan, start, end)) : at
}

const RING = /[东西南北][二三四五六]环(?:路|线|高速(?:公路)?|快速路)?(?![节境保球卫绕])/y

/** 北三环, 东五环路: a side of a city's ring road; its end, or `at`. */
export function takeRing(scan: Scan, at: number): number {
  RING.lastIndex = at
  if (!RING.test(scan.text) || RING.lastIndex > scan.to) return at
  return take(scan, derived(at, RING.lastIndex, 'line', 'line', scan.from))
}
