import type { Lexicon } from './lexicon/lexicon.ts'
import { markUnits } from './marks.ts'
import { NameReader } from './matching/name-reader.ts'

/** What one look at each unit of a text tells, paragraph by paragraph, before any rule is asked. */
export class FirstLook {
  /** By unit of the text, as far as it was read: what may be read there. */
  readonly marks: Uint8Array
  private readonly reader: NameReader
  private readonly text: string
  private readonly lexicon: Lexicon

  constructor(text: string, lexicon: Lexicon) {
    this.text = text
    this.lexicon = lexicon
    this.marks = new Uint8Array(text.length)
    this.reader = new NameReader(lexicon.automaton)
  }

  /** By unit of the paragraph read last: one more than the index of the longest name that begins there, or 0. */
  get names(): Int32Array {
    return this.reader.names
  }

  /** Reads the paragraph `from`–`to` and marks what ends it, too; a name may go on beyond its end. */
  read(from: number, to: number): void {
    const { text, lexicon, reader } = this
    reader.read(text, from, to)
    const before = from > 0 ? text.charCodeAt(from - 1) : 0
    const end = Math.min(text.length, to + 1)
    markUnits(lexicon.marker, reader.units, end - from, before, this.marks, from)
  }
}
