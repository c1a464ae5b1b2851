import { isProper } from '../words/describing-words.ts'
import { entryNamed, type Lexicon } from '../lexicon/lexicon.ts'
import type { LexiconEntry } from '../lexicon/lexicon-entries.ts'
import { isListedStem } from '../words/nature.ts'
import { PORT_CITIES } from '../words/port-cities.ts'
import type { Scan } from '../scan-state.ts'
import { citiesIn, isEnd } from './short-forms.ts'
import { nameSpan, NONE, type Span } from '../spans.ts'
import { speaksOfTrains } from './stations.ts'
import { stemStart } from '../words/stem-words.ts'
import { isListJoin, isNameUnit, tailAt, type TailKind } from '../words/suffixes.ts'

const MOST_ITEMS = 12
const LONGEST_ITEM = 5
/** …芜宣、安庆|等民用|机场 */
const AND_SO_ON =
  /(?:扩能改造|扩能|改扩建|改造|扩建|提质|复线)?等(?:[\d一二三四五六七八九十百]+[个条座段]|一批|多[个条座])?(?:重点|重大|新建|在建|干线|国家|省际|民用|通用|支线)?$/
/** 京广、陇海|两条|铁路 */
const COUNTED = /[两二三四五六七八九十](?:条|大)(?:重点|重要|国家|主要)?$/
/** 双流、天府|两座|机场 */
const COUNTED_AIRPORTS = /[两二三四五六七八九十](?:座|个|大)(?:国际|民用|干线|支线)?$/

interface Item {
  readonly start: number
  readonly end: number
}

/**
 * The names of a list whose last one, from `start`, bears the word for them all (西康、西十|高铁; 府谷、定边|机场): each
 * becomes a span of its own in `scan.out`, in place of what was read there.
 */
export function shareSuffix(scan: Scan, start: number, kind: TailKind): void {
  if (kind !== 'line' && kind !== 'airport' && kind !== 'port' && kind !== 'station') return
  const { text } = scan
  if (!isListJoin(text, start - 1)) return
  if (kind === 'station' && !speaksOfTrains(text, start, start, scan.from)) return
  takeItems(scan, itemsBefore(scan, start - 1, kind), kind)
}

/** 廖坊、伦潭|水利枢纽: the same for works on rivers that are named by where they stand. */
export function shareWaterworks(scan: Scan, { start, end }: Span): void {
  const word = WATERWORKS.exec(scan.text.slice(start, end))
  if (!word || !isListJoin(scan.text, start - 1)) return
  takeWaterworks(scan, start - 1)
}

function takeCounted(scan: Scan, at: number, kind: 'line' | 'airport'): void {
  const pattern = kind === 'line' ? COUNTED : COUNTED_AIRPORTS
  const count = pattern.exec(scan.text.slice(Math.max(scan.from, at - 4), at))
  const items = count ? itemsBefore(scan, at - count[0].length, kind) : []
  if (items.length > 1) takeItems(scan, items, kind)
}

function takeWaterworks(scan: Scan, listEnd: number): void {
  const items = itemsBefore(scan, listEnd, 'works').filter((item) => isUnread(scan, item))
  if (items.at(-1)?.end !== listEnd) return
  for (const item of items) {
    const name = scan.text.slice(item.start, item.end)
    if (!isProper(name, 1) || !isListedStem(name)) return
  }
  takeItems(scan, items, 'works')
}
const WATERWORKS = /(?:水库|水利枢纽|航电枢纽|灌区)$/
const isUnread = (scan: Scan, item: Item): boolean => readFrom(scan, item.start).length === 0

/** The same for a list that ends in 等 before the word at `at`: 雄商、济滨等7个|高铁. */
export function shareOpenList(scan: Scan, at: number, kind: TailKind): void {
  if (kind !== 'line' && kind !== 'airport' && kind !== 'works') return
  const { text } = scan
  const tail = AND_SO_ON.exec(text.slice(Math.max(scan.from, at - 13), at))
  if (tail && kind === 'works') takeWaterworks(scan, at - tail[0].length)
  else if (tail) takeItems(scan, itemsBefore(scan, at - tail[0].length, kind), kind)
  else if (kind !== 'works') takeCounted(scan, at, kind)
}

function itemsBefore(scan: Scan, listEnd: number, kind: TailKind): Item[] {
  const { text, from } = scan
  const items: Item[] = []
  for (let end = listEnd; items.length < MOST_ITEMS;) {
    const start = itemStart(scan, end)
    if (start >= end || !isItem(scan, start, end, kind)) break
    items.unshift({ start, end })
    if (start <= from || !isListJoin(text, start - 1)) break
    end = start - 1
  }
  // 三星堆、良渚、…泉州|港: of ports most are cities. 贵阳、南宁、钦州|港: and each of these has one.
  if (kind === 'port' && items.filter((item) => isUnread(scan, item)).length > 1) return []
  if (kind === 'port' && items.some((item) => !isUnread(scan, item) && !hasPort(scan, item))) return []
  // 太原东、古交、镇城底、…蔡家崖|站: half of them at least are known.
  const unread = items.filter((item) => isUnread(scan, item)).length
  if (kind === 'station' && (2 * unread > items.length || items.length === unread)) return []
  const known = items.filter(({ start, end }) => hasEnd(scan, start, end))
  return kind === 'line' && known.length === 0 ? [] : items
}

