/** With which two units words begin: one look tells of most places in a text that no word begins there. */
export interface Beginnings {
  /** By code unit: 1 for a word of one unit. */
  readonly alone: Uint8Array
  /** By `pairOf`: 1 where a word may begin; now and then one that is none. */
  readonly pairs: Uint8Array
}

const PAIRS = 65536

const pairOf = (first: number, second: number): number => (Math.imul(first, 40503) ^ second) & (PAIRS - 1)

export function beginningsOf(words: Iterable<string>): Beginnings {
  const alone = new Uint8Array(65536)
  const pairs = new Uint8Array(PAIRS)
  for (const word of words)
    if (word.length === 1) alone[word.charCodeAt(0)] = 1
    else if (word.length > 1) pairs[pairOf(word.charCodeAt(0), word.charCodeAt(1))] = 1
  return { alone, pairs }
}

/** Whether a word may begin at `at`; never no where one does. */
export function mayBegin({ alone, pairs }: Beginnings, text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return alone[unit] === 1 || (at + 1 < text.length && pairs[pairOf(unit, text.charCodeAt(at + 1))] === 1)
}

/** The same for one place at least of `from`–`to`. */
export function mayBeginWithin(beginnings: Beginnings, text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (mayBegin(beginnings, text, at)) return true
  return false
}
