import { takeCounted } from './counted-lists.ts'
import { takeCountedPorts } from './counted-ports.ts'
import { entryAt } from '../lexicon/lexicon.ts'
import { lineSpan } from './lines.ts'
import { natureInCompany } from './nature-lists.ts'
import { COMPANY_ENDS, natureAt, transferEnd } from '../words/nature.ts'
import { takeJoinedLines } from './joined-lines.ts'
import { takeOpenList } from './open-lists.ts'
import { isWithin } from '../lexicon/relations.ts'
import { take, type Scan } from '../scan-state.ts'
import { shareOpenList, shareSuffix, shareWaterworks } from './shared-suffix.ts'
import { nameSpan, type Span, NONE } from '../spans.ts'
import { takeStreet } from './streets.ts'
import { isListJoin, tailAt } from '../words/suffixes.ts'
import { unitSet } from '../matching/units.ts'
import { unknownName } from './unknown-names.ts'

/** The line whose word stands at `at`–`lineEnd` (-1: no such word), or else the unknown name, not before `floor`. */
const unknownAt = (
  { text, lexicon, from, to }: Scan,
  at: number,
  lineEnd: number,
  floor: number,
): Span | null =>
  (lineEnd < 0 ? null : lineSpan(text, at, lineEnd, floor, lexicon, from)) ??
  unknownName(text, at, floor, to, from)

/** 办事处驻|甘河堡: what a government or an office stands in is a village, or a known place. */
const SEAT =
  /(?<=(?:政府|办事处|机关)驻)(?!原|地|本|[县城镇市]区|县城)[\u4e00-\u9fff]{2,5}(?=$|[，。；、（）]|名称不变)/y

function takeSeat(scan: Scan, at: number): number {
  const { text, to, from, lexicon } = scan
  SEAT.lastIndex = at + 1
  const end = SEAT.test(text) ? SEAT.lastIndex : at
  if (end === at || end > to || entryAt(lexicon, text, at + 1)) return at
  const span = nameSpan(at + 1, end, 'town', NONE, NONE, 'none', 0.75, from)
  return take(scan, { ...span, derivedRank: 'town' })
}

const DIVERT = '引'.charCodeAt(0)
const SEATED = '驻'.charCodeAt(0)
const ROAD = '路'.charCodeAt(0)
const STREET = '街'.charCodeAt(0)
const GREAT = '大'.charCodeAt(0)
const THROUGH = '通'.charCodeAt(0)
const AND_MORE = '等'.charCodeAt(0)
const AROUND = '一'.charCodeAt(0)
const COMPANY = unitSet(COMPANY_ENDS)

/** 互联|互通 is a goal, 黔城|互通 an interchange where a text speaks of roads. */
const INTERCHANGE = /互通|立交|收费站|服务区/
const OF_ROADS = /高速|公路|国道|省道|匝道|收费站|枢纽|立交|km|公里|车流|驶|通车|路段/
const isOnRoad = ({ text, from, to }: Scan, start: number, end: number): boolean =>
  OF_ROADS.test(text.slice(Math.max(from, start - 60), start)) ||
  OF_ROADS.test(text.slice(end, Math.min(to, end + 40)))

/** 红谷滩、|高新区: what each city has one of, in a list of its districts or its zones (长沙高新区和|经开区). */
const ONE_OF_CITY =
  /^(?:国家)?(?:高新区|经开区|开发区|高新技术产业开发区|经济技术开发区|经济开发区|综保区|保税区)$/

function listedZone({ text, out, from, to, lexicon }: Scan, at: number, word: string): Span | null {
  const end = at + word.length
  const last = out.at(-1)
  if (!ONE_OF_CITY.test(word) || end > to || last?.end !== at - 1 || !isListJoin(text, last.end)) return null
  const isZone = last.derivedRank === 'zone' && ONE_OF_CITY.test(text.slice(last.stemEnd, last.end))
  if (!isZone && (last.kind !== 'county' || last.derivedRank !== null)) return null
  if (
    !/^(?:$|[^\u4e00-\u9fff]|[等和与及])/.test(text.slice(end, end + 1)) &&
    !(isZone && entryAt(lexicon, text, end)?.evidence === 'none')
  )
    return null
  const cities = isZone
    ? last.options
    : [...new Set(last.options.map((place) => lexicon.parent[place] ?? -1))].filter((p) => p >= 0)
  const span = nameSpan(at, end, 'zone', cities.slice(0, 1), NONE, 'none', 0.7, from)
  return { ...span, derivedRank: 'zone' }
}

