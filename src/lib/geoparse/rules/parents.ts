import { isWithin } from '../lexicon/relations.ts'
import type { Scan } from '../scan-state.ts'
import type { Span } from '../spans.ts'
import type { Tail } from '../words/suffixes.ts'

/** 郑州|新郑综合保税区: a known zone bears the name of the city printed before it. */
export function withCity(scan: Scan, span: Span): Span {
  const before = scan.out.at(-1)
  if (before?.end !== span.start || before.derivedRank !== null || isFull(scan, before)) return span
  if (before.kind !== 'prefecture' && before.kind !== 'county' && !isMunicipality(scan, before)) return span
  const lies = before.options.some((area) => span.options.some((p) => isWithin(scan.lexicon, p, area)))
  if (!lies || !HAS_KIND.test(scan.text.slice(span.start, span.end))) return span
  scan.out.pop()
  return { ...span, start: before.start }
}

/** 南山|蛇口: a name without the word for what it is stands by itself. */
const HAS_KIND = /[区城园谷港带岛]$|基地$|中心$|枢纽$|走廊$/

/** 江苏|南通|国家森林公园: of these the province is part of the name. */
const STATE_PARK = /国家级?(?:森林|湿地|地质|沙漠|石漠)公园$|国家级自然保护区$/
const FOREIGN = /^中[德日韩新马俄法意英美老越泰瑞荷白哈]$/

/** 石家庄|正定国际机场, 北京|丰台站: airports and stations bear the names of city and county in one. */
export function startWithParent(
  scan: Scan,
  span: Span,
  { kind, text: word, end }: Tail,
  isBridge: boolean,
): number {
  const isPark = STATE_PARK.test(scan.text.slice(span.end, end)) || STATE_PARK.test(word)
  const before = scan.out.at(-1)
  // 中马|钦州产业园区
  if (kind === 'zone' && FOREIGN.test(scan.text.slice(Math.max(span.block, span.start - 2), span.start)))
    return Math.max(scan.free, span.start - 2)
  const joined = kind === 'zone' ? joinedBefore(scan, span) : -1
  if (joined >= 0) return joined
  if (!before || before.end !== span.start || before.derivedRank !== null) return span.start
  if (isFull(scan, before)) return span.start
  const bears = isPark || isBridge || isMunicipality(scan, before)
  if (before.kind === 'province' && !bears) return span.start
  const isParent =
    // 凤凰|古城站: two common words in one.
    (kind === 'station' && before.evidence === 'strong') ||
    (isBridge && isPlace(before)) ||
    before.options.some((area) => span.options.some((p) => isWithin(scan.lexicon, p, area)))
  if (!isParent) return span.start
  scan.out.pop()
  const above = isPark ? scan.out.at(-1) : undefined
  if (above?.kind !== 'province' || above.end !== before.start || isFull(scan, above)) return before.start
  scan.out.pop()
  return above.start
}

/** 成都|-阿坝|工业园: a zone of two places that a dash joins; -1 where none stands before. */
function joinedBefore(scan: Scan, span: Span): number {
  const { text, out } = scan
  const before = out.at(-1)
  if (before?.end !== span.start - 1 || !/[—–-]/.test(text.charAt(before.end))) return -1
  if (!isPlace(before) || isFull(scan, before) || isFull(scan, span)) return -1
  out.pop()
  return before.start
}

export const isPlace = ({ kind }: Span): boolean =>
  kind === 'province' || kind === 'prefecture' || kind === 'county'

/** Printed in full: 杭州市, not 杭州; also by the full name that it had before. */
export const isFull = ({ text, lexicon }: Scan, { start, end, options: [place = -1] }: Span): boolean =>
  lexicon.places[place]?.name === text.slice(start, end) ||
  (end - start > 2 && /[市县区旗]$/.test(text.slice(end - 1, end)))

/** 上海|青浦出口加工区: a province that is a city is part of the name. */
const isMunicipality = ({ lexicon }: Scan, { kind, options: [place = -1] }: Span): boolean =>
  kind === 'province' && /市$/.test(lexicon.places[place]?.name ?? '')
