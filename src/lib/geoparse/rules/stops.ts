import { isProper } from '../words/describing-words.ts'
import { isNatureStem } from '../words/nature.ts'
import type { Scan } from '../scan-state.ts'
import { firstEndingAt, townSpan, type Span } from '../spans.ts'
import { isBreaking } from '../words/stem-words.ts'
import { CLAUSE_IN_GAP } from '../words/suffixes.ts'
import { isHan } from '../matching/units.ts'

const MOST_ITEMS = 20
const LONGEST = 4
/** 经|甘旗卡、彰武: what stands between the way and its first stop. */
const LEAD = /^(?:过|由|停|行)?/
/** What ends a list of stops. */
const ENDS = /^(?:$|[^\u4e00-\u9fff]|[到至等和与及])/
const NO_STOP = /[等和与及的于在至到]|[省市县区州旗站]$|^[多几各两三四五六七八九十]/

/**
 * Adds the stops of a way that no gazetteer has, in a list after 经, half of which at least are known (途经香河、|河西务|、
 * 武清), to the spans of the paragraph that are in `out` from `first` on. `at` is where 经 stands.
 */
export function takeStops({ text, to, out, from }: Scan, first: number, at: number): void {
  if ('已曾'.includes(text.charAt(at - 1) || '\n')) return
  const start = at + 1 + (LEAD.exec(text.slice(at + 1, at + 2))?.[0].length ?? 0)
  const added: Span[] = []
  let known = 0
  let index = firstEndingAt(out, first, start)
  let items = 0
  for (let item = start; item < to && items < MOST_ITEMS; items++) {
    let end = item
    while (end < to && end - item <= LONGEST + 6 && isHan(text.charCodeAt(end))) end += 1
    while (index < out.length && (out[index]?.end ?? 0) <= item) index += 1
    const read = out[index]
    // 河西|务: a common word begins a longer name.
    const doubtful = read?.evidence === 'strong' && read.start === item && read.end < end
    if (read && read.start < end && !doubtful) {
      if (read.start === item) known += 1
      end = Math.max(end, read.end)
    } else if (text.charAt(end) === '、' || ENDS.test(text.slice(end, end + 1))) {
      if (!isStop(text, item, end) || (text.charAt(end) !== '、' && end - item > LONGEST - 1)) break
      added.push(townSpan(item, end, from))
    } else break
    if (text.charAt(end) !== '、') break
    item = end + 1
  }
  if (items === 0 || added.length === 0 || known < 1 || added.length > known) return
  const isOver = ({ start: s, end: e }: Span): boolean => added.some((stop) => s < stop.end && e > stop.start)
  const rest = [...out.splice(first).filter((span) => !isOver(span)), ...added]
  out.push(...rest.sort((a, b) => a.start - b.start))
}

function isStop(text: string, start: number, end: number): boolean {
  const name = text.slice(start, end)
  return (
    name.length >= 2 &&
    name.length <= LONGEST &&
    !NO_STOP.test(name) &&
    isProper(name) &&
    isNatureStem(name, 'town') &&
    !CLAUSE_IN_GAP.test(name) &&
    !isBreaking(text, start, end)
  )
}
