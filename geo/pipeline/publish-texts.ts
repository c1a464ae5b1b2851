import type { Corpus } from '../../src/lib/data/corpus.ts'
import type { ArticleHead, TextIndex } from '../../src/lib/data/index-schema.ts'
import { SCHEMA_VERSION } from '../../src/lib/data/schema.ts'
import type { Article, ArticleFile } from '../../src/lib/data/text-schema.ts'
import { groupBy } from '../../src/lib/data/atlas.ts'

/** How many articles the index tells of, and each further page of heads. */
const HEADS_A_PAGE = 100

const headOf = (article: Article): ArticleHead => {
  const { id, title, title_en, short_title, short_title_en, authors, source, complete } = article
  return { id, title, title_en, short_title, short_title_en, authors, source, complete }
}

/** The heads of all articles, a page at a time; the first page is the index's. */
export function headPages({ articles }: Corpus): ArticleHead[][] {
  const count = Math.max(1, Math.ceil(articles.length / HEADS_A_PAGE))
  return Array.from({ length: count }, (_, i) =>
    articles.slice(i * HEADS_A_PAGE, (i + 1) * HEADS_A_PAGE).map(headOf),
  )
}

/** What the first view knows of the texts; `excerpts` are the first owners of the pages of excerpts. */
export function textIndex(corpus: Corpus, excerpts: readonly string[]): TextIndex {
  return {
    schema: SCHEMA_VERSION,
    articles: { total: corpus.articles.length, heads: headPages(corpus)[0] ?? [] },
    tours: [...corpus.toured],
    places: [...corpus.namedById.values()],
    shorthands: [...corpus.shorthands],
    coverage: corpus.coverage,
    excerpts: [...excerpts],
  }
}

/** Each article with its mentions. */
export function articleFiles({ articles, mentions }: Corpus): ArticleFile[] {
  const byArticle = groupBy(mentions, (m) => [m.article])
  return articles.map((article) => ({ article, mentions: byArticle.get(article.id) ?? [] }))
}
