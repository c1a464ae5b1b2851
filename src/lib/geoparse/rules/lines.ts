import type { Lexicon } from '../lexicon/lexicon.ts'
import { citiesOf, isEnd } from './short-forms.ts'
import { nameSpan, type Span } from '../spans.ts'
import { isBreaking, stemStart } from '../words/stem-words.ts'
import { isNameUnit, tailAt } from '../words/suffixes.ts'

const LONGEST_STEM = 5
/** Not ends of a line: directions and kinds. */
const NOT_STEMS =
  /^(?:南北|东西|西南|东北|西北|东南|沿海|长大|大通|新通|平安|海上|开通|高新|[东西南北]延|[东西南北]连)$|^[南北东西大新长]{2,}$/
/** 开通|广深高铁: a verb whose last unit is also a place's first. */
const VERB_BEFORE = /(?:开通|贯通|连通|沟通|打通|联通|接通|畅通|直通|建成|达成|新建|在建|改建|扩建)$/

/** 即|沈海高速, 沿|沪昆高速 */
const NO_END = /[即沿转走上下由经从到往接至与乘驶入出去见对如含受自为是及在将向按过修新原老旧]/

/** The same for the next unit of a stem: 和 begins names of cities, and joins those of lines. */
const isLineEnd = (lexicon: Lexicon, unit: number): boolean =>
  isEnd(lexicon, unit) && isNameUnit(unit) && unit !== YEAR
/** 同年|朝凌高铁 */
const YEAR = '年'.charCodeAt(0)

/** 、|巫|云开高速: one or two ends that no city's name begins with, where a stop stands before them. */
function withUnknownEnds(text: string, start: number, wordStart: number, free: number): number {
  const first = stemStart(text, start, Math.max(free, start - 2), 2, isNameUnit)
  const stops = first > 0 && /[、，；。（和及与]/.test(text.charAt(first - 1))
  if (!stops || wordStart - first > 4 || wordStart - start < 2) return start
  return NO_END.test(text.slice(first, start)) ? start : first
}

/**
 * The line whose kind (高铁, 高速…) stands at `wordStart`–`end`, read backwards character by character, never
 * past `free`; null when what stands there is no row of places.
 */
export function lineSpan(
  text: string,
  wordStart: number,
  end: number,
  free: number,
  lexicon: Lexicon,
  block: number,
): Span | null {
  let start = wordStart
  while (start > free && wordStart - start < LONGEST_STEM && isLineEnd(lexicon, text.charCodeAt(start - 1)))
    start -= 1
  const verb = VERB_BEFORE.exec(text.slice(Math.max(free, start - 1), start + 1))
  if (verb || (start > free && isBreaking(text, start - 1, start + 1))) start += 1
  start = withUnknownEnds(text, start, wordStart, free)
  // 造成|成贵铁路
  if (wordStart - start > 2 && text.charAt(start) === text.charAt(start + 1)) start += 1
  const stem = text.slice(start, wordStart)
  if (stem.length < 2 || NOT_STEMS.test(stem) || /^(.)\1/.test(stem) || new Set(stem).size < stem.length - 1)
    return null
  const short = stem.split('').some((u) => lexicon.abbreviations.has(u.charCodeAt(0)))
  const members = stem
    .split('')
    .filter(
      (u, i) => i === 0 || !'东西南北中'.includes(u) || !lexicon.abbreviations.has(stem.charCodeAt(i - 1)),
    )
    .map((u) => citiesOf(lexicon, u.charCodeAt(0)))
  const span = nameSpan(start, end, 'line', [], members, short ? 'none' : 'some', short ? 0.85 : 0.7, block)
  return { ...span, derivedRank: 'line', stemEnd: wordStart }
}

/**
 * The line whose name holds the compound `start`–`end`: 京|港澳|高速, 沪苏|湖铁路. Null when no word for a line
 * follows within the longest stem.
 */
export function lineAround(
  text: string,
  start: number,
  end: number,
  free: number,
  lexicon: Lexicon,
  block: number,
): Span | null {
  for (let at = end; at <= start + LONGEST_STEM; at++) {
    const tail = tailAt(text, at, 0)
    if (tail?.kind === 'line' || tail?.kind === 'road')
      return lineSpan(text, at, tail.end, Math.min(free, start), lexicon, block)
    if (!isEnd(lexicon, text.charCodeAt(at))) return null
  }
  return null
}
