import { nameSpan, type Span } from './spans.ts'
import { breaksBefore, isProper, stemStart } from './stem-words.ts'
import { isNameUnit, tailAt, type Tail } from './suffixes.ts'

const NONE: readonly never[] = []
/** What may follow a single character that is also part of many words: an end, a particle, a word about its course. */
const AFTER_NATURE =
  /^(?:$|[^\u4e00-\u9fff]|[的和与及等段将是为在至]|流域|沿[岸线]|干流|支流|水系|治理|航道|航运|航电|入海|上游|中游|下游|两岸|口|水利|生态|防洪|堤|景区|风景|保护|综合|源头|水质|湿地|港区|修复|整治|引水|供水|国家|旅游|大桥|特大桥|通航|畅通|提效|建设|开发|开放|工程|河段|清淤|疏浚)/
const NATURE: Readonly<Partial<Record<string, 'water' | 'relief'>>> = {
  江: 'water',
  河: 'water',
  湖: 'water',
  湾: 'water',
  水库: 'water',
  灌区: 'water',
  运河: 'water',
  海峡: 'water',
  山: 'relief',
  岛: 'relief',
  列岛: 'relief',
  群岛: 'relief',
  半岛: 'relief',
  山脉: 'relief',
  盆地: 'relief',
  平原: 'relief',
  高原: 'relief',
}
/** Stems that make an ordinary word with 江, 山, 镇 and the like. */
const ORDINARY =
  /^(?:.*[大小高深名群众青荒矿登爬上下出入进靠依青绿护治巡全各沿临跨江河湖山水海城乡村建重古集强小市特边外内本该母界内主干支引过航]|.*(?:国际|乡村|中心|示范|美丽|特色|幸福|重点|建制|历史|名人|旅游|冰雪|万里|锦绣|百里))$/
const TOWN =
  /^(?:街道|镇|乡|村)(?=$|[^\u4e00-\u9fff]|[的和与及等在为是]|[\u4e00-\u9fff]{2,6}(?:村|社区|园|区|厂|基地))/
const NATURE_STARTS = new Set(
  '江河湖湾水灌运海列群半山盆平高岛镇乡街村'.split('').map((unit) => unit.charCodeAt(0)),
)
const NATURE_TAIL = /^(?:水库|灌区|运河|海峡|列岛|群岛|半岛|山脉|盆地|平原|高原|[江河湖湾山岛])/

/** What is a name without any before it. */
const NAMED_ALONE = /^(?:沿江高铁|沿海高铁|沿海铁路|环岛高铁)$/
/** 都 is a particle, and begins names: 都九|高速. */
const isInStem = (unit: number): boolean => isNameUnit(unit) || unit === 0x90fd

interface Shape {
  readonly kind: Span['kind']
  readonly rank: NonNullable<Span['derivedRank']>
  readonly end: number
  readonly shortest: number
  readonly longest: number
  readonly base: number
  /** Units of the stem that must do more than describe. */
  readonly least: number
}

/** Zone words that as often only describe: their stem is short. */
const LOOSE =
  /^(?:园区|片区|组团|集聚区|示范区|试验区|先行区|合作区|功能区|商务区|试点区|实验区|起步区|特区|新区|新城|经济区|产业园区?|工业园区?|工业区|开发区|合作示范区|半岛|度假区|风景区)$/
const NO_ZONE_STEM = /(?:级|型|类|化|性|业|个|家|等|省|市|县|的)$/
const PORT_STEM_END = /[路运边境际海空陆航强大渔母商良外各进离到疏入出枢内河靠息新才贸智云药香澳资集联]$/
const STATION_STEM_END = /[电车作网油水务气泵星热岗验种测换储充空总服分检加中转补测台]$/
const LINE_STEM_END = /[时密条的业级建网型路线个化]$/

function shapeOfTail(tail: Tail): Shape | null {
  const { end } = tail
  const shape = (
    kind: Span['kind'],
    rank: Shape['rank'],
    shortest: number,
    longest: number,
    least = 2,
  ): Shape => ({ kind, rank, end, shortest, longest, base: 0.7, least })
  switch (tail.kind) {
    case 'zone':
      return shape('zone', 'zone', 2, LOOSE.test(tail.text) ? 4 : 6)
    case 'airport':
      return shape('transport', 'site', 2, 5)
    case 'port':
      return shape('transport', 'site', 2, 3)
    case 'station':
      return shape('transport', 'site', 2, 3)
    case 'line':
    case 'road':
      // Of a row of ends these make a line (深中|通道), of anything else a description.
      if (tail.text === '通道' || tail.text === '环线') return null
      return shape('line', 'line', 2, 4, 1)
    default:
      return null
  }
}

/** Whether a word for a river, mountain or town can begin with the unit. */
export const isNature = (unit: number): boolean => NATURE_STARTS.has(unit)

/** The mountain, river, town … whose word stands at `at`. */
export function natureAt(text: string, at: number): Shape | null {
  if (!NATURE_STARTS.has(text.charCodeAt(at))) return null
  const town = TOWN.exec(text.slice(at, at + 10))
  if (town)
    return {
      kind: 'town',
      rank: 'town',
      end: at + town[0].length,
      shortest: 2,
      longest: 4,
      base: 0.65,
      least: 1,
    }
  const word = NATURE_TAIL.exec(text.slice(at, at + 2))?.[0] ?? ''
  const kind = NATURE[word]
  if (!kind) return null
  const end = at + word.length
  if (word.length === 1 && !AFTER_NATURE.test(text.slice(end, end + 3))) return null
  return { kind, rank: kind, end, shortest: 2, longest: word.length > 1 ? 4 : 3, base: 0.65, least: 1 }
}

/**
 * The name of a place that no gazetteer has, told by the word at `at` for what it is (西塞|科学谷, 丽香|铁路,
 * 罗阳|镇): what stands before that word back to a stop, a verb or `floor`. Null when nothing tells where it
 * begins, or it only describes.
 */
export function unknownName(text: string, at: number, floor: number, to: number, block: number): Span | null {
  const tail = tailAt(text, at, 0)
  const shape = (tail && shapeOfTail(tail)) ?? natureAt(text, at)
  if (!shape || shape.end > to) return null
  const alone = !/[\u4e00-\u9fff]/.test(text.charAt(at - 1)) || breaksBefore(text, at, floor)
  if (tail && NAMED_ALONE.test(tail.text) && alone)
    return { ...nameSpan(at, tail.end, shape.kind, NONE, NONE, 'none', 0.6, block), derivedRank: shape.rank }
  const start = stemStart(text, at, floor, shape.longest, isInStem)
  const stem = text.slice(start, at)
  if (shape.kind === 'line' && text.charAt(start - 1) === '至') return null
  if (stem.length < shape.shortest || stem.length > shape.longest || !isProper(stem, shape.least)) return null
  if (!fits(stem, tail, shape.kind)) return null
  const span = nameSpan(start, shape.end, shape.kind, NONE, NONE, 'none', shape.base, block)
  return { ...span, derivedRank: shape.rank, stemEnd: at }
}

function fits(stem: string, tail: Tail | null, kind: Span['kind']): boolean {
  if (kind === 'water' || kind === 'relief' || kind === 'town') return !ORDINARY.test(stem)
  switch (tail?.kind) {
    case 'zone':
      return !NO_ZONE_STEM.test(stem)
    case 'port':
      return !PORT_STEM_END.test(stem)
    case 'station':
      return !STATION_STEM_END.test(stem)
    case 'line':
    case 'road':
      return !LINE_STEM_END.test(stem)
    default:
      return true
  }
}
