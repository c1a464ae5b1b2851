import { isProper, namesZone } from '../words/describing-words.ts'
import { branchAfter, isInstitution, qualifierStart, tailOf } from './extensions.ts'
import { bracketed, withBracket } from './bracketed.ts'
import { bridgeAt, tunnelEnd } from './bridges.ts'
import { withFormerSuffix } from './former-units.ts'
import { institution } from './institutions.ts'
import { entryAt } from '../lexicon/lexicon.ts'
import { isDescribed, namedAfter, sightAfter } from './own-zone.ts'
import { monumentAfter } from './monuments.ts'
import { isFull, isPlace, startWithParent, withCity } from './parents.ts'
import { isWithin } from '../lexicon/relations.ts'
import { take, type Scan } from '../scan-state.ts'
import { shareSuffix, shareWaterworks } from './shared-suffix.ts'
import type { Span } from '../spans.ts'
import { directedStation, homonymStation } from './stations.ts'
import { lineSpan } from './lines.ts'
import { breaksBefore, isBreaking, stemStart } from '../words/stem-words.ts'
import { isNameUnit, tailAt, type Tail, type TailKind } from '../words/suffixes.ts'
import { natureAfter } from './nature-after.ts'
import { isOneOf, unitSet } from '../matching/units.ts'
import { unknownName } from './unknown-names.ts'

/** Stations, ports, institutions of the lexicon: only a company named after them is longer (天津港|集团). */
export function closed(scan: Scan, span: Span): number {
  const { text } = scan
  // 大兴机场|站
  if (/机场$/.test(text.slice(span.start, span.end)) && tailAt(text, span.end, 0)?.text === '站')
    return take(scan, { ...span, end: span.end + 1, derivedRank: 'site', base: 0.85 })
  // 钦州港|东站
  const side = span.kind === 'transport' && /[港场]$/.test(text.slice(span.start, span.end))
  if (side && /^[东西南北]站/.test(text.slice(span.end, span.end + 2)))
    return take(scan, { ...span, end: span.end + 2, derivedRank: 'site', base: 0.85 })
  const tail = span.kind === 'transport' ? tailOf(text, span.end, scan.to, -1, scan.lexicon) : null
  if (tail && isInstitution(tail)) return take(scan, institution(scan, span, tail))
  // 舟山港|综保区
  if (tail?.kind === 'zone' && tail.end - tail.text.length === span.end)
    return take(scan, { ...span, end: tail.end, kind: 'zone', derivedRank: 'zone', base: 0.85 })
  const longer = span.kind === 'line' ? lineFrom(scan, span) : null
  if (longer) {
    shareSuffix(scan, longer.start, 'line')
    return take(scan, longer)
  }
  const ending = isOneOf(SHARED_ENDS, text, span.end - 1)
    ? SHARED.exec(text.slice(span.start, span.end))?.[0]
    : undefined
  if (ending)
    shareSuffix(scan, span.start, ending === '港' ? 'port' : ending.endsWith('机场') ? 'airport' : 'line')
  return take(scan, span)
}

/** 广|汕汕高铁: a known line's name is the end of a longer one, which begins one unit before. */
function lineFrom(scan: Scan, { start, end, block }: Span): Span | null {
  const { text, free, lexicon } = scan
  const word = LINE_WORD.exec(text.slice(start, end))
  if (!word || start - 1 < free || !breaksAt(scan, start - 1)) return null
  const line = lineSpan(text, start + word.index, end, start - 1, lexicon, block)
  return line?.start === start - 1 ? line : null
}
const LINE_WORD = /(?:高铁|铁路|高速|高速公路|城际)$/
const breaksAt = ({ text, free }: Scan, at: number): boolean =>
  !/[\u4e00-\u9fff]/.test(text.charAt(at - 1)) || breaksBefore(text, at, free)

/** What the names of a list may share. */
const SHARED = /(?:港|机场|高铁|铁路|高速|高速公路|城际)$/
const SHARED_ENDS = unitSet('港场铁路速际')

