import { isProper, namesZone } from '../words/describing-words.ts'
import { isNatureStem, leadOf, natureAt, type NatureWord } from '../words/nature.ts'
import { isPersonOfNature } from '../words/person-names.ts'
import { nameSpan, type Span, NONE } from '../spans.ts'
import { breaksBefore, stemStart } from '../words/stem-words.ts'
import { isNameUnit, tailAt, type Tail } from '../words/suffixes.ts'

/** What is a name without any before it. */
const NAMED_ALONE = /^(?:沿江高速|沿海高速|沿江高铁|沿海高铁|沿海铁路|环岛高铁)$/
/** 都 and 则 are particles, and units of names: 都九|高速, 蒋家窑则|水库. */
const isInStem = (unit: number): boolean => isNameUnit(unit) || unit === 0x90fd || unit === 0x5219

/** 沿|赣江: a river of two units after the word for the way along or over it. */
const ALONG = /^[沿跨临接](?![两三多各大小])[\u4e00-\u9fff]$/

/** The peoples of a township (新民|藏族彝族|乡). */
const PEOPLE =
  /(?:民族|(?:[满藏彝苗回壮侗瑶白傣黎畲羌水佤怒京]|蒙古|布依|朝鲜|土家|哈尼|哈萨克|傈僳|拉祜|纳西|景颇|柯尔克孜|达斡尔|仫佬|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|东乡|维吾尔|土)族){1,3}$/
/** 安吉县|余村: what stands behind the area it lies in may be short. */
const isAreaEnd = (unit: string): boolean => '县区市旗镇乡'.includes(unit)
const NO_VILLAGE = /^[大小新老古旧本各全该城农渔山乡空每两几多等集市重建强名边市区]/
/** 川硐街道|的|板栗园社区、|…社区: behind the town it lies in, or among others. */
const LISTED_COMMUNITY = /(?:[县区市旗镇乡道村]的?|(?:社区|村)[、和])$/

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
  /^(?:园区|片区|组团|集聚区|示范区|试验区|先行区|合作区|功能区|商务区|试点区|实验区|起步区|特区|新区|新城|经济区|产业园区?|工业园区?|工业区|开发区|合作示范区|半岛|度假区|风景区|景区|林区|矿区|庄园|度假村|文化城|文旅城|金融城|滑雪场|露营基地)$/
/** 首座|跨海大桥, 座|年轻新城: one of many, told by its number or the word for counting it. */
const ONE_OF_MANY =
  /^(?:[首每各该本这那某数几]|第[一二三四五六七八九十]+|[一二两三四五六七八九十]+)[座条个批项处]|^[座条批]/

/** 双流、天府两座|机场 */
const COUNTED_END = /[一二两三四五六七八九十][座个]$/

const NO_ZONE_STEM = /(?:A|级|型|类|化|性|业|个|家|等|省|市|县|的|亿|亩|余|创|高|自)$/
const PORT_STEM_END = /[路运边境际海空陆航强大渔母商良外各进离到疏入出枢内河靠息新才贸智云药香澳资集联]$/
const STATION_STEM_END =
  /[每电车作网油水务气泵星热岗验种测换储充空总服分检加中转补测台听面间铁收组点文者查运边视哨诊一二三四五六七八九十两首末位乘动医待疫射继踪灌救购技控播拌监送训护报讯导]$/
const LINE_STEM_END =
  /^(.)\1|^(?:东北|西北|西南|东南|地下|市内|沙漠|草原|乡村|农村|盘山|石油)$|[两二三四五六七八九十][大条座]$|[段时密条的业级建网型路线个化坐乘搭]$/

const shapeOf = (
  kind: Span['kind'],
  rank: Shape['rank'],
  end: number,
  longest: number,
  least = 2,
): Shape => ({ kind, rank, end, shortest: 2, longest, base: 0.7, least })

function shapeOfTail(tail: Tail): Shape | null {
  switch (tail.kind) {
    case 'zone':
      // A park is one of many unless a place names it.
      if (tail.text === '公园') return null
      return shapeOf('zone', 'zone', tail.end, LOOSE.test(tail.text) ? 4 : 6)
    case 'airport':
      return shapeOf('transport', 'site', tail.end, 5)
    case 'port':
      return shapeOf('transport', 'site', tail.end, 3)
    case 'station':
      return shapeOf('transport', 'site', tail.end, 3)
    case 'line':
    case 'road':
      // Of a row of ends these make a line (深中|通道), of anything else a description.
      if (tail.text === '通道' || tail.text === '环线') return null
      return shapeOf('line', 'line', tail.end, 4, 1)
    default:
      return null
  }
}

function shapeOfNature({ kind, end, longest }: NatureWord): Shape {
  return { kind, rank: kind, end, shortest: 2, longest, base: 0.65, least: 1 }
}

/**
 * The name of a place that no gazetteer has, told by the word at `at` for what it is (西塞|科学谷, 丽香|铁路,
 * 罗阳|镇): what stands before that word back to a stop, a verb or `floor`. Null when nothing tells where it
 * begins, or it only describes.
 */
