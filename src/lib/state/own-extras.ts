import { joinText } from '../data/article-text.ts'
import { excerptsOf } from '../data/excerpts.ts'
import { unmappedOf } from '../data/unmapped.ts'
import type { Extras } from './extras.ts'
import type { OwnState } from './own-state.svelte.ts'

/** The extras of a reader's own project: made from its texts, and always there. It has no figures, and its ground is the country's. */
export function ownExtras(own: OwnState): Extras {
  const corpus = own.atlas
  return {
    tours: {
      get value() {
        return own.tours
      },
    },
    figures: { value: [] },
    shorthands: {
      get value() {
        return own.shorthands
      },
    },
    unmapped: {
      get value() {
        return unmappedOf(corpus.mentions, corpus.placeById)
      },
    },
    china: { value: null },
    heads: () => [],
    text: (id) => {
      const article = corpus.articleById.get(id)
      const mentions = corpus.mentions.filter((m) => m.article === id)
      return article ? joinText({ article, mentions }) : null
    },
    excerpts: (owner) => ({ excerpts: excerptsOf(corpus, owner), more: null }),
    prefetch: () => undefined,
    settled: own.settled,
    loadCorpus: () => Promise.resolve(corpus),
    loadSearch: async () => (await import('../search/search-in.ts')).searchIn(corpus),
  }
}
