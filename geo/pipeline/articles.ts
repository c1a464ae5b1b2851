import * as v from 'valibot'
import { parse as parseYaml } from 'yaml'
import type { Article } from '../../src/lib/data/text-schema.ts'
import type { Erratum, Paragraph } from '../../src/lib/data/text-schema.ts'
import { lineOf, SourceError, type SourceFile } from './source-error.ts'

const ErratumSource = v.strictObject({
  printed: v.string(),
  read: v.nullable(v.string()),
  why: v.string(),
  why_en: v.string(),
  certainty: v.picklist(['certain', 'probable', 'possible']),
  kind: v.optional(v.picklist(['misprint', 'lost', 'repeated', 'unclear', 'truncated']), 'misprint'),
  /** The place meant where the misprint is in a place's name; the printed form is then a name of it. */
  place: v.optional(v.string()),
  /** Which of several equal passages is meant, counting from 1. */
  occurrence: v.optional(v.number(), 1),
})
const FrontMatter = v.strictObject({
  id: v.string(),
  title: v.string(),
  title_lines: v.array(v.string()),
  title_en: v.string(),
  short_title: v.string(),
  short_title_en: v.string(),
  subtitle: v.nullable(v.string()),
  subtitle_en: v.optional(v.string()),
  authors: v.array(v.string()),
  affiliations: v.nullable(v.string()),
  source: v.string(),
  date: v.nullable(v.string()),
  date_note: v.string(),
  date_note_en: v.string(),
  sections_en: v.record(v.string(), v.string()),
  complete: v.boolean(),
  incomplete_note: v.optional(v.string()),
  incomplete_note_en: v.optional(v.string()),
  errata: v.array(ErratumSource),
})

/** An article, and the names its misprints add for it alone (printed form → place id). */
export interface ParsedArticle {
  readonly article: Article
  readonly misprintedNames: readonly { readonly name: string; readonly place: string }[]
}

const LEAD = /^\*\*(.+?)\*\*/u

/** Reads the body: `## ` headings, blank-line separated paragraphs, a lead sentence between `**`. */
function parseBody(articleId: string, front: v.InferOutput<typeof FrontMatter>, body: string): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let section: string | null = null
  const add = (role: Paragraph['role'], text: string, lead = 0): void => {
    const number = String(paragraphs.length + 1).padStart(2, '0')
    paragraphs.push({ id: `${articleId}-p${number}`, section, role, lead, text })
  }
  add('title', front.title)
  if (front.subtitle) add('subtitle', front.subtitle)
  for (const block of body.split(/\n\s*\n/).map((b) => b.trim())) {
    if (block === '') continue
    if (block.startsWith('## ')) {
      section = block.slice(3)
      add('heading', section)
      continue
    }
    const lead = LEAD.exec(block)?.[1] ?? ''
    add('body', block.replace(LEAD, '$1'), lead.length)
  }
  if (front.affiliations) {
    section = null
    add('affiliation', front.affiliations)
  }
  return paragraphs
}

function locateErratum(
  file: SourceFile,
  source: v.InferOutput<typeof ErratumSource>,
  paragraphs: readonly Paragraph[],
): Erratum {
  let left = source.occurrence
  for (const paragraph of paragraphs) {
    const start = paragraph.text.indexOf(source.printed)
    if (start < 0 || --left > 0) continue
    const { printed, read, kind, certainty, why, why_en } = source
    return {
      paragraph: paragraph.id,
      start,
      end: start + printed.length,
      printed,
      read,
      kind,
      certainty,
      why,
      why_en,
    }
  }
  throw new SourceError(
    file.path,
    lineOf(file, source.printed),
    `erratum "${source.printed}" does not stand in the article`,
    'copy the printed words exactly from the body',
  )
}

/**
 * Markdown with YAML front matter → the article and its misprinted names.
 * @throws SourceError on missing or ill-formed front matter, or an erratum that is not verbatim.
 */
export function parseArticle(file: SourceFile): ParsedArticle {
  const match = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(file.text)
  if (!match)
    throw new SourceError(
      file.path,
      1,
      'no YAML front matter',
      'begin the file with --- and the article’s data',
    )
  const front = v.safeParse(FrontMatter, parseYaml(match[1] ?? ''))
  if (!front.success) {
    const issue = front.issues[0]
    const key = v.getDotPath(issue) ?? ''
    throw new SourceError(
      file.path,
      lineOf(file, key.split('.')[0] ?? ''),
      `${key}: ${issue.message}`,
      'see the other articles for the front matter’s keys',
    )
  }
  const f = front.output
  const paragraphs = parseBody(f.id, f, match[2] ?? '')
  for (const heading of paragraphs.filter((p) => p.role === 'heading'))
    if (!(heading.text in f.sections_en))
      throw new SourceError(
        file.path,
        lineOf(file, heading.text),
        `heading "${heading.text}" has no English gloss`,
        'add it under sections_en',
      )
  const article: Article = {
    id: f.id,
    title: f.title,
    title_en: f.title_en,
    short_title: f.short_title,
    short_title_en: f.short_title_en,
    subtitle: f.subtitle,
    authors: f.authors,
    affiliations: f.affiliations,
    source: f.source,
    date: f.date,
    date_note: f.date_note,
    date_note_en: f.date_note_en,
    sections_en: f.sections_en,
    complete: f.complete,
    incomplete_note: f.incomplete_note ?? null,
    incomplete_note_en: f.incomplete_note_en ?? null,
    paragraphs,
    errata: f.errata.map((e) => locateErratum(file, e, paragraphs)),
  }
  const misprintedNames = f.errata.flatMap((e) => (e.place ? [{ name: e.printed, place: e.place }] : []))
  return { article, misprintedNames }
}
