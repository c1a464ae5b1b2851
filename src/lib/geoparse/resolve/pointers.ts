import type { Span } from '../spans.ts'

/** So many spans back what is pointed to may stand. */
const REACH = 30

type Settled = readonly (readonly number[])[]
type AreJoined = (first: Span, second: Span) => boolean

/**
 * What the `index`-th span points back to (三地): the places of the nearest compound or list of that many before it, in
 * this paragraph or the one before; null for none.
 */
export function pointedTo(
  index: number,
  spans: readonly Span[],
  settled: Settled,
  areJoined: AreJoined,
): readonly number[] | null {
  const wanted = spans[index]?.pointsBack
  for (let at = index - 1; at >= Math.max(0, index - REACH); at--) {
    const before = spans[at]
    const places = settled[at] ?? []
    if (!before || before.derivedRank !== null) continue
    if (before.pointsBack === 0 && before.members.length === wanted && places.length === wanted) return places
    const list = listEndingAt(at, spans, settled, areJoined)
    if (list.length === wanted) return list
  }
  return null
}

/** The places of the list (北京、天津和河北) whose last name is the span at `last`, each one settled. */
function listEndingAt(
  last: number,
  spans: readonly Span[],
  settled: Settled,
  areJoined: AreJoined,
): number[] {
  const list: number[] = []
  for (let at = last; at >= 0; at--) {
    const places = settled[at] ?? []
    const [only] = places
    if (places.length !== 1 || only === undefined) return []
    list.unshift(only)
    const before = spans[at - 1]
    const span = spans[at]
    if (!before || !span || !areJoined(before, span)) return list
  }
  return list
}
