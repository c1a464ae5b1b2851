import { derivedPlace, type Placing } from '../lexicon/derived-places.ts'
import type { Reading } from './homonyms.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Candidate, LexiconPlace } from '../parse-types.ts'
import type { TextSurroundings } from './surroundings.ts'

/** A candidate with a smaller share is not shown. */
const LEAST_SHARE = 0.02
const MOST_CANDIDATES = 8
/** How sure the unit is that the surroundings give in place of a namesake in another province. */
const NAMESAKE = 0.6

/** To three decimals, which is more than is known. */
export const round = (value: number): number => Math.round(value * 1000) / 1000

/** The candidates of names that the lexicon has. */
export class KnownCandidates {
  private readonly lexicon: Lexicon
  /** Of a place that is the only one meant, as most are: the same list for each mention. */
  private readonly certain: (readonly Candidate[] | undefined)[]

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon
    this.certain = new Array(lexicon.places.length)
  }

  of({ options, members }: Reading): readonly Candidate[] {
    const [first] = options
    if (first?.share === 1 && options.length === 1 && members.length === 0)
      return (this.certain[first.place] ??= [{ places: [this.idOf(first.place)], confidence: 1 }])
    const candidates: Candidate[] = []
    if (members.length > 0)
      candidates.push({ places: members.map((place) => this.idOf(place)), confidence: 1 })
    for (const { place, share } of shown(options))
      candidates.push({ places: [this.idOf(place)], confidence: round(share) })
    return candidates
  }

  private idOf(place: number): string {
    return this.lexicon.places[place]?.id ?? ''
  }
}

/** The options worth showing, of those given best first. */
function shown(options: Reading['options']): Reading['options'] {
  let count = 0
  while (count < MOST_CANDIDATES && (options[count]?.share ?? 0) >= LEAST_SHARE) count += 1
  return count === options.length ? options : options.slice(0, count)
}

/**
 * The candidates of a name that the lexicon lacks: at its members, its stem, or, where nothing in the name is known
 * or only a namesake in a province the text does not speak of, in the unit that the text is about.
 */
export function derivedCandidates(
  name: string,
  { span, options, members }: Reading,
  index: number,
  surroundings: TextSurroundings,
  lexicon: Lexicon,
  derived: Map<string, LexiconPlace>,
): Candidate[] {
  // 宜宾东 in a list of stations is one, though its name does not say so.
  const rank = span.kind === 'transport' ? 'stop' : (span.derivedRank ?? 'site')
  const made = (places: readonly number[], placing: Placing): readonly string[] => [
    derivedPlace(name, rank, places, placing, lexicon, derived),
  ]
  const candidates: Candidate[] = []
  if (members.length > 0) candidates.push({ places: made(members, 'joins'), confidence: 1 })
  const [first] = options
  const doubtful = first !== undefined && span.evidence !== 'none' && surroundings.isElsewhere(first.place)
  // 长寿|镇: no namesake of the county Changshou, unless the text speaks of that county.
  const namesake = rank === 'town' && first !== undefined && !surroundings.isPrinted(first.place)
  const around =
    rank !== 'line' && members.length === 0 && (doubtful || namesake || first === undefined)
      ? surroundings.around(index)
      : null
  const inArea = around ? [around.area] : []
  if (members.length === 0 && first === undefined)
    candidates.push({ places: made(inArea, 'around'), confidence: round(around?.confidence ?? 1) })
  else if (around) candidates.push({ places: made(inArea, 'around'), confidence: NAMESAKE })
  const rest = around && first !== undefined ? 1 - NAMESAKE : 1
  for (const { place, share } of shown(options))
    candidates.push({ places: made([place], 'stem'), confidence: round(share * rest) })
  return candidates
}