function hasPort({ text, lexicon }: Scan, { start, end }: Item): boolean {
  const name = text.slice(start, end).replace(/[市县区]$/, '')
  return PORT_CITIES.has(name) || lexicon.byName.has(`${name}港`)
}

/** A name already read there is an item whole; else what stands back to a stop or a verb. */
function itemStart(scan: Scan, end: number): number {
  const last = readFrom(scan, end - 1)[0]
  const start = stemStart(scan.text, end, scan.from, LONGEST_ITEM, isNameUnit)
  if (last?.end === end && (last.kind === 'prefecture' || last.kind === 'county' || isSite(last)))
    return last.start
  return start
}

/** The spans read last that end beyond `start`, in text order. */
function readFrom({ out }: Scan, start: number): Span[] {
  let first = out.length
  while (first > 0 && (out[first - 1]?.end ?? 0) > start) first -= 1
  return out.slice(first)
}

const isRow = ({ text, lexicon }: Scan, start: number, end: number): boolean =>
  end - start >= 2 && endsIn(text, start, end, lexicon) === end - start

/** Whether a unit at least stands for a city: 康 of 西康 is none that others use. */
const hasEnd = ({ text, lexicon }: Scan, start: number, end: number): boolean =>
  endsIn(text, start, end, lexicon) > 0

/** How many units may stand for a place in a row. */
function endsIn(text: string, start: number, end: number, lexicon: Lexicon): number {
  let count = 0
  for (let at = start; at < end; at++) if (isEnd(lexicon, text.charCodeAt(at))) count += 1
  return count
}

function isItem(scan: Scan, start: number, end: number, kind: TailKind): boolean {
  const { text } = scan
  const length = end - start
  if (/[A-Za-z\d]/.test(text.charAt(start - 1))) return false
  // 工业|园区、…
  if ((tailAt(text, start, 0)?.end ?? 0) >= end) return false
  if (length < 2 || length > (kind === 'line' ? 4 : LONGEST_ITEM)) return false
  // 双龙段、新晋|高速, 东延线、…: the section of another line.
  if (kind === 'line' && '段线'.includes(text.charAt(end - 1))) return false
  const inside = readFrom(scan, start).filter((span) => span.start < end)
  if (inside.some((span) => span.start < start || span.end > end)) return false
  const whole = inside.find((span) => span.start === start && span.end === end)
  if (kind !== 'line')
    return whole
      ? whole.kind === 'prefecture' || whole.kind === 'county' || (kind === 'station' && isSite(whole))
      : inside.length === 0 && (kind !== 'station' || isProper(text.slice(start, end), 1))
  if (whole && whole.kind !== 'shorthand' && whole.derivedRank !== 'region') return false
  return (
    isRow(scan, start, end) || (inside.length === 0 && length <= 3 && isProper(text.slice(start, end), 1))
  )
}

const isSite = ({ derivedRank, kind }: Span): boolean => kind === 'transport' && derivedRank === 'site'

/** A common word that begins an item of the list is a name there (孙吴、通河等|机场), the end of a longer one is none. */
const evidenceIn = (text: string, { start, evidence }: Span): Span['evidence'] =>
  evidence === 'strong' && !/[\u4e00-\u9fff]/.test(text.charAt(start - 1)) ? 'some' : evidence

/** 虹桥、|浦东|等机场: the airport or port of the gazetteer whose name is shortened in the list. */
function siteNamed(lexicon: Lexicon, name: string, kind: TailKind): LexiconEntry | null {
  const words = kind === 'airport' ? ['机场', '国际机场'] : kind === 'port' ? ['港'] : []
  for (const word of words) {
    const entry = entryNamed(lexicon, `${name}${word}`)
    if (entry?.kind === 'place' && entry.mention === 'transport') return entry
  }
  return null
}

function takeItems(scan: Scan, items: readonly Item[], kind: TailKind): void {
  const { text, lexicon, out, from } = scan
  const [first] = items
  if (!first) return
  const replaced: Span[] = []
  while ((out.at(-1)?.end ?? -1) > first.start) {
    const span = out.pop()
    if (span) replaced.push(span)
  }
  const rank = kind === 'line' ? 'line' : kind === 'works' ? 'water' : 'site'
  const mention = kind === 'line' ? 'line' : kind === 'works' ? 'water' : 'transport'
  for (const { start, end } of items) {
    const known = siteNamed(lexicon, text.slice(start, end), kind)
    if (known) {
      out.push(nameSpan(start, end, 'transport', known.places, NONE, 'none', 0.8, from))
      continue
    }
    const whole = replaced.find((span) => span.start === start && span.end === end)
    const members = kind === 'line' && isRow(scan, start, end) ? citiesIn(lexicon, text, start, end) : NONE
    const options = kind === 'line' ? NONE : (whole?.options ?? NONE)
    const made = nameSpan(start, end, mention, options, members, 'none', 0.7, from)
    out.push({
      ...made,
      derivedRank: rank,
      evidence: whole && kind !== 'line' ? evidenceIn(text, whole) : 'none',
    })
  }
  scan.free = Math.max(scan.free, items.at(-1)?.end ?? 0)
}
