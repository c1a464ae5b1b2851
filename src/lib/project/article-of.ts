import type { Article, Paragraph } from '../data/text-schema.ts'
import type { ProjectText } from './project-schema.ts'

/** A paragraph and where it begins in the text it comes from, in UTF-16 code units. */
export interface PlacedParagraph {
  readonly paragraph: Paragraph
  readonly offset: number
}

/** A text as an article, with the way back from its paragraphs to the text. */
export interface OwnArticle {
  readonly article: Article
  readonly paragraphs: readonly PlacedParagraph[]
}

const HEADING = /^#{1,6}\s+/
/** 一、…, （二）…, 第三章 …, 1. …: how the parts of a document are numbered. */
const NUMBERED =
  /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|第[一二三四五六七八九十]+[章节条]|\d+[.．、])/
const ENDS_A_SENTENCE = /[。！？!?；;：:，,]$/
const LONGEST_HEADING = 40

function isHeading(line: string): boolean {
  return (
    HEADING.test(line) ||
    (line.length <= LONGEST_HEADING && NUMBERED.test(line) && !ENDS_A_SENTENCE.test(line))
  )
}

/**
 * A text as an article: a line is a paragraph, verbatim; marks of headings (`## `) stay outside it. The first line
 * is the title where it looks like one.
 */
export function articleOf({ id, title, text }: ProjectText): OwnArticle {
  const paragraphs: PlacedParagraph[] = []
  let section: string | null = null
  let offset = 0
  for (const line of text.split('\n')) {
    const begin = offset
    offset += line.length + 1
    const indent = line.length - line.trimStart().length
    const trimmed = line.trim()
    if (trimmed === '') continue
    const mark = HEADING.exec(trimmed)?.[0].length ?? 0
    const words = trimmed.slice(mark)
    if (words === '') continue
    const isFirst = paragraphs.length === 0
    const isTitle = isFirst && words.length <= 60 && !/[。！？!?]$/.test(words)
    const isPart = !isTitle && isHeading(trimmed)
    if (isPart) section = words
    const number = String(paragraphs.length + 1).padStart(3, '0')
    paragraphs.push({
      offset: begin + indent + mark,
      paragraph: {
        id: `${id}-p${number}`,
        section: isTitle || isPart ? null : section,
        role: isTitle ? 'title' : isPart ? 'heading' : 'body',
        lead: 0,
        text: words,
      },
    })
  }
  return {
    paragraphs,
    article: {
      id,
      title,
      title_en: title,
      short_title: shorten(title),
      short_title_en: shorten(title),
      subtitle: null,
      authors: [],
      affiliations: null,
      source: '自带文本',
      date: null,
      date_note: '自带文本，未注日期',
      date_note_en: 'Your own text, without a date',
      sections_en: {},
      complete: true,
      incomplete_note: null,
      incomplete_note_en: null,
      paragraphs: paragraphs.map((p) => p.paragraph),
      errata: [],
    },
  }
}

const shorten = (title: string): string => (title.length <= 14 ? title : `${title.slice(0, 13)}…`)

/** The title of a text that came without one: its first line, cut to what fits a list. */
export function titleOf(text: string): string {
  const first = text.split('\n').find((line) => line.trim() !== '') ?? ''
  const words = first.trim().replace(HEADING, '')
  return words.length <= 60 ? words : `${words.slice(0, 40)}…`
}

/** The paragraph that holds a stretch of its text, found by halving. */
export function paragraphAt(
  paragraphs: readonly PlacedParagraph[],
  start: number,
  end: number,
): PlacedParagraph | null {
  let [low, high] = [0, paragraphs.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((paragraphs[middle]?.offset ?? 0) <= start) low = middle
    else high = middle - 1
  }
  const found = paragraphs[low]
  return found && start >= found.offset && end <= found.offset + found.paragraph.text.length ? found : null
}
