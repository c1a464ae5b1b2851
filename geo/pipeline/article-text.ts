import { pinyin } from 'pinyin-pro'
import { stringify } from 'yaml'
import { articleOf, titleOf } from '../../src/lib/project/article-of.ts'
import { countHan, decode, tidy } from '../../src/lib/project/import/decode.ts'
import { FormatFault } from '../../src/lib/project/import/import-error.ts'
import { readMarkdown } from '../../src/lib/project/import/read-markdown.ts'
import { SourceError, type SourceFile } from './source-error.ts'

/** A text as a source: its title, and the blocks of its body as the sources' Markdown has them. */
export interface ArticleText {
  readonly title: string
  readonly blocks: readonly string[]
}

/** Words of a title that go into the id. */
const ID_SYLLABLES = 6
const LONGEST_SHORT_TITLE = 14
/** Marks the front matter that only a person can fill in. */
export const TO_FILL_IN = '# to be filled in'

const CONVERT: Readonly<Record<string, string>> = {
  docx: 'save it as plain text or Markdown (for example `pandoc -t gfm -o text.md FILE`)',
  doc: 'save it as plain text (UTF-8) in the word processor',
  pdf: 'take its text out first (for example `pdftotext -layout FILE text.txt`) and look it over',
  html: 'save its text as .txt or .md (for example `pandoc -t gfm -o text.md FILE`)',
  htm: 'save its text as .txt or .md (for example `pandoc -t gfm -o text.md FILE`)',
}

/**
 * A .txt or .md file, in UTF-8 or GB18030, as title and blocks; line ends and blanks at line ends are made the same,
 * everything else is kept.
 * @throws SourceError for another kind of file, an empty one, or one that is no Chinese text, with the remedy.
 */
export function readArticleText(path: string, bytes: Uint8Array): ArticleText {
  const ending = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? ''
  if (ending !== 'txt' && ending !== 'md' && ending !== 'markdown')
    throw new SourceError(
      path,
      null,
      `is no .txt or .md file`,
      CONVERT[ending] ?? 'save its text as .txt or .md in UTF-8 or GB18030',
    )
  const raw = textOf(path, bytes)
  const isMarkdown = ending !== 'txt'
  const read = isMarkdown ? readMarkdown(raw) : { title: null, text: raw }
  const text = tidy(read.text)
  if (countHan(text) === 0)
    throw new SourceError(path, null, 'holds no Chinese text', 'give the article’s text in .txt or .md')
  const title = oneLine(read.title ?? titleOf(text))
  const leads = isMarkdown ? [...raw.matchAll(/^\s*\*\*(.+?)\*\*(?=\s*\S)/gm)].map((m) => m[1] ?? '') : []
  const { paragraphs } = articleOf({ id: 'text', title, file: null, text }).article
  const blocks = paragraphs
    .filter((p, i) => !(i === 0 && oneLine(p.text) === title))
    .map(({ role, text: words }) => {
      if (role === 'heading') return `## ${words}`
      const lead = leads.find((l) => words.startsWith(l) && words.length > l.length)
      return lead === undefined ? words : `**${lead}**${words.slice(lead.length)}`
    })
  return { title, blocks }
}

const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim()

function textOf(path: string, bytes: Uint8Array): string {
  try {
    return decode(bytes).replace(/\r\n?/g, '\n')
  } catch (error) {
    if (!(error instanceof FormatFault)) throw error
    throw new SourceError(
      path,
      null,
      'is no text in UTF-8 or GB18030',
      'save it as plain text in one of these encodings',
    )
  }
}

/** Hanyu Pinyin as a slug, a hyphen between the syllables; of at most `most` characters. */
export function slugOf(name: string, most = Infinity, between = '-'): string {
  const words = name.replace(/[^\p{Script=Han}a-zA-Z0-9]+/gu, ' ').trim()
  const syllables = pinyin(words.slice(0, most), {
    toneType: 'none',
    type: 'array',
    v: true,
    nonZh: 'consecutive',
  })
  return syllables
    .join(between)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}

/** The id an article gets when its adder names none: the title's first words in pinyin. */
export const idOfTitle = (title: string): string =>
  slugOf(title.split(/[\s,，。:：、“”《》—]+/).find((w) => w !== '') ?? title, ID_SYLLABLES) || 'article'

/** The article's file: front matter as its neighbours have it, what is not known marked, and the body. */
export function articleFile(
  path: string,
  id: string,
  { title, blocks }: ArticleText,
  source: string | null,
): SourceFile {
  const short = title.length <= LONGEST_SHORT_TITLE ? title : `${title.slice(0, LONGEST_SHORT_TITLE - 1)}…`
  const sections = [...new Set(blocks.filter((b) => b.startsWith('## ')).map((b) => b.slice(3)))]
  const line = (key: string, value: unknown, open = ''): string =>
    `${stringify({ [key]: value }, { lineWidth: 0 }).trimEnd()}${open === '' ? '' : ` ${TO_FILL_IN}: ${open}`}\n`
  const front = [
    line('id', id),
    line('title', title),
    line('title_lines', [title]),
    line('title_en', title, 'the title in English'),
    line('short_title', short, 'a few characters'),
    line('short_title_en', short, 'the same in English'),
    line('subtitle', null),
    line('authors', [], 'the authors, or leave empty'),
    line('affiliations', null),
    line('source', source ?? '来源待补', source === null ? 'where it was published' : ''),
    line('date', null, 'YYYY-MM-DD, or null with the reason in date_note'),
    line('date_note', '日期待补。', 'how the date is known'),
    line('date_note_en', 'Date to be added.', 'the same in English'),
    sections.length === 0
      ? line('sections_en', {})
      : `sections_en: ${TO_FILL_IN}: the headings in English\n${sections.map((s) => `  ${line(s, s)}`).join('')}`,
    line('complete', true),
    line('errata', []),
  ].join('')
  return { path, text: `---\n${front}---\n\n${blocks.join('\n\n')}\n` }
}
