import type { LexiconEntry } from './lexicon/lexicon-entries.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import type { Span } from './spans.ts'

/** A paragraph being scanned. */
export interface Scan {
  readonly text: string
  /** What may be read at each of its units. */
  readonly marks: Uint8Array
  /** By unit of the paragraph: one more than the entry of the longest name that begins there, or 0. */
  readonly names: Int32Array
  readonly from: number
  readonly to: number
  readonly lexicon: Lexicon
  readonly out: Span[]
  /** End of what was taken last. */
  free: number
}

/** Takes the span; its end. */
export function take(scan: Scan, span: Span): number {
  scan.out.push(span)
  scan.free = span.end
  return span.end
}

/** The entry of the longest name that begins at `at`, a place in the paragraph. */
export function entryIn({ names, from, lexicon }: Scan, at: number): LexiconEntry | undefined {
  const name = names[at - from] ?? 0
  return name === 0 ? undefined : lexicon.entries[name - 1]
}
