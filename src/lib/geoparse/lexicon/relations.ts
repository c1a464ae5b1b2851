import type { Lexicon } from './lexicon.ts'

/** Whether `place` lies within `area` by the chain of parents (a place is not within itself). */
export function isWithin(lexicon: Lexicon, place: number, area: number): boolean {
  if (area < 0) return false
  let at = lexicon.parent[place] ?? -1
  for (let depth = 0; at >= 0 && depth < 8; depth++) {
    if (at === area) return true
    at = lexicon.parent[at] ?? -1
  }
  return false
}

/**
 * How much a mention of `other` speaks for `place`: the same, its parent, its child, a sibling, a cousin. Looks
 * three levels up, which is all that gazetteers have.
 */
export function relation(lexicon: Lexicon, place: number, other: number): number {
  if (place === other) return 4
  const { parent, province } = lexicon
  const above = parent[place] ?? -1
  if (above >= 0) {
    if (above === other) return 3
    const higher = parent[above] ?? -1
    if (higher >= 0 && (higher === other || parent[higher] === other)) return 2.2
  }
  const otherAbove = parent[other] ?? -1
  if (otherAbove >= 0) {
    if (otherAbove === place || otherAbove === above || parent[otherAbove] === place) return 1.5
  }
  const own = province[place] ?? -1
  return own >= 0 && own === province[other] ? 0.8 : 0
}

/** Whether one of the places lies in one of the areas. */
export function isOneWithin(lexicon: Lexicon, places: readonly number[], areas: readonly number[]): boolean {
  for (const place of places) for (const area of areas) if (isWithin(lexicon, place, area)) return true
  return false
}
