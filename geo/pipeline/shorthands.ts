import type { Shorthand } from '../../src/lib/data/shorthand-schema.ts'
import type { Names } from './mentions.ts'

/** The shorthands as published: each name with its members and the ground for them, in both languages. */
export function publishShorthands(names: Names): Shorthand[] {
  return names.shorthands.map(({ name, members, says, says_en }) => ({ name, members, says, says_en }))
}