const DERIVED = {
  zone: 'zone',
  station: 'site',
  port: 'site',
  airport: 'site',
  works: 'site',
  line: 'line',
  road: 'line',
} as const
const KINDS = {
  zone: 'zone',
  station: 'transport',
  port: 'transport',
  airport: 'transport',
  works: 'zone',
  line: 'line',
  road: 'line',
} as const satisfies Record<Exclude<TailKind, 'institution' | 'organ' | 'title'>, Span['kind']>
/** 巴中至|南充|高铁: the end of a route, not the name of a line. */
const ROUTE_BEFORE = /[至到—–-]$/
/** 忻州高铁|枢纽: what a city has of its railways. */
const OF_CITY = /^(?:枢纽|新城|新区|小镇|商务|片区|客流|旅客|乘客|网络|时代|经济|站房|梦)/
/** Takes the span with the word that follows it, when together they name something else. */
export function extended(scan: Scan, span: Span): number {
  const { text, to, lexicon } = scan
  const stem = span.options[0] ?? -1
  const compound = span.members.length > 0
  const bracket = compound
    ? null
    : (bracketed(scan, span) ?? (isPlace(span) ? withBracket(scan, span) : null))
  if (bracket) return take(scan, bracket)
  const sight = isPlace(span) ? sightAfter(scan, span) : null
  if (sight) {
    take(scan, span)
    return take(scan, sight)
  }
  const monument = monumentAfter(text, span)
  if (monument && monument.end <= to) return take(scan, monument)
  const tunnel = span.kind === 'relief' || span.kind === 'water' ? tunnelEnd(text, span.end) : -1
  if (tunnel > 0) return take(scan, tunnelOf(scan, span, tunnel))
  const directed = isPlace(span) ? (directedStation(text, span) ?? homonymStation(scan, span)) : null
  if (directed) return take(scan, directed)
  const bridge = bridgeAt(text, span.end)
  const tail =
    bridge ??
    tailOf(text, span.end, to, stem, lexicon) ??
    branchAfter(text, span, scan.free) ??
    joinedPort(scan, span, stem)
  if (!tail && span.kind === 'zone' && !compound) return take(scan, withCity(scan, span))
  if (!tail) {
    if (span.kind === 'water') shareWaterworks(scan, span)
    return take(scan, withFormerSuffix(scan, natureAfter(scan, span)))
  }
  if (tail.kind === 'zone' && isWide(span) && isPlan(text, span.end, tail)) return take(scan, span)
  // 通州区|甘棠船闸: works with a name of their own.
  if (tail.kind === 'works' && isFull(scan, span) && tail.end - tail.text.length - span.end >= 2)
    return take(scan, span)
  // 丹江口水库|引水
  if (tail.text === '引水' && span.kind === 'water') return take(scan, span)
  if (tail.kind === 'zone' && span.kind === 'water' && COURSE.test(text.slice(span.end, span.end + 2)))
    return take(scan, span)
  if (tail.kind === 'zone' && isPlace(span) && isDescribed(scan, span, tail)) return take(scan, span)
  const named =
    tail.kind === 'zone' && isPlace(span) && isFull(scan, span) ? namedAfter(scan, span, tail) : null
  if (named) {
    take(scan, span)
    return take(scan, named)
  }
  // 广西|铁路, 巴中至|南充|高铁: of no place alone is a line named, but a bridge or a ring is.
  const before = text.charAt(span.start - 1)
  // 沪昆高速、|都安高速: among lines it is one.
  const isListed =
    before === '、' && scan.out.at(-1)?.kind === 'line' && scan.out.at(-1)?.end === span.start - 1
  const isOne =
    isListed ||
    (tail.text === '高铁' &&
      '、，'.includes(before || '\n') &&
      !OF_CITY.test(text.slice(tail.end, tail.end + 2)))
  const isEnd = ROUTE_BEFORE.test(before) || (isPlace(span) && !isOne)
  if (tail.kind === 'line' && !bridge && isEnd) return take(scan, span)
  if (tail.kind === 'line' && span.kind === 'water') return take(scan, bridgeOver(scan, span, tail.end))
  if (tail.kind === 'title') return take(scan, { ...span, acts: true, evidence: 'none' })
  if (tail.kind === 'institution' || tail.kind === 'organ') return take(scan, institution(scan, span, tail))
  if (compound && tail.kind !== 'zone' && tail.kind !== 'line' && tail.kind !== 'airport')
    return take(scan, span)
  if (!compound && (span.evidence !== 'none' || span.kind === 'water' || tail.kind === 'works')) {
    const whole = unknownName(text, tail.end - tail.text.length, scan.free, to, span.block)
    // 设|钱江源国家公园: one unit more than the county 江源; 玉龙|喀什水利枢纽.
    const most = tail.kind === 'works' ? 2 : 1
    const lead = whole ? span.start - whole.start : 0
    if (whole?.end === tail.end && lead > 0 && lead <= most) return take(scan, whole)
  }
  const further = tail.kind === 'zone' ? tailAt(text, tail.end, 0) : null
  const end =
    further?.kind === 'zone' && further.text.length >= 3 && further.end <= to ? further.end : tail.end
  const start = compound
    ? qualifierStart(text, span.start, scan.free)
    : startWithParent(scan, span, tail, bridge !== null)
  const made: Span = {
    ...span,
    evidence: !compound && start < span.start ? 'none' : evidenceWith(scan, span, tail),
    start,
    end,
    kind: KINDS[tail.kind],
    derivedRank: DERIVED[tail.kind],
    base: Math.min(span.base, 0.9),
  }
  shareSuffix(scan, made.start, tail.kind)
  return take(scan, made)
}

