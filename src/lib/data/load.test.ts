import { describe, expect, it } from 'vitest'
import { realCorpus } from '../../../geo/test/atlas.ts'
import { realArtifacts } from '../../../geo/test/sources.ts'
import { DataError, loadAtlas, loadBasemap } from './load.ts'
import { SCHEMA_VERSION } from './schema.ts'
import { loadCorpus, loadText } from './load-text.ts'

/** Serves the artifacts as the site does, but for those that are replaced; notes what was asked for. */
function serve(replaced: Readonly<Record<string, string | null>> = {}) {
  const asked: string[] = []
  const fetcher = (input: RequestInfo | URL): Promise<Response> => {
    const name = String(input).replace('data/', '')
    asked.push(name)
    const built = realArtifacts().find((a) => a.path === name)?.text
    const text = name in replaced ? replaced[name] : built
    return Promise.resolve(
      text === null || text === undefined ? new Response('', { status: 404 }) : new Response(text),
    )
  }
  return { asked, fetcher }
}

describe('loading the atlas', () => {
  it('gives what the texts come to without loading any, and asks for no file twice', async () => {
    const { asked, fetcher } = serve()
    const basemap = loadBasemap('data', fetcher)
    const { atlas } = await loadAtlas('data', fetcher, basemap)
    expect(atlas.articles.map(({ id, title }) => [id, title])).toEqual(
      realCorpus.articles.map(({ id, title }) => [id, title]),
    )
    for (const key of ['places', 'features', 'strategies', 'shorthands', 'coverage', 'articleCount'] as const)
      expect(atlas[key], key).toEqual(realCorpus[key])
    for (const key of ['placeById', 'strategyById', 'namedById', 'strategiesByPlace'] as const)
      expect(atlas[key], key).toEqual(realCorpus[key])
    expect(asked.sort()).toEqual([
      ...['basemap.topojson', 'index.json', 'places.geojson', 'rivers.geojson', 'shapes.json'],
      'strategies.json',
    ])
  })

  it('gives all texts, just as they were built from, where they are wanted', async () => {
    const { fetcher } = serve()
    const { atlas } = await loadAtlas('data', fetcher, loadBasemap('data', fetcher))
    expect(await loadCorpus('data', atlas, fetcher)).toEqual(realCorpus)
  })

  it('knows which articles have a tour before any tour is loaded', async () => {
    const { fetcher } = serve()
    const { atlas } = await loadAtlas('data', fetcher, loadBasemap('data', fetcher))
    expect([...atlas.toured].sort()).toEqual(realCorpus.articles.map(({ id }) => id).sort())
  })

  it('goes on without a basemap', async () => {
    const { fetcher } = serve({ 'basemap.topojson': null })
    const basemap = loadBasemap('data', fetcher).catch(() => null)
    const { atlas } = await loadAtlas('data', fetcher, basemap)
    expect(atlas.features.length).toBe(realCorpus.features.length)
    expect(atlas.places).toEqual(realCorpus.places)
  })

  it.each([
    ['index.json', null, 'HTTP 404'],
    ['places.geojson', '{"type":"FeatureCollection","features":[{', 'JSON'],
    ['shapes.json', '{}', 'type: '],
    ['strategies.json', '[]', 'unknown strategy'],
    ['index.json', '{"schema":99}', `got v99 data when expected v${SCHEMA_VERSION}`],
  ])('names what is wrong with %s', async (name, text, reason) => {
    const { fetcher } = serve({ [name]: text })
    const failure: unknown = await loadAtlas('data', fetcher).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(DataError)
    expect((failure as DataError).message).toContain(reason)
  })

  it('names an article that cannot be had', async () => {
    const { fetcher } = serve({ 'articles/reform-and-opening-up.json': '{"article":' })
    await expect(loadText('data', 'reform-and-opening-up', fetcher)).rejects.toThrow(
      'data/articles/reform-and-opening-up.json: ',
    )
  })
})
