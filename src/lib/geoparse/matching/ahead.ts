import { firstUnits } from './first-units.ts'
import type { UnitSet } from './units.ts'

/** A pattern that is looked for from a place in the text on, within so many units. */
export interface Ahead {
  readonly pattern: RegExp
  readonly reach: number
  /** Units with which a match can begin. */
  readonly first: UnitSet
  readonly atEnd: boolean
}

/** `pattern` begins with ^, and sees the `reach` units from the place where it is asked on, as if they were all. */
export const ahead = (reach: number, pattern: RegExp): Ahead => ({
  pattern,
  reach,
  first: firstUnits(pattern),
  atEnd: pattern.test(''),
})

/** One for each of the keys. */
export const aheadOf = (
  reach: number,
  patterns: Readonly<Record<string, RegExp>>,
): ReadonlyMap<string, Ahead> =>
  new Map(Object.entries(patterns).map(([key, pattern]) => [key, ahead(reach, pattern)]))

/** Whether the pattern stands at `at`; where it cannot begin so, which is most places, neither it nor a copy of the text is needed. */
export function stands({ pattern, reach, first, atEnd }: Ahead, text: string, at: number): boolean {
  if (at >= text.length) return atEnd
  if (first[text.charCodeAt(at)] !== 1) return false
  return pattern.test(text.slice(at, at + reach))
}

/** What stands at `at` of the pattern, or ''. */
export function matchAt({ pattern, reach, first }: Ahead, text: string, at: number): string {
  if (first[text.charCodeAt(at)] !== 1) return ''
  return pattern.exec(text.slice(at, at + reach))?.[0] ?? ''
}
