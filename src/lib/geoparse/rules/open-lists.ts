import { itemsBefore, type Item } from './counted-lists.ts'
import { isProper, namesZone } from '../words/describing-words.ts'
import { isNatureStem } from '../words/nature.ts'
import type { Scan } from '../scan-state.ts'
import { townSpan, type Span } from '../spans.ts'
import { isBreaking } from '../words/stem-words.ts'
import { CLAUSE_IN_GAP } from '../words/suffixes.ts'
import { entryAt } from '../lexicon/lexicon.ts'

/** 双加、石洞|等地: what a list of places ends in. */
const AND_MORE =
  /等地(?=$|[^\u4e00-\u9fff]|[的也均都和与及到至进开举发已先将还在为有走是受出也采调考前落推建]|[\u4e00-\u9fff]{1,4}[，。；])(?![区理形带位方域质震貌下])/y
/** 周边鸬鸟、百丈|一带 */
const AROUND = /一带(?=$|[^\u4e00-\u9fff]|[的也均都和与及是有为开发出进])/y
/** What stands before such a list where none of it is known. */
const NEAR = /(?:周边|附近|邻近|周围)的?$/
/** 桥头、市场: what every town has. */
const NO_TOWN = /[园场店桥校院站路街口边头楼厂馆所局岸林田海山江河湖地区道坊巷门里]$/
const MOST_AROUND = 4
const LONGEST = 3

/**
 * Adds the towns of a list that ends in 等地 or 一带, whose word stands at `at`, where another of the list is a known place
 * or stands before it (云龙镇与|双加、石洞等地), or they are said to lie around. The end of the last, or `at`.
 */
export function takeOpenList(scan: Scan, at: number): number {
  const { text, out, from } = scan
  const word = text.charAt(at) === '等' ? AND_MORE : AROUND
  word.lastIndex = at
  if (!word.test(text)) return at
  const items = itemsBefore(scan, at)
  const [first] = items
  if (!first || items.length < 2) return at
  const read: Span[] = []
  while ((out.at(-1)?.end ?? -1) > first[0]) {
    const span = out.pop()
    if (span) read.unshift(span)
  }
  const before = out.at(-1)
  const known =
    read.filter(isPlain).length + (before && isPlain(before) && before.end + 1 >= first[0] ? 1 : 0)
  const around = word === AROUND && NEAR.test(text.slice(Math.max(from, first[0] - 3), first[0]))
  const isTownHere = ([start, end]: Item): boolean =>
    isTown(scan, start, end) && (known > 0 || (around && isOnlyTown(text.slice(start, end))))
  const added = items.flatMap((item): Span[] => {
    const isRead = read.some((span) => span.start < item[1] && span.end > item[0])
    return isRead || !isTownHere(item) ? [] : [townSpan(...item, from)]
  })
  // Of a list of which most is unknown all may be anything.
  const kept = added.length > (around ? MOST_AROUND : 2 * known + 1) ? [] : added
  out.push(...[...read, ...kept].sort((a, b) => a.start - b.start))
  scan.free = Math.max(scan.free, kept.at(-1)?.end ?? 0)
  return kept.length > 0 ? at + 1 : at
}

const isOnlyTown = (name: string): boolean => namesZone(name) && !NO_TOWN.test(name)

const isPlain = ({ kind, derivedRank }: Span): boolean =>
  ((kind === 'county' || kind === 'prefecture') && derivedRank === null) || kind === 'town'

function isTown({ text, lexicon }: Scan, start: number, end: number): boolean {
  const name = text.slice(start, end)
  return (
    name.length <= LONGEST &&
    isProper(name) &&
    isNatureStem(name, 'town') &&
    !CLAUSE_IN_GAP.test(name) &&
    !isBreaking(text, start, end) &&
    entryAt(lexicon, text, start) === undefined
  )
}
