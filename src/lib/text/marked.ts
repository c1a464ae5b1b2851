import type { Range } from '../data/sentence.ts'

/** A stretch of text, marked or not; the stretches joined are the text, to the letter. */
export interface Stretch<M extends Range> {
  readonly text: string
  readonly mark: M | null
}

/** Cuts a text at its marks (UTF-16 code units, in order, not overlapping; others are passed over). */
export function cutAtMarks<M extends Range>(text: string, marks: readonly M[]): Stretch<M>[] {
  const stretches: Stretch<M>[] = []
  let at = 0
  for (const mark of marks) {
    if (mark.start < at || mark.end > text.length) continue
    if (mark.start > at) stretches.push({ text: text.slice(at, mark.start), mark: null })
    stretches.push({ text: text.slice(mark.start, mark.end), mark })
    at = mark.end
  }
  if (at < text.length) stretches.push({ text: text.slice(at), mark: null })
  return stretches
}
