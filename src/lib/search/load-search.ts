import * as v from 'valibot'
import type { Atlas } from '../data/atlas.ts'
import type { Language } from '../text/language.ts'
import { searchResults, type SearchResult } from './results.ts'
import { SearchEntries } from './search-schema.ts'
import { buildSearchIndex } from './search.ts'

/** What answers a query, in the reader's language, the best first. */
export type Find = (query: string, atlas: Atlas, language: Language) => SearchResult[]

/**
 * Loads the search index from the folder at `base` (`…/data`).
 * @throws Error when search.json cannot be had or does not hold what it should.
 */
export async function loadSearch(base: string, fetcher: typeof fetch = fetch): Promise<Find> {
  const response = await fetcher(`${base}/search.json`)
  if (!response.ok) throw new Error(`${base}/search.json: HTTP ${response.status}`)
  const index = buildSearchIndex(v.parse(SearchEntries, await response.json()))
  return (query, atlas, language) => searchResults(index, query, atlas, language)
}
