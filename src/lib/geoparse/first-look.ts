import type { Lexicon } from './lexicon/lexicon.ts'
import { markUnits } from './marks.ts'
import { findNames } from './matching/automaton.ts'
import { readUnits } from './matching/units.ts'

const ROOM = 4096

/** What one look at each unit of a text tells, paragraph by paragraph, before any rule is asked. */
export class FirstLook {
  /** By unit of the text, as far as it was read: what may be read there. */
  readonly marks: Uint8Array
  /** By unit of the paragraph read last: one more than the index of the longest name that begins there, or 0. */
  names = new Int32Array(ROOM)
  private units = new Uint16Array(ROOM)
  private readonly text: string
  private readonly lexicon: Lexicon

  constructor(text: string, lexicon: Lexicon) {
    this.text = text
    this.lexicon = lexicon
    this.marks = new Uint8Array(text.length)
  }

  /** Reads the paragraph `from`–`to` and marks what ends it, too; a name may go on beyond its end. */
  read(from: number, to: number): void {
    const { text, lexicon } = this
    const count = to - from
    const end = Math.min(text.length, to + lexicon.longest)
    // Kept for the next, so that it is near at hand: new memory would have to be fetched for each.
    if (end - from >= this.units.length) {
      this.units = new Uint16Array(2 * (end - from))
      this.names = new Int32Array(2 * (end - from))
    }
    readUnits(text, from, end, this.units)
    findNames(lexicon.automaton, this.units, count, this.names)
    const before = from > 0 ? text.charCodeAt(from - 1) : 0
    markUnits(lexicon.marker, this.units, Math.min(count + 1, end - from), before, this.marks, from)
  }
}
