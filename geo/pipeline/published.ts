import type { Article, ArticleFile, Mention } from '../../src/lib/data/text-schema.ts'
import type { Artifact } from './artifacts.ts'

/** The texts among artifacts, in their order: the articles, and every mention. */
export interface PublishedTexts {
  readonly articles: readonly Article[]
  readonly mentions: readonly Mention[]
}

/** Reads the articles and mentions back from what a build has made. */
export function publishedTexts(artifacts: readonly Artifact[]): PublishedTexts {
  const files = artifacts
    .filter(({ path }) => path.startsWith('articles/'))
    .map(({ text }) => JSON.parse(text) as ArticleFile)
  return { articles: files.map((f) => f.article), mentions: files.flatMap((f) => f.mentions) }
}
