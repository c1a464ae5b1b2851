import * as v from 'valibot'
import { SearchEntries } from './search-schema.ts'
import { buildSearchIndex, type SearchIndex } from './search.ts'

/**
 * Loads the search index from the folder at `base` (`…/data`).
 * @throws Error when search.json cannot be had or does not hold what it should.
 */
export async function loadSearchIndex(base: string, fetcher: typeof fetch = fetch): Promise<SearchIndex> {
  const response = await fetcher(`${base}/search.json`)
  if (!response.ok) throw new Error(`${base}/search.json: HTTP ${response.status}`)
  return buildSearchIndex(v.parse(SearchEntries, await response.json()))
}
