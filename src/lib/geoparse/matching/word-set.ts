import { beginningsOf, mayBegin, type Beginnings } from './beginnings.ts'

/** Words that are looked for where they would stand in a text. */
export interface WordSet {
  readonly words: ReadonlySet<string>
  readonly beginnings: Beginnings
}

/** `'大同 东方'` → a set of words. */
export function wordSet(text: string): WordSet {
  const words = new Set(text.trim().split(/\s+/))
  return { words, beginnings: beginningsOf(words) }
}

/** Whether what stands at `from`–`to` is one of the words. */
export const isWordAt = ({ words, beginnings }: WordSet, text: string, from: number, to: number): boolean =>
  mayBegin(beginnings, text, from) && words.has(text.slice(from, to))
