import type { Excerpt, ExcerptPage } from '../data/excerpt-schema.ts'
import { ownerKey, type Owner } from '../data/owner.ts'
import type { LazyFiles } from './lazy-file.svelte.ts'

/** The excerpts of an owner, as far as they were asked for. */
export interface ReadExcerpts {
  readonly excerpts: readonly Excerpt[]
  /** Asks for the following ones; null where there are none. */
  readonly more: (() => void) | null
}

/** Excerpts by owner, from pages that are fetched when they are needed. */
export class LazyExcerpts {
  readonly #pages: LazyFiles<number, ExcerptPage>
  readonly #firstPage: (owner: Owner) => number | null
  /** How many parts beyond the first were asked for, by owner. */
  #further = $state.raw<ReadonlyMap<string, number>>(new Map())

  constructor(pages: LazyFiles<number, ExcerptPage>, firstPage: (owner: Owner) => number | null) {
    this.#pages = pages
    this.#firstPage = firstPage
  }

  /** Null until the first of them are there. */
  of = (owner: Owner): ReadExcerpts | null => {
    const key = ownerKey(owner)
    const further = this.#further.get(key) ?? 0
    const excerpts: Excerpt[] = []
    let page = this.#firstPage(owner)
    for (let part = 0; page !== null; part++) {
      if (part > further)
        return { excerpts, more: () => (this.#further = new Map(this.#further).set(key, part)) }
      const loaded = this.#pages.get(page)
      if (!loaded) return part === 0 ? null : { excerpts, more: null }
      excerpts.push(...(loaded[key]?.excerpts ?? []))
      page = loaded[key]?.next ?? null
    }
    return { excerpts, more: null }
  }
}
