import type { Lexicon } from '../lexicon/lexicon.ts'
import { METRES_A_DEGREE, metresBetween } from '../lexicon/merge-places.ts'
import { nameSpan, NONE, type Span } from '../spans.ts'
import { isHan, isOneOf, unitSet } from '../matching/units.ts'

const NEIGHBOURS_WITHIN_M = 150_000
/** More than this many places begin with the character: its neighbours prove nothing. */
const MOST_OPTIONS = 40
const SHORTEST = 3
const LONGEST = 4
const CLOSING = unitSet('”')

/** First characters of all areas, made when a text first needs them. */
const initials = new WeakMap<Lexicon, Map<number, number[]>>()

export function initialsOf(lexicon: Lexicon): ReadonlyMap<number, readonly number[]> {
  const known = initials.get(lexicon)
  if (known) return known
  const made = new Map<number, number[]>()
  lexicon.places.forEach((place, index) => {
    if (place.rank !== 'prefecture' && place.rank !== 'county') return
    const unit = place.name.charCodeAt(0)
    const sharing = made.get(unit)
    if (sharing) sharing.push(index)
    else made.set(unit, [index])
  })
  initials.set(lexicon, made)
  return made
}

/**
 * A row of first characters in quotation marks (“静沧廊”) as a compound, when each begins the name of a place
 * and some choice of them are neighbours; null otherwise. `at` is the opening mark.
 */
export function quotedCompound(text: string, at: number, lexicon: Lexicon, block: number): Span | null {
  const start = at + 1
  let end = start
  while (end - start <= LONGEST && isHan(text.charCodeAt(end))) end += 1
  if (end - start < SHORTEST || end - start > LONGEST || !isOneOf(CLOSING, text, end)) return null
  const units = initialsOf(lexicon)
  const options: (readonly number[])[] = []
  for (let i = start; i < end; i++) {
    const places = units.get(text.charCodeAt(i)) ?? NONE
    if (places.length === 0 || places.length > MOST_OPTIONS) return null
    options.push(places)
  }
  const name = text.slice(start, end)
  if (lexicon.byName.has(name) || new Set(name).size < name.length) return null
  const members = neighbours(options, lexicon)
  if (!members) return null
  return nameSpan(
    start,
    end,
    'shorthand',
    NONE,
    members.map((m) => [m]),
    'none',
    0.65,
    block,
  )
}

/** The most compact choice of one place from each list whose places are all near each other. */
function neighbours(options: readonly (readonly number[])[], lexicon: Lexicon): number[] | null {
  const [firsts = [], ...others] = options
  let best: number[] | null = null
  let least = NEIGHBOURS_WITHIN_M
  for (const first of firsts) {
    const chosen = [first]
    for (const list of others) {
      const nearest = nearestWithin(least, first, list, lexicon)
      if (nearest < 0) break
      chosen.push(nearest)
    }
    if (chosen.length < options.length) continue
    const widest = widestBetween(chosen, lexicon)
    if (widest < least && new Set(chosen).size === chosen.length) {
      least = widest
      best = chosen
    }
  }
  return best
}

/** The place of the list nearest to `place`, or -1 when none is nearer than so many metres. */
function nearestWithin(metres: number, place: number, list: readonly number[], { places }: Lexicon): number {
  const from = places[place]?.position
  let nearest = -1
  let least = metres
  for (const other of list) {
    const to = places[other]?.position
    // Farther north or south alone than the nearest so far.
    if (!from || !to || Math.abs(to[1] - from[1]) * METRES_A_DEGREE >= least) continue
    const metresTo = metresBetween(from, to)
    if (metresTo >= least) continue
    nearest = other
    least = metresTo
  }
  return nearest
}

function widestBetween(chosen: readonly number[], lexicon: Lexicon): number {
  let widest = -Infinity
  for (let i = 0; i < chosen.length; i++)
    for (let j = i + 1; j < chosen.length; j++)
      widest = Math.max(widest, distance(chosen[i] ?? -1, chosen[j] ?? -1, lexicon))
  return widest
}

function distance(a: number, b: number, { places }: Lexicon): number {
  const from = places[a]?.position
  const to = places[b]?.position
  return from && to ? metresBetween(from, to) : Infinity
}
