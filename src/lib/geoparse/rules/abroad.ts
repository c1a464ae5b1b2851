import type { Scan } from '../scan-state.ts'
import { FOREIGN } from '../words/foreign.ts'

const ABROAD = new Set(FOREIGN)

/** Makes what is unknown and stands right behind a country a place abroad: 波兰|罗兹站. `first`: as for the paragraph. */
export function takeAbroad({ text, out }: Scan, first: number): void {
  for (let i = Math.max(first, 0) + 1; i < out.length; i++) {
    const [country, span] = [out[i - 1], out[i]]
    if (!country || !span || country.kind !== 'too-wide' || country.end !== span.start) continue
    if (span.options.length > 0 || span.members.length > 0 || span.pointsBack > 0) continue
    if (ABROAD.has(text.slice(country.start, country.end)))
      out[i] = { ...span, kind: 'too-wide', derivedRank: null }
  }
}
