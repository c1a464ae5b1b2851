import { longestAt } from './automaton.ts'
import { freeTradeZone, institutionStart, qualifierStart, tailOf } from './extensions.ts'
import type { LexiconEntry } from './lexicon-entries.ts'
import type { Lexicon } from './lexicon.ts'
import { lineAround, lineSpan } from './lines.ts'
import { isWithin } from './relations.ts'
import { quotedCompound } from './quoted.ts'
import { compoundSpan, isSubProvince, runEnd, singleSpan, widened } from './short-forms.ts'
import { nameSpan, type Span } from './spans.ts'
import { tailAt, type Tail, type TailKind } from './suffixes.ts'
import { trueEnd } from './traps.ts'

const NAME = 1
const SHORT_FORM = 2

/**
 * The spans of the paragraph `from`–`to`, left to right, the longest name first, appended to `out`: one look at
 * each unit, and a bounded look around each name.
 */
export function scanBlock(text: string, from: number, to: number, lexicon: Lexicon, out: Span[]): void {
  const { starts } = lexicon
  const scan: Scan = { text, from, to, lexicon, out, free: from }
  let at = from
  while (at < to) {
    const flags = starts[text.charCodeAt(at)] ?? 0
    at = flags === 0 ? at + 1 : step(scan, at, flags)
  }
}

interface Scan {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly lexicon: Lexicon
  readonly out: Span[]
  /** End of what was taken last. */
  free: number
}

/** Takes what begins at `at`, if anything; the unit to look at next. */
function step(scan: Scan, at: number, flags: number): number {
  const { text, to, lexicon } = scan
  const entry = (flags & NAME) !== 0 ? lexicon.entries[longestAt(lexicon.automaton, text, at)] : undefined
  if ((flags & SHORT_FORM) !== 0) {
    const run = runEnd(text, at, to, lexicon)
    if (run > at && run - at > (entry?.name.length ?? 0)) return takeCompound(scan, at, run)
  }
  if (entry && at + entry.name.length <= to && !yieldsToSurer(scan, at, entry)) {
    const end = takeEntry(scan, at, entry)
    if (end > at) return end
  }
  if ((flags & SHORT_FORM) === 0) return at + 1
  const single = singleSpan(text, at, scan.free, lexicon, scan.from)
  if (!single) return at + 1
  return single.derivedRank === null ? take(scan, single) : extended(scan, single)
}

/** 共|建昌|九: a name that needs evidence gives way to a sure one that begins inside it and ends beyond. */
function yieldsToSurer({ text, lexicon }: Scan, at: number, entry: LexiconEntry): boolean {
  if (entry.evidence === 'none' || entry.kind !== 'place') return false
  if (isSubProvince(text, at)) return true
  const end = at + entry.name.length
  for (let inside = at + 1; inside < end; inside++) {
    const other = lexicon.entries[longestAt(lexicon.automaton, text, inside)]
    if (other && other.evidence === 'none' && inside + other.name.length > end) return true
  }
  return false
}

function take(scan: Scan, span: Span): number {
  scan.out.push(span)
  scan.free = span.end
  return span.end
}

function takeCompound(scan: Scan, start: number, end: number): number {
  const { text, lexicon } = scan
  const line = lineAround(text, start, end, scan.free, lexicon, scan.from)
  return line ? take(scan, line) : extended(scan, compoundSpan(text, start, end, lexicon, scan.from))
}

/** Takes the entry found at `start`; the end of what was taken or passed over, or `start` for nothing. */
function takeEntry(scan: Scan, start: number, entry: LexiconEntry): number {
  const { text, lexicon } = scan
  const end = start + entry.name.length
  if (entry.kind === 'blocked') return (scan.free = end)
  if (entry.kind === 'points-back') return takePointer(scan, start, end)
  if (entry.kind === 'quote') {
    const compound = quotedCompound(text, start, lexicon, scan.from)
    return compound ? take(scan, compound) : start
  }
  if (entry.kind === 'line-word') {
    const line = lineSpan(text, start, end, scan.free, lexicon, scan.from)
    if (line) take(scan, line)
    return end
  }
  const realEnd = trueEnd(text, start, end, entry, scan.free, lexicon)
  if (realEnd < 0) return start
  const name = realEnd === end ? entry : lexicon.entries[lexicon.byName.get(text.slice(start, realEnd)) ?? -1]
  if (!name) return start
  return name.kind === 'too-wide' ? takeWide(scan, start, realEnd) : takePlace(scan, start, realEnd, name)
}

const NONE: readonly never[] = []
const COUNTS = '零一两三四五'

/** 三地, unless it stands beside the places it counts (京津冀三地) or in another word (第三地, 两地块). */
function takePointer(scan: Scan, start: number, end: number): number {
  const { text, out } = scan
  const beside = out.at(-1)?.end === start
  if (beside || '第各'.includes(text.charAt(start - 1) || '\n') || /[块区位段铁]/.test(text.charAt(end)))
    return end
  const span = nameSpan(start, end, 'shorthand', NONE, NONE, 'none', 0.75, scan.from)
  return take(scan, { ...span, pointsBack: COUNTS.indexOf(text.charAt(start)) })
}

