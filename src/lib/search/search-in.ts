import type { Atlas } from '../data/atlas.ts'
import type { Corpus } from '../data/corpus.ts'
import { buildSearchEntries } from './build-entries.ts'
import type { Find } from './load-search.ts'
import { searchResults } from './results.ts'
import { buildSearchIndex } from './search.ts'

/** What answers a query in an atlas that was made in the browser and may change: it is indexed anew when it has. */
export function searchIn(corpus: Corpus): Find {
  let index = buildSearchIndex([])
  let indexed: Atlas['places'] | null = null
  return (query, now, language) => {
    if (indexed !== corpus.places) {
      indexed = corpus.places
      index = buildSearchIndex(buildSearchEntries(corpus))
    }
    return searchResults(index, query, now, language)
  }
}
