import { isInstitution } from './extensions.ts'
import { institution } from './institutions.ts'
import { entryAt } from '../lexicon/lexicon.ts'
import type { Scan } from '../scan-state.ts'
import type { Span } from '../spans.ts'
import { stemStart } from '../words/stem-words.ts'
import { isNameUnit, tailAt, type Tail } from '../words/suffixes.ts'
import { isOneOf, unitSet } from '../matching/units.ts'

const OPENING = unitSet('（(')
const CLOSING = unitSet('）)')
const LONGEST_BEFORE = 4
/** So far behind the bracket the word may stand: （高要）|先进制造|产业园区. */
const WIDEST_GAP = 8

/**
 * The zone or company whose name bears the place `span` in brackets: 西部（成都）|科学城, 某某（天津）|有限公司. What was
 * read of it before the bracket belongs to it.
 */
export function bracketed(scan: Scan, span: Span): Span | null {
  const { text, out } = scan
  if (!isOneOf(OPENING, text, span.start - 1) || !isOneOf(CLOSING, text, span.end)) return null
  const before = out.at(-1)
  // 某大学|（深圳）
  if (before?.kind === 'institution' && before.end === span.start - 1) {
    out.pop()
    return { ...before, end: span.end + 1 }
  }
  const tail = tailBehind(text, span.end + 1)
  if (!tail) return null
  const bracket = span.start - 1
  const start = startBefore(scan, bracket)
  if (start === bracket) return null
  while ((out.at(-1)?.start ?? -1) >= start) out.pop()
  if (isInstitution(tail)) return institution(scan, { ...span, start }, tail)
  return { ...span, start, end: tail.end, kind: 'zone', derivedRank: 'zone' }
}

/** 沈阳|（张士）出口加工区: the same with an unknown name in the brackets. */
export function withBracket({ text, lexicon }: Scan, span: Span): Span | null {
  if (!isOneOf(OPENING, text, span.end)) return null
  const inner = INNER.exec(text.slice(span.end, span.end + 9))?.[0]
  if (!inner || span.kind === 'province' || entryAt(lexicon, text, span.end + 1)) return null
  const tail = tailBehind(text, span.end + inner.length)
  if (tail?.kind !== 'zone') return null
  return { ...span, end: tail.end, kind: 'zone', derivedRank: 'zone', base: 0.8 }
}
const INNER = /^[（(][\u4e00-\u9fff]{2,6}[)）]/

/** The word for a zone or an organisation, with one that follows it: 示范区|产业园. */
function tailBehind(text: string, from: number): Tail | null {
  for (let at = from; at <= from + WIDEST_GAP; at++) {
    const tail = tailAt(text, at, at - from)
    if (tail?.kind === 'zone' || tail?.kind === 'institution') {
      const further = tailAt(text, tail.end, 0)
      return further?.kind === tail.kind ? further : tail
    }
    if (!isNameUnit(text.charCodeAt(at))) return null
  }
  return null
}

/** Where the name begins that the bracket at `bracket` interrupts, or `bracket`. */
function startBefore({ text, out, from }: Scan, bracket: number): number {
  const read = out.at(-1)
  if (read?.end === bracket) return read.start
  const start = stemStart(text, bracket, Math.max(from, read?.end ?? from), LONGEST_BEFORE, isNameUnit)
  if (bracket - start >= 2) return start
  return /[\u4e00-\u9fff]{2}/.test(text.slice(Math.max(from, bracket - 2), bracket)) ? bracket - 2 : bracket
}
