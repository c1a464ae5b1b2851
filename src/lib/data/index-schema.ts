import * as v from 'valibot'
import { Slug, Text } from './schema-parts.ts'

const Count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** What is told of an article before it is opened. */
export const ArticleHead = v.strictObject({
  id: Slug,
  title: Text,
  title_en: Text,
  short_title: Text,
  short_title_en: Text,
  authors: v.array(Text),
  source: Text,
  complete: v.boolean(),
})
export const ArticleHeads = v.array(ArticleHead)

/** How often the texts name a place, by the role it has; `called` is the spelling they use most, where not its name. */
export const NamedCount = v.strictObject({
  id: Slug,
  location: Count,
  actor: Count,
  called: v.nullable(Text),
})

/** A shorthand as the texts use it: the places it opens into, and how often. */
export const ShorthandUse = v.strictObject({ name: Text, members: v.array(Slug), mentions: Count })

/** How many mentions are on the map, of how many; and how many expressions are not. */
export const Coverage = v.strictObject({ mapped: Count, total: Count, unmapped: Count })

/**
 * What the first view knows of the texts without having read them. It grows with the gazetteer, not with the articles:
 * of these it has the first heads, the others being in `heads/2.json` and so on.
 */
export const TextIndex = v.strictObject({
  schema: v.number(),
  articles: v.strictObject({ total: Count, heads: ArticleHeads }),
  /** Ids of the articles that have a tour. */
  tours: v.array(Slug),
  places: v.array(NamedCount),
  shorthands: v.array(ShorthandUse),
  coverage: Coverage,
  /** The first owner on each page of excerpts that begins one, in the order of code units: 1.json, 2.json, … */
  excerpts: v.array(Text),
})

export type ArticleHead = v.InferOutput<typeof ArticleHead>
export type NamedCount = v.InferOutput<typeof NamedCount>
export type ShorthandUse = v.InferOutput<typeof ShorthandUse>
export type Coverage = v.InferOutput<typeof Coverage>
export type TextIndex = v.InferOutput<typeof TextIndex>
