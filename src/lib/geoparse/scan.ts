import { takeBelowTowns, takeRoadEnds } from './rules/below-towns.ts'
import { dropEpithets } from './rules/epithets.ts'
import { explainedLine } from './rules/bracketed-lines.ts'
import { closed, extended } from './rules/extended.ts'
import { takeAbroad } from './rules/abroad.ts'
import type { LexiconEntry } from './lexicon/lexicon-entries.ts'
import type { FirstLook } from './first-look.ts'
import { entryNamed, type Lexicon } from './lexicon/lexicon.ts'
import { takeInstitutions } from './rules/institutions.ts'
import { takeListedForms } from './rules/listed-forms.ts'
import { isFarLine, takeJoinedLines } from './rules/joined-lines.ts'
import { lineAround } from './rules/lines.ts'
import { NAME, OPENS, ROW, SINGLE, TAIL } from './marks.ts'
import { isMountains, isTitle, thirdDirection } from './rules/endings.ts'
import { quotedCompound } from './rules/quoted.ts'
import { citiesOf, compoundSpan, isSubProvince, runEnd, singleSpan, widened } from './rules/short-forms.ts'
import { namesEnd } from './words/person-names.ts'
import { isPersonName } from './rules/persons.ts'
import { asNatureOfCity } from './rules/namesakes.ts'
import { takeNamedLine, takeNumberedLine } from './rules/metro.ts'
import { takeRouteEnds } from './rules/routes.ts'
import { WHOLE_LINE } from './words/row-frames.ts'
import { quotedRow, rowAt, rowBefore, rowsListedBefore, SECTION_WITHIN_M } from './rules/rows.ts'
import { takeLine, takeRoad } from './rules/scan-lines.ts'
import { entryIn, take, type Scan } from './scan-state.ts'
import { shareSuffix } from './rules/shared-suffix.ts'
import { streetEnd, streetSpan, streetStart, takeRing } from './rules/streets.ts'
import { nameSpan, type Span, NONE } from './spans.ts'
import { trueEnd } from './rules/traps.ts'
import { takeWide } from './rules/wide-names.ts'
import { takeUnknown } from './rules/take-unknown.ts'

/**
 * The spans of the paragraph `from`–`to`, which `look` has read last, left to right, the longest name first, appended to
 * `out`: one look at each mark, and a bounded look around each name.
 */
export function scanBlock(
  text: string,
  { marks, names }: FirstLook,
  from: number,
  to: number,
  lexicon: Lexicon,
  out: Span[],
): void {
  const scan: Scan = { text, marks, names, from, to, lexicon, out, free: from }
  const first = out.length
  for (let at = from; at < to;) {
    const mark = (marks[at] ?? 0) & OPENS
    at = mark === 0 ? at + 1 : step(scan, at, mark)
  }
  takeRouteEnds(scan, first)
  takeInstitutions(scan, first)
  takeBelowTowns(scan, first)
  takeRoadEnds(scan, first)
  takeAbroad(scan, first)
  dropEpithets(scan, first)
}

/** Takes what begins at `at`, if anything, of what may by its mark; the unit to look at next. */
function step(scan: Scan, at: number, mark: number): number {
  const { text, to, lexicon } = scan
  const explained = (mark & NAME) === 0 ? null : explainedLine(text, at, to, lexicon, scan.from)
  if (explained) return take(scan, explained)
  const entry = entryIn(scan, at)
  if ((mark & ROW) !== 0) {
    const doubtful = !entry || entry.evidence !== 'none' || entry.kind === 'shorthand'
    const row = doubtful ? rowAt(scan, at) : null
    if (row && row.end - at > (entry?.name.length ?? 1)) return takeSharedRow(scan, row)
    const run = runEnd(text, at, to, lexicon)
    if (run > at && run - at > (entry?.name.length ?? 0)) return takeCompound(scan, at, run)
  }
  if ((mark & SINGLE) !== 0) {
    const listed = takeListedForms(scan, at)
    if (listed > at) return listed
  }
  if (
    (mark & TAIL) !== 0 &&
    (!entry ||
      entry.evidence === 'strong' ||
      entry.evidence === 'near' ||
      entry.kind === 'line-word' ||
      entry.kind === 'blocked')
  ) {
    const end = takeUnknown(scan, at)
    if (end > at) return end
  }
  if (entry && at + entry.name.length <= to && !yieldsToSurer(scan, at, entry)) {
    const end = takeEntry(scan, at, entry)
    if (end > at) return end
  }
  if ((mark & SINGLE) === 0) return at + 1
  const single = singleSpan(text, at, scan.free, lexicon, scan.from)
  if (!single) return at + 1
  return single.derivedRank === null ? take(scan, single) : extended(scan, single)
}

