import type { Corpus } from './corpus.ts'
import { isShorthand } from './counts.ts'
import type { Excerpt } from './excerpt-schema.ts'
import type { Quotation } from './schema.ts'
import { sentenceAt } from './sentence.ts'
import type { Mention } from './text-schema.ts'
import type { Owner } from './owner.ts'

/** The sentences that hold these mentions, in the order given; several mentions in one sentence share it. */
function sentencesOf(corpus: Corpus, mentions: readonly Mention[]): Excerpt[] {
  const excerpts = new Map<string, Excerpt>()
  for (const mention of mentions) {
    const paragraph = corpus.paragraphById.get(mention.paragraph)
    if (!paragraph) continue
    const { start, end } = sentenceAt(paragraph.text, mention.start)
    const key = `${paragraph.id}-${start}`
    const mark = {
      start: mention.start - start,
      end: mention.end - start,
      mention: mention.id,
      role: mention.role,
    }
    const known = excerpts.get(key)
    if (known) known.marks.push(mark)
    else
      excerpts.set(key, {
        article: mention.article,
        title: corpus.articleById.get(mention.article)?.title ?? mention.article,
        paragraph: paragraph.id,
        section: paragraph.section,
        start,
        text: paragraph.text.slice(start, end),
        marks: [mark],
      })
  }
  return [...excerpts.values()]
}

/** A quotation within its sentence, as an excerpt. */
function excerptOfQuotation(corpus: Corpus, quotation: Quotation): Excerpt {
  const paragraph = corpus.paragraphById.get(quotation.paragraph)
  const text = paragraph?.text ?? quotation.text
  const from = sentenceAt(text, quotation.start).start
  const to = Math.max(sentenceAt(text, quotation.end - 1).end, quotation.end)
  return {
    article: quotation.article,
    title: corpus.articleById.get(quotation.article)?.title ?? quotation.article,
    paragraph: quotation.paragraph,
    section: paragraph?.section ?? null,
    start: from,
    text: text.slice(from, to),
    marks: [{ start: quotation.start - from, end: quotation.end - from, mention: null, role: null }],
  }
}

/** Every sentence about an owner, in reading order: those that name a place or use a shorthand, a strategy's quotations. */
export function excerptsOf(corpus: Corpus, { kind, id }: Owner): Excerpt[] {
  if (kind === 'place') return sentencesOf(corpus, corpus.mentionsByPlace.get(id) ?? [])
  if (kind === 'strategy')
    return (corpus.strategyById.get(id)?.evidence ?? []).map((q) => excerptOfQuotation(corpus, q))
  return sentencesOf(
    corpus,
    corpus.mentions.filter((m) => isShorthand(m) && m.text === id),
  )
}
