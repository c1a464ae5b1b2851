import * as v from 'valibot'

export const Slug = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not a slug (a-z, 0-9, hyphens)'),
)
export const Text = v.pipe(v.string(), v.nonEmpty())
/** UTF-16 code units from the beginning of a text. */
export const Offset = v.pipe(v.number(), v.integer(), v.minValue(0))

/** Whether a name stands for the place or for its government and people. */
export const ROLES = ['location', 'actor'] as const
export type Role = (typeof ROLES)[number]
