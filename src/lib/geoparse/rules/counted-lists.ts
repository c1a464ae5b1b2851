import { isProper } from '../words/describing-words.ts'
import { entryNamed } from '../lexicon/lexicon.ts'
import { bearsNameOf, optionsIn } from './stations.ts'
import { isNatureStem } from '../words/nature.ts'
import { take, type Scan } from '../scan-state.ts'
import { nameSpan, type Span } from '../spans.ts'
import { stemStart } from '../words/stem-words.ts'
import { isNameUnit, isListJoin } from '../words/suffixes.ts'
import { isOneOf, unitSet } from '../matching/units.ts'

const MOST_ITEMS = 40
const DIRECTION = /[东西南北]/
const SHORTEST = 2
const LONGEST = 5
/** 化龙堰、青峰|三镇, 黔江、咸丰|等16个车站: how many, and of what; the word itself is looked at from its last unit. */
const COUNT = /(?:等)?(?:\d{1,3}[个座处对]?|[两二三四五六七八九十]{1,3}[个座处对]?)$/
const WORD =
  /(?:(?:行政|建制|自然)村|村民?委员?会|居民?委员?会|村(?![级民庄务])|社区(?:居委会)?|乡镇(?!企业|干部|政府)|镇|乡|街道|苏木|车?站|(?:枢纽)?互通(?:式?立交)?|服务区|收费站|停车区)(?![长区域级化愁村镇点台])/y

const WORD_STARTS = unitSet('镇乡街社苏车站村居行建自枢互服收停')

/**
 * The names of a list whose kind is told once behind it, with their number: townships and stations. They take the
 * place of what was read there. The end of the last name, or `at` when the word at `at` counts no list.
 */
export function takeCounted(scan: Scan, at: number): number {
  const { text, from } = scan
  if (!isOneOf(WORD_STARTS, text, at)) return at
  WORD.lastIndex = at
  const word = WORD.exec(text)?.[0]
  if (!word) return at
  const isStation = /站$|互通|立交|服务区|停车区/.test(word)
  const before = text
    .slice(Math.max(from, at - 7), isStation && text.charAt(at - 1) === '车' ? at - 1 : at)
    .replace(OF_PEOPLE, '')
  const count = COUNT.exec(before)?.[0] ?? OPEN.exec(before)?.[0]
  if (!count) return at
  const listEnd = at - (text.slice(Math.max(from, at - 7), at).length - before.length) - count.length
  const items = isStation ? withProvince(scan, itemsBefore(scan, listEnd)) : itemsBefore(scan, listEnd)
  if (isStation ? !areStations(scan, items, count) : count === '等' && !areTowns(text, items)) return at
  if (countsOthers(items, count)) return at
  const [first] = items
  if (!first || (items.length === 1 && !count.includes('等') && !isOne(text, first, count))) return at
  return takeItems(scan, items, isStation ? 'transport' : 'town')
}

/** 蓉城、武汉|三镇: fewer than the number says, and no 等. */
const countsOthers = (items: readonly Item[], count: string): boolean =>
  items.length < 3 && /^[三四五六七八九][个座]?$/.test(count)

/** 设|辽宁|朝阳、锦州北2座车站: the first of a list of stations with what tells it from its namesakes. */
function withProvince({ out }: Scan, items: Item[]): Item[] {
  const [first, ...rest] = items
  const named = out.findLastIndex(({ start }) => start === first?.[0])
  const [above, own] = [out[named - 1], out[named]]
  if (!first || !above || !own || !bearsNameOf(above, own)) return items
  return [[above.start, first[1]], ...rest]
}

/** 龙里北、贵定县、榕江|等|站, 设荔波、环江、都安|3座|车站: among them is a known place, and without 等 the line has them. */
function areStations({ text, from, out }: Scan, items: readonly Item[], count: string): boolean {
  const [first] = items
  if (!first) return false
  if (count.includes('等') && count !== '等') return true
  if (items.length < 2 || !isOneRead(out, first[0])) return false
  const above = out.findLast(({ end }) => end <= first[0])
  const start = above?.end === first[0] ? above.start : first[0]
  return count === '等' || /(?:设有?|为|：|有)$/.test(text.slice(Math.max(from, start - 2), start))
}

