import { loadCorpus, loadUnmapped } from '$lib/data/load-text.ts'
import { loadAtlas } from '$lib/data/load.ts'
import type { PageLoad } from './$types'

/** How many articles the served page prints in full, so that it does not grow with the corpus. */
const PRINTED = 5

/** What the served page shows before, or without, its scripts. */
async function readPrinted() {
  const files = import.meta.glob<string>(
    [
      '../../static/data/{index,shapes,strategies,unmapped}.json',
      '../../static/data/places.geojson',
      '../../static/data/map.svg',
      '../../static/data/articles/*.json',
    ],
    { query: '?raw', import: 'default' },
  )
  const read = async (name: string): Promise<string> => (await files[`../../static/data/${name}`]?.()) ?? ''
  const fetchFile = async (url: RequestInfo | URL): Promise<Response> =>
    new Response(await read(String(url).slice('data/'.length)))
  const { atlas } = await loadAtlas('data', fetchFile)
  return {
    atlas,
    printed: await loadCorpus('data', atlas, fetchFile, atlas.articles.slice(0, PRINTED)),
    unmapped: await loadUnmapped('data', fetchFile),
    svg: await read('map.svg'),
  }
}

/**
 * The data are read while the page is prerendered and never sent again with it: in the browser the page keeps
 * what it was served with until the atlas has loaded.
 */
export const load: PageLoad = async () => ({ printed: import.meta.env.SSR ? await readPrinted() : null })
