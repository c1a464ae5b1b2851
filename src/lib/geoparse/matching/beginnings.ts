/** With which two units words begin: one look tells of most places in a text that no word begins there. */
export interface Beginnings {
  /** By code unit: 0 where no word begins so, LONGER where longer ones do, ALONE or more where it is a word by itself. */
  readonly units: Uint8Array
  /** A bit for each `pairOf`: set where a word may begin; now and then one that is none. */
  readonly pairs: Int32Array
}

const UNITS = 65536
const LONGER = 1
const ALONE = 2
const PAIRS = 1 << 16

const pairOf = (first: number, second: number): number => (Math.imul(first, 40503) ^ second) & (PAIRS - 1)

export function beginningsOf(words: Iterable<string>): Beginnings {
  const units = new Uint8Array(UNITS)
  const pairs = new Int32Array(PAIRS / 32)
  for (const word of words) {
    const unit = word.charCodeAt(0)
    if (word.length === 1) units[unit] = (units[unit] ?? 0) | ALONE
    if (word.length < 2) continue
    units[unit] = (units[unit] ?? 0) | LONGER
    const pair = pairOf(unit, word.charCodeAt(1))
    pairs[pair >> 5] = (pairs[pair >> 5] ?? 0) | (1 << (pair & 31))
  }
  return { units, pairs }
}

/** Whether a word may begin with the two units, or be the first of them; never no where one does. */
export function mayBeginWith({ units, pairs }: Beginnings, first: number, second: number): boolean {
  const begins = units[first] ?? 0
  if (begins === 0) return false
  if (begins >= ALONE) return true
  const pair = pairOf(first, second)
  return (((pairs[pair >> 5] ?? 0) >> (pair & 31)) & 1) !== 0
}

/** Whether a word may begin at `at`; never no where one does. */
export function mayBegin(beginnings: Beginnings, text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if ((beginnings.units[unit] ?? 0) === 0) return false
  return mayBeginWith(beginnings, unit, at + 1 < text.length ? text.charCodeAt(at + 1) : 0)
}

/** The first place of `from`–`to` at which a word may begin, or `to`. */
export function nextBeginning(beginnings: Beginnings, text: string, from: number, to: number): number {
  let at = from
  while (at < to && !mayBegin(beginnings, text, at)) at += 1
  return at
}
