import type { Lexicon } from './lexicon.ts'
import { metresBetween } from './merge-places.ts'
import { nameSpan, type Span } from './spans.ts'

const NEIGHBOURS_WITHIN_M = 150_000
/** More than this many places begin with the character: its neighbours prove nothing. */
const MOST_OPTIONS = 40
const QUOTED = /“([\u4e00-\u9fff]{3,4})”/y

/** First characters of all areas, made when a text first needs them. */
const initials = new WeakMap<Lexicon, Map<string, number[]>>()

export function initialsOf(lexicon: Lexicon): Map<string, number[]> {
  const known = initials.get(lexicon)
  if (known) return known
  const made = new Map<string, number[]>()
  lexicon.places.forEach((place, index) => {
    if (place.rank !== 'prefecture' && place.rank !== 'county') return
    const sharing = made.get(place.name.charAt(0))
    if (sharing) sharing.push(index)
    else made.set(place.name.charAt(0), [index])
  })
  initials.set(lexicon, made)
  return made
}

/**
 * A row of first characters in quotation marks (“静沧廊”) as a compound, when each begins the name of a place
 * and some choice of them are neighbours; null otherwise. `at` is the opening mark.
 */
export function quotedCompound(text: string, at: number, lexicon: Lexicon, block: number): Span | null {
  QUOTED.lastIndex = at
  const name = QUOTED.exec(text)?.[1] ?? ''
  if (name === '' || lexicon.byName.has(name) || new Set(name).size < name.length) return null
  const options = name.split('').map((unit) => initialsOf(lexicon).get(unit) ?? [])
  if (options.some((o) => o.length === 0 || o.length > MOST_OPTIONS)) return null
  const members = neighbours(options, lexicon)
  if (!members) return null
  const start = at + 1
  return nameSpan(
    start,
    start + name.length,
    'shorthand',
    [],
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
    const widest = Math.max(
      ...chosen.flatMap((a, i) => chosen.slice(i + 1).map((b) => distance(a, b, lexicon))),
    )
    if (widest < least && new Set(chosen).size === chosen.length) {
      least = widest
      best = chosen
    }
  }
  return best
}

/** The place of the list nearest to `place`, or -1 when none is nearer than so many metres. */
function nearestWithin(metres: number, place: number, list: readonly number[], lexicon: Lexicon): number {
  let nearest = -1
  let least = metres
  for (const other of list) {
    const metresTo = distance(place, other, lexicon)
    if (metresTo >= least) continue
    nearest = other
    least = metresTo
  }
  return nearest
}

function distance(a: number, b: number, { places }: Lexicon): number {
  const from = places[a]?.position
  const to = places[b]?.position
  return from && to ? metresBetween(from, to) : Infinity
}
