/** A stretch of verbatim text to mark, in UTF-16 code units of the text it belongs to. */
export interface Range {
  readonly start: number
  readonly end: number
}

const SENTENCE_END = /[。!?！？]/

/** The sentence of `text` that holds the code unit at `offset`, its full stop and closing quote included. */
export function sentenceAt(text: string, offset: number): Range {
  let start = offset
  while (start > 0 && !SENTENCE_END.test(text.charAt(start - 1))) start--
  while (start < offset && /[”」]/.test(text.charAt(start))) start++
  let end = offset
  while (end < text.length && !SENTENCE_END.test(text.charAt(end))) end++
  if (end < text.length) end++
  if (/[”」]/.test(text.charAt(end))) end++
  return { start, end }
}
