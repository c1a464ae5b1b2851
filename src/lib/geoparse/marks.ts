import { COUNTED_THINGS, COUNTS, STRATEGY_WORDS } from './words/strategy-words.ts'
import { TAIL_BEGINNINGS } from './words/suffixes.ts'

/** What may be read at a unit of the text, as bits. A name of the lexicon may begin there; now and then none does. */
export const NAME = 1
/** The same for a word that tells an unknown name. */
export const TAIL = 2
/** The same for a word that ends a strategy's name. */
export const STRATEGY = 4
/** The same for a number with what it counts: 两翼. */
export const COUNTED = 8
/** 至, 经 or a dash, which join the ends of a route. */
export const JOINT = 16
export const SENTENCE_END = 32
/** Two units side by side that may each stand for a place in a row: 京津. */
export const ROW = 64
/** A short form (津) that may stand by itself: told by the unit before it (在津) or the one after (津西, 津、冀). */
export const SINGLE = 128

/** Something to be read from left to right. */
export const OPENS = NAME | TAIL | ROW | SINGLE

export const SINGLE_BEFORE = '在赴驻来返离抵入进环'
const SINGLE_AFTER = '、东西南北中电气水煤算油粮企籍'
const JOINTS = '至经—～~–-'
const SENTENCE_ENDS = '。！？!?；;\n'

/** What marks are told by: `units`, by code unit, the marks it makes alone, those of the words that begin so, and its part in rows. */
export interface Marker {
  readonly units: Uint16Array
  /** By `pairOf`, the marks of the words that begin with the two. */
  readonly pairs: Uint8Array
}

const UNITS = 65536
/** In `units`, so many bits above the mark of a word by itself is the one of longer words that begin so. */
const LONGER = 8
const IN_ROW = 1 << 12
const SHORT_FORM = 1 << 13
const AFTER = 1 << 14
const BEFORE = 1 << 15

const pairOf = (first: number, second: number): number => (Math.imul(first, 40503) ^ second) & (UNITS - 1)

/** The marker for names, one-character short forms, and the units that may stand in a row, each of these by its code. */
export function markerOf(
  names: readonly string[],
  shortForms: Iterable<number>,
  inRow: readonly number[],
): Marker {
  const units = new Uint16Array(UNITS)
  const pairs = new Uint8Array(UNITS)
  const add = (unit: number, bits: number): void => void (units[unit] = (units[unit] ?? 0) | bits)
  const addWords = (words: Iterable<string>, mark: number): void => {
    for (const word of words) {
      const unit = word.charCodeAt(0)
      add(unit, word.length === 1 ? mark : mark << LONGER)
      const pair = pairOf(unit, word.charCodeAt(1))
      if (word.length > 1) pairs[pair] = (pairs[pair] ?? 0) | mark
    }
  }
  addWords(names, NAME)
  // 玉（溪）磨（憨）铁路: an end of a line that is explained in brackets.
  for (const unit of inRow) addWords([`${String.fromCharCode(unit)}（`], NAME)
  for (const name of names) addWords([`${name.charAt(0)}（`], NAME)
  addWords(TAIL_BEGINNINGS, TAIL)
  addWords(STRATEGY_WORDS, STRATEGY)
  addWords(
    [...COUNTS].flatMap((count) => [...COUNTED_THINGS].map((thing) => count + thing)),
    COUNTED,
  )
  addWords(JOINTS, JOINT)
  addWords(SENTENCE_ENDS, SENTENCE_END)
  for (const unit of shortForms) add(unit, SHORT_FORM)
  for (const unit of inRow) add(unit, IN_ROW)
  for (const unit of SINGLE_AFTER) add(unit.charCodeAt(0), AFTER)
  for (const unit of SINGLE_BEFORE) add(unit.charCodeAt(0), BEFORE)
  return { units, pairs }
}

/**
 * Writes the marks of the first `count` units into `marks` from `from` on; one unit more is looked at, and `before` is
 * the one that stands in front. One look at each, and no branch on what it is, which could not be foreseen.
 */
export function markUnits(
  { units: table, pairs }: Marker,
  units: Uint16Array,
  count: number,
  before: number,
  marks: Uint8Array,
  from: number,
): void {
  let unit = units[0] ?? 0
  let earlier = table[before] ?? 0
  let here = table[unit] ?? 0
  for (let at = 0; at < count; at++) {
    const next = units[at + 1] ?? 0
    const after = table[next] ?? 0
    const words = (pairs[pairOf(unit, next)] ?? 0) & (here >> LONGER)
    const row = (here & after & IN_ROW) >> 6
    const single = ((here >> 13) & ((after >> 14) | (earlier >> 15)) & 1) << 7
    marks[from + at] = here | words | row | single
    earlier = here
    here = after
    unit = next
  }
}