export function unknownName(text: string, at: number, floor: number, to: number, block: number): Span | null {
  const tail = tailAt(text, at, 0)
  const nature = tail && shapeOfTail(tail) ? null : natureAt(text, at)
  const shape = nature ? shapeOfNature(nature) : tail && shapeOfTail(tail)
  if (!shape || shape.end > to) return null
  const alone = !/[\u4e00-\u9fff]/.test(text.charAt(at - 1)) || breaksBefore(text, at, floor)
  if (tail && NAMED_ALONE.test(tail.text) && alone)
    return { ...nameSpan(at, tail.end, shape.kind, NONE, NONE, 'none', 0.6, block), derivedRank: shape.rank }
  // 长哨营|满族|乡: the people stands between the name and the word.
  const people =
    shape.kind === 'town' ? (PEOPLE.exec(text.slice(Math.max(floor, at - 12), at))?.[0] ?? '') : ''
  const stemEnd = at - people.length
  const read = stemStart(text, stemEnd, floor, shape.longest, isInStem)
  const lead = shape.kind === 'water' || shape.kind === 'relief' ? leadOf(text.slice(read, at)) : 0
  const isAlong =
    shape.kind === 'water' &&
    ALONG.test(text.slice(read, at)) &&
    !/[沿跨越穿临接连]/.test(text.charAt(read - 1))
  // 邵怀|段|竹田互通
  const section = read === floor && floor > block && text.charAt(read) === '段' ? 1 : 0
  // 该|镇|下坝村
  const pointed = ledBy(text, read, block, stemEnd, shape)
  const start = isAlong ? read + 1 : read + lead + section + pointed
  const stem = text.slice(start, stemEnd)
  if (
    (shape.kind === 'line' && text.charAt(start - 1) === '至') ||
    (shape.kind === 'transport' && COUNTED_END.test(stem)) ||
    /^(?:[则个]|(?:终点|起点|互联|互通|枢纽|[一二两三四五六七八九十多几]{1,2}[个座家])$|[河江湖][一二三四五六七八九两]$)/.test(
      stem,
    )
  )
    return null
  const behind =
    shape.kind === 'town' && start === floor && floor > block && isAreaEnd(text.charAt(floor - 1))
  const isVillage = behind && /[村镇]/.test(text.charAt(at)) && !NO_VILLAGE.test(stem)
  if (text.startsWith('社区', at) && !LISTED_COMMUNITY.test(text.slice(Math.max(block, start - 3), start)))
    return null
  if (
    stem.length < (isAlong || isVillage || lead === 2 ? 1 : shape.shortest) ||
    stem.length > shape.longest ||
    !(tail?.kind === 'zone' && !nature ? namesZone(stem) : isProper(stem, shape.least))
  )
    return null
  if (ONE_OF_MANY.test(stem)) return null
  if (NOT_A_PLACE_AFTER.test(text.slice(shape.end, shape.end + 4))) return null
  if (!fits(stem, nature ? null : tail, shape.kind, behind)) return null
  if (nature && isPersonOfNature(text, start, shape.end)) return null
  // 苏区融|湾: the word is the end of another.
  if (nature && !isProper(text.slice(start, at + 1), 1)) return null
  if (nature && !nature.ends && !isAlong && lead < 2 && !startsName(text, start, floor)) return null
  const span = nameSpan(start, shape.end, shape.kind, NONE, NONE, 'none', shape.base, block)
  return { ...span, derivedRank: shape.rank, stemEnd: at }
}

const POINTED =
  /^(?:[该本此我][镇乡县区市州][\u4e00-\u9fff]{2}|其中|以[东西南北][\u4e00-\u9fff]{2}|\d[亩座家个条处])/
const COUNTED = /^一[个座条处][\u4e00-\u9fff]{2}/
/** ，|游|尧坝古镇: how a traveller comes there. */
const isTour = (text: string, at: number, block: number): boolean =>
  '游逛登访赏'.includes(text.charAt(at)) && (at === block || !/[\u4e00-\u9fff]/.test(text.charAt(at - 1)))
const LINE_LEAD = /^[转走即沿含上](?=[\u4e00-\u9fff]{2})/

/** How many units at `at` lead to the name: 该|镇|下坝村, 以|东|环市铁路, |一个|新滘镇, |转|廊涿高速. */
function ledBy(text: string, at: number, block: number, stemEnd: number, { kind, end }: Shape): number {
  if (POINTED.test(text.slice(Math.max(block, at - 1), at + 3))) return 1
  if (stemEnd - at >= 3 && isTour(text, at, block)) return 1
  if (kind === 'town' && COUNTED.test(text.slice(at, at + 4))) return 2
  return kind === 'line' && LINE_LEAD.test(text.slice(at, end)) ? 1 : 0
}

/** 井冈山|精神 */
const NOT_A_PLACE_AFTER = /^(?:精神|会议|会谈|战役|起义|保卫战|会战)/

/** After a stop, a breaking word or what was read before, so that the name begins there. */
const startsName = (text: string, start: number, floor: number): boolean =>
  start === floor || !isInStem(text.charCodeAt(start - 1)) || breaksBefore(text, start, floor)

function fits(stem: string, tail: Tail | null, kind: Span['kind'], behind: boolean): boolean {
  if (kind === 'water' || kind === 'relief' || kind === 'town') return isNatureStem(stem, kind, behind)
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
