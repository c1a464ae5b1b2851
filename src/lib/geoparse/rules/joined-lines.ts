import type { Lexicon } from '../lexicon/lexicon.ts'
import { citiesIn, isEnd } from './short-forms.ts'
import { take, type Scan } from '../scan-state.ts'
import { nameSpan } from '../spans.ts'
import { isOneOf, unitSet } from '../matching/units.ts'

/** What may stand between the second line and the word for both. */
const DIRECTIONS = /(?:东西|南北|西北|西南|东北|东南)?大?$/
const PAIR =
  /(?:^|[^\u4e00-\u9fff]|[成设由为和与及过经是括])([\u4e00-\u9fff]{2,3})[—–-]{1,2}([\u4e00-\u9fff]{2,3})$/
const THROUGH = unitSet('通')
const WORD = /大?通道(?![侗县])/y
const REACH = 16
/** 南北—东西: no ends of lines. */
const NO_LINE = /^[东西南北中上下内外陆海空新老大小]{2,}$/

/**
 * The two lines, each named by its ends, which a corridor is made of (京哈|—|京港澳|通道), when its word stands at `at`; the
 * end of the second, or `at`. Two cities that a dash joins (海南—广东通道) are none.
 */
export function takeJoinedLines(scan: Scan, at: number): number {
  const { text, lexicon, from, to, out } = scan
  WORD.lastIndex = at
  if (!(isOneOf(THROUGH, text, at) || isOneOf(THROUGH, text, at + 1)) || !WORD.test(text)) return at
  if (WORD.lastIndex > to) return at
  const before = text.slice(Math.max(from, at - REACH), at).replace(DIRECTIONS, '')
  const pair = PAIR.exec(before)
  if (!pair) return at
  const base = Math.max(from, at - REACH)
  const [, first = '', second = ''] = pair
  const starts = [
    base + before.lastIndexOf(first, before.length - second.length - 1),
    base + before.length - second.length,
  ]
  const names = [first, second]
  if (!names.every((name) => isRow(scan, name))) return at
  const [start = at] = starts
  while ((out.at(-1)?.end ?? -1) > start) out.pop()
  names.forEach((name, i) => {
    const begin = starts[i] ?? at
    const end = begin + name.length
    const members = citiesIn(lexicon, text, begin, end)
    take(scan, { ...nameSpan(begin, end, 'line', [], members, 'none', 0.75, from), derivedRank: 'line' })
  })
  return at + 1
}

/** 京哈—京|港澳|通道: what is read is the second of two such lines, or its end. */
export const isFarLine = (text: string, start: number, end: number): boolean =>
  /^(?:东西|南北)?大?通道/.test(text.slice(end, end + 5)) &&
  /[—–-][\u4e00-\u9fff]?$/.test(text.slice(start - 2, start))

/** Ends of a line or a known one, and no city's name. */
const isRow = ({ lexicon }: Scan, name: string): boolean =>
  ['高速', '铁路', '高铁'].some((word) => lexicon.byName.has(name + word)) || isRowOfEnds(lexicon, name)

const isRowOfEnds = (lexicon: Lexicon, name: string): boolean =>
  name.split('').every((unit) => isEnd(lexicon, unit.charCodeAt(0))) &&
  !NO_LINE.test(name) &&
  !['place', 'too-wide', 'blocked'].includes(lexicon.entries[lexicon.byName.get(name) ?? -1]?.kind ?? '')
