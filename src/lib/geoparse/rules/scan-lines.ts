import { isProper } from '../words/describing-words.ts'
import { lineSpan } from './lines.ts'
import { entryNamed } from '../lexicon/lexicon.ts'
import { take, type Scan } from '../scan-state.ts'
import { nameSpan, NONE, type Span } from '../spans.ts'
import { stemStart } from '../words/stem-words.ts'
import { isNameUnit } from '../words/suffixes.ts'

const ROAD =
  /(?:(?:国道|省道) ?[GS]?|[GS])\d{1,4}(?:([\u4e00-\u9fff]{2,4}高速(?:公路)?)|线|高速(?:公路)?|国道|省道)?(?![A-Za-z\d%])/y

/** G60, 国道108线, 235国道; G60沪昆高速 is the motorway of that name, where one is known. */
export function takeRoad(scan: Scan, start: number): number {
  const { text, from, to, free } = scan
  const numbered = NUMBER_BEFORE.exec(text.slice(Math.max(free, start - 4), start))?.[0]
  ROAD.lastIndex = start
  const found = /[A-Za-z\d]/.test(text.charAt(start - 1)) ? null : ROAD.exec(text)
  const end = found ? ROAD.lastIndex : start + 2
  if (found && (NO_ROAD.test(text.slice(end, end + 2)) || isTrain(text, end))) return start
  if ((!found && !(numbered && ROAD_CLASS.test(text.slice(start, end)))) || end > to) return start
  const first = found || !numbered ? start : start - numbered.length
  const named = entryNamed(scan.lexicon, found?.[1] ?? '')
  if (named) return take(scan, nameSpan(first, end, 'line', named.places, NONE, 'none', 0.95, from))
  return take(scan, { ...nameSpan(first, end, 'line', NONE, NONE, 'none', 0.8, from), derivedRank: 'line' })
}
/** G7|次列车, G20|峰会 */
const NO_ROAD = /^(?:次|列车|动车|高铁|峰会|集团|成员|国家)/
/** G4735|/8、G4737/6次: numbers of trains. */
const FURTHER_TRAINS = /^(?:[/、，和及至—-]?[GDCZTKSY]?\d{1,4})+次/
const isTrain = (text: string, end: number): boolean =>
  '/、，和及至—-'.includes(text.charAt(end) || '\n') && FURTHER_TRAINS.test(text.slice(end, end + 100))
const NUMBER_BEFORE = /(?<![A-Za-z\d.])\d{1,3}$/
const ROAD_CLASS = /^(?:国道|省道)$/

/** What is said of a line and its parts: 太焦线|扩能, 包茂线|曲江至太乙宫. */
const OF_LINE =
  /^(?:、[\u4e00-\u9fff]{2,3}线)?(?:扩能|电气化|复线|改扩建|[\u4e00-\u9fff]{2,4}[至—][\u4e00-\u9fff])/

/** 陇海|线: a row with a short form that is nothing else, or one among lines. */
export function takeLine(scan: Scan, start: number, end: number): number {
  const { text, lexicon } = scan
  if (/^[上下路索条性缆城网程段]/.test(text.slice(end, end + 1))) return end
  if ('上下在主干支专防战一二三'.includes(text.charAt(start - 1))) return end
  const line = lineSpan(text, start, end, scan.free, lexicon, scan.from) ?? unknownLine(scan, start, end)
  if (!line || line.start < start - 3) return end
  const listed = scan.out.at(-1)?.kind === 'line' && scan.free === line.start - 1 && text[scan.free] === '、'
  return line.evidence === 'none' ||
    listed ||
    isRailway(scan, line, end) ||
    OF_LINE.test(text.slice(end, end + 7))
    ? take(scan, line)
    : end
}

/** 与|宝成线|相连, where a text speaks of railways. */
const isRailway = ({ text, from }: Scan, { start, members }: Span, end: number): boolean =>
  members.length === 2 &&
  /铁路/.test(text.slice(Math.max(from, start - 80), start)) &&
  /^(?:$|[、，。与和的至段接—]|交汇|相[连接交]|衔接|贯通|连接)/.test(text.slice(end, end + 2))

/** 京原|线: of ends no city's name begins with, where it is said what is done with a line. */
function unknownLine({ text, free, from }: Scan, start: number, end: number): Span | null {
  const first = stemStart(text, start, Math.max(free, from), 2, isNameUnit)
  if (start - first !== 2 || !OF_LINE.test(text.slice(end, end + 7)) || !isProper(text.slice(first, start)))
    return null
  return {
    ...nameSpan(first, end, 'line', NONE, NONE, 'none', 0.6, from),
    derivedRank: 'line',
    stemEnd: start,
  }
}
