import * as v from 'valibot'

const Text = v.pipe(v.string(), v.nonEmpty())

export const SEARCH_KINDS = ['place', 'strategy', 'shorthand', 'article'] as const

/** A Chinese name and its reading: syllables without tones, ü as v, words in Latin letters whole (`tcl zhong huan`). */
export const SearchName = v.strictObject({
  text: Text,
  pinyin: v.pipe(v.string(), v.regex(/^[a-z0-9]+( [a-z0-9]+)*$/, 'is not a row of syllables')),
})

/** One thing that can be found; a shorthand's id is its name in the text. The first name is the one to show. */
export const SearchEntry = v.strictObject({
  kind: v.picklist(SEARCH_KINDS),
  id: Text,
  names: v.pipe(v.array(SearchName), v.minLength(1)),
  name_en: v.nullable(Text),
  /** Pairs of characters, a traditional one and the simplified one of the names that it stands for: 濱滨區区. */
  traditional: v.string(),
  /** How many articles name it, and the ids of the first few; of an article, none. */
  articles: v.strictObject({ total: v.number(), first: v.array(Text) }),
})

/** Ordered by weight: of two that fit a query equally well, the earlier one is shown first. */
export const SearchEntries = v.array(SearchEntry)

export type SearchKind = (typeof SEARCH_KINDS)[number]
export type SearchName = v.InferOutput<typeof SearchName>
export type SearchEntry = v.InferOutput<typeof SearchEntry>
