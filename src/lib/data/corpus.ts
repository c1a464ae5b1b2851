import { byId, groupBy, joinAtlas, type Atlas } from './atlas.ts'
import { namedCounts, placesOf, shorthandUses } from './counts.ts'
import type { Article, Mention, Paragraph } from './text-schema.ts'
import { coverageOf } from './unmapped.ts'

/** An atlas with all its texts: the build's, a reader's own, and what is taken away as a file. */
export interface Corpus extends Atlas {
  readonly articles: readonly Article[]
  readonly articleById: ReadonlyMap<string, Article>
  readonly mentions: readonly Mention[]
  readonly paragraphById: ReadonlyMap<string, Paragraph>
  readonly mentionsByParagraph: ReadonlyMap<string, readonly Mention[]>
  /** Mentions that name the place, alone or within a shorthand (京津). */
  readonly mentionsByPlace: ReadonlyMap<string, readonly Mention[]>
}

type CorpusData = Pick<Corpus, 'articles' | 'places' | 'features' | 'strategies' | 'mentions'> & {
  /** Ids of the articles that have a tour. */
  readonly toured?: ReadonlySet<string>
}

/** Joins the data by id. */
export function buildCorpus(data: CorpusData): Corpus {
  const { articles, mentions, places } = data
  const mentionsByPlace = groupBy(mentions, placesOf)
  const placeById = byId(places)
  const atlas = joinAtlas(data, {
    articles: { total: articles.length, heads: [] },
    tours: [...(data.toured ?? [])],
    places: namedCounts(places, mentionsByPlace),
    shorthands: shorthandUses(mentions),
    coverage: coverageOf(mentions, placeById),
  })
  return {
    ...atlas,
    articles,
    mentions,
    articleById: byId(articles),
    paragraphById: byId(articles.flatMap((a) => a.paragraphs)),
    mentionsByParagraph: groupBy(mentions, (m) => [m.paragraph]),
    mentionsByPlace,
  }
}
