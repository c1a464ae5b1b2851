import type { Span } from './spans.ts'
import { isOneOf, unitSet } from './units.ts'

const DIRECTIONS = unitSet('东西南北')

/** The near end of a section of railway: 重庆|西|至江津段, 石景山|南|至衙门口联络线. */
const NEAR_END = /^[东西南北](?=[至—–][\u4e00-\u9fff]{2,8}?(?:段|区间|间|线|铁路|高铁|增建))/
/** The far end: 至江津|北|段. */
const FAR_END = /^[东西南北](?=段|区间|间(?!接|距)|联络线|铁路|高铁|增建)/

/**
 * The station that bears the name of the place `span` and a direction, where it is the end of a section of railway and
 * the word 站 is left out; null for anything else.
 */
export function directedStation(text: string, span: Span): Span | null {
  if (!isOneOf(DIRECTIONS, text, span.end)) return null
  const after = text.slice(span.end, span.end + 14)
  const isFar = /[至—–]/.test(text.charAt(span.start - 1)) && FAR_END.test(after)
  if (!isFar && !NEAR_END.test(after)) return null
  return {
    ...span,
    end: span.end + 1,
    kind: 'transport',
    derivedRank: 'site',
    base: Math.min(span.base, 0.8),
  }
}
