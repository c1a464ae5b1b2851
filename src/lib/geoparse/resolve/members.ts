import type { Lexicon } from '../lexicon/lexicon.ts'
import { metresBetween } from '../lexicon/merge-places.ts'
import type { Span } from '../spans.ts'

/** So many metres between two members count as much as a point of likelihood. */
const METRES_A_POINT = 300_000
const LATER = 0.2
const NAMED = 2
const PRIOR = 0.3
const SAME_PROVINCE = 0.4
/** Where no position is known. */
const SAME_PROVINCE_M = 150_000
const ELSEWHERE_M = 600_000

/**
 * One place for each character of a compound, none twice: those the document names first, then the choice that lies
 * closest together. -1 where a character stands for no place, or for none that is left.
 */
export function chooseMembers(span: Span, lexicon: Lexicon, isNamed: (place: number) => boolean): number[] {
  const { members } = span
  const only = onlyChoice(members)
  if (only) return only
  const penalty = provincePenalty(span, lexicon)
  const scores = members.map((options) =>
    options.map(
      (place, order) =>
        (isNamed(place) ? NAMED : 0) -
        order * LATER -
        (isWide(place, lexicon) ? penalty : 0) +
        (lexicon.prior[place] ?? 0) * PRIOR,
    ),
  )
  const anchor = fewestAt(members)
  let chosen = members.map(() => -1)
  let most = -Infinity
  members[anchor]?.forEach((first, order) => {
    const row = members.map(() => -1)
    row[anchor] = first
    let sum = scores[anchor]?.[order] ?? 0
    for (const at of outwards(anchor, members.length)) {
      let best = -Infinity
      let place = -1
      members[at]?.forEach((option, rank) => {
        if (row.includes(option)) return
        const score =
          (scores[at]?.[rank] ?? 0) +
          (isBeside(option, row, lexicon) ? SAME_PROVINCE : 0) -
          nearest(option, row, lexicon) / METRES_A_POINT
        if (score > best) [best, place] = [score, option]
      })
      row[at] = place
      if (place >= 0) sum += best
    }
    if (sum > most) [most, chosen] = [sum, row]
  })
  return chosen
}

/** The members of a compound whose characters leave no choice (京津冀), or null. */
function onlyChoice(members: Span['members']): number[] | null {
  const places: number[] = []
  for (const options of members) {
    const [place] = options
    if (place === undefined || options.length > 1 || places.includes(place)) return null
    places.push(place)
  }
  return places
}

/** Those members that leave no choice. */
export function sureMembers(members: Span['members']): readonly number[] {
  const places: number[] = []
  for (const options of members) {
    const [place] = options
    if (place !== undefined && options.length === 1) places.push(place)
  }
  return places
}

/** The ends of a line, and what stands in a row with cities, are cities: a province that is none is the lesser choice. */
function provincePenalty({ members, derivedRank }: Span, { places }: Lexicon): number {
  const hasCity = members.some((m) => m.length > 0 && m.every((place) => places[place]?.rank !== 'province'))
  return derivedRank === 'line' ? 0.5 : hasCity ? 1.5 : 0
}

function isWide(place: number, { places }: Lexicon): boolean {
  const { rank, name = '' } = places[place] ?? {}
  return rank === 'province' && !name.endsWith('市')
}

/** The member with the fewest options. */
function fewestAt(members: Span['members']): number {
  const counts = members.map((options) => options.length || Infinity)
  return counts.indexOf(Math.min(...counts))
}

/** The other indices of a row, the nearest to `from` first. */
const outwards = (from: number, length: number): number[] =>
  Array.from({ length }, (_, at) => at)
    .filter((at) => at !== from)
    .sort((a, b) => Math.abs(a - from) - Math.abs(b - from))

const isBeside = (place: number, others: readonly number[], { province }: Lexicon): boolean =>
  others.some((other) => other >= 0 && province[other] === province[place])

function nearest(place: number, others: readonly number[], lexicon: Lexicon): number {
  return Math.min(...others.filter((o) => o >= 0).map((other) => metres(place, other, lexicon)))
}

function metres(a: number, b: number, { places, province }: Lexicon): number {
  const [from, to] = [places[a]?.position, places[b]?.position]
  if (from && to) return metresBetween(from, to)
  return province[a] === province[b] ? SAME_PROVINCE_M : ELSEWHERE_M
}
