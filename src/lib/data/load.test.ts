import { describe, expect, it } from 'vitest'
import { realAtlas } from '../../../geo/test/atlas.ts'
import { realArtifacts } from '../../../geo/test/sources.ts'
import { DataError, loadAtlas, loadBasemap } from './load.ts'
import { SCHEMA_VERSION } from './schema.ts'

/** Serves the artifacts as the site does, but for those that are replaced; notes what was asked for. */
function serve(replaced: Readonly<Record<string, string | null>> = {}) {
  const asked: string[] = []
  const manifest = JSON.stringify({ schema: SCHEMA_VERSION, files: {} })
  const fetcher = (input: RequestInfo | URL): Promise<Response> => {
    const name = String(input).replace('data/', '')
    asked.push(name)
    const built = name === 'manifest.json' ? manifest : realArtifacts().find((a) => a.path === name)?.text
    const text = name in replaced ? replaced[name] : built
    return Promise.resolve(
      text === null || text === undefined ? new Response('', { status: 404 }) : new Response(text),
    )
  }
  return { asked, fetcher }
}

describe('loading the atlas', () => {
  it('gives the same atlas that the data were built from, and asks for no file twice', async () => {
    const { asked, fetcher } = serve()
    const basemap = loadBasemap('data', fetcher)
    expect(await loadAtlas('data', fetcher, basemap)).toEqual(realAtlas)
    expect(asked.sort()).toEqual([
      ...['articles.json', 'basemap.topojson', 'manifest.json', 'mentions.json', 'places.geojson'],
      ...['rivers.geojson', 'shapes.json', 'strategies.json'],
    ])
  })

  it('goes on without a basemap', async () => {
    const { fetcher } = serve({ 'basemap.topojson': null })
    const basemap = loadBasemap('data', fetcher).catch(() => null)
    const atlas = await loadAtlas('data', fetcher, basemap)
    expect(atlas.features.length).toBe(realAtlas.features.length)
    expect(atlas.places).toEqual(realAtlas.places)
  })

  it.each([
    ['articles.json', null, 'HTTP 404'],
    ['places.geojson', '{"type":"FeatureCollection","features":[{', 'JSON'],
    ['shapes.json', '{}', 'type: '],
    ['strategies.json', '[]', 'unknown strategy'],
    ['manifest.json', '{"schema":99,"files":{}}', 'got v99 data when expected v1'],
  ])('names what is wrong with %s', async (name, text, reason) => {
    const { fetcher } = serve({ [name]: text })
    const failure: unknown = await loadAtlas('data', fetcher).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(DataError)
    expect((failure as DataError).message).toContain(reason)
  })
})
