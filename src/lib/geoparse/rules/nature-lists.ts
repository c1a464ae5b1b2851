import { endsSingle, isListedStem, isNatureStem, leadOf } from '../words/nature.ts'
import type { Scan } from '../scan-state.ts'
import { nameSpan, type Span } from '../spans.ts'
import { stemStart } from '../words/stem-words.ts'
import { isHan } from '../matching/units.ts'
import { isNameUnit, isListJoin } from '../words/suffixes.ts'

/** Last units of rivers, lakes and mountains, told for one by the names they are listed with. */
const LISTED: Readonly<Partial<Record<string, 'water' | 'relief'>>> = {
  河: 'water',
  江: 'water',
  湖: 'water',
  海: 'water',
  溪: 'water',
  沟: 'water',
  池: 'water',
  泊: 'water',
  淀: 'water',
  洼: 'water',
  荡: 'water',
  漾: 'water',
  塘: 'water',
  泾: 'water',
  浜: 'water',
  溇: 'water',
  浦: 'water',
  涌: 'water',
  港: 'water',
  泽: 'water',
  曲: 'water',
  渠: 'water',
  山: 'relief',
  岭: 'relief',
  岛: 'relief',
  屿: 'relief',
  礁: 'relief',
  滩: 'relief',
  峰: 'relief',
  洲: 'relief',
}
const LONGEST = 3
/** One unit that makes an ordinary word with 河, 山, 海 … */
const ORDINARY_UNIT = /[沿近远入出临内外深浅四大小上下本该主支各其地江河湖山海引调供用治污洪饮排水弯歌戏]/
/** What is said of a river and of nothing else. */
const OF_RIVER = /^(?:流域|干流|支流|水系|沿岸|两岸|源头|[上中下]游)/
const BASIN_ENDS = '河江湖溪曲水川浦涌'

/**
 * The river, lake or mountain whose last unit stands at `at`, when only its company shows it to be one: names of the
 * same kind before it in a list (洱海、|程海) or after it, or a word for its course (尕曲|流域). Null for anything else.
 */
export function natureInCompany(scan: Scan, at: number): Span | null {
  const { text, from, to } = scan
  const kind = LISTED[text.charAt(at)] ?? 'water'
  const end = at + 1
  if (end > to) return null
  const listed = listedStart(scan, at, kind)
  const start = listed ?? basinStart(scan, at) ?? aheadStart(scan, at) ?? subjectStart(scan, at)
  if (start === null) return null
  const stem = text.slice(start, at)
  // 南小|岛
  const isIslet = kind === 'relief' && /^[东西南北黄赤大]{1,2}小$/.test(stem)
  if (
    stem.length === 1
      ? ORDINARY_UNIT.test(stem)
      : !isIslet && !isNatureStem(stem, kind) && !(listed !== null && isListedStem(stem))
  )
    return null
  return { ...nameSpan(start, end, kind, [], [], 'none', 0.65, from), derivedRank: kind, stemEnd: at }
}

function listedStart({ text, out, free }: Scan, at: number, kind: 'water' | 'relief'): number | null {
  const last = out.at(-1)
  const start = free + 1
  if (last?.end !== free || last.kind !== kind || !isListJoin(text, free)) return null
  if (start >= at || at - start > LONGEST || !LISTED[text.charAt(at)] || !endsSingle(text, at + 1))
    return null
  if (!isAllHan(text, start, at)) return null
  return start
}

function basinStart(scan: Scan, at: number): number | null {
  const { text } = scan
  if (!BASIN_ENDS.includes(text.charAt(at)) || !OF_RIVER.test(text.slice(at + 1, at + 3))) return null
  // 港, 水 and the like are parts of other words too often to be read without a basin.
  if (!'河江湖溪'.includes(text.charAt(at)) && !text.startsWith('流域', at + 1)) return null
  return startOf(scan, at, 1)
}

/** 延寿溪、桃溪; of 沟 the text must speak of waters, as villages are named so too. */
function aheadStart(scan: Scan, at: number): number | null {
  const { text, from } = scan
  const unit = text.charAt(at)
  if ('河江湖'.includes(unit)) return shortAhead(scan, at)
  if (unit !== '溪' && unit !== '沟') return null
  const next = NEXT.exec(text.slice(at + 1, at + 6))?.[1]
  if (!next || (unit === '沟' && (next !== '沟' || !OF_WATERS.test(text.slice(Math.max(from, at - 30), at)))))
    return null
  return startOf(scan, at, 2)
}
/** 。红柳沟，曾是…: the subject of a sentence that tells what or where it is. */
function subjectStart({ text, free, from }: Scan, at: number): number | null {
  if (!'沟溪河江湖岭峰滩'.includes(text.charAt(at)) || !IS_PLACE.test(text.slice(at + 1, at + 6))) return null
  for (let start = at - 2; start >= Math.max(free, from, at - LONGEST); start--)
    if (start === from || '。！？“ \u3000'.includes(text.charAt(start - 1)))
      return isAllHan(text, start, at) ? start : null
  return null
}
const IS_PLACE =
  /^，?(?:曾经?是|原是|位于|地处|坐落|发源|全长|原名|古称|古名|又名|因[\u4e00-\u9fff]{1,3}得名)/
function isAllHan(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isHanUnit(text.charCodeAt(at))) return false
  return true
}

/** 、府河、|孝义河: a river of one unit before others of its kind. */
function shortAhead({ text, free, from }: Scan, at: number): number | null {
  const start = at - 1
  if (start < Math.max(free, from) || /[\u4e00-\u9fff]/.test(text.charAt(start - 1))) return null
  const next = NEXT.exec(text.slice(at + 1, at + 6))?.[1]
  return next === text.charAt(at) ? start : null
}

const NEXT = /^[、和与][\u4e00-\u9fff]{1,3}?([河江湖溪沟])(?![镇乡村县市街])/
const OF_WATERS = /[河渠水]/

function startOf({ text, free }: Scan, at: number, least: number): number | null {
  const read = stemStart(text, at, free, LONGEST, isNameUnit)
  const start = read + leadOf(text.slice(read, at))
  return at - start >= least ? start : null
}

const isHanUnit = (unit: number): boolean => isHan(unit) && isNameUnit(unit)
