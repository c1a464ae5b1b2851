import type { Quotation } from '../../src/lib/data/schema.ts'
import type { Article } from '../../src/lib/data/text-schema.ts'

/** Finds a quotation in one paragraph of an article; null when it is not verbatim there. */
export function findQuotation(
  articles: readonly Article[],
  articleId: string,
  quote: string,
): Quotation | null {
  const article = articles.find((a) => a.id === articleId)
  for (const paragraph of article?.paragraphs ?? []) {
    const start = paragraph.text.indexOf(quote)
    if (start >= 0)
      return { article: articleId, paragraph: paragraph.id, start, end: start + quote.length, text: quote }
  }
  return null
}
