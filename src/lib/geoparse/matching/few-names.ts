import { beginningsOf, nextBeginning, type Beginnings } from './beginnings.ts'

/** A few names that a text brings itself: made at once, where an automaton takes longer than to read a short text. */
export interface FewNames {
  readonly beginnings: Beginnings
  readonly names: readonly string[]
  /** By the first two units, which names begin so, the longest first. */
  readonly byStart: ReadonlyMap<string, readonly number[]>
}

/** Of names of two units or more. */
export function fewNames(names: readonly string[]): FewNames {
  const byStart = new Map<string, number[]>()
  names.forEach((name, index) => {
    const start = name.slice(0, 2)
    const same = byStart.get(start)
    if (same) same.push(index)
    else byStart.set(start, [index])
  })
  const length = (index: number): number => names[index]?.length ?? 0
  for (const same of byStart.values()) same.sort((a, b) => length(b) - length(a))
  return { beginnings: beginningsOf(names), names, byStart }
}

/** The first place from `from` on where one of them may stand; the end of the text where there is none. */
export const nextOfFew = ({ beginnings }: FewNames, text: string, from: number): number =>
  nextBeginning(beginnings, text, from, text.length)

/** Index of the longest name that begins at code unit `at`, or -1. */
export function longestOfFew({ names, byStart }: FewNames, text: string, at: number): number {
  const same = byStart.get(text.slice(at, at + 2))
  return same?.find((index) => text.startsWith(names[index] ?? '', at)) ?? -1
}