/** 共|建昌|九: a name that needs evidence gives way to a sure one that begins inside it and ends beyond. */
function yieldsToSurer(scan: Scan, at: number, entry: LexiconEntry): boolean {
  if (
    entry.kind === 'too-wide'
      ? entry.name.startsWith('中')
      : entry.evidence === 'none' || entry.kind !== 'place'
  )
    return false
  if (isSubProvince(scan.text, at)) return true
  const end = at + entry.name.length
  for (let inside = at + 1; inside < end; inside++) {
    const other = entryIn(scan, inside)
    if (!other || other.evidence !== 'none' || inside + other.name.length <= end) continue
    // 常|宁县: a county that is a city now, and no other.
    if (entry.mention !== 'county' || other.name.length > 2 || !other.name.endsWith('县')) return true
  }
  return false
}

function takeCompound(scan: Scan, start: number, end: number): number {
  const { text, lexicon } = scan
  takeRow(scan, start)
  // 京哈—|京港澳|通道: of the corridor both are the lines.
  const isFarEnd = isFarLine(text, start, end)
  const line = isFarEnd ? null : lineAround(text, start, end, scan.free, lexicon, scan.from)
  const compound = line ?? compoundSpan(text, start, end, lexicon, scan.from)
  // 陕京|四线
  if (!line && /^[一二三四五]线(?!城)/.test(text.slice(end, end + 3)))
    return take(scan, { ...compound, end: end + 2, kind: 'line', derivedRank: 'line', base: 0.75 })
  if (!line) return extended(scan, compound)
  shareSuffix(scan, line.start, 'line')
  return take(scan, line)
}

/** Takes the row, and those listed before it that were not known by themselves: 合六、|合淮|产业走廊. */
function takeSharedRow(scan: Scan, row: Span): number {
  for (const before of rowsListedBefore(scan, row.start)) take(scan, before)
  return extended(scan, row)
}

/** Takes the row of places that ends at `end`: 酒嘉|双城经济圈, 万达开|川渝. */
function takeRow(scan: Scan, end: number, frame = ''): void {
  const isLine = WHOLE_LINE.includes(frame)
  const within = isLine || frame === '段' ? SECTION_WITHIN_M : undefined
  const row = end - 2 >= scan.free ? rowBefore(scan, end, within) : null
  if (row && isLine) take(scan, { ...row, members: rowOf(scan, row), kind: 'line', derivedRank: 'line' })
  else if (row) takeSharedRow(scan, row)
}

const rowOf = ({ text, lexicon }: Scan, { start, end }: Span): Span['members'] =>
  text
    .slice(start, end)
    .split('')
    .map((unit) => citiesOf(lexicon, unit.charCodeAt(0)))

