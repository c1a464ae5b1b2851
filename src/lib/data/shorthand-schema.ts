import * as v from 'valibot'
import { PlaceProperties } from './schema.ts'

const Text = v.pipe(v.string(), v.nonEmpty())

/** A name of the text that stands for several places (通武廊); `says` and `says_en` are the ground for its members. */
export const Shorthand = v.strictObject({
  name: Text,
  members: v.pipe(v.array(PlaceProperties.entries.id), v.minLength(1)),
  says: Text,
  says_en: Text,
})
export const Shorthands = v.array(Shorthand)

export type Shorthand = v.InferOutput<typeof Shorthand>
