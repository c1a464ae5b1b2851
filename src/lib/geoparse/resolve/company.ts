import type { Lexicon } from '../lexicon/lexicon.ts'
import { isOneWithin, relation } from '../lexicon/relations.ts'
import type { Span } from '../spans.ts'

/** How many spans on either side are asked. */
const REACH = 8
const DECAY_UNITS = 150
const OTHER_PARAGRAPH = 0.4
const LEAST_WEIGHT = 0.02

/**
 * How much the spans near the `index`-th speak for its meaning `place`: the nearer the more, the same paragraph
 * more than the next. `settled` holds what each span is known to mean.
 */
export function companyOf(
  index: number,
  place: number,
  spans: readonly Span[],
  settled: readonly (readonly number[])[],
  lexicon: Lexicon,
): number {
  const span = spans[index]
  if (!span) return 0
  let sum = 0
  for (let step = -1; step <= 1; step += 2)
    for (let far = 1; far <= REACH; far++) {
      const at = index + step * far
      const other = spans[at]
      if (!other) break
      const related = bestRelation(place, settled[at], lexicon)
      if (related === 0) continue
      const weight = weightOf(span, other)
      if (weight < LEAST_WEIGHT) break
      sum += weight * related
    }
  return sum
}

function weightOf(span: Span, other: Span): number {
  const near = Math.exp(-Math.abs(other.start - span.start) / DECAY_UNITS)
  return other.block === span.block ? near : near * OTHER_PARAGRAPH
}

function bestRelation(place: number, others: readonly number[] | undefined, lexicon: Lexicon): number {
  let best = 0
  if (others) for (const other of others) best = Math.max(best, relation(lexicon, place, other))
  return best
}

const CONTRADICTED = 0.5

/** How far a county is to be doubted, 0..1, since it lies in none of the areas printed right before it: 浙江|朝阳区. */
export function doubtOf(span: Span, before: Span | undefined, lexicon: Lexicon): number {
  if (span.kind !== 'county' || before?.end !== span.start || before.derivedRank !== null) return 1
  if (before.kind !== 'province' && before.kind !== 'prefecture') return 1
  return isOneWithin(lexicon, span.options, before.options) ? 1 : CONTRADICTED
}
