import { entryAt, type Lexicon } from '../lexicon/lexicon.ts'
import { isWithin } from '../lexicon/relations.ts'
import { CLAUSE_IN_GAP, isNameUnit, TAIL_REACH, tailAt, type Tail } from '../words/suffixes.ts'
import type { Span } from '../spans.ts'
import { isOneOf, unitSet } from '../matching/units.ts'

/** 泰顺县|罗阳镇|交垟工业区: a town takes what follows it. */
const isTown = (text: string, at: number): boolean =>
  isOneOf(TOWN, text, at) && text.charCodeAt(at - 1) !== CITY
const TOWN = unitSet('镇乡')
const CITY = '城'.charCodeAt(0)

/** 江西省|住房和城乡建设|厅: an organisation is named after two fields, a zone is not. */
const JOINS_IN_NAME = unitSet('和与')
/** 北京|协和|医院 */
const isInWord = (text: string, at: number): boolean => isOneOf(BEFORE_HE, text, at - 1)
const BEFORE_HE = unitSet('协仁颐祥泰')

/** Organisations that stand before the place in their branches' names: 国网北京市电力公司. */
const ORGANISATION_BEFORE =
  /(?:国网|南网|国能|中远海运|华能|华电|大唐|中铁|中建|中交|中核|中粮|中科院|中国科学院|中石化|中石油|中海油|招商局|[\u4e00-\u9fff]{2}银行)$/
const UTILITY =
  /^[省市]?(?:电力|供电|电科院|新能源)(?![\u4e00-\u9fff]{0,2}(?:公司|局|集团|厅|产业|工业|系统))/
/** 国网|甘肃电力: a branch that is named without the word for a company. */
export const branchAfter = (text: string, { start, end }: Span, free: number): Tail | null => {
  const word = UTILITY.exec(text.slice(end, end + 10))?.[0]
  if (word === undefined || institutionStart(text, start, free) === start) return null
  return { kind: 'institution', end: end + word.length, text: word }
}
/** 中国(上海)自由贸易试验区临港新片区. */
const FREE_TRADE_ZONE =
  /[(（]([^()（）]{2,8})[)）](?:自由贸易试验区|自贸试验区|自贸区|自由贸易港)(?:(?![各分三四几多两])[\u4e00-\u9fff]{1,8}?片区)?/y
