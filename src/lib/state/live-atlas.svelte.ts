import { buildCorpus, type Corpus } from '../data/corpus.ts'

const EMPTY = buildCorpus({ articles: [], places: [], features: [], strategies: [], mentions: [] })

/** An atlas that changes under the screen that shows it: what reads one of its parts follows. */
export class LiveAtlas implements Corpus {
  #now = $state.raw<Corpus>(EMPTY)

  set(atlas: Corpus): void {
    this.#now = atlas
  }

  get articles(): Corpus['articles'] {
    return this.#now.articles
  }
  get toured(): Corpus['toured'] {
    return this.#now.toured
  }
  get articleCount(): Corpus['articleCount'] {
    return this.#now.articleCount
  }
  get places(): Corpus['places'] {
    return this.#now.places
  }
  get features(): Corpus['features'] {
    return this.#now.features
  }
  get strategies(): Corpus['strategies'] {
    return this.#now.strategies
  }
  get shorthands(): Corpus['shorthands'] {
    return this.#now.shorthands
  }
  get coverage(): Corpus['coverage'] {
    return this.#now.coverage
  }
  get mentions(): Corpus['mentions'] {
    return this.#now.mentions
  }
  get articleById(): Corpus['articleById'] {
    return this.#now.articleById
  }
  get paragraphById(): Corpus['paragraphById'] {
    return this.#now.paragraphById
  }
  get placeById(): Corpus['placeById'] {
    return this.#now.placeById
  }
  get strategyById(): Corpus['strategyById'] {
    return this.#now.strategyById
  }
  get namedById(): Corpus['namedById'] {
    return this.#now.namedById
  }
  get mentionsByParagraph(): Corpus['mentionsByParagraph'] {
    return this.#now.mentionsByParagraph
  }
  get mentionsByPlace(): Corpus['mentionsByPlace'] {
    return this.#now.mentionsByPlace
  }
  get strategiesByPlace(): Corpus['strategiesByPlace'] {
    return this.#now.strategiesByPlace
  }
}
