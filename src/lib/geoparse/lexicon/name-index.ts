import { buildAutomaton, longestAt, type Automaton } from '../matching/automaton.ts'
import type { Toponym } from '../types.ts'

/** All names in one automaton, so that recognition is linear in the text whatever the gazetteer's size. */
export interface NameIndex {
  readonly automaton: Automaton
  readonly toponyms: readonly Toponym[]
}

/**
 * Builds the index.
 * @throws Error when one name is given two different meanings: the sources must say which is meant.
 */
export function buildNameIndex(toponyms: Iterable<Toponym>): NameIndex {
  const byName = new Map<string, Toponym>()
  for (const toponym of toponyms) {
    const known = byName.get(toponym.name)
    if (known && String(known.place) !== String(toponym.place))
      throw new Error(
        `The name "${toponym.name}" stands for both ${String(known.place)} and ${String(toponym.place)}; keep it as an alias of one only.`,
      )
    byName.set(toponym.name, toponym)
  }
  return { automaton: buildAutomaton([...byName.keys()]), toponyms: [...byName.values()] }
}

/** The longest name that begins at code unit `start`, or null. */
export function longestNameAt(index: NameIndex, text: string, start: number): Toponym | null {
  const found = longestAt(index.automaton, text, start)
  return found < 0 ? null : (index.toponyms[found] ?? null)
}
