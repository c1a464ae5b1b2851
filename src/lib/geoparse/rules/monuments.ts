import { ahead, matchAt } from '../matching/ahead.ts'
import type { Span } from '../spans.ts'

/** What is named after the place it stands at: 云冈|石窟, 嘉祥|古驿道, 通道|会议旧址. */
const MONUMENT = ahead(
  7,
  /^(?:石窟群?|石刻群?|大佛(?!寺)|土楼群?|碉楼群?|岩画|瀑布群?|古(?:驿道|栈道|寨|墓群?|战场|建筑群|民居群)(?:遗址)?|(?:会议|起义|战役|战斗|革命|政府|红军|县衙|衙署|窑|古城)?(?:旧址|会址|遗址群?|故居)|烈士陵园|革命烈士)(?![公园博])/,
)
/** The same behind a common word, which is then no county: 青龙|寺, 龙潭|洞. */
const SMALL = ahead(
  4,
  /^(?:别墅(?!区)|寺(?!庙)|庙(?!会)|祠(?!堂)|塔(?![吊机楼式台基里克]|$)|阁(?!下)|洞(?![察穿悉庭见口头])|桥(?=$|[、，。；！？”的畔下边上](?![\u4e00-\u9fff]?[镇乡村街])))/,
)

/**
 * The monument that bears the name of the place `span`, or null: what stands there is neither the county of that name
 * nor a part of it.
 */
export function monumentAfter(text: string, span: Span): Span | null {
  if (span.members.length > 0 || span.kind === 'province') return null
  const word =
    matchAt(MONUMENT, text, span.end) ||
    (span.kind === 'county' && span.evidence !== 'none' ? matchAt(SMALL, text, span.end) : '')
  if (word === '' || /[省市区县旗盟]$/.test(text.slice(span.start, span.end))) return null
  return {
    ...span,
    evidence: span.evidence === 'strong' ? 'some' : span.evidence,
    end: span.end + word.length,
    kind: 'zone',
    derivedRank: 'site',
    base: Math.min(span.base, 0.75),
  }
}
