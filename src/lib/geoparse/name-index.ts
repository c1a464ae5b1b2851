import type { Toponym } from './types.ts'

interface TrieNode {
  readonly next: Map<string, TrieNode>
  toponym: Toponym | null
}

/** All names in one trie, so that recognition is linear in the text whatever the gazetteer's size. */
export interface NameIndex {
  readonly root: TrieNode
}

const node = (): TrieNode => ({ next: new Map(), toponym: null })

/**
 * Builds the index.
 * @throws Error when one name is given two different meanings: the sources must say which is meant.
 */
export function buildNameIndex(toponyms: Iterable<Toponym>): NameIndex {
  const root = node()
  for (const toponym of toponyms) {
    let at = root
    for (const unit of toponym.name.split('')) {
      let next = at.next.get(unit)
      if (!next) at.next.set(unit, (next = node()))
      at = next
    }
    if (at.toponym && String(at.toponym.place) !== String(toponym.place))
      throw new Error(
        `The name "${toponym.name}" stands for both ${String(at.toponym.place)} and ${String(toponym.place)}; keep it as an alias of one only.`,
      )
    at.toponym = toponym
  }
  return { root }
}

/** The longest name that begins at code unit `start`, or null. */
export function longestNameAt(index: NameIndex, text: string, start: number): Toponym | null {
  let at = index.root
  let found: Toponym | null = null
  for (let i = start; i < text.length; i++) {
    const next = at.next.get(text.charAt(i))
    if (!next) break
    at = next
    if (at.toponym) found = at.toponym
  }
  return found
}
