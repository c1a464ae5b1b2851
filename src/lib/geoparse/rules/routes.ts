import { ahead, stands } from '../matching/ahead.ts'
import { isProper } from '../words/describing-words.ts'
import { JOINT } from '../marks.ts'
import { isNatureStem } from '../words/nature.ts'
import type { Scan } from '../scan-state.ts'
import { firstEndingAt, townSpan, type Span } from '../spans.ts'
import { breaksBefore, stemStart } from '../words/stem-words.ts'
import { takeStops } from './stops.ts'
import { isNameUnit } from '../words/suffixes.ts'

const LONGEST_END = 4
/** A place of two to four units, and the word that tells it for the end of a route. */
const FAR_END =
  /([\u4e00-\u9fff]{2,4}?)(?=(?:[（(][\u4e00-\u9fff]{1,8}[）)])?(?:[一二三四]级|国家)?(?:区段|区间|河段|江段|库段|段|高速|铁路|公路|高铁|城际|航道|联络线|国道|省道|输[电气水]|天然气|特高压|客运|货运|快速|旅游公路|改扩建|改建|扩容|改造|升级))/y
const NOT_ENDS =
  /^(?:枢纽|绕行|改走|驶离|返回)$|^[自从由并可各本该其每]|[东西南北]延$|[月日年点时周期次级个以直乃甚截及的转]$|目前|今年|开始|全部|市区|县城|境内|城区|口岸|沿线|地区$|[等和及与的]|[流迁移伸展升降增涨缩跌退赶驶走跑飞运送调搬扩拓改排推]$/

/** 庆城—永和|段: what follows the far end of a route. */
const OF_ROUTE = /^(?:段|高速|铁路|公路|高铁|城际|航道)/
/** 甜水堡—庆城|—永和段 */
const LEADS_ON = /^[^，。；、]{0,10}(?:段|特高压|直流|输[电气水]|高速|铁路|公路|高铁|城际|航道)/

/** 经济, ——: no joints. */
const NO_JOINT = ahead(2, /^(?:经[济营验贸开费常过历]|——)/)

/**
 * Adds the ends of routes that no gazetteer has: what stands on both sides of 至 or a dash, where the other end is
 * known (黄桶|至百色) or a word for a road follows (将军庙|至|淖毛湖|铁路). A doubtful name is sure beside a sure one.
 * Run when the paragraph's other names were read, which are in `out` from `first` on.
 */
export function takeRouteEnds(scan: Scan, first: number): void {
  const { text, marks, from, to } = scan
  for (let at = from; at < to; at++)
    if (((marks[at] ?? 0) & JOINT) !== 0 && !stands(NO_JOINT, text, at)) {
      takeEndsAround(scan, first, at)
      if (text.charAt(at) === '经') takeStops(scan, first, at)
    }
}

function takeEndsAround({ text, from, to, out }: Scan, first: number, at: number): void {
  const index = firstEndingAt(out, first, at)
  const before = out[index]
  const left = before?.end === at ? before : undefined
  const after = out[left ? index + 1 : index]
  const beside = after?.start === at + 1 ? after : undefined
  // 石门|坎: a doubtful name is the beginning of a longer one.
  const longer = beside && isDoubtful(beside) ? farEnd(text, at + 1, to, from) : null
  // 常宁|蓬塘: a county, and a town in it.
  const within = longer && beside && longer.end - beside.end >= 2 && beside.kind === 'county'
  if (within) {
    takeTownIn(out, left ? index + 1 : index, longer, from)
    if (left) return
  }
  const right = longer && beside && !within && longer.end > beside.end ? undefined : beside
  if ((left && !isEnd(left)) || (right && !isEnd(right))) return
  if (left && right) {
    if (isDoubtful(left) && isDoubtful(right) && OF_ROUTE.test(text.slice(right.end, right.end + 4)))
      for (const [i, end] of [left, right].entries()) out[index + i] = { ...end, evidence: 'none' }
    else if (isSure(right) && isDoubtful(left)) out[index] = { ...left, evidence: 'none' }
    else if (isSure(left) && isDoubtful(right)) out[index + 1] = { ...right, evidence: 'none' }
    return
  }
  if (text.charAt(at) === '经' || (before && before.start < at && !left)) return
  const isRoute = left !== undefined || !right || LEADS_ON.test(text.slice(right.end, right.end + 14))
  if (text.charAt(at) !== '至' && (left || right) && !isRoute) return
  if (text.charAt(at) !== '至' && left) return
  const far = right ? null : (longer ?? farEnd(text, at + 1, after?.start ?? to, from))
  if (!right && !far) return
  // 龙口|塘: a doubtful name is the beginning of a longer one.
  const last = out[index - 1]
  const inside =
    index > first && last && isDoubtful(last) && last.end === at - 1 && at - last.start <= LONGEST_END
  const kept = inside && !left ? index - 1 : index
  const near = left ? null : nearEnd(text, at, kept > first ? (out[kept - 1]?.end ?? from) : from, from)
  if (!left && !near) return
  const cut = (left ? 0 : index - kept) + (longer && far === longer ? 1 : 0)
  // 白沙|至水口段: what joins it with such an end is one too.
  if (left && far && isDoubtful(left)) out[index] = { ...left, evidence: 'none' }
  // 龙口塘至|白沙|公路
  if (near && right && isDoubtful(right) && OF_ROUTE.test(text.slice(right.end, right.end + 4)))
    out[index] = { ...right, evidence: 'none' }
  out.splice(left ? index + 1 : kept, cut, ...[near, far].filter((span) => span !== null))
}

/** Puts what is left of the end `whole` behind the county at `index`, in place of what was read there. */
function takeTownIn(out: Span[], index: number, whole: Span, block: number): void {
  const county = out[index]
  if (!county) return
  let cut = 0
  while ((out[index + 1 + cut]?.start ?? whole.end) < whole.end) cut += 1
  const town = townSpan(county.end, whole.end, block)
  out.splice(index, cut + 1, { ...county, evidence: 'none' }, town)
}

const isEnd = ({ kind }: Span): boolean =>
  kind !== 'line' && kind !== 'shorthand' && kind !== 'institution' && kind !== 'too-wide'
const isSure = ({ kind, evidence }: Span): boolean =>
  evidence === 'none' && (kind === 'prefecture' || kind === 'county')
const isDoubtful = ({ derivedRank, evidence }: Span): boolean => evidence !== 'none' && derivedRank === null

function nearEnd(text: string, end: number, floor: number, block: number): Span | null {
  const start = stemStart(text, end, floor, LONGEST_END, isNameUnit)
  const begins =
    start === floor || !isNameUnit(text.charCodeAt(start - 1)) || breaksBefore(text, start, floor)
  return begins ? townAt(text, start, end, block) : null
}

function farEnd(text: string, start: number, to: number, block: number): Span | null {
  FAR_END.lastIndex = start
  const name = FAR_END.exec(text)?.[1]
  return name && start + name.length <= to ? townAt(text, start, start + name.length, block) : null
}

function townAt(text: string, start: number, end: number, block: number): Span | null {
  const name = text.slice(start, end)
  if (name.length < 2 || name.length > LONGEST_END || NOT_ENDS.test(name)) return null
  if (!isProper(name) || !isNatureStem(name, 'town')) return null
  return townSpan(start, end, block)
}
