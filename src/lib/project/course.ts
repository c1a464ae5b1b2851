import { distance } from '@turf/turf'

type Position = [number, number]

/** How much longer than the shortest way the order of the text may be before it is no course but a zigzag. */
const ZIGZAG = 1.25

const lengthOf = (way: readonly Position[]): number =>
  way.slice(1).reduce((sum, at, i) => sum + distance(way[i] ?? at, at), 0)

/** From the nearest to the nearest, beginning at one of them. */
function nearestFirst(positions: readonly Position[], first: Position): Position[] {
  const way = [first]
  const left = new Set(positions.filter((p) => p !== first))
  for (let at = first; left.size > 0;) {
    const next = [...left].reduce((a, b) => (distance(at, b) < distance(at, a) ? b : a))
    left.delete(next)
    way.push(next)
    at = next
  }
  return way
}

/** The way with stretches of it turned about as long as that makes it shorter (2-opt). */
function turnedAbout(way: Position[]): Position[] {
  for (let from = 0; from < way.length - 1; from++)
    for (let to = from + 1; to < way.length; to++) {
      const turned = [...way.slice(0, from), ...way.slice(from, to + 1).reverse(), ...way.slice(to + 1)]
      if (lengthOf(turned) < lengthOf(way) - 1e-6) return turnedAbout(turned)
    }
  return way
}

/** Of more than so many a sentence names no corridor, but a list: it is left as it is. */
const MOST = 20

/**
 * The course of a corridor through positions (WGS-84 degrees): in the order of the text, or, where that goes to and fro,
 * along a short way through all of them, from the end that the text names first.
 */
export function courseThrough(positions: readonly Position[]): Position[] {
  if (positions.length > MOST) return [...positions]
  const ways = positions.map((first) => turnedAbout(nearestFirst(positions, first)))
  const shortest = ways.reduce((a, b) => (lengthOf(b) < lengthOf(a) ? b : a), [...positions])
  if (lengthOf(positions) <= ZIGZAG * lengthOf(shortest)) return [...positions]
  const placeInText = (at: Position | undefined): number => positions.findIndex((p) => p === at)
  return placeInText(shortest[0]) <= placeInText(shortest.at(-1)) ? shortest : shortest.toReversed()
}
