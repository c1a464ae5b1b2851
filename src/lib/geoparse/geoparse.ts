import { longestNameAt, type NameIndex } from './lexicon/name-index.ts'
import { roleOf } from './resolve/role.ts'
import { SHORT_FORM_BEFORE } from './rules/short-forms.ts'
import type { FoundMention } from './types.ts'

/**
 * Finds the names of `index` in `text`, left to right, the longest first, so that a name nested in a longer
 * one (天津 in 天津港) belongs to the longer. Result in text order, without overlaps.
 */
export function geoparse(text: string, index: NameIndex): FoundMention[] {
  const mentions: FoundMention[] = []
  for (let start = 0; start < text.length;) {
    const toponym = longestNameAt(index, text, start)
    const isName =
      toponym !== null && (toponym.name.length > 1 || SHORT_FORM_BEFORE.test(text.slice(0, start)))
    if (!isName) {
      start += 1
      continue
    }
    const end = start + toponym.name.length
    const { place, reason, name, canAct } = toponym
    mentions.push({
      start,
      end,
      text: name,
      place,
      reason,
      role: canAct ? roleOf(text, start, end) : 'location',
    })
    start = end
  }
  return mentions
}