/** Whether a place was read from `start` on. */
function isOneRead(out: readonly Span[], start: number): boolean {
  for (let at = out.length - 1; at >= 0 && (out[at]?.start ?? -1) >= start; at--)
    if (out[at]?.kind !== 'line') return true
  return false
}

/** 赵全营、牛栏山|等|镇 */
const OPEN = /等$/
const areTowns = (text: string, items: readonly Item[]): boolean =>
  items.length > 1 &&
  items.every(
    ([start, end]) => isProper(text.slice(start, end), 1) && isNatureStem(text.slice(start, end), 'town'),
  )
/** 、|大屯|1个彝族乡 */
const isOne = (text: string, [start]: Item, count: string): boolean =>
  /^1/.test(count) && '、，；'.includes(text.charAt(start - 1) || '\n')
/** 平正、洪关2个|民族|乡 */
const OF_PEOPLE = /(?:民族|[\u4e00-\u9fff]{1,3}族)$/
/** 兴隆4|个街道|和里耶镇等12个镇: what another number counts. */
const NO_ITEM = /^[个座家条\d]|\d/

export type Item = readonly [start: number, end: number]

export function itemsBefore({ text, from, out }: Scan, listEnd: number): Item[] {
  const items: Item[] = []
  let last = out.length - 1
  for (let end = listEnd; items.length < MOST_ITEMS;) {
    while (last >= 0 && (out[last]?.start ?? 0) >= end) last -= 1
    const read = out[last]
    let start = end
    while (start > from && end - start <= LONGEST && isNameUnit(text.charCodeAt(start - 1))) start -= 1
    const joined = isListJoin(text, start - 1) && end - start <= LONGEST
    if (!joined) {
      // 房县|化龙堰、…: the first stands after the place it lies in, or after a verb.
      const floor = read && read.end < end ? Math.max(from, read.end) : from
      start =
        read && (read.end === end || (read.end === end - 1 && DIRECTION.test(text.charAt(read.end))))
          ? read.start
          : stemStart(text, end, floor, LONGEST, isNameUnit)
    }
    if (end - start < SHORTEST || end - start > LONGEST || NO_ITEM.test(text.slice(start, end))) break
    items.unshift([start, end])
    if (!joined) break
    end = start - 1
  }
  return items
}

export function takeItems(scan: Scan, items: readonly Item[], kind: 'town' | 'transport'): number {
  const { out, from } = scan
  const [first] = items
  const replaced: Span[] = []
  while (first && (out.at(-1)?.end ?? -1) > first[0]) {
    const span = out.pop()
    if (span) replaced.push(span)
  }
  for (const [start, end] of items) {
    const known = kind === 'transport' ? ownerOf(scan, replaced, start, end) : null
    const span = nameSpan(start, end, kind, known?.options ?? [], [], 'none', 0.7, from)
    take(scan, { ...span, derivedRank: kind === 'town' ? 'town' : 'site', stemEnd: known?.stemEnd ?? end })
  }
  return scan.free
}

/** The place that a station of the list is named after: what was read there, 辽宁|朝阳, or else what its name is without a side. */
function ownerOf(
  { text, lexicon }: Scan,
  replaced: readonly Span[],
  start: number,
  end: number,
): Pick<Span, 'options' | 'stemEnd'> | null {
  const read = replaced.find((span) => span.start === start && span.stemEnd <= end)
  const next = replaced.find((span) => span.start === read?.end && span.end <= end)
  if (read && next) return { options: optionsIn(lexicon, read, next), stemEnd: next.stemEnd }
  if (read || !DIRECTION.test(text.charAt(end - 1))) return read ?? null
  const named = entryNamed(lexicon, text.slice(start, end - 1))
  return named?.kind === 'place' ? { options: named.places, stemEnd: end - 1 } : null
}