function takeWide(scan: Scan, start: number, end: number): number {
  const { text, lexicon } = scan
  const span = nameSpan(start, end, 'too-wide', NONE, NONE, 'none', 0.97, scan.from)
  if (!text.startsWith('中国', start)) return take(scan, span)
  const zone = freeTradeZone(text, end)
  const stem = zone && lexicon.entries[lexicon.byName.get(zone.stem) ?? -1]
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
  return take(scan, tail?.kind === 'institution' ? { ...span, end: tail.end, kind: 'institution' } : span)
}

function takePlace(scan: Scan, start: number, end: number, entry: LexiconEntry): number {
  const { text, lexicon } = scan
  const compound = entry.kind === 'shorthand'
  const line = compound ? lineAround(text, start, end, scan.free, lexicon, scan.from) : null
  if (line) {
    while ((scan.out.at(-1)?.start ?? -1) >= line.start) scan.out.pop()
    return take(scan, line)
  }
  if (compound) {
    const wide = widened(text, start, end, scan.free, lexicon)
    if (wide.end - wide.start > end - start)
      return extended(scan, compoundSpan(text, wide.start, wide.end, lexicon, scan.from))
  }
  const { mention, places, members, evidence } = entry
  const base = evidence === 'none' ? 0.97 : 0.9
  const span = nameSpan(start, end, mention, places, members, evidence, base, scan.from)
  return entry.open ? extended(scan, span) : closed(scan, span)
}

/** Stations, ports, institutions of the lexicon: only a company named after them is longer (天津港|集团). */
function closed(scan: Scan, span: Span): number {
  const tail = span.kind === 'transport' ? tailOf(scan.text, span.end, scan.to, -1, scan.lexicon) : null
  return take(scan, tail?.kind === 'institution' ? institution(scan, span, tail.end) : span)
}

const DERIVED = { zone: 'zone', station: 'site', port: 'site', airport: 'site', line: 'line' } as const
const KINDS = {
  zone: 'zone',
  station: 'transport',
  port: 'transport',
  airport: 'transport',
  line: 'line',
} as const satisfies Record<Exclude<TailKind, 'institution' | 'organ'>, Span['kind']>

/** Takes the span with the word that follows it, when together they name something else. */
function extended(scan: Scan, span: Span): number {
  const { text, to, lexicon } = scan
  const stem = span.options[0] ?? -1
  const compound = span.members.length > 0
  const tail = tailOf(text, span.end, to, stem, lexicon) ?? joinedPort(scan, span, stem)
  if (!tail) return take(scan, span)
  if (tail.kind === 'organ') return take(scan, { ...span, acts: true, evidence: 'none' })
  if (tail.kind === 'institution') return take(scan, institution(scan, span, tail.end))
  if (compound && tail.kind !== 'zone' && tail.kind !== 'line') return take(scan, span)
  return take(scan, {
    ...span,
    start: compound ? qualifierStart(text, span.start, scan.free) : startWithParent(scan, span, tail.kind),
    end: tail.end,
    kind: KINDS[tail.kind],
    derivedRank: DERIVED[tail.kind],
    base: Math.min(span.base, 0.9),
  })
}

/** 石家庄|正定国际机场, 北京|丰台站: airports and stations bear the names of city and county in one. */
function startWithParent(scan: Scan, span: Span, kind: TailKind): number {
  const before = scan.out.at(-1)
  if (kind === 'zone' || !before || before.end !== span.start || before.derivedRank !== null)
    return span.start
  const isParent = before.options.some((area) => span.options.some((p) => isWithin(scan.lexicon, p, area)))
  if (!isParent) return span.start
  scan.out.pop()
  return before.start
}

/** 宁波舟山港: a port of two cities side by side. */
function joinedPort(scan: Scan, span: Span, stem: number): Pick<Tail, 'kind' | 'end'> | null {
  const { text, lexicon } = scan
  if (span.kind !== 'prefecture' && span.kind !== 'county') return null
  const next = lexicon.entries[longestAt(lexicon.automaton, text, span.end)]
  const [other = -1] = next?.places ?? []
  if (!next || next.kind !== 'place' || lexicon.places[other]?.rank === 'site') return null
  if (isWithin(lexicon, other, stem)) return null
  const tail = tailAt(text, span.end + next.name.length, 0)
  return tail?.kind === 'port' ? tail : null
}

function institution(scan: Scan, span: Span, end: number): Span {
  const { text, out } = scan
  let start = institutionStart(text, span.start, scan.free)
  const before = out.at(-1)
  // 中国科学院|南京土壤研究所: one name.
  if (before?.end === start && before.kind === 'institution') {
    out.pop()
    start = before.start
  }
  return nameSpan(start, end, 'institution', NONE, NONE, 'none', 0.9, scan.from)
}
