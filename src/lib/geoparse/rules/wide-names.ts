import { freeTradeZone, isInstitution, tailOf } from './extensions.ts'
import { entryNamed } from '../lexicon/lexicon.ts'
import { take, type Scan } from '../scan-state.ts'
import { nameSpan, NONE } from '../spans.ts'

/** Takes 中国 or another name that is too wide, with the zone or organisation that bears it; its end. */
export function takeWide(scan: Scan, start: number, end: number): number {
  const { text, lexicon } = scan
  const span = nameSpan(start, end, 'too-wide', NONE, NONE, 'none', 0.97, scan.from)
  if (!text.startsWith('中国', start)) return take(scan, span)
  const zone = freeTradeZone(text, end)
  const stem = zone && entryNamed(lexicon, zone.stem)
  if (zone && stem) {
    const stemEnd = zone.stemStart + zone.stem.length
    return take(scan, {
      ...span,
      end: zone.end,
      kind: 'zone',
      options: stem.places,
      derivedRank: 'zone',
      stemEnd,
    })
  }
  const tail = tailOf(text, end, scan.to, -1, lexicon)
  return take(scan, tail && isInstitution(tail) ? { ...span, end: tail.end, kind: 'institution' } : span)
}
