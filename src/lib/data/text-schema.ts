import * as v from 'valibot'
import { Offset, ROLES, Slug, Text } from './schema-parts.ts'

/** A misprint or gap of the printed page, kept as printed; `read` is null where nothing can be read. */
export const Erratum = v.strictObject({
  paragraph: Slug,
  start: Offset,
  end: Offset,
  printed: Text,
  read: v.nullable(Text),
  kind: v.picklist(['misprint', 'lost', 'repeated', 'unclear', 'truncated']),
  certainty: v.picklist(['certain', 'probable', 'possible']),
  why: Text,
  why_en: Text,
})

/** `text` is verbatim; the first `lead` UTF-16 code units of it are the paragraph's lead sentence. */
export const Paragraph = v.strictObject({
  id: Slug,
  section: v.nullable(Text),
  role: v.picklist(['title', 'subtitle', 'heading', 'body', 'affiliation']),
  lead: Offset,
  text: Text,
})
export const Article = v.strictObject({
  id: Slug,
  title: Text,
  title_en: Text,
  short_title: Text,
  short_title_en: Text,
  subtitle: v.nullable(Text),
  authors: v.array(Text),
  affiliations: v.nullable(Text),
  source: Text,
  date: v.nullable(Text),
  date_note: Text,
  date_note_en: Text,
  sections_en: v.record(Text, Text),
  /** False where the printed text breaks off; `incomplete_note` then tells the reader. */
  complete: v.boolean(),
  incomplete_note: v.nullable(Text),
  incomplete_note_en: v.nullable(Text),
  paragraphs: v.pipe(v.array(Paragraph), v.minLength(1)),
  errata: v.array(Erratum),
})

/** `start` and `end` are UTF-16 code units within the paragraph's text; `end` is exclusive. */
export const Mention = v.strictObject({
  id: Slug,
  article: Slug,
  paragraph: Slug,
  start: Offset,
  end: Offset,
  text: Text,
  place: v.nullable(v.union([Slug, v.pipe(v.array(Slug), v.minLength(1))])),
  role: v.picklist(ROLES),
  reason: v.nullable(Text),
  reason_en: v.nullable(Text),
})

/** One article with every mention in it, in reading order: what is loaded when it is opened. */
export const ArticleFile = v.strictObject({ article: Article, mentions: v.array(Mention) })

/** An expression of the text that is not on the map, why, how often it occurs and where it is first met. */
export const Unmapped = v.strictObject({
  text: Text,
  reason: v.strictObject({ zh: v.string(), en: v.string() }),
  count: v.number(),
  first: v.strictObject({ article: Slug, paragraph: Slug }),
})

export type Article = v.InferOutput<typeof Article>
export type Paragraph = v.InferOutput<typeof Paragraph>
export type Erratum = v.InferOutput<typeof Erratum>
export type Mention = v.InferOutput<typeof Mention>
export type ArticleFile = v.InferOutput<typeof ArticleFile>
export type Unmapped = v.InferOutput<typeof Unmapped>
