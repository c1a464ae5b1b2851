import { isInstitution, qualifierStart, tailOf } from './extensions.ts'
import { bracketed } from './bracketed.ts'
import { withFormerSuffix } from './former-units.ts'
import { institution } from './institutions.ts'
import { entryAt } from './lexicon.ts'
import { isDescribed, namedAfter, sightAfter } from './own-zone.ts'
import { isWithin } from './relations.ts'
import { take, type Scan } from './scan-state.ts'
import { shareSuffix } from './shared-suffix.ts'
import type { Span } from './spans.ts'
import { lineSpan } from './lines.ts'
import { breaksBefore, isProper, stemStart } from './stem-words.ts'
import { isNameUnit, tailAt, type Tail, type TailKind } from './suffixes.ts'
import { natureAt } from './nature.ts'
import { isOneOf, unitSet } from './units.ts'
import { unknownName } from './unknown-names.ts'

/** Stations, ports, institutions of the lexicon: only a company named after them is longer (天津港|集团). */
export function closed(scan: Scan, span: Span): number {
  const tail = span.kind === 'transport' ? tailOf(scan.text, span.end, scan.to, -1, scan.lexicon) : null
  if (tail && isInstitution(tail)) return take(scan, institution(scan, span, tail))
  // 舟山港|综保区
  if (tail?.kind === 'zone' && tail.end - tail.text.length === span.end)
    return take(scan, { ...span, end: tail.end, kind: 'zone', derivedRank: 'zone', base: 0.85 })
  const longer = span.kind === 'line' ? lineFrom(scan, span) : null
  if (longer) {
    shareSuffix(scan, longer.start, 'line')
    return take(scan, longer)
  }
  const ending = isOneOf(SHARED_ENDS, scan.text, span.end - 1)
    ? SHARED.exec(scan.text.slice(span.start, span.end))?.[0]
    : undefined
  if (ending)
    shareSuffix(scan, span.start, ending === '港' ? 'port' : ending.endsWith('机场') ? 'airport' : 'line')
  return take(scan, span)
}

