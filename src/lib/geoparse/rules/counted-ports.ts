import { itemsBefore, takeItems } from './counted-lists.ts'
import type { Scan } from '../scan-state.ts'

const COUNT = /(?:等)?[两二三四五六七八九]$/
const KIND = /大(?:港口|港区|枢纽港|机场|航空枢纽|口岸|火车站|高铁站|客运站)/y

/**
 * The ports, airports and stations of a list whose number and kind stand behind it, of which 大 stands at `at`: 蛇口、
 * 赤湾、妈湾|三大港口. The end of the last, or `at`.
 */
export function takeCountedPorts(scan: Scan, at: number): number {
  const { text, from } = scan
  const count = COUNT.exec(text.slice(Math.max(from, at - 2), at))?.[0]
  KIND.lastIndex = at
  if (count === undefined || !KIND.test(text)) return at
  const items = itemsBefore(scan, at - count.length)
  if (items.length < 2) return at
  takeItems(scan, items, 'transport')
  return at + 1
}
