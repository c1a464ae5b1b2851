import * as v from 'valibot'
import { Offset, ROLES, Slug, Text } from './schema-parts.ts'

/** A sentence of an article, verbatim, and what in it to mark. */
export const Excerpt = v.strictObject({
  article: Slug,
  /** The article's title. */
  title: Text,
  paragraph: Slug,
  section: v.nullable(Text),
  /** Where the sentence begins in its paragraph. */
  start: Offset,
  text: Text,
  /** Offsets within the sentence; `mention` (its id) and `role` are null where a quotation is marked. */
  marks: v.pipe(
    v.array(
      v.strictObject({
        start: Offset,
        end: Offset,
        mention: v.nullable(Slug),
        role: v.nullable(v.picklist(ROLES)),
      }),
    ),
    v.minLength(1),
  ),
})

/** Some of the sentences about one owner, in reading order; `next` is the page that has the following ones. */
export const ExcerptPart = v.strictObject({ excerpts: v.array(Excerpt), next: v.nullable(v.number()) })

/** One file of excerpts: parts by owner (`place/tianjin`, `strategy/twin-cities`, `shorthand/京津`). */
export const ExcerptPage = v.record(Text, ExcerptPart)

export type Excerpt = v.InferOutput<typeof Excerpt>
export type ExcerptPart = v.InferOutput<typeof ExcerptPart>
export type ExcerptPage = v.InferOutput<typeof ExcerptPage>
