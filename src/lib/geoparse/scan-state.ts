import type { Lexicon } from './lexicon/lexicon.ts'
import type { Span } from './spans.ts'

/** A paragraph being scanned. */
export interface Scan {
  readonly text: string
  /** What may be read at each of its units. */
  readonly marks: Uint8Array
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
