import type { Corpus } from '../../src/lib/data/corpus.ts'
import type { Excerpt, ExcerptPage } from '../../src/lib/data/excerpt-schema.ts'
import { excerptsOf } from '../../src/lib/data/excerpts.ts'
import { ownerKey, type Owner } from '../../src/lib/data/owner.ts'

/** How many excerpts of one owner its first page has: what a card begins with. */
const FIRST_PART = 50
/** How many a further part has, in a file of its own. */
const NEXT_PART = 200
/** How many excerpts, at most, a page of first parts has together. */
const A_PAGE = 150

/** A page of excerpts as it is published, and its number. */
export interface NumberedPage {
  readonly page: number
  readonly parts: ExcerptPage
}

/** The pages of excerpts that a corpus is published in: their number is bounded by the gazetteer but for the further parts. */
export interface ExcerptPages {
  /** The first owner on each page that begins one; these are pages 1, 2, … */
  readonly firsts: readonly string[]
  /** Each page as it is made; no two are held at a time. */
  readonly pages: Iterable<NumberedPage>
}

function ownersOf(corpus: Corpus): Owner[] {
  const owners: Owner[] = [
    ...[...corpus.namedById.keys()].map((id): Owner => ({ kind: 'place', id })),
    ...corpus.strategies.map(({ id }): Owner => ({ kind: 'strategy', id })),
    ...corpus.shorthands.map(({ name }): Owner => ({ kind: 'shorthand', id: name })),
  ]
  return owners.sort((a, b) => (ownerKey(a) < ownerKey(b) ? -1 : 1))
}

/** How many excerpts an owner may have: mentions in one sentence share it. */
function mostOf(corpus: Corpus, { kind, id }: Owner): number {
  if (kind === 'place') return corpus.mentionsByPlace.get(id)?.length ?? 0
  if (kind === 'strategy') return corpus.strategyById.get(id)?.evidence.length ?? 0
  return corpus.shorthands.find(({ name }) => name === id)?.mentions ?? 0
}

/** Lays every owner's excerpts out on pages of bounded size, so that a card costs the same however large the corpus is. */
export function excerptPages(corpus: Corpus): ExcerptPages {
  const groups: Owner[][] = []
  let room = 0
  for (const owner of ownersOf(corpus)) {
    const size = Math.min(mostOf(corpus, owner), FIRST_PART)
    if (size > room || groups.length === 0) {
      groups.push([])
      room = A_PAGE
    }
    groups.at(-1)?.push(owner)
    room -= size
  }
  return {
    firsts: groups.flatMap(([first]) => (first ? [ownerKey(first)] : [])),
    pages: pagesOf(corpus, groups),
  }
}

function* pagesOf(corpus: Corpus, groups: readonly (readonly Owner[])[]): Generator<NumberedPage> {
  let free = groups.length + 1
  for (const [i, owners] of groups.entries()) {
    const parts: ExcerptPage = {}
    for (const owner of owners) {
      const key = ownerKey(owner)
      const excerpts = excerptsOf(corpus, owner)
      const further = Math.ceil(Math.max(0, excerpts.length - FIRST_PART) / NEXT_PART)
      parts[key] = { excerpts: excerpts.slice(0, FIRST_PART), next: further > 0 ? free : null }
      for (let part = 0; part < further; part++) {
        const from = FIRST_PART + part * NEXT_PART
        const next = part + 1 < further ? free + 1 : null
        yield { page: free, parts: { [key]: { excerpts: cut(excerpts, from), next } } }
        free++
      }
    }
    yield { page: i + 1, parts }
  }
}

const cut = (excerpts: readonly Excerpt[], from: number): Excerpt[] => excerpts.slice(from, from + NEXT_PART)
