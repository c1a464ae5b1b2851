import { WORDS_AFTER, WORDS_BEFORE } from './common-words.ts'
import type { Lexicon } from './lexicon.ts'
import { metresBetween } from './merge-places.ts'
import type { Scan } from './scan-state.ts'
import { initialsOf as countyInitials } from './quoted.ts'
import { placesOf } from './short-forms.ts'
import { nameSpan, type Span } from './spans.ts'
import { stemStart } from './stem-words.ts'
import { isNameUnit } from './suffixes.ts'

const LONGEST_ROW = 5
/** Farther apart than this the members of a row are no neighbours. */
const NEIGHBOURS_WITHIN_M = 420_000
/** The same, where a county is one of them. */
const CLOSE_WITHIN_M = 160_000
/** First characters of counties that begin too many other words. */
const COMMON_UNITS = /[城市海山江河湖港站新东西南北中上下大小高平安区县乡农文旅产工人民生水土地家国内外前后]/
/** Rows of first characters that are words. */
const WORDS =
  /^(?:南北|东西|西南|东北|西北|东南|沿海|长大|大通|新通|平安|开通|高新|新安|安全|和平|长安|东部|西部|南部|北部|中部|城乡|新兴|大中|中小|通开|海陆|江海|河海|山海|南阳|安阳|山海|港城|黄金|开平|定安|临海|湖海|大湖|长江|黄河|汉中|三大|四大|五大|两大|新大|宜业|宜居|临江|临河|自来|来自|新老|老中青)$/

const countiesOf = (lexicon: Lexicon, unit: string): readonly number[] =>
  countyInitials(lexicon).get(unit) ?? []

/** Whether the unit may stand for a place in a row. */
export const isEnd = (lexicon: Lexicon, unit: number): boolean =>
  lexicon.abbreviations.has(unit) || lexicon.initials.has(unit)

/** The same for a row with counties in it. */
const canStand = (lexicon: Lexicon, unit: number): boolean =>
  isEnd(lexicon, unit) || countyInitials(lexicon).has(String.fromCharCode(unit))

/** The row of places that ends at `end`, as a span; null when what stands there is none. */
export function rowBefore(scan: Scan, end: number): Span | null {
  const { text, lexicon, free, from } = scan
  if (!canStand(lexicon, text.charCodeAt(end - 1)) || !canStand(lexicon, text.charCodeAt(end - 2)))
    return null
  const start = stemStart(text, end, Math.max(free, from), LONGEST_ROW, isNameUnit)
  const row = text.slice(start, end)
  if (row.length < 2 || WORDS.test(row) || WORDS_BEFORE.has(row) || WORDS_AFTER.has(row)) return null
  if (new Set(row).size < row.length) return null
  const ends = row.split('').map((unit) => placesOf(lexicon, unit.charCodeAt(0)))
  if (ends.every((o) => o.length > 0) && areNear(ends, lexicon, NEIGHBOURS_WITHIN_M))
    return nameSpan(start, end, 'shorthand', [], ends, 'none', 0.75, from)
  // 遂潼: counties beside a city.
  if (ends.every((o) => o.length === 0)) return null
  if (ends.some((o, i) => o.length === 0 && COMMON_UNITS.test(row.charAt(i)))) return null
  const options = ends.map((o, i) => [...o, ...countiesOf(lexicon, row.charAt(i))])
  if (options.some((o) => o.length === 0) || !areNear(options, lexicon, CLOSE_WITHIN_M)) return null
  return nameSpan(start, end, 'shorthand', [], options, 'none', 0.75, from)
}

/** Whether each member has a place near one of the first member's, the same for all. */
function areNear(options: readonly (readonly number[])[], lexicon: Lexicon, within: number): boolean {
  const [first = [], ...rest] = options
  const near = (a: number, b: number): boolean => {
    const [from, to] = [lexicon.places[a]?.position, lexicon.places[b]?.position]
    return a !== b && from != null && to != null && metresBetween(from, to) < within
  }
  return first.some((a) => rest.every((list) => list.some((b) => near(a, b))))
}
