import type { Excerpt } from './excerpt-schema.ts'
import type { Quotation } from './schema.ts'
import type { Role } from './schema-parts.ts'

/** What excerpts are about; a shorthand's id is its name in the text. */
export interface Owner {
  readonly kind: 'place' | 'strategy' | 'shorthand'
  readonly id: string
}

/** The name an owner goes by in the files of excerpts. */
export function ownerKey({ kind, id }: Owner): string {
  return `${kind}/${id}`
}

/** The page an owner's excerpts begin on, from 1, where `firsts` are the first owners of the pages; null before them all. */
export function pageOf(firsts: readonly string[], owner: Owner): number | null {
  const key = ownerKey(owner)
  const at = firsts.findLastIndex((first) => first <= key)
  return at < 0 ? null : at + 1
}

/** What tells an excerpt from others of the same owner: where its marks stand. */
export function excerptKey({ paragraph, start, marks }: Excerpt): string {
  return `${paragraph}-${start + (marks[0]?.start ?? 0)}-${start + (marks.at(-1)?.end ?? 0)}`
}

/** The excerpts that quote these words. */
export function quoting(excerpts: readonly Excerpt[], quotations: readonly Quotation[]): Excerpt[] {
  const wanted = new Set(quotations.map((q) => `${q.paragraph}-${q.start}-${q.end}`))
  return excerpts.filter((e) => wanted.has(excerptKey(e)))
}

/** The excerpts with the marks of one role alone, where one is asked for; those that are left without any are left out. */
export function inRole(excerpts: readonly Excerpt[], role: 'all' | Role): readonly Excerpt[] {
  if (role === 'all') return excerpts
  return excerpts
    .map((e) => ({ ...e, marks: e.marks.filter((m) => m.role === role) }))
    .filter((e) => e.marks.length > 0)
}
