const UNITS = 65536
const LONGER = 1
const ALONE = 2
const PAIRS = 1 << 16

/**
 * With which units words begin: one look tells of most places in a text that no word begins there. By `pairOf` two units
 * 1 where a word may begin so (now and then where none does); behind these, by code unit, 0 where no word begins with it, LONGER
 * where longer ones do, ALONE or more where it is a word by itself. One table, as each further one is one more to be
 * kept at hand at each unit.
 */
export type Beginnings = Uint8Array

const pairOf = (first: number, second: number): number => (Math.imul(first, 40503) ^ second) & (PAIRS - 1)

export function beginningsOf(words: Iterable<string>): Beginnings {
  const table = new Uint8Array(PAIRS + UNITS)
  for (const word of words) {
    if (word === '') continue
    const unit = word.charCodeAt(0)
    const as = word.length === 1 ? ALONE : LONGER
    table[PAIRS + unit] = (table[PAIRS + unit] ?? 0) | as
    if (as === LONGER) table[pairOf(unit, word.charCodeAt(1))] = 1
  }
  return table
}

/** Whether a word may begin at `at`; never no where one does. */
export function mayBegin(table: Beginnings, text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  const begins = table[PAIRS + unit] ?? 0
  if (begins === 0) return false
  if (begins >= ALONE) return true
  return table[pairOf(unit, at + 1 < text.length ? text.charCodeAt(at + 1) : 0)] === 1
}

/**
 * Writes the units of `text` from `from` to `end` into `units` and a 0 behind them, and into `starts` at which of those
 * before `to` a word may begin, counted from `from`; how many. Each unit is asked for once, as to ask a text takes longer
 * than all that is done with it here, and without a branch on what it is, which could not be foreseen.
 */
export function readStarts(
  table: Beginnings,
  text: string,
  from: number,
  to: number,
  end: number,
  units: Uint16Array,
  starts: Int32Array,
): number {
  const count = to - from
  const read = end - from
  let some = 0
  let unit = read > 0 ? text.charCodeAt(from) : 0
  units[0] = unit
  for (let at = 0; at < count; at++) {
    const next = at + 1 < read ? text.charCodeAt(from + at + 1) : 0
    units[at + 1] = next
    const begins = table[PAIRS + unit] ?? 0
    starts[some] = at
    some += (begins >> 1) | (begins & (table[pairOf(unit, next)] ?? 0))
    unit = next
  }
  for (let at = count + 1; at < read; at++) units[at] = text.charCodeAt(from + at)
  units[read] = 0
  return some
}

/** The first place of `from`–`to` at which a word may begin, or `to`. */
export function nextBeginning(beginnings: Beginnings, text: string, from: number, to: number): number {
  let at = from
  while (at < to && !mayBegin(beginnings, text, at)) at += 1
  return at
}
