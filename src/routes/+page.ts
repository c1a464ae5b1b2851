import { loadCorpus, loadUnmapped } from '$lib/data/load-text.ts'
import { loadAtlas } from '$lib/data/load.ts'
import type { PageLoad } from './$types'

/** How many articles the served page prints in full, so that it does not grow with the corpus. */
const PRINTED = 5

/** What the served page shows before, or without, its scripts, as markup: the page's scripts do without its components. */
async function print(): Promise<string> {
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
  const props = {
    atlas,
    printed: await loadCorpus('data', atlas, fetchFile, atlas.articles.slice(0, PRINTED)),
    unmapped: await loadUnmapped('data', fetchFile),
    svg: await read('map.svg'),
    language: 'zh' as const,
  }
  const [{ render }, { default: StaticAtlas }] = await Promise.all([
    import('svelte/server'),
    import('$lib/components/StaticAtlas.svelte'),
  ])
  return (await render(StaticAtlas, { props })).body
}

/**
 * The data are read while the page is prerendered and never sent again with it: in the browser the page keeps
 * what it was served with until the atlas has loaded.
 */
export const load: PageLoad = async () => ({ printed: import.meta.env.SSR ? await print() : '' })