/** Takes the entry found at `start`; the end of what was taken or passed over, or `start` for nothing. */
function takeEntry(scan: Scan, start: number, entry: LexiconEntry): number {
  const { text, lexicon } = scan
  const end = start + entry.name.length
  if (entry.kind === 'blocked') return (scan.free = end)
  if (entry.kind === 'byline') return (scan.free = Math.min(namesEnd(text, start, end), scan.to))
  if (entry.kind === 'points-back') return takePointer(scan, start, end)
  if (entry.kind === 'quote') {
    const compound = quotedRow(scan, start) ?? quotedCompound(text, start, lexicon, scan.from)
    return compound ? take(scan, compound) : start
  }
  if (entry.kind === 'line-word') return end
  if (entry.kind === 'frame') {
    const joined = takeJoinedLines(scan, start)
    if (joined > start) return joined
    // 段 is no frame but where a line's name stands before the row: 渝昆高铁|渝宜段.
    if (entry.name === '线') return takeNamedLine(scan, start) ?? takeLine(scan, start, end)
    if (
      entry.name !== '段' ||
      (scan.out.at(-1)?.kind === 'line' && !/[至到—–~～-]/.test(text.slice(start - 3, start)))
    )
      takeRow(scan, start, entry.name)
    return end
  }
  if (entry.kind === 'road-number') return takeRoad(scan, start)
  if (entry.kind === 'city-line')
    return entry.name === '号线' ? takeNumberedLine(scan, start, end) : takeRing(scan, start)
  if (entry.kind === 'place' && isPersonName(text, start, end, scan.free)) return (scan.free = end)
  const street = entry.kind === 'place' ? streetEnd(text, end) : -1
  if (street > end && street <= scan.to)
    return take(scan, streetSpan(scan, streetStart(scan, start, entry), street))
  const realEnd = trueEnd(text, start, end, entry, scan.free, lexicon)
  if (realEnd < 0) return start
  const name = realEnd === end ? entry : entryNamed(lexicon, text.slice(start, realEnd))
  if (!name) return start
  return name.kind === 'too-wide' ? takeWide(scan, start, realEnd) : takePlace(scan, start, realEnd, name)
}

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

function takePlace(scan: Scan, start: number, end: number, entry: LexiconEntry): number {
  const { text, lexicon } = scan
  const compound = entry.kind === 'shorthand'
  // 蒙西—|京津冀|通道: the end of a route.
  const isFarEnd = compound && (/[—–-]/.test(text.charAt(start - 1)) || isFarLine(text, start, end))
  const line = compound && !isFarEnd ? lineAround(text, start, end, scan.free, lexicon, scan.from) : null
  if (line) {
    while ((scan.out.at(-1)?.start ?? -1) >= line.start) scan.out.pop()
    shareSuffix(scan, line.start, 'line')
    return take(scan, line)
  }
  if (compound) {
    const wide = widened(text, start, end, scan.free, lexicon)
    if (wide.end - wide.start > end - start)
      return extended(scan, compoundSpan(text, wide.start, wide.end, lexicon, scan.from))
  }
  const { mention, places, members, evidence } = entry
  if ((mention === 'water' || mention === 'relief') && isTitle(text, start, end)) return (scan.free = end)
  const base = evidence === 'none' ? 0.97 : 0.9
  const span = nameSpan(start, end, mention, places, members, evidence, base, scan.from)
  const whole = mention === 'region' ? thirdDirection(text, end, lexicon) : end
  if (whole > end) return extended(scan, { ...span, end: whole, derivedRank: 'region', base: 0.8 })
  // 珠江|口
  if (mention === 'water' && /^谷(?![地物])/.test(text.slice(end, end + 2)))
    return extended(scan, { ...span, end: end + 1, kind: 'region', derivedRank: 'region', base: 0.8 })
  if (mention === 'water' && /^口(?![岸径碑味])/.test(text.slice(end, end + 2)))
    return extended(scan, { ...span, end: end + 1, derivedRank: 'water', base: 0.8 })
  // 戴云山|脉
  if (mention === 'relief' && isMountains(text, end))
    return extended(scan, { ...span, end: end + 1, derivedRank: 'relief', base: 0.8 })
  return entry.open ? extended(scan, asNatureOfCity(scan, span)) : closed(scan, span)
}
