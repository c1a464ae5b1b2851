import { ahead, stands } from '../matching/ahead.ts'
import type { Role } from '../types.ts'
import { isOneOf, unitSet } from '../matching/units.ts'

/**
 * Words that follow a place's name where it is the one who acts (天津着力推动…, 天津应…): adverbs of will,
 * modal verbs and verbs of governing. 发展, 改革 and the like are absent on purpose: 天津发展新质生产力 in a
 * heading and 天津改革发展 are about the place.
 */
const ACTS_AFTER = ahead(
  18,
  /^(?:上下|相继|着力|持续|不断|进一步|加快|高标准|坚持|牢牢|充分|始终|大力|深化对|搭建|打造|通过|应|要|也|将|已|正|以[^,。]{2,14}(?:方式|为牵引|为载体))/,
)
/** Partners named after these words act too: 携手北京、河北, 与天津共建, 与北京推进. */
const PARTNER_BEFORE = /(?:携手|联手|会同)(?:[^,。;、]{1,4}、)?$/
const PARTNER_ENDS = unitSet('手同、')
const WITH = '与'.charCodeAt(0)
const JOINT_AFTER = ahead(18, /^(?:共建|共同|推进|签署)/)
const CLAUSE_START = /(?:^|[。,;:!?“（(]|来,|^[一二三四五六七八九十]、)$/
/** The last units of what must stand before an actor's name: most names have none of them there. */
const ENDS_A_CUE = unitSet('手同与、。,;:!?“（(')

/**
 * Whether the name at `start`–`end` stands for the place or for those who act in its name. `from` is where its
 * paragraph begins.
 */
export function roleOf(text: string, start: number, end: number, from = 0): Role {
  if (start > from && !isOneOf(ENDS_A_CUE, text, start - 1)) return 'location'
  const reach = Math.max(from, start - 8)
  if (start > from && isOneOf(PARTNER_ENDS, text, start - 1) && PARTNER_BEFORE.test(text.slice(reach, start)))
    return 'actor'
  const joint = start > from && text.charCodeAt(start - 1) === WITH
  if (!stands(joint ? JOINT_AFTER : ACTS_AFTER, text, end)) return 'location'
  return joint || CLAUSE_START.test(text.slice(reach, start)) ? 'actor' : 'location'
}
