import { buildAtlas, type Atlas } from '../data/atlas.ts'

const EMPTY = buildAtlas({ articles: [], places: [], features: [], strategies: [], mentions: [] })

/** An atlas that changes under the screen that shows it: what reads one of its parts follows. */
export class LiveAtlas implements Atlas {
  #now = $state.raw<Atlas>(EMPTY)

  set(atlas: Atlas): void {
    this.#now = atlas
  }

  get articles(): Atlas['articles'] {
    return this.#now.articles
  }
  get places(): Atlas['places'] {
    return this.#now.places
  }
  get features(): Atlas['features'] {
    return this.#now.features
  }
  get strategies(): Atlas['strategies'] {
    return this.#now.strategies
  }
  get mentions(): Atlas['mentions'] {
    return this.#now.mentions
  }
  get articleById(): Atlas['articleById'] {
    return this.#now.articleById
  }
  get paragraphById(): Atlas['paragraphById'] {
    return this.#now.paragraphById
  }
  get placeById(): Atlas['placeById'] {
    return this.#now.placeById
  }
  get strategyById(): Atlas['strategyById'] {
    return this.#now.strategyById
  }
  get mentionsByParagraph(): Atlas['mentionsByParagraph'] {
    return this.#now.mentionsByParagraph
  }
  get mentionsByPlace(): Atlas['mentionsByPlace'] {
    return this.#now.mentionsByPlace
  }
  get strategiesByPlace(): Atlas['strategiesByPlace'] {
    return this.#now.strategiesByPlace
  }
}
