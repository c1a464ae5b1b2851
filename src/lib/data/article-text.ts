import { groupBy } from './atlas.ts'
import { roleCounts, type RoleCounts } from './counts.ts'
import type { Article, ArticleFile, Mention } from './text-schema.ts'

/** An article that was opened, with its mentions. */
export interface ArticleText {
  readonly article: Article
  readonly mentions: readonly Mention[]
  readonly mentionsByParagraph: ReadonlyMap<string, readonly Mention[]>
  /** How often this article names each place. */
  readonly counts: ReadonlyMap<string, RoleCounts>
}

/** Joins an article with its mentions. */
export function joinText({ article, mentions }: ArticleFile): ArticleText {
  return {
    article,
    mentions,
    mentionsByParagraph: groupBy(mentions, (m) => [m.paragraph]),
    counts: roleCounts(mentions),
  }
}
