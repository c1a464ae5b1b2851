import * as v from 'valibot'
import { Place, Quotation, Strategy } from './schema.ts'

const Text = v.pipe(v.string(), v.nonEmpty())
const Slug = Place.entries.id

/** How the text bounds a number: as it stands, 超 or 余 (more than), 近 (a little less), 前三 (no worse than). */
export const BOUNDS = ['exact', 'over', 'nearly', 'within'] as const
export const MEASURES = ['amount', 'rank'] as const

/** Figures of one kind, which may be drawn to one scale. */
export const FigureSeries = v.strictObject({
  id: Slug,
  name: Text,
  name_en: Text,
  /** The value of a whole bar (100 for shares in per cent); null where the largest figure fills it. */
  full: v.nullable(v.pipe(v.number(), v.minValue(0))),
})

/** A number the articles attach to a place, a strategy, or to Tianjin or Jing-Jin-Ji as a whole. */
export const Figure = v.strictObject({
  id: Slug,
  /** In the unit itself and not in ten thousands of it: 2329万标准箱 is 23290000. */
  value: v.pipe(v.number(), v.minValue(0)),
  bound: v.picklist(BOUNDS),
  measure: v.picklist(MEASURES),
  /** The unit of an amount (标准箱, %), or among whom a rank is held (全国). */
  unit: Text,
  unit_en: Text,
  /** The year the text gives; null where it gives none. */
  year: v.nullable(v.pipe(v.number(), v.integer())),
  what: Text,
  what_en: Text,
  places: v.array(Slug),
  strategies: v.array(Strategy.entries.id),
  series: v.nullable(FigureSeries),
  /** The number as printed; it stands once in each quotation. */
  printed: Text,
  quotations: v.pipe(v.array(Quotation), v.minLength(1)),
  /** Why the number is to be read with care. */
  caveat: v.nullable(Text),
  caveat_en: v.nullable(Text),
})
export const Figures = v.array(Figure)

export type FigureSeries = v.InferOutput<typeof FigureSeries>
export type Figure = v.InferOutput<typeof Figure>
