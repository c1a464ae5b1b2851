import { ahead, matchAt, stands } from '../matching/ahead.ts'
import { natureAt, type NatureWord } from '../words/nature.ts'
import type { Scan } from '../scan-state.ts'
import { townSpan, type Span } from '../spans.ts'
import { breaksBefore, stemStart } from '../words/stem-words.ts'
import { isNameUnit } from '../words/suffixes.ts'
import { isOneOf, unitSet } from '../matching/units.ts'

/** 江西|沟|镇: a town's name that begins with a place's and has one unit more. */
const LONGER_TOWN = ahead(
  12,
  /^[沟店桥坪坝村庄营堡屯口集铺寨岭河湾塘门关亭墩埠圩](?:街道|镇|乡(?![村镇])|村)(?=$|[、，。；（的和与及等]|[\u4e00-\u9fff]{2,6}村)/,
)
const SUFFIXES = unitSet('市县区州省旗')

/** 莱州|湾, 普陀|山, 莫干山|镇: a bay, a mountain, a town named after the place. */
export function natureAfter(scan: Scan, span: Span): Span {
  const { text, to } = scan
  if (span.members.length > 0 || isOneOf(SUFFIXES, text, span.end - 1)) return span
  const longer =
    span.kind === 'province' || span.kind === 'prefecture' || span.kind === 'relief'
      ? longerTown(text, span)
      : null
  if (longer) return longer
  // 喀喇沁旗|河南|街道
  const isTown =
    span.start === scan.free &&
    isOneOf(SUFFIXES, text, span.start - 1) &&
    /^(?:街道|[镇乡村])/.test(text.slice(span.end, span.end + 2))
  if (span.kind === 'province' && !isTown && !text.startsWith('高原', span.end)) return townAcross(scan, span)
  const shape = natureAt(text, span.end) ?? brookAt(text, span)
  // 闽江|河口湿地
  const estuary = span.kind === 'water' ? ESTUARY.exec(text.slice(span.end, span.end + 4))?.[0] : undefined
  if (estuary) return { ...span, end: span.end + estuary.length, derivedRank: 'water', base: 0.8 }
  // 荆江|河段
  if (!shape || shape.end > to || (span.kind === 'water' && text.startsWith('河段', span.end))) return span
  if (
    !shape.ends &&
    !isRiverOf(text, span) &&
    !/^(?:镇|乡|街道)/.test(text.slice(span.end, shape.end)) &&
    !isVillageIn(scan, span, shape)
  )
    return span
  // 猇亭|江边
  if (span.kind !== 'water' && RIVERSIDE.test(text.slice(span.end, span.end + 2))) return span
  const lead = shape.kind === 'town' ? leadOfTown(scan, span) : 0
  return {
    ...span,
    evidence: lead > 0 ? 'none' : span.evidence === 'strong' ? 'some' : span.evidence,
    start: span.start - lead,
    end: shape.end,
    kind: shape.kind,
    derivedRank: shape.kind,
    base: Math.min(span.base, 0.85),
  }
}

const ESTUARY = /^河?口湿地/
const RIVERSIDE = /^江[边畔滩岸面心]/
/** 苍山|西镇 */
const SIDE_TOWN = ahead(3, /^[东西南北](?:街道|镇|乡(?![村镇]))/)

/** 漾濞县|苍山西|镇: a town whose name ends as that of a province, behind its county. */
function townAcross({ text, free, from, out }: Scan, span: Span): Span {
  const isTown = /^(?:镇|乡|街道)(?![\u4e00-\u9fff]{0,2}[企级村][业])/.test(
    text.slice(span.end, span.end + 5),
  )
  // 常青街道、|湖南|街道
  const isListed =
    text.charAt(span.start - 1) === '、' && out.at(-1)?.kind === 'town' && out.at(-1)?.end === span.start - 1
  const isLed =
    free > from &&
    span.start - free >= 1 &&
    span.start - free <= 2 &&
    /[县区市旗]/.test(text.charAt(free - 1))
  if (!isTown || (!isListed && !isLed)) return span
  const end = span.end + (text.startsWith('街道', span.end) ? 2 : 1)
  return { ...townSpan(isListed ? span.start : free, span.end, span.block, 0.75), end }
}

/** 美姑|河, 漾濞|江: after a county nothing else begins so. */
const isRiverOf = (text: string, { kind, start, end, derivedRank }: Span): boolean =>
  kind === 'county' &&
  derivedRank === null &&
  end - start === 2 &&
  (RIVER.test(text.slice(end, end + 5)) || /^峰(?![会值回谷峦期])/.test(text.slice(end, end + 2)))
const RIVER =
  /^[河江](?=[\u4e00-\u9fff])(?![鲜豚蟹虾鱼长流道网湖段南北东西边口畔岸沿滩床堤坝闸务湾谷港海水轮上中下防景城山心苏浙淮汉河江村镇乡街路洲洋桥]|.[镇乡村街]|..[镇乡村街])/

/** 白云镇|鹤山|村受灾: behind the town it lies in. */
const isVillageIn = ({ text, out }: Scan, span: Span, { kind, end }: NatureWord): boolean =>
  kind === 'town' &&
  text.charAt(end - 1) === '村' &&
  out.at(-1)?.end === span.start &&
  out.at(-1)?.derivedRank === 'town'

function longerTown(text: string, span: Span): Span | null {
  const more = matchAt(span.kind === 'relief' ? SIDE_TOWN : LONGER_TOWN, text, span.end)
  if (!more) return null
  return { ...span, end: span.end + more.length, kind: 'town', derivedRank: 'town', base: 0.75 }
}

/**
 * How many units of a town's name stand before a namesake in it: behind its county (布拖县|特|木里镇), or, where the
 * namesake is doubtful, behind a stop (、|上|察隅镇).
 */
function leadOfTown({ text, free, from }: Scan, { start, evidence }: Span): number {
  const isBehindCounty = /^[县区市旗镇乡道][\u4e00-\u9fff]{1,2}$/.test(text.slice(free - 1, start))
  if (!isBehindCounty && (evidence === 'none' || !/[、，。；]/.test(text.charAt(start - 2)))) return 0
  const first = isBehindCounty ? free : start - 2 + 1
  if (first < Math.max(free, from) || breaksBefore(text, start, first)) return 0
  return stemStart(text, start, first, 2, isNameUnit) === first ? start - first : 0
}

const BROOK = ahead(3, /^(?:溪(?:$|[、，。；和与及]|流域|水系)|[泊淀洼泽塘荡浜泾溇](?=[、和与及]))/)

const GORGE = ahead(2, /^峡(?![谷湾市])/)

/** 盐田|溪, 宁晋|泊: a brook, a marsh or a gorge named after what is a county elsewhere. */
const brookAt = (text: string, { end, evidence }: Span): NatureWord | null =>
  evidence === 'none'
    ? null
    : stands(BROOK, text, end)
      ? { kind: 'water', end: end + 1, longest: 3, ends: true }
      : stands(GORGE, text, end)
        ? { kind: 'relief', end: end + 1, longest: 3, ends: true }
        : null
