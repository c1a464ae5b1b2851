import { loadAtlas } from '$lib/data/load.ts'
import type { PageLoad } from './$types'

/** What the served page shows before, or without, its scripts. */
async function readPrinted() {
  const files = import.meta.glob<string>('../../static/data/*.{json,geojson,svg}', {
    query: '?raw',
    import: 'default',
  })
  const read = async (name: string): Promise<string> => (await files[`../../static/data/${name}`]?.()) ?? ''
  const fetchFile = async (url: RequestInfo | URL): Promise<Response> =>
    new Response(await read(String(url).slice('data/'.length)))
  return { atlas: await loadAtlas('data', fetchFile), svg: await read('map.svg') }
}

/**
 * The data are read while the page is prerendered and never sent again with it: in the browser the page keeps
 * what it was served with until the atlas has loaded.
 */
export const load: PageLoad = async () => ({ printed: import.meta.env.SSR ? await readPrinted() : null })
