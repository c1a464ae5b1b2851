/** How a query in Latin letters reads a row of pinyin syllables. */
export type Reading = 'initials' | 'mixed'

const INITIAL = /^(?:[zcs]h|\d+|.)/

/**
 * Whether the query spells the syllables from the one at `from` on, each whole or by its initial (bhxq, binhaixq,
 * zgc and zhgc), the last one perhaps unfinished; `initials` when it gives every syllable to the end, and each by
 * its initial.
 */
export function readSyllables(query: string, syllables: readonly string[], from = 0): Reading | null {
  if (query === '') return null
  if (isInitials(query, syllables, from)) return 'initials'
  // Positions in the query that can be reached after each syllable: no branching, however long the query.
  let reached = new Set([0])
  for (const syllable of syllables.slice(from)) {
    const next = new Set<number>()
    for (const at of reached) {
      const rest = query.slice(at)
      if (syllable.startsWith(rest)) return 'mixed'
      for (const part of [syllable, syllable.charAt(0), INITIAL.exec(syllable)?.[0] ?? syllable])
        if (rest.startsWith(part)) next.add(at + part.length)
    }
    if (next.has(query.length)) return 'mixed'
    if (next.size === 0) return null
    reached = next
  }
  return null
}

function isInitials(query: string, syllables: readonly string[], from: number): boolean {
  const rest = syllables.slice(from)
  return (
    query === rest.map((s) => s.charAt(0)).join('') ||
    query === rest.map((s) => INITIAL.exec(s)?.[0] ?? s).join('')
  )
}