const QUALIFIER = /(?:^|[、，,。“（(和与及])([\u4e00-\u9fff]{2,3})$/
const WIDEST_FURTHER_GAP = 5

/** Whether the word makes an organisation of the name before it. */
export const isInstitution = ({ kind }: Tail): boolean => kind === 'institution' || kind === 'organ'

/**
 * The word after the name at `end` that makes it part of a longer one: an institution (天津|大学), a zone
 * (苏州|工业园区), a station … The gap between holds no particle, no verb and no place nearer to the word.
 */
export function tailOf(text: string, end: number, to: number, stem: number, lexicon: Lexicon): Tail | null {
  const limit = Math.min(to, end + TAIL_REACH + 1)
  let joined = false
  for (let at = end; at < limit; at++) {
    const unit = text.charCodeAt(at)
    if (!joined && (at - end >= 2 || isInWord(text, at)) && JOINS_IN_NAME[unit] === 1) {
      joined = true
      continue
    }
    const tail = tailAt(text, at, at - end)
    const ends = !isNameUnit(unit) && !(tail && isInstitution(tail))
    if (ends || (at - end >= 2 && isTown(text, at))) return null
    if (tail && tail.kind !== 'road') {
      if (joined && !isInstitution(tail)) return null
      if (at > end && CLAUSE_IN_GAP.test(text.slice(end, tail.end))) return null
      if (isOwnName(text, at, at > end, tail.end, stem, lexicon)) return null
      return isInstitution(tail) ? furthest(text, tail, to) : tail
    }
    if (isNearerName(text, at, stem, lexicon)) return null
  }
  return null
}

/** Parts that only an institution has: 太行国家实验室|江西创新中心. */
const PART = /(?:[\u4e00-\u9fff]{0,6}(?:分中心|创新中心|医学中心|转化中心|院区|校区|分院))+/y

/** 南开大学|经济学院: an institution's part. */
function furthest(text: string, tail: Tail, to: number): Tail {
  let longest = tail
  for (let at = tail.end; at < Math.min(to, longest.end + WIDEST_FURTHER_GAP); at++) {
    if (!isNameUnit(text.charCodeAt(at))) break
    const further = tailAt(text, at, at - longest.end)
    if (!further || !isInstitution(further)) continue
    if (CLAUSE_IN_GAP.test(text.slice(longest.end, at))) break
    longest = further
    at = further.end - 1
  }
  const end = partEnd(text, longest.end)
  return end <= to ? { ...longest, end } : longest
}

/** Where the parts of the institution end that stand right behind it; 南京大学|在苏州设立校区 tells of one. */
function partEnd(text: string, at: number): number {
  PART.lastIndex = at
  const part = PART.exec(text)?.[0] ?? ''
  const isName = !CLAUSE_IN_GAP.test(part) && [...part].every((_, i) => isNameUnit(text.charCodeAt(at + i)))
  return isName ? at + part.length : at
}

/** A place in the gap takes the word to itself: 北京|中关村科技园; but not 武汉东湖高新区, whose 东湖 is of Nanchang. */
function isNearerName(text: string, at: number, stem: number, lexicon: Lexicon): boolean {
  const entry = entryAt(lexicon, text, at)
  if (!entry || (entry.kind !== 'place' && entry.kind !== 'shorthand')) return false
  // 湖州|南太湖新区
  if (entry.mention === 'water' || entry.mention === 'relief') return false
  if (entry.places.some((place) => isWithin(lexicon, place, stem))) return true
  return entry.evidence === 'none' && !KIND_OF_ZONE.test(entry.name)
}

/** The word is a place of the lexicon by itself: 天津|自贸试验区, 西安市|新城区. */
function isOwnName(
  text: string,
  at: number,
  inGap: boolean,
  tailEnd: number,
  stem: number,
  lexicon: Lexicon,
): boolean {
  const entry = entryAt(lexicon, text, at)
  if (entry?.kind !== 'place') return false
  const end = at + entry.name.length
  if (inGap && entry.evidence === 'none') return end >= tailEnd
  // 阳泉市|矿区: a county is named so, word for word.
  const isCounty = end === tailEnd && entry.mention === 'county'
  return (end > tailEnd || isCounty) && entry.places.some((place) => isWithin(lexicon, place, stem))
}

/** 茂名|滨海新区 is not the one of Tianjin. */
const KIND_OF_ZONE = /(?:新区|新城|园区|开发区)$/

/** How far left the institution at `start` begins, not before `free`. */
export function institutionStart(text: string, start: number, free: number): number {
  const before = ORGANISATION_BEFORE.exec(text.slice(Math.max(free, start - 6), start))
  return before ? start - before[0].length : start
}

/** The proper name before a compound of places and its zone: 横琴|粤澳深度合作区. */
export function qualifierStart(text: string, start: number, free: number): number {
  const found = QUALIFIER.exec(text.slice(Math.max(free, start - 4), start))
  const name = found?.[1] ?? ''
  return CLAUSE_IN_GAP.test(name) ? start : start - name.length
}

/** After 中国 at `end`: the place in brackets and the end of the zone's name. */
export function freeTradeZone(
  text: string,
  end: number,
): { stem: string; stemStart: number; end: number } | null {
  const bracket = text.charAt(end)
  if (bracket !== '(' && bracket !== '（') return null
  FREE_TRADE_ZONE.lastIndex = end
  const found = FREE_TRADE_ZONE.exec(text)
  return found ? { stem: found[1] ?? '', stemStart: end + 1, end: FREE_TRADE_ZONE.lastIndex } : null
}
