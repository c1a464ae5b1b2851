import * as v from 'valibot'
import type { Range } from './sentence.ts'

/** How much of the text around the words their selector quotes, in code points. */
const CONTEXT = 16

const Offset = v.pipe(v.number(), v.integer(), v.minValue(0))

/** The exact words of one paragraph, as the Web Annotation Data Model names them: by quotation and by position. */
export const TextSelectors = v.strictTuple([
  v.strictObject({
    type: v.literal('TextQuoteSelector'),
    exact: v.pipe(v.string(), v.nonEmpty()),
    prefix: v.string(),
    suffix: v.string(),
  }),
  v.strictObject({ type: v.literal('TextPositionSelector'), start: Offset, end: Offset }),
])
export type TextSelectors = v.InferOutput<typeof TextSelectors>

/** A range of UTF-16 code units as selectors; the annotation model counts Unicode code points. */
export function selectorsOf(text: string, { start, end }: Range): TextSelectors {
  const before = [...text.slice(0, start)]
  const exact = text.slice(start, end)
  return [
    {
      type: 'TextQuoteSelector',
      exact,
      prefix: before.slice(-CONTEXT).join(''),
      suffix: [...text.slice(end)].slice(0, CONTEXT).join(''),
    },
    { type: 'TextPositionSelector', start: before.length, end: before.length + [...exact].length },
  ]
}

/** Every place where `needle` stands in `text`, overlapping ones too, in UTF-16 code units. */
export function everyIndexOf(text: string, needle: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) found.push(at)
  return found
}

/** Every range that the selectors may mean: the one at their position if the quotation stands there, else all it fits. */
export function rangesOf(text: string, [quote, position]: TextSelectors): Range[] {
  const { exact, prefix, suffix } = quote
  const starts = everyIndexOf(text, prefix + exact + suffix).map((at) => at + prefix.length)
  const told = [...text].slice(0, position.start).join('').length
  return (starts.includes(told) ? [told] : starts).map((start) => ({ start, end: start + exact.length }))
}
