import { entryAt, type Lexicon } from '../lexicon/lexicon.ts'

const PLAN =
  /^(?:[沿流]?[岸域线江河]?(?:生态)?(?:经济带|城市群|都市圈|经济圈|经济区|文化带|生态带|走廊|黄金水道))/
/** 珠江|—西江经济带 */
const JOINED_PLAN = /^[—–-][\u4e00-\u9fff]{2}(?:生态)?经济带/
/** 长江|经济带, “海河|英才”: a plan or a programme, not the river. */
export const isTitle = (text: string, start: number, end: number): boolean =>
  PLAN.test(text.slice(end, end + 6)) ||
  JOINED_PLAN.test(text.slice(end, end + 8)) ||
  (text.charAt(start - 1) === '“' && /^[\u4e00-\u9fff]/.test(text.slice(end, end + 1)))

const MOUNTAINS = /^山(?:脉|区(?![域位间])|地(?![区带方处块形质])|口(?![岸径碑味]))/
/** 戴云山|脉, 六盘山|区, 当金山|口 */
export const isMountains = (text: string, end: number): boolean =>
  MOUNTAINS.test(text.slice(end - 1, end + 2))

/** 鲁中|南: where a part of a province is told by one direction more. */
export function thirdDirection(text: string, end: number, lexicon: Lexicon): number {
  if (!'东西南北中'.includes(text.charAt(end - 1)) || !'东西南北'.includes(text.charAt(end) || '\n'))
    return end
  if (/^[部岸侧端麓坡]/.test(text.slice(end + 1, end + 2)) || entryAt(lexicon, text, end)) return end
  return end + 1
}
