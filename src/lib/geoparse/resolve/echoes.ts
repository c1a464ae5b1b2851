import { fewNames, longestOfFew, nextOfFew, type FewNames } from '../matching/few-names.ts'
import { COMMON_SHORT_FORMS } from '../words/common-words.ts'
import { isProper } from '../words/describing-words.ts'
import { entryNamed, type Lexicon } from '../lexicon/lexicon.ts'
import type { Span } from '../spans.ts'
import { isBreaking } from '../words/stem-words.ts'
import { isHan } from '../matching/units.ts'

/** What is named again and again by its whole name: 鹤山村, 澧河, 龙王洞景区. */
const ECHOED: ReadonlySet<Span['derivedRank']> = new Set(['town', 'water', 'relief', 'zone'])
const LONGEST = 12
/** Of stations those with the word. */
const isEchoed = (text: string, { kind, derivedRank, end }: Span): boolean =>
  ECHOED.has(derivedRank) || (kind === 'transport' && text.charAt(end - 1) === '站')
/** What makes another name of the whole one, be it read or not: 澧河|大桥, 鹤山村|小学. */
const GOES_ON =
  /^(?:[道河江湖山村镇乡路街站桥港湾口岛]|特?大桥|隧道|水库|灌区|小学|中学|大学|学校|医院|公司|集团|机场|服务区|收费站|互通|高速|铁路|公路|景区|公园|新区|开发区|工业园|产业园|街道|社区|水文站|派出所|精神|会议|事件|模式|经验)/
/** 万良|镇: the name without the word for what it is, and what must stand around it then. */
const TOWN_WORD = /(?:街道|镇|乡|村)$/
const BEFORE =
  /(?:[^\u4e00-\u9fff]|^|[在到从至往赴与和及经于抵]|我们|咱们|来到|走进|前往|位于|返回|抵达|途经)$/
const AFTER =
  /^(?:$|[^\u4e00-\u9fff]|[的和与及至到人是被来去]|集镇|等地|位于|地处|境内|一带|也是|因|素有|镇上|村民|老街|古镇|古村|全镇|全村)/
/** Words that no text means as a name by themselves. */
const NO_SHORT =
  /^(?:[大小新老东西南北上下前后中][村镇城庄街河江湖山海]|.*[大小]喜|[一二三四五六七八九十]|幸福|团结|红旗|光明|胜利|中心|城关|城厢|温泉|太平|青山|白云|向阳|永和|前进|先锋|和谐)/

interface Names {
  readonly spans: readonly Span[]
  readonly isShort: readonly boolean[]
  readonly few: FewNames
}

/** What the spans name that no gazetteer has, by its whole name, and towns without their word too. */
function namesOf(text: string, spans: readonly Span[], lexicon: Lexicon): Names | null {
  const found = new Map<string, { span: Span; short: boolean }>()
  for (const span of spans) {
    if (!isEchoed(text, span) || span.end - span.start > LONGEST || span.members.length > 0) continue
    const name = text.slice(span.start, span.end)
    if (found.get(name)?.short === false || !isName(name)) continue
    found.set(name, { span, short: false })
    const stem = span.derivedRank === 'town' ? name.replace(TOWN_WORD, '') : name
    if (stem !== name && isShortName(stem, lexicon) && !found.has(stem))
      found.set(stem, { span, short: true })
  }
  if (found.size === 0) return null
  const values = [...found.values()]
  return {
    spans: values.map(({ span }) => span),
    isShort: values.map(({ short }) => short),
    few: fewNames([...found.keys()]),
  }
}

const isName = (name: string): boolean =>
  name.length >= 2 && name.split('').every((unit) => isHan(unit.charCodeAt(0)))
const isShortName = (stem: string, lexicon: Lexicon): boolean =>
  stem.length >= 2 &&
  stem.length <= 4 &&
  !NO_SHORT.test(stem) &&
  !COMMON_SHORT_FORMS.has(stem) &&
  isProper(stem) &&
  !isBreaking(stem, 0, stem.length) &&
  !entryNamed(lexicon, stem)

/**
 * The spans, which are in text order, with what the text names again: a name it told once for what it is (石门县|鹤山村)
 * is the same wherever it stands, also where nothing else tells it (前往|鹤山村|救援), and takes the place of what was
 * read inside it.
 */
export function withEchoes(text: string, spans: readonly Span[], lexicon: Lexicon): readonly Span[] {
  const names = namesOf(text, spans, lexicon)
  if (!names) return spans
  const all: Span[] = []
  let next = 0
  let end = 0
  const blockOf = blocksOf(text)
  for (let at = 0; ; at = Math.max(at + 1, end)) {
    at = nextOfFew(names.few, text, at)
    if (at === text.length) break
    const name = longestOfFew(names.few, text, at)
    if (name < 0) continue
    while (next < spans.length && (spans[next]?.start ?? 0) < at) end = keep(all, spans[next++], end)
    const span = names.spans[name]
    if (at < end || !span) continue
    const short = names.isShort[name] === true
    const length = span.end - span.start - (short ? wordLength(text, span) : 0)
    const to = at + length
    if (short && !standsAlone(text, at, to)) continue
    if (!short && GOES_ON.test(text.slice(to, to + 4))) continue
    let inside = next
    while (inside < spans.length && (spans[inside]?.end ?? to + 1) <= to) inside += 1
    const crosses = inside < spans.length && (spans[inside]?.start ?? to) < to
    const isRead = inside > next && (short || (spans[next]?.end === to && spans[next]?.start === at))
    if (crosses || isRead) continue
    next = inside
    end = keep(all, echoOf(span, at, to, blockOf(at)), end)
  }
  while (next < spans.length) end = keep(all, spans[next++], end)
  return all
}

/** Tells where the paragraph of a place begins; to be asked in the order of the text. */
function blocksOf(text: string): (at: number) => number {
  let block = 0
  let newline = text.indexOf('\n')
  return (at) => {
    while (newline >= 0 && newline < at) {
      block = newline + 1
      newline = text.indexOf('\n', block)
    }
    return block
  }
}

function keep(all: Span[], span: Span | undefined, end: number): number {
  if (!span) return end
  all.push(span)
  return Math.max(end, span.end)
}

const wordLength = (text: string, { start, end }: Span): number =>
  TOWN_WORD.exec(text.slice(start, end))?.[0].length ?? 0

const standsAlone = (text: string, from: number, to: number): boolean =>
  BEFORE.test(text.slice(Math.max(0, from - 2), from)) && AFTER.test(text.slice(to, to + 2))

const echoOf = (span: Span, start: number, end: number, block: number): Span => ({
  ...span,
  start,
  end,
  stemEnd: Math.min(end, start + (span.stemEnd - span.start)),
  block,
})
