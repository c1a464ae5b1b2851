import * as v from 'valibot'
import { joinText, type ArticleText } from './article-text.ts'
import type { Atlas } from './atlas.ts'
import { buildCorpus, type Corpus } from './corpus.ts'
import { ExcerptPage } from './excerpt-schema.ts'
import { ArticleHeads, type ArticleHead } from './index-schema.ts'
import { loadFile } from './load.ts'
import { ArticleFile, Unmapped } from './text-schema.ts'

/** How many files are asked for at a time where all are wanted. */
const AT_ONCE = 6

/** Loads what is told of further articles; the first page is in the index. */
export const loadHeads = (base: string, page: number, fetcher = fetch): Promise<readonly ArticleHead[]> =>
  loadFile(base, `heads/${page}.json`, ArticleHeads, fetcher)

/** Loads one article with its mentions. */
export async function loadText(base: string, article: string, fetcher = fetch): Promise<ArticleText> {
  return joinText(await loadFile(base, `articles/${article}.json`, ArticleFile, fetcher))
}

/** Loads a page of excerpts. */
export const loadExcerpts = (base: string, page: number, fetcher = fetch): Promise<ExcerptPage> =>
  loadFile(base, `excerpts/${page}.json`, ExcerptPage, fetcher)

/** Loads what is not on the map. */
export const loadUnmapped = (base: string, fetcher = fetch): Promise<readonly Unmapped[]> =>
  loadFile(base, 'unmapped.json', v.array(Unmapped), fetcher)

/** Loads every text of an atlas, or those of the articles given, a few files at a time. */
export async function loadCorpus(
  base: string,
  atlas: Atlas,
  fetcher = fetch,
  only: readonly ArticleHead[] | null = null,
): Promise<Corpus> {
  const heads = [...(only ?? atlas.articles)]
  for (let page = 2; !only && heads.length < atlas.articleCount; page++) {
    const more = await loadHeads(base, page, fetcher)
    if (more.length === 0) break
    heads.push(...more)
  }
  const texts: ArticleText[] = []
  let next = 0
  const work = async (): Promise<void> => {
    for (let at = next++; at < heads.length; at = next++)
      texts[at] = await loadText(base, heads[at]?.id ?? '', fetcher)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return buildCorpus({
    ...atlas,
    articles: texts.map((t) => t.article),
    mentions: texts.flatMap((t) => t.mentions),
  })
}
