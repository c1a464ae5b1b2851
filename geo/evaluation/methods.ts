import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import type { LexiconPlace } from '../../src/lib/geoparse/parse-types.ts'
import { parseText } from '../../src/lib/geoparse/parse.ts'
import type { Lexicon } from '../../src/lib/geoparse/lexicon/lexicon.ts'
import type { FoundSpan, Meaning } from './score.ts'

/** A way of finding places in a text. */
export type Method = (text: string) => FoundSpan[]

/**
 * The geoparser: each mention with a candidate, as its first. Institutions and names of the whole country have none:
 * it does not take them for places.
 */
export function geoparser(lexicon: Lexicon, adcodes: ReadonlyMap<string, readonly string[]>): Method {
  const codes = codesByPlace(lexicon, adcodes)
  return (text) => {
    const { mentions, derived } = parseText(text, lexicon)
    const made = new Map(derived.map((p) => [p.id, p]))
    return mentions.flatMap(({ start, end, kind, candidates: [first] }) =>
      first ? [{ start, end, kind, meaning: meaningOf(first.places, lexicon, codes, made) }] : [],
    )
  }
}

/** GB/T 2260 codes by index of the place: the atlas' own statement first, then the id in the national gazetteer. */
function codesByPlace(
  { byId }: Lexicon,
  adcodes: ReadonlyMap<string, readonly string[]>,
): Map<number, readonly string[]> {
  const codes = new Map<number, readonly string[]>()
  for (const [id, index] of byId) if (/^\d{6}$/.test(id)) codes.set(index, [id])
  for (const [id, index] of byId) {
    const stated = adcodes.get(id)
    if (stated) codes.set(index, stated)
  }
  return codes
}

function meaningOf(
  ids: readonly string[],
  { byId, places }: Lexicon,
  codes: ReadonlyMap<number, readonly string[]>,
  derived: ReadonlyMap<string, LexiconPlace>,
): Meaning {
  const placeOf = (id: string): LexiconPlace | undefined => derived.get(id) ?? places[byId.get(id) ?? -1]
  const codesOf = (id: string): readonly string[] | undefined => codes.get(byId.get(id) ?? -1)
  const unitsOf = (id: string): readonly string[] =>
    codesOf(id) ?? placeOf(id)?.members.flatMap(unitsOf) ?? []
  const [id = ''] = ids
  let above = ids.length === 1 ? (placeOf(id)?.parent ?? null) : null
  while (above !== null && !codesOf(above)) above = placeOf(above)?.parent ?? null
  const around = above === null ? [] : (codesOf(above) ?? [])
  return {
    units: ids.flatMap(unitsOf),
    within: around.length === 1 ? (around[0] ?? null) : null,
    position: ids.length === 1 ? (placeOf(id)?.position ?? null) : null,
  }
}

let jieba: Jieba | undefined

/** jieba’s tagger with its own dictionary, loaded once. */
export const tagger = (): Jieba => (jieba ??= Jieba.withDict(dict))

/** The baseline: the words that jieba tags so (ns: places, nt: organisations); it does not say which place. */
export function taggedWords(tags: ReadonlySet<string>): Method {
  return (text) => {
    const found: FoundSpan[] = []
    let from = 0
    for (const { word, tag } of tagger().tag(text)) {
      const start = text.indexOf(word, from)
      if (start < 0) throw new Error(`jieba: “${word}” does not stand in the text after ${from}`)
      from = start + word.length
      if (tags.has(tag)) found.push({ start, end: from, kind: null, meaning: null })
    }
    return found
  }
}
