import * as v from 'valibot'
import { Place, Quotation, Strategy } from './schema.ts'
import { Slug } from './schema-parts.ts'

const Text = v.pipe(v.string(), v.nonEmpty())

/** One step of an argument: what the map frames and shows, the words it rests on, and one line of guidance. */
export const TourStop = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not a slug (a-z, 0-9, hyphens)')),
  title: Text,
  title_en: Text,
  guidance: Text,
  guidance_en: Text,
  excerpt: Quotation,
  /** Ids of the strategies that are shown. */
  layers: v.array(Strategy.entries.id),
  /** Ids of places or strategies the map frames; none of them is without geometry. */
  view: v.pipe(v.array(Place.entries.id), v.minLength(1)),
})

/** The tour of one article; its id is the article's. */
export const Tour = v.strictObject({
  id: Slug,
  title: Text,
  title_en: Text,
  stops: v.pipe(v.array(TourStop), v.minLength(6), v.maxLength(10)),
})
export const Tours = v.array(Tour)

export type TourStop = v.InferOutput<typeof TourStop>
export type Tour = v.InferOutput<typeof Tour>
