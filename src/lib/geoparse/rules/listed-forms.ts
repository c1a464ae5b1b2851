import type { Lexicon } from '../lexicon/lexicon.ts'
import { WEAK_SHORT_FORMS } from '../words/regions.ts'
import { take, type Scan } from '../scan-state.ts'
import { nameSpan, NONE } from '../spans.ts'
import { breaksBefore } from '../words/stem-words.ts'

const MOST_ITEMS = 12
/** What counts the provinces listed before it: 沪、苏、浙、皖|一市三省. */
const COUNTED = /^(?:等)?[一二两三四五六七八九\d]{0,2}(?:省|区|市|地)/
const JOINS_BEFORE = /[\u4e00-\u9fff](?<![在由与和含及跨共即从])/

/**
 * Takes the one-character names of provinces that stand in a list, each by itself: 粤、桂、琼|三省区. Returns the end of
 * the last, or `at` when the list holds anything else.
 */
export function takeListedForms(scan: Scan, at: number): number {
  const { text, lexicon, from, to, free } = scan
  if (
    text.charAt(at + 1) !== '、' ||
    (at > free && at > from && JOINS_BEFORE.test(text.charAt(at - 1)) && !breaksBefore(text, at, from))
  )
    return at
  const starts: number[] = []
  let end = at
  for (let item = at; item < to && isForm(lexicon, text, item) && starts.length < MOST_ITEMS; item += 2) {
    starts.push(item)
    end = item + 1
    if (text.charAt(end) !== '、') break
  }
  const counted = COUNTED.test(text.slice(end, end + 5))
  if (!counted && /[\u4e00-\u9fff、]/.test(text.charAt(end)) && !/^[等和与及]/.test(text.slice(end, end + 1)))
    return at
  const strong = starts.filter((item) => !WEAK_SHORT_FORMS.includes(text.charAt(item))).length
  if (starts.length < 2 || !(counted || (starts.length >= 3 && strong >= 2))) return at
  for (const start of starts) {
    const places = lexicon.abbreviations.get(text.charCodeAt(start)) ?? []
    take(scan, nameSpan(start, start + 1, 'shorthand', places, NONE, 'none', 0.8, from))
  }
  return end
}

const isForm = ({ abbreviations }: Lexicon, text: string, at: number): boolean =>
  abbreviations.has(text.charCodeAt(at))
