import { describe, expect, it } from 'vitest'
import { excerptsOf } from '../../src/lib/data/excerpts.ts'
import { ExcerptPage, type Excerpt } from '../../src/lib/data/excerpt-schema.ts'
import type { TextIndex } from '../../src/lib/data/index-schema.ts'
import { ownerKey, pageOf, type Owner } from '../../src/lib/data/owner.ts'
import * as v from 'valibot'
import { syntheticArticles } from '../bench/synthetic.ts'
import { buildArtifacts, type Artifact } from '../pipeline/artifacts.ts'
import { publishedTexts } from '../pipeline/published.ts'
import { realCorpus } from './atlas.ts'
import { artifact, realArtifacts, realSources } from './sources.ts'

const paragraphs = realCorpus.articles.flatMap((a) =>
  a.paragraphs.filter((p) => p.role === 'body').map((p) => p.text),
)
const MANY = 130
const many = buildArtifacts({
  ...realSources,
  articles: [...realSources.articles, ...syntheticArticles(paragraphs, MANY, 1)],
})
const indexOf = (artifacts: readonly Artifact[]): TextIndex => artifact(artifacts, 'index.json')

/** What a card would read, page after page, and how many of them it took. */
function read(artifacts: readonly Artifact[], owner: Owner): { excerpts: Excerpt[]; pages: number } {
  const excerpts: Excerpt[] = []
  let pages = 0
  for (let page = pageOf(indexOf(artifacts).excerpts, owner); page !== null; pages++) {
    const part = v.parse(ExcerptPage, artifact(artifacts, `excerpts/${page}.json`))[ownerKey(owner)]
    excerpts.push(...(part?.excerpts ?? []))
    page = part?.next ?? null
  }
  return { excerpts, pages }
}

describe('the published excerpts', () => {
  it('are all there, of every place, strategy and shorthand', () => {
    const owners: Owner[] = [
      ...realCorpus.places.map(({ id }): Owner => ({ kind: 'place', id })),
      ...realCorpus.strategies.map(({ id }): Owner => ({ kind: 'strategy', id })),
      ...realCorpus.shorthands.map(({ name }): Owner => ({ kind: 'shorthand', id: name })),
    ]
    expect(owners.length).toBeGreaterThan(100)
    for (const owner of owners)
      expect(read(realArtifacts(), owner).excerpts, ownerKey(owner)).toEqual(excerptsOf(realCorpus, owner))
  })
})

describe('a corpus of many articles', () => {
  it('begins with an index that tells of the first hundred, and of the rest on further pages', () => {
    const { articles, excerpts } = indexOf(many)
    expect(articles.total).toBe(MANY + 3)
    expect(articles.heads.length).toBe(100)
    expect(articles.heads[0]?.id).toBe('coordinated-development')
    const rest = artifact<readonly { id: string }[]>(many, 'heads/2.json')
    expect(rest.map(({ id }) => id)).toEqual(
      publishedTexts(many)
        .articles.slice(100)
        .map(({ id }) => id),
    )
    // The pages that begin an owner's excerpts are as many as the places ask for, not the articles.
    expect(excerpts.length).toBeLessThan(80)
  })

  it('has counts that are those of all its texts together', () => {
    const { mentions } = publishedTexts(many)
    const { places, coverage } = indexOf(many)
    const tianjin = places.find(({ id }) => id === 'tianjin')
    const said = mentions.filter((m) => (Array.isArray(m.place) ? m.place : [m.place]).includes('tianjin'))
    expect((tianjin?.location ?? 0) + (tianjin?.actor ?? 0)).toBe(said.length)
    expect(coverage.total).toBe(mentions.length)
  })

  it('costs a card no more for being large: every page is bounded, and they hold every sentence once', () => {
    const pages = many.filter(({ path }) => path.startsWith('excerpts/'))
    const sizes = pages.map(({ text }) =>
      Object.values(JSON.parse(text) as ExcerptPage).reduce((sum, part) => sum + part.excerpts.length, 0),
    )
    expect(Math.max(...sizes)).toBeLessThanOrEqual(200)
    const { excerpts, pages: taken } = read(many, { kind: 'place', id: 'tianjin' })
    expect(taken).toBe(1 + Math.ceil((excerpts.length - 50) / 200))
    expect(taken).toBeGreaterThan(5)
    expect(new Set(excerpts.map((e) => `${e.paragraph} ${e.start}`)).size).toBe(excerpts.length)
    expect(new Set(excerpts.map((e) => e.article)).size).toBeGreaterThan(MANY - 10)
  })

  it('leaves all else that the first view loads as it is', () => {
    for (const path of ['places.geojson', 'shapes.json', 'strategies.json', 'basemap.topojson'])
      expect(
        many.find((a) => a.path === path)?.text === realArtifacts().find((a) => a.path === path)?.text,
        path,
      ).toBe(true)
  })
})