/** 浙江|安吉|余村: what its province or city stands before is no doubtful name. */
function hasParentBefore({ out, lexicon }: Scan, span: Span): boolean {
  const before = out.at(-2)
  if (before?.end !== span.start || before.derivedRank !== null) return false
  return before.options.some((area) => span.options.some((place) => isWithin(lexicon, place, area)))
}

/** 和平街道、|对炉|街道: any name among towns of its kind. */
function listedTown({ text, out, free, from, to }: Scan, at: number): Span | null {
  const last = out.at(-1)
  const word = natureAt(text, at)
  if (word?.kind !== 'town' || word.end > to || last?.kind !== 'town' || last.end !== free) return null
  if (
    !isListJoin(text, free) ||
    text.slice(last.end - (word.end - at), last.end) !== text.slice(at, word.end)
  )
    return null
  const start = free + 1
  if (at - start < 2 || at - start > 4 || !/^[\u4e00-\u9fff]+$/.test(text.slice(start, at))) return null
  const span = nameSpan(start, word.end, 'town', NONE, NONE, 'none', 0.65, from)
  return { ...span, derivedRank: 'town', stemEnd: at }
}

/** 上兰村|站 */
const isVillage = (text: string, { kind, end }: Span): boolean =>
  kind === 'town' && '村镇乡'.includes(text.charAt(end - 1))

/** A name told by the word at `at` for what it is, which the lexicon lacks; its end, or `at`. */
export function takeUnknown(scan: Scan, at: number): number {
  const { text, from, to } = scan
  const unit = text.charCodeAt(at)
  if (unit === DIVERT) {
    const end = transferEnd(text, at)
    const span = nameSpan(at, end, 'water', NONE, NONE, 'none', 0.75, from)
    if (end > at && end <= to) return take(scan, { ...span, derivedRank: 'water' })
  }
  if (unit === SEATED) return takeSeat(scan, at)
  if (unit === AND_MORE || unit === AROUND) return takeOpenList(scan, at)
  const street = unit === ROAD || unit === STREET ? takeStreet(scan, at) : at
  if (street > at) return street
  const counted = unit === GREAT ? takeCountedPorts(scan, at) : takeCounted(scan, at)
  if (counted > at) return counted
  const joined = unit === THROUGH ? takeJoinedLines(scan, at) : at
  if (joined > at) return joined
  const tail = tailAt(text, at, 0)
  const company = COMPANY[unit] === 1 ? natureInCompany(scan, at) : null
  if (company) return take(scan, company)
  if (!tail && !natureAt(text, at)) return at
  if (tail && INTERCHANGE.test(tail.text) && !isOnRoad(scan, at, tail.end)) return at
  const listed = tail ? listedZone(scan, at, tail.text) : null
  if (listed) return take(scan, listed)
  const isLine = tail?.kind === 'line' || tail?.kind === 'road'
  // 金山桥|街道: a doubtful name read before is part of the longer one.
  const last = scan.out.at(-1)
  const doubtful =
    last?.end === scan.free &&
    scan.free < at &&
    last.evidence !== 'none' &&
    last.derivedRank === null &&
    !hasParentBefore(scan, last)
  const lineEnd = isLine ? tail.end : -1
  const span =
    unknownAt(scan, at, lineEnd, scan.free) ??
    listedTown(scan, at) ??
    (doubtful ? unknownAt(scan, at, lineEnd, Math.max(from, scan.out.at(-2)?.end ?? from)) : null)
  if (!span || (doubtful && span.start > last.start && span.start < scan.free)) {
    if (tail) shareOpenList(scan, at, tail.kind)
    else if (/^(?:水库|灌区)/.test(text.slice(at, at + 2))) shareOpenList(scan, at, 'works')
    return at
  }
  if (span.start < scan.free) scan.out.pop()
  if (tail) shareSuffix(scan, span.start, tail.kind)
  if (span.kind === 'water') shareWaterworks(scan, span)
  // 紫金港|科技城, 琉璃河|站
  const further = tailAt(text, span.end, 0)
  if (!further || further.end > to || isLine) return take(scan, span)
  if (
    further.kind === 'station' &&
    (span.kind === 'water' || span.kind === 'relief' || isVillage(text, span) || tail?.kind === 'airport')
  )
    return take(scan, { ...span, end: further.end, kind: 'transport', derivedRank: 'site' })
  if (further.kind !== 'zone') return take(scan, span)
  return take(scan, { ...span, end: further.end, kind: 'zone', derivedRank: 'zone' })
}
