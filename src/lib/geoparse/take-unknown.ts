import { takeCounted } from './counted-lists.ts'
import { takeCountedPorts } from './counted-ports.ts'
import { entryAt } from './lexicon.ts'
import { lineSpan } from './lines.ts'
import { natureInCompany } from './nature-lists.ts'
import { COMPANY_ENDS, natureAt, transferEnd } from './nature.ts'
import { take, type Scan } from './scan-state.ts'
import { shareOpenList, shareSuffix, shareWaterworks } from './shared-suffix.ts'
import { nameSpan, type Span, NONE } from './spans.ts'
import { takeStreet } from './streets.ts'
import { tailAt } from './suffixes.ts'
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

/** 互联|互通 is a goal, 黔城|互通 an interchange where a text speaks of roads. */
const INTERCHANGE = /互通|立交|收费站|服务区/
const OF_ROADS = /高速|公路|国道|省道|匝道|收费站|枢纽|立交|km|公里|车流|驶|通车|路段/
const isOnRoad = ({ text, from, to }: Scan, start: number, end: number): boolean =>
  OF_ROADS.test(text.slice(Math.max(from, start - 60), start)) ||
  OF_ROADS.test(text.slice(end, Math.min(to, end + 40)))

/** A name told by the word at `at` for what it is, which the lexicon lacks; its end, or `at`. */
export function takeUnknown(scan: Scan, at: number): number {
  const { text, from, to } = scan
  if (text.charAt(at) === '引') {
    const end = transferEnd(text, at)
    const span = nameSpan(at, end, 'water', NONE, NONE, 'none', 0.75, from)
    if (end > at && end <= to) return take(scan, { ...span, derivedRank: 'water' })
  }
  if (text.charAt(at) === '驻') return takeSeat(scan, at)
  const street = '路街'.includes(text.charAt(at)) ? takeStreet(scan, at) : at
  if (street > at) return street
  const counted = text.charAt(at) === '大' ? takeCountedPorts(scan, at) : takeCounted(scan, at)
  if (counted > at) return counted
  const tail = tailAt(text, at, 0)
  const company = COMPANY_ENDS.includes(text.charAt(at)) ? natureInCompany(scan, at) : null
  if (company) return take(scan, company)
  if (!tail && !natureAt(text, at)) return at
  if (tail && INTERCHANGE.test(tail.text) && !isOnRoad(scan, at, tail.end)) return at
  const isLine = tail?.kind === 'line' || tail?.kind === 'road'
  // 金山桥|街道: a doubtful name read before is part of the longer one.
  const last = scan.out.at(-1)
  const doubtful =
    last?.end === scan.free && scan.free < at && last.evidence !== 'none' && last.derivedRank === null
  const lineEnd = isLine ? tail.end : -1
  const span =
    unknownAt(scan, at, lineEnd, scan.free) ??
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
  if (further.kind === 'station' && (span.kind === 'water' || span.kind === 'relief'))
    return take(scan, { ...span, end: further.end, kind: 'transport', derivedRank: 'site' })
  if (further.kind !== 'zone') return take(scan, span)
  return take(scan, { ...span, end: further.end, kind: 'zone', derivedRank: 'zone' })
}
