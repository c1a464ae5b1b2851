import type { Coverage } from './index-schema.ts'
import type { Place } from './schema.ts'
import type { Mention, Unmapped } from './text-schema.ts'

type Places = ReadonlyMap<string, Place>

/** True where nothing on the map answers the mention: it has no place, or one that cannot be located. */
function isOffMap({ place }: Mention, placeById: Places): boolean {
  return place === null || (typeof place === 'string' && placeById.get(place)?.geometry === null)
}

/** How much of the text is on the map. */
export function coverageOf(mentions: readonly Mention[], placeById: Places): Coverage {
  const off = mentions.filter((m) => isOffMap(m, placeById))
  return {
    mapped: mentions.length - off.length,
    total: mentions.length,
    unmapped: new Set(off.map((m) => m.text)).size,
  }
}

/** What is not on the map, and why; the most frequent first. */
export function unmappedOf(mentions: readonly Mention[], placeById: Places): Unmapped[] {
  const groups = new Map<string, Unmapped>()
  for (const mention of mentions) {
    if (!isOffMap(mention, placeById)) continue
    const known = groups.get(mention.text)
    if (known) {
      known.count++
      continue
    }
    const place = typeof mention.place === 'string' ? placeById.get(mention.place) : undefined
    const { note, note_en } = place?.properties ?? { note: mention.reason, note_en: mention.reason_en }
    groups.set(mention.text, {
      text: mention.text,
      reason: { zh: note ?? '', en: note_en ?? '' },
      count: 1,
      first: { article: mention.article, paragraph: mention.paragraph },
    })
  }
  return [...groups.values()].sort((a, b) => b.count - a.count)
}