/** 郑州|新郑综合保税区: a known zone bears the name of the city printed before it. */
function withCity(scan: Scan, span: Span): Span {
  const before = scan.out.at(-1)
  if (before?.end !== span.start || before.derivedRank !== null || isFull(scan, before)) return span
  if (before.kind !== 'prefecture' && before.kind !== 'county') return span
  const lies = before.options.some((area) => span.options.some((p) => isWithin(scan.lexicon, p, area)))
  if (!lies) return span
  scan.out.pop()
  return { ...span, start: before.start }
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
/** What a bridge or ring road of a place has between: 临猗|黄河大桥, 南昌|南外环高速公路. */
const BRIDGE =
  /(?:第?[一二三四五东西南北]{0,2}(?:长江|黄河|淮河|汉江|湘江|赣江|嘉陵江|松花江|黄浦江|钱塘江|闽江|珠江)?(?:跨海|跨江|过江|公铁|公路|铁路|两用)*(?:特?大桥|[一二三四五六七]桥|隧道|通道))|(?:[东西南北]?[外内]?(?:都市圈)?(?:环[线岛]?|绕城)(?:旅游公路|旅游铁路|高铁|高速公路|高速|公路|快速路|铁路))|疏港(?:高速公路|高速|公路|铁路)|(?:都市圈)?[东西南北][外内]?(?:绕城|环线?)(?![球境保节形海渤湖])|轨道[A-Z0-9]+号?线|[东西南北]?[二三四五六七]环(?![节境保球卫])(?:路|高速公路|高速|快速路)?/y

const BRIDGE_STARTS = unitSet(
  '疏第一二三四五六七东西南北长黄淮汉湘赣嘉松钱闽珠跨过公铁两特大隧通外内环绕都轨',
)

function bridgeAt(text: string, at: number): Tail | null {
  if (!isOneOf(BRIDGE_STARTS, text, at)) return null
  BRIDGE.lastIndex = at
  const found = BRIDGE.exec(text)
  return found && !/^(?:通道|隧道)$/.test(found[0])
    ? { kind: 'line', end: BRIDGE.lastIndex, text: found[0] }
    : null
}

/** Takes the span with the word that follows it, when together they name something else. */
export function extended(scan: Scan, span: Span): number {
  const { text, to, lexicon } = scan
  const stem = span.options[0] ?? -1
  const compound = span.members.length > 0
  const bracket = compound ? null : bracketed(scan, span)
  if (bracket) return take(scan, bracket)
  const sight = isPlace(span) ? sightAfter(scan, span) : null
  if (sight) {
    take(scan, span)
    return take(scan, sight)
  }
  const bridge = bridgeAt(text, span.end)
  const tail = bridge ?? tailOf(text, span.end, to, stem, lexicon) ?? joinedPort(scan, span, stem)
  if (!tail && span.kind === 'zone' && !compound) return take(scan, withCity(scan, span))
  if (!tail) return take(scan, withFormerSuffix(scan, natureAfter(scan, span)))
  if (tail.kind === 'zone' && isWide(span) && isPlan(text, span.end, tail)) return take(scan, span)
  if (tail.kind === 'zone' && isPlace(span) && isDescribed(scan, span, tail)) return take(scan, span)
  const named =
    tail.kind === 'zone' && isPlace(span) && isFull(scan, span) ? namedAfter(scan, span, tail) : null
  if (named) {
    take(scan, span)
    return take(scan, named)
  }
  // 广西|铁路, 巴中至|南充|高铁: of no place alone is a line named, but a bridge or a ring is.
  const before = text.charAt(span.start - 1)
  const isEnd =
    ROUTE_BEFORE.test(before) || (isPlace(span) && !(tail.text === '高铁' && '、，'.includes(before || '\n')))
  if (tail.kind === 'line' && !bridge && isEnd) return take(scan, span)
  if (tail.kind === 'line' && span.kind === 'water') return take(scan, bridgeOver(scan, span, tail.end))
  if (tail.kind === 'title') return take(scan, { ...span, acts: true, evidence: 'none' })
  if (tail.kind === 'institution' || tail.kind === 'organ') return take(scan, institution(scan, span, tail))
  if (compound && tail.kind !== 'zone' && tail.kind !== 'line' && tail.kind !== 'airport')
    return take(scan, span)
  if (!compound && (span.evidence !== 'none' || span.kind === 'water')) {
    const whole = unknownName(text, tail.end - tail.text.length, scan.free, to, span.block)
    // 设|钱江源国家公园: one unit more than the county 江源.
    if (whole && whole.start === span.start - 1 && whole.end === tail.end) return take(scan, whole)
  }
  const further = tail.kind === 'zone' ? tailAt(text, tail.end, 0) : null
  const end =
    further?.kind === 'zone' && further.text.length >= 3 && further.end <= to ? further.end : tail.end
  const made = {
    ...span,
    evidence:
      span.evidence === 'strong' && isProper(text.slice(span.start, span.end))
        ? ('some' as const)
        : span.evidence,
    start: compound
      ? qualifierStart(text, span.start, scan.free)
      : startWithParent(scan, span, tail, bridge !== null),
    end,
    kind: KINDS[tail.kind],
    derivedRank: DERIVED[tail.kind],
    base: Math.min(span.base, 0.9),
  }
  shareSuffix(scan, made.start, tail.kind)
  return take(scan, made)
}

/** What of several places or a region is a plan and no zone with bounds: 川南|经济区, 晋陕豫|合作示范区. */
const PLAN =
  /^(?:经济区|示范区|合作示范区|一体化示范区|试验区|先行区|集聚区|产业集聚区|功能区|实验区|试点区|片区)$/
/** 长江经济带|国家级|开发区: those that lie in it. */
const isPlan = (text: string, from: number, tail: Tail): boolean =>
  PLAN.test(tail.text) || /国家级|省级/.test(text.slice(from, tail.end - tail.text.length))
const isWide = ({ kind, members }: Span): boolean => members.length > 0 || kind === 'region'

const isPlace = ({ kind }: Span): boolean => kind === 'province' || kind === 'prefecture' || kind === 'county'

/** 望东|长江公路大桥: a bridge by the river, with its own name before. */
function bridgeOver({ text, free }: Scan, span: Span, end: number): Span {
  const start = stemStart(text, span.start, Math.max(free, span.block), 3, isNameUnit)
  const from = span.start - start >= 2 ? start : span.start
  return { ...span, start: from, end, kind: 'line', derivedRank: 'line', base: Math.min(span.base, 0.85) }
}

/** 莱州|湾, 普陀|山, 莫干山|镇: a bay, a mountain, a town named after the place. */
function natureAfter({ text, to }: Scan, span: Span): Span {
  const ofProvince = span.kind === 'province' && !text.startsWith('高原', span.end)
  const shape = span.members.length > 0 || ofProvince ? null : natureAt(text, span.end)
  if (
    !shape ||
    !(shape.ends || /^(?:镇|乡|街道)/.test(text.slice(span.end, shape.end))) ||
    shape.end > to ||
    /[市县区州省旗]$/.test(text.slice(span.start, span.end))
  )
    return span
  return {
    ...span,
    evidence: span.evidence === 'strong' ? 'some' : span.evidence,
    end: shape.end,
    kind: shape.kind,
    derivedRank: shape.kind,
    base: Math.min(span.base, 0.85),
  }
}

/** 江苏|南通|国家森林公园: of these the province is part of the name. */
const STATE_PARK = /国家级?(?:森林|湿地|地质|沙漠|石漠)公园$|国家级自然保护区$/
const FOREIGN = /^中[德日韩新马俄法意英美老越泰瑞荷白哈]$/

/** 石家庄|正定国际机场, 北京|丰台站: airports and stations bear the names of city and county in one. */
function startWithParent(scan: Scan, span: Span, { kind, text: word, end }: Tail, isBridge: boolean): number {
  const isPark = STATE_PARK.test(scan.text.slice(span.end, end)) || STATE_PARK.test(word)
  const before = scan.out.at(-1)
  // 中马|钦州产业园区
  if (kind === 'zone' && FOREIGN.test(scan.text.slice(Math.max(span.block, span.start - 2), span.start)))
    return Math.max(scan.free, span.start - 2)
  if (!before || before.end !== span.start || before.derivedRank !== null) return span.start
  if (isFull(scan, before)) return span.start
  if (kind === 'zone' && before.kind === 'province' && !isPark) return span.start
  const isParent =
    (isBridge && isPlace(before)) ||
    before.options.some((area) => span.options.some((p) => isWithin(scan.lexicon, p, area)))
  if (!isParent) return span.start
  scan.out.pop()
  const above = isPark ? scan.out.at(-1) : undefined
  if (above?.kind !== 'province' || above.end !== before.start || isFull(scan, above)) return before.start
  scan.out.pop()
  return above.start
}

/** Printed in full: 杭州市, not 杭州. */
const isFull = ({ text, lexicon }: Scan, { start, end, options: [place = -1] }: Span): boolean =>
  lexicon.places[place]?.name === text.slice(start, end)

/** 宁波舟山港: a port of two cities side by side. */
function joinedPort(scan: Scan, span: Span, stem: number): Tail | null {
  const { text, lexicon } = scan
  if (span.kind !== 'prefecture' && span.kind !== 'county') return null
  const next = entryAt(lexicon, text, span.end)
  const [other = -1] = next?.places ?? []
  if (!next || next.kind !== 'place' || lexicon.places[other]?.rank === 'site') return null
  if (isWithin(lexicon, other, stem)) return null
  const tail = tailAt(text, span.end + next.name.length, 0)
  return tail?.kind === 'port' ? tail : null
}
