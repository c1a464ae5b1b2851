import type { Scan } from '../scan-state.ts'
import type { Span } from '../spans.ts'
import { isOneOf, unitSet } from '../matching/units.ts'

/** 监利|县, 湘西|自治州: the unit's rank then, or its name in short; the word must not belong to the next one. */
const SUFFIX =
  /(?:(?:[\u4e00-\u9fff]{1,3}族?){0,3}自治[州县旗]|市(?![场值面民井级域郊区长]|辖区)|县(?![域城级长区市乡])|区(?![域间块级县分长市港]|划(?![归入出给])|位(?![于列居处]))|州(?![府长]))/y
const HAS_SUFFIX = unitSet('省市县区州盟旗')
const SUFFIX_STARTS = unitSet('自市县区州')

/**
 * The short form of a county or a prefecture with a suffix that its name of today has not: it is the same place,
 * named as it was before, or shortened.
 */
export function withFormerSuffix({ text, to, lexicon }: Scan, span: Span): Span {
  if (span.kind !== 'county' && span.kind !== 'prefecture') return span
  if (isOneOf(HAS_SUFFIX, text, span.end - 1) || !isOneOf(SUFFIX_STARTS, text, span.end)) return span
  SUFFIX.lastIndex = span.end
  const suffix = SUFFIX.exec(text)?.[0]
  if (!suffix || span.end + suffix.length > to) return span
  // A city is not called a district, nor a prefecture by the rank of a city.
  const same = span.options.filter((place) => lexicon.places[place]?.rank === span.kind)
  if (same.length === 0 || (suffix === '区' && span.kind === 'prefecture')) return span
  const end = span.end + suffix.length
  return {
    ...span,
    end,
    options: same,
    stemEnd: end,
    evidence: span.evidence === 'strong' ? 'some' : span.evidence,
  }
}
