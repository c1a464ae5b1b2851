import { institutionStart, isInstitution } from './extensions.ts'
import type { Scan } from '../scan-state.ts'
import { nameSpan, type Span, NONE } from '../spans.ts'
import { CLAUSE_IN_GAP, isNameUnit, tailAt, type Tail, isListJoin } from '../words/suffixes.ts'

/** So much may stand between the name of a zone, a town, a river and the word for an organisation. */
const WIDEST_GAP = 4
/** Spans whose names an organisation bears before that of its own place: 江西省|赣州市|…医院. */
const AREAS: ReadonlySet<Span['kind']> = new Set(['province', 'prefecture', 'county', 'town', 'institution'])
/** 云南、贵州、四川省|人民政府: names before one printed in full share its organisation. */
const FULL = /(?:省|市|自治区|自治州|州|盟|县|区|旗|镇|乡)$/
/** 四川|广安市委: the party of a city is not named with the province. */
const PARTY = /^[市县区州旗]委$/
const SHARED_ORGAN = /(?:政府|委|局|厅|人大|人大常委会|政协|法院|检察院)$/

/**
 * The organisation that ends at `end` and has the place `span` in its name, with the areas printed right before it;
 * takes those from what was read. An authority still tells which place the text is about, so it keeps its meaning. A list of areas before one authority is several authorities.
 */
export function institution(scan: Scan, span: Span, { end, kind }: Tail): Span {
  const { text, out, from } = scan
  let start = institutionStart(text, span.start, scan.free)
  const isParty = PARTY.test(text.slice(end - 2, end))
  for (let before = out.at(-1); before?.end === start && AREAS.has(before.kind); before = out.at(-1)) {
    if (before.start < from || isParty) break
    out.pop()
    start = before.start
  }
  if (SHARED_ORGAN.test(text.slice(span.end, end)) && FULL.test(text.slice(span.start, span.end)))
    shareOrgan(scan, start, span.kind === 'province')
  return made(start, end, from, kind === 'organ' ? span.options : NONE)
}

const made = (start: number, end: number, block: number, options: Span['options']): Span =>
  nameSpan(start, end, 'institution', options, NONE, 'none', 0.9, block)

function shareOrgan({ text, out, from }: Scan, start: number, ofProvince: boolean): void {
  let next = start
  for (let at = out.length - 1; at >= 0; at--) {
    const item = out[at]
    if (!item || item.start < from || item.end !== next - 1 || !isListJoin(text, item.end)) return
    const isFull = FULL.test(text.slice(item.start, item.end))
    const isBare = item.evidence !== 'strong' && (item.kind === 'province') === ofProvince
    if (!AREAS.has(item.kind) || (!isFull && !isBare)) return
    out[at] = made(item.start, item.end, from, item.options)
    next = item.start
  }
}

/**
 * Makes an organisation of each place read since `first` in whose name it turns out to stand: a town's, a zone's, a
 * river's authorities (卢店镇|政府, 苏州工业园区|管委会).
 */
export function takeInstitutions(scan: Scan, first: number): void {
  if (!isOneNamedAfter(scan, first)) return
  const spans = scan.out.slice(first)
  scan.out.length = first
  let end = scan.from
  spans.forEach((span, i) => {
    if (span.start < end) return
    const tail = isOwner(span) ? organisationAfter(scan, span, spans[i + 1]) : null
    scan.free = end
    const taken = tail ? institution(scan, span, tail) : span
    scan.out.push(taken)
    end = taken.end
  })
  scan.free = Math.max(scan.free, end)
}

function isOneNamedAfter(scan: Scan, first: number): boolean {
  const { out } = scan
  for (let i = first; i < out.length; i++) {
    const span = out[i]
    if (span && isOwner(span) && organisationAfter(scan, span, out[i + 1])) return true
  }
  return false
}

const isOwner = ({ kind, pointsBack }: Span): boolean =>
  pointsBack === 0 && kind !== 'institution' && kind !== 'too-wide'
/** 京沪高铁|股份有限公司: what a line has is a company. */
const OF_LINE = /^(?:客运专线)?[\u4e00-\u9fff]{0,4}公司/

function organisationAfter({ text, to }: Scan, span: Span, next: Span | undefined): Tail | null {
  if (span.kind === 'line' && !OF_LINE.test(text.slice(span.end, span.end + 12))) return null
  const limit = Math.min(to, span.end + WIDEST_GAP + 1, next?.start ?? to)
  for (let at = span.end; at < limit; at++) {
    const tail = tailAt(text, at, at - span.end)
    if (!tail && !isNameUnit(text.charCodeAt(at))) return null
    if (!tail || tail.end > to) continue
    if (!isInstitution(tail) || CLAUSE_IN_GAP.test(text.slice(span.end, at))) return null
    return tail
  }
  return null
}
