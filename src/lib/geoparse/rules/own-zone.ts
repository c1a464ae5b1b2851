import { beginningsOf, mayBegin } from '../matching/beginnings.ts'
import { isProper, namesZone } from '../words/describing-words.ts'
import { entryAt } from '../lexicon/lexicon.ts'
import type { Scan } from '../scan-state.ts'
import { nameSpan, type Span, NONE } from '../spans.ts'
import { CLAUSE_IN_GAP, type Tail } from '../words/suffixes.ts'
import { isHan, isOneOf, unitSet } from '../matching/units.ts'

/** What stands between an area printed in full and the word for a sight or a park: the sight's own name. */
const SIGHT =
  /([\u4e00-\u9fff·（）]{2,12}?)((?:国家级?|国际)?(?:(?:世界)?(?:文化|自然)遗产|文化|生态|山地|湿地|森林|乡村|红色)*(?:旅游)?(?:旅游景区|度假区|旅游区|游览区|风景名胜区|风景区|景区)|国家(?:森林|湿地|地质)公园|(?:国家级|省级)?自然保护区)/y
/** 热门|旅游景区: what every place has. */
const EVERY =
  /[的和与及在]|热门|知名|著名|网红|核心|主要|重点|境内|全域|精品|各大|各类|所有|其他|周边|沿线|级$|^[\dA-Z]/
const FULL = unitSet('省市区县旗盟')
const PREFECTURE = unitSet('州')
/** Whether the name at `start`–`end` is printed in full. */
const isFull = (text: string, start: number, end: number): boolean =>
  isOneOf(FULL, text, end - 1) || (end - start > 2 && isOneOf(PREFECTURE, text, end - 1))
/** The last two units of the words for a sight. */
const SIGHT_ENDS = beginningsOf('景区 假区 游区 览区 胜区 公园 护区'.split(' '))

/** Whether the word for a sight stands in what goes on from `from` without a stop. */
function isSightAhead(text: string, from: number): boolean {
  for (let at = from; ; at++) {
    if (mayBegin(SIGHT_ENDS, text, at)) return true
    const unit = text.charCodeAt(at)
    if (!isHan(unit) && !isOneOf(NAME_SIGNS, text, at)) return false
  }
}
const NAME_SIGNS = unitSet('·（）')

/**
 * The sight or park with a name of its own after the area `span` that is printed in full (恩施州|腾龙洞景区), or null:
 * what stands in that name is not read by itself, be it a river, a hill or another place.
 */
export function sightAfter({ text, to, lexicon }: Scan, span: Span): Span | null {
  if (!isFull(text, span.start, span.end) || !isSightAhead(text, span.end)) return null
  const next = entryAt(lexicon, text, span.end)
  if (next?.kind === 'place' && isFull(next.name, 0, next.name.length)) return null
  SIGHT.lastIndex = span.end
  const [whole = '', name = ''] = SIGHT.exec(text) ?? []
  const end = span.end + whole.length
  if (name === '' || end > to || EVERY.test(name) || CLAUSE_IN_GAP.test(name) || !isProper(name)) return null
  if (text.slice(span.end, end - 1).match(/[市县区旗州盟](?=[\u4e00-\u9fff]{2})/)) return null
  return zoneSpan(span, name.length, end)
}

const zoneSpan = (area: Span, stem: number, end: number): Span => ({
  ...nameSpan(area.end, end, 'zone', NONE, NONE, 'none', 0.75, area.block),
  derivedRank: 'zone',
  stemEnd: area.end + stem,
})

/** What stands between a zone's own name and the word for it: 大坂|现代|物流园. */
const FIELDS = /(?:现代|国际|智慧|科技|农业|绿色|生态|文化|旅游|综合|数字|创新|产业|高新|经济|工业)+$/

/** The zone with a name of its own after an area printed in full, which is another place: 攸县|黄丰桥矿区. */
export function namedAfter({ text }: Scan, span: Span, tail: Tail): Span | null {
  const stem = text.slice(span.end, tail.end - tail.text.length)
  const name = stem.replace(FIELDS, '')
  if (name.length < 2 || name.length > 4 || !isProper(name)) return null
  return zoneSpan(span, stem.length, tail.end)
}

const AIM =
  /共同富裕|振兴|文明|动能|转型|转移|改革|高质量|可持续|议程|大数据|跨境电|绿色|金融|创新发展|先行|养老|能源|碳|融合|融湾|扶贫|协作|安全|数字经济|人工智能|对外开放/g
const isAim = (gap: string): boolean => {
  const rest = gap.replace(AIM, '')
  return rest !== gap && (rest === '' || !isProper(rest))
}
/** Nothing in the gap is a name, nor the aim of a zone with bounds. */
const isOnlyAim = (gap: string): boolean => gap !== '' && !BOUNDED.test(gap) && !namesZone(gap)
const AIMED = /^(?:示范区|试验区|先行区|实验区|试点区|创新区|先导区)$/
/** Of these aims a zone with bounds is made. */
const BOUNDED =
  /自由贸易|自贸|保税|临空|临港|空港|航空港|自主创新|重点开发开放|开放型经济|开放开发|边境|跨境|经济技术|高新|台商|综合$|海洋经济/
const OF_MANY =
  /^(?:各[类级大地]|热门|知名|著名|网红|重点|精品|所有|主要|现有|部分|众多|相关|其他|其它|省级|市级|县级|低效|闲置|存量|老旧|优质|禁止|限制|[东西南北中]部)/
/** 湖南|生物医药|产业园: of a province, one of many. */
const FIELD =
  /^(?:产业园区?|工业园区?|科技园区?|园区|集聚区|产业集聚区|功能区|合作区|片区|小镇|经济区|林区|矿区|景区)$/
const OF_PROVINCE =
  /^(?:国家级|国家)?(?:开发区|经济开发区|高新区|经开区|产业园区?|工业园区?|园区|旅游景区|旅游区|景区|度假区|口岸)$/

/**
 * Whether what stands between the area `span` and the word `tail` only describes: a zone named after its aim
 * (浙江|共同富裕|示范区), or any of many (江苏|省级|开发区, 四川|高新区).
 */
export function isDescribed({ text, lexicon }: Scan, span: Span, tail: Tail): boolean {
  const gap = text.slice(span.end, tail.end - tail.text.length)
  if (OF_MANY.test(gap)) return true
  if (AIMED.test(tail.text) && (isAim(gap) || isOnlyAim(gap))) return true
  const isProvince =
    span.kind === 'province' &&
    span.options.every((place) => /[省区]$/.test(lexicon.places[place]?.name ?? ''))
  if (!isProvince) return false
  return OF_PROVINCE.test(text.slice(span.end, tail.end)) || (FIELD.test(tail.text) && isOnlyAim(gap))
}
