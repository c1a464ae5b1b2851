import { isPlace } from './parents.ts'
import { isOneWithin } from '../lexicon/relations.ts'
import type { Scan } from '../scan-state.ts'
import type { Span } from '../spans.ts'

const NATURE: Readonly<Partial<Record<string, 'water' | 'relief'>>> = { 湖: 'water', 山: 'relief' }

/**
 * The lake or mountain of the city printed right before it which bears the name of a county elsewhere: 武汉|东湖 is no
 * district of Nanchang. `span` itself for anything else.
 */
export function asNatureOfCity({ text, out, lexicon }: Scan, span: Span): Span {
  if (span.kind !== 'county' || span.evidence === 'none') return span
  const kind = NATURE[text.charAt(span.end - 1)]
  const city = out.at(-1)
  if (!kind || city?.end !== span.start) return span
  if (!isPlace(city) || city.kind === 'province' || city.derivedRank !== null) return span
  const isDistrict = isOneWithin(lexicon, span.options, city.options)
  return isDistrict ? span : { ...span, kind, derivedRank: kind, options: [], evidence: 'none', base: 0.8 }
}
