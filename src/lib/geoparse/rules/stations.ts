import { ahead, stands } from '../matching/ahead.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { isWithin } from '../lexicon/relations.ts'
import type { Scan } from '../scan-state.ts'
import type { Span } from '../spans.ts'
import { isOneOf, unitSet } from '../matching/units.ts'

const DIRECTIONS = unitSet('东西南北')

/** The near end of a section of railway: 重庆|西|至江津段, 石景山|南|至衙门口联络线. */
const NEAR_END = /^[东西南北](?=[至—–][\u4e00-\u9fff]{2,8}?(?:段|区间|间|线|铁路|高铁|增建))/
/** The far end: 至江津|北|段. */
const FAR_END = /^[东西南北](?=段|区间|间(?!接|距)|联络线|铁路|高铁|增建)/
/** What stands after a station where trains are spoken of: 怀仁|东|开往西安, 都匀|东|、榕江. */
const OF_TRAIN =
  /^[东西南北](?=$|[、，。；）》”→]|[和与及](?!南|北|东|西)|等(?!方向)|[两二三四五六七八九十\d]{1,3}[座个](?:车)?站|(?:开[往行向]|往返|始发|终到|发车|发往|驶[往出向]|停靠|到站|折返)|[往到至](?=[\u4e00-\u9fff]{2,4})|[—–-]+[\u4e00-\u9fff]|的?[A-Z]\d+次|外其余|之间|为[既终始])/
const TRAINS =
  /[车停]站|经停|[东西南北]站|动车|列车|高铁|铁路|班列|火车|客专|城际|[GDCKTZXY]\d{1,4}(?:次|\/\d)|[A-Z]?\d{2,5}次/
const LOOKS_AROUND = 70
const CITIES = /^(?:北京|上海|天津|重庆|香港)$/

/** Whether the text near `start`–`end` speaks of trains. */
export const speaksOfTrains = (text: string, start: number, end: number, block: number): boolean =>
  TRAINS.test(text.slice(Math.max(block, start - LOOKS_AROUND), start)) ||
  TRAINS.test(lineAhead(text.slice(end, end + LOOKS_AROUND)))
const lineAhead = (text: string): string => text.split('\n', 1)[0] ?? ''

/**
 * The station that bears the name of the place `span` and a direction, where it is the end of a section of railway or
 * trains run there, and the word 站 is left out; null for anything else.
 */
export function directedStation(text: string, span: Span): Span | null {
  if (!isOneOf(DIRECTIONS, text, span.end)) return null
  const after = text.slice(span.end, span.end + 14)
  const isFar = /[至—–]/.test(text.charAt(span.start - 1)) && FAR_END.test(after)
  if (!isFar && !NEAR_END.test(after) && !isOfTrain(text, span, after)) return null
  return {
    ...span,
    evidence: span.evidence === 'strong' ? 'some' : span.evidence,
    end: span.end + 1,
    kind: 'transport',
    derivedRank: 'site',
    base: Math.min(span.base, 0.8),
  }
}

/**
 * Whether the station named after `own` bears the name of `above` right before it: of what several places are called
 * (辽宁|朝阳), and only in short.
 */
export const bearsNameOf = (above: Span, own: Span): boolean =>
  above.end === own.start &&
  above.kind === 'province' &&
  above.derivedRank === null &&
  own.derivedRank === null &&
  (own.options.length > 1 || own.evidence !== 'none') &&
  above.end - above.start <= 3 &&
  own.end - own.start === 2

/** What is said of the end of a train's way: 至北京朝阳|3对. */
const RUNS = ahead(8, /^(?:\d+[对趟]|的?[GDCKTZ]\d{1,4}(?:次|\/))/)
/** Of the namesakes the one that lies in the province. */
export const optionsIn = (lexicon: Lexicon, above: Span, own: Span): Span['options'] =>
  own.options.filter((place) => above.options.some((area) => isWithin(lexicon, place, area)))

const WAY = /(?:[至到往]|开往|[—–-])$/

/** 大连北至|北京|朝阳|3对: the station with its province's name at the end of a train's way, taken from what was read; or null. */
export function homonymStation({ text, out, lexicon }: Scan, span: Span): Span | null {
  const above = out.at(-1)
  if (!above || !bearsNameOf(above, span) || !stands(RUNS, text, span.end)) return null
  if (!WAY.test(text.slice(Math.max(span.block, above.start - 2), above.start))) return null
  out.pop()
  const options = optionsIn(lexicon, above, span)
  return {
    ...span,
    options,
    start: above.start,
    kind: 'transport',
    derivedRank: 'site',
    evidence: 'none',
    base: 0.8,
  }
}

/** Of provinces only those that are cities have stations with their name. */
function isOfTrain(text: string, { kind, start, end, block }: Span, after: string): boolean {
  if (kind === 'province' && !CITIES.test(text.slice(start, end))) return false
  if (/[省市县区旗盟]$|..州$/.test(text.slice(start, end))) return false
  return OF_TRAIN.test(after) && speaksOfTrains(text, start, end, block)
}
