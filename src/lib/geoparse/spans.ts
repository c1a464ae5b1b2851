import type { LexiconPlace, MentionKind } from './parse-types.ts'

/** A recognised stretch before it is known which place is meant. Places are indices into the lexicon. */
export interface Span {
  readonly start: number
  readonly end: number
  readonly kind: MentionKind
  /** Alternatives for the one place meant, or for the stem of a derived place. */
  readonly options: readonly number[]
  /** For compounds (京津冀) and lines (京沪高铁): for each member its alternatives, likeliest first. */
  readonly members: readonly (readonly number[])[]
  /** The span names a place that the lexicon lacks; it lies at its stem (石家庄站) or its members (京沪高铁). */
  readonly derivedRank: LexiconPlace['rank'] | null
  /** Where the stem's name ends, `end` when the span is the name itself. */
  readonly stemEnd: number
  /** How much must speak for it before it is taken. */
  readonly evidence: 'none' | 'near' | 'some' | 'strong'
  /** How sure it is that the span is a name, 0..1, the company it keeps left aside. */
  readonly base: number
  /** A title follows (北京市|市长): the place acts. */
  readonly acts: boolean
  /** For words that point back (两地, 三地): how many places they mean; 0 for all other spans. */
  readonly pointsBack: number
  /** Start of its paragraph. */
  readonly block: number
}

/** No options and no members; one list for all, since spans are many. */
export const NONE: readonly never[] = []

/** A span of one name, as its fields: literals of one shape, which is several times faster than spreading. */
export function nameSpan(
  start: number,
  end: number,
  kind: MentionKind,
  options: readonly number[],
  members: Span['members'],
  evidence: Span['evidence'],
  base: number,
  block: number,
): Span {
  return {
    start,
    end,
    kind,
    options,
    members,
    derivedRank: null,
    stemEnd: end,
    evidence,
    base,
    acts: false,
    pointsBack: 0,
    block,
  }
}

/** A town that no gazetteer has, by its bare name. */
export const townSpan = (start: number, end: number, block: number, base = 0.6): Span => ({
  ...nameSpan(start, end, 'town', NONE, NONE, 'none', base, block),
  derivedRank: 'town',
})

/** The first span from `first` on that ends at `at` or later. */
export function firstEndingAt(spans: readonly Span[], first: number, at: number): number {
  let low = first
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.end ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}