/** A word for a kind of place speaks for a common word before it to be a name (前进|机场), not for one that describes. */
const evidenceWith = ({ text }: Scan, { evidence, start, end }: Span, { kind }: Tail): Span['evidence'] =>
  evidence === 'strong' &&
  !isBreaking(text, start, end) &&
  (kind === 'zone' ? namesZone : isProper)(text.slice(start, end))
    ? 'some'
    : evidence

/** 长江|上游生态屏障先行区: what is said of a river's course and basin. */
const COURSE = /^(?:[上中下]游|流域|沿[岸线江]|两岸|干流|支流|源头|水系)/

/** What of several places or a region is a plan and no zone with bounds: 川南|经济区, 晋陕豫|合作示范区. */
const PLAN =
  /^(?:经济区|示范区|合作示范区|一体化示范区|试验区|先行区|集聚区|产业集聚区|功能区|实验区|试点区|片区)$/
/** 长江经济带|国家级|开发区: those that lie in it. */
const isPlan = (text: string, from: number, tail: Tail): boolean =>
  PLAN.test(tail.text) || /国家级|省级/.test(text.slice(from, tail.end - tail.text.length))
const isWide = ({ kind, members }: Span): boolean => members.length > 0 || kind === 'region'

/** With the mountains it runs through: 秦岭|终南山隧道. */
function tunnelOf({ out }: Scan, span: Span, end: number): Span {
  const before = out.at(-1)
  const joins = before?.end === span.start && before.kind === 'relief'
  if (joins) out.pop()
  const start = joins ? before.start : span.start
  return { ...span, start, end, kind: 'line', derivedRank: 'line', base: Math.min(span.base, 0.85) }
}

/** 望东|长江公路大桥: a bridge by the river, with its own name before. */
function bridgeOver({ text, free }: Scan, span: Span, end: number): Span {
  const start = stemStart(text, span.start, Math.max(free, span.block), 3, isNameUnit)
  const from = span.start - start >= 2 ? start : span.start
  return { ...span, start: from, end, kind: 'line', derivedRank: 'line', base: Math.min(span.base, 0.85) }
}

/** 宁波舟山港: a port of two cities side by side. */
function joinedPort(scan: Scan, span: Span, stem: number): Tail | null {
  const { text, lexicon } = scan
  // 港口|青岛港: a common word is none of the two.
  if ((span.kind !== 'prefecture' && span.kind !== 'county') || span.evidence === 'strong') return null
  const next = entryAt(lexicon, text, span.end)
  const [other = -1] = next?.places ?? []
  if (!next || next.kind !== 'place' || lexicon.places[other]?.rank === 'site') return null
  if (isWithin(lexicon, other, stem)) return null
  const tail = tailAt(text, span.end + next.name.length, 0)
  return tail?.kind === 'port' ? tail : null
}
