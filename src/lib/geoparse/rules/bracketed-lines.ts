import type { Lexicon } from '../lexicon/lexicon.ts'
import { citiesOf } from './short-forms.ts'
import { nameSpan, type Span } from '../spans.ts'

/** 玉（溪）磨（憨）铁路, 渝（重庆）万（万州）高铁: the ends of a line, each explained in brackets. */
const EXPLAINED =
  /[\u4e00-\u9fff]（[\u4e00-\u9fff]{1,3}）(?:[\u4e00-\u9fff]（[\u4e00-\u9fff]{1,3}）){1,3}(?:高速铁路|高铁|城际铁路|城际|铁路|高速公路|高速|客运专线|客专|公路|线)/y
const EXPLANATION = /（[\u4e00-\u9fff]{1,3}）/g

/** The line that begins at `at` and explains its ends in brackets, or null. */
export function explainedLine(
  text: string,
  at: number,
  to: number,
  lexicon: Lexicon,
  block: number,
): Span | null {
  if (text.charAt(at + 1) !== '（') return null
  EXPLAINED.lastIndex = at
  const [name] = EXPLAINED.exec(text) ?? []
  if (name === undefined || at + name.length > to) return null
  const ends = name.split('）').slice(0, -1)
  const members = ends.map((end) => {
    const [form = '', rest = ''] = end.split('（')
    const known = [rest, form + rest].flatMap((written) => [
      ...(lexicon.entries[lexicon.byName.get(written) ?? -1]?.places ?? []),
    ])
    return known.length > 0 ? known.slice(0, 1) : citiesOf(lexicon, form.charCodeAt(0))
  })
  const word = name.length - (name.split(EXPLANATION).at(-1)?.length ?? 0)
  return {
    ...nameSpan(at, at + name.length, 'line', [], members, 'none', 0.85, block),
    derivedRank: 'line',
    stemEnd: at + word,
  }
}
