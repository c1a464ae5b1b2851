import { placesOf, type Atlas } from './atlas.ts'
import type { Mention, Place } from './schema.ts'
import { sentencesOf, type Excerpt } from './selectors.ts'

/** A shorthand as the text uses it: the places it opens into, and where it stands. */
export interface ShorthandUse {
  readonly name: string
  readonly members: readonly string[]
  readonly mentions: readonly Mention[]
}

/** True where the name stands for a list of places (通武廊), not for a place of its own. */
export function isShorthand(mention: Mention): boolean {
  return Array.isArray(mention.place)
}

/** Every shorthand the text uses, in the order it is first met; members in the order the name has them. */
export function shorthandsInText(mentions: readonly Mention[]): ShorthandUse[] {
  const uses = new Map<string, { name: string; members: Set<string>; mentions: Mention[] }>()
  for (const mention of mentions) {
    if (!isShorthand(mention)) continue
    const use = uses.get(mention.text) ?? { name: mention.text, members: new Set(), mentions: [] }
    for (const id of placesOf(mention)) use.members.add(id)
    use.mentions.push(mention)
    uses.set(mention.text, use)
  }
  return [...uses.values()].map((use) => ({ ...use, members: [...use.members] }))
}

/** The members of a shorthand as places; those the atlas does not know are left out. */
export function membersOf(atlas: Atlas, ids: readonly string[]): Place[] {
  return ids.flatMap((id) => atlas.placeById.get(id) ?? [])
}

/** Every sentence that uses the shorthand, in reading order, with each use in it marked. */
export function shorthandExcerpts(atlas: Atlas, name: string): Excerpt[] {
  return sentencesOf(
    atlas,
    atlas.mentions.filter((m) => isShorthand(m) && m.text === name),
  )
}
