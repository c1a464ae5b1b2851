import type { Corpus } from '../data/corpus.ts'
import { placesOf } from '../data/counts.ts'
import type { Article, Erratum, Mention, Paragraph } from '../data/text-schema.ts'
import type { Range } from '../data/sentence.ts'
import { cutAtMarks } from '../text/marked.ts'
import { escapeMarkup } from './embed.ts'

/** Our degrees of certainty in TEI's words. */
export const CERTAINTY: Readonly<Record<Erratum['certainty'], string>> = {
  certain: 'high',
  probable: 'medium',
  possible: 'low',
}

const isWithin = (inner: Range, outer: Range): boolean => inner.start >= outer.start && inner.end <= outer.end
const isApart = (a: Range, b: Range): boolean => a.end <= b.start || a.start >= b.end

/** Whether the erratum can be an element around the mentions, none of which it may cut. */
function isNestable(corpus: Corpus, erratum: Erratum): boolean {
  const mentions = corpus.mentionsByParagraph.get(erratum.paragraph) ?? []
  return mentions.every((m) => isWithin(m, erratum) || isApart(m, erratum))
}

const idOf = (article: Article, erratum: Erratum): string =>
  `${article.id}-e${article.errata.indexOf(erratum) + 1}`

function name(mention: Mention, text: string): string {
  const id = `xml:id="${mention.id}"`
  const refs = placesOf(mention).map((place) => `#${place}`)
  if (refs.length === 0) return `<rs ${id} type="unmapped">${escapeMarkup(text)}</rs>`
  const role = mention.role === 'actor' ? ' role="actor"' : ''
  return `<placeName ${id} ref="${refs.join(' ')}"${role}>${escapeMarkup(text)}</placeName>`
}

/** The stretch of the text from `start` on, with the mentions that lie wholly in it. */
function named(text: string, start: number, mentions: readonly Mention[]): string {
  const stretch = { start, end: start + text.length }
  const marks = mentions
    .filter((m) => isWithin(m, stretch))
    .map((mention) => ({ start: mention.start - start, end: mention.end - start, mention }))
  return cutAtMarks(text, marks)
    .map((s) => (s.mark ? name(s.mark.mention, s.text) : escapeMarkup(s.text)))
    .join('')
}

function mended(erratum: Erratum, id: string, printed: string): string {
  const at = `xml:id="${id}"`
  if (erratum.read !== null) {
    const corr = `<corr cert="${CERTAINTY[erratum.certainty]}">${escapeMarkup(erratum.read)}</corr>`
    return `<choice ${at}><sic>${printed}</sic>${corr}</choice>`
  }
  if (erratum.kind === 'lost' || erratum.kind === 'truncated') return `${printed}<gap ${at} reason="lost"/>`
  if (erratum.kind === 'repeated') return `<surplus ${at} reason="repeated">${printed}</surplus>`
  return `<sic ${at}>${printed}</sic>`
}

/** A paragraph as printed, its mentions as names and its errata around them. */
export function markedText(corpus: Corpus, article: Article, paragraph: Paragraph): string {
  const mentions = corpus.mentionsByParagraph.get(paragraph.id) ?? []
  const errata = article.errata
    .filter((e) => e.paragraph === paragraph.id && isNestable(corpus, e))
    .sort((a, b) => a.start - b.start)
  let at = 0
  return cutAtMarks(paragraph.text, errata)
    .map(({ text, mark }) => {
      const inner = named(text, at, mentions)
      at += text.length
      return mark ? mended(mark, idOf(article, mark), inner) : inner
    })
    .join('')
}

interface Explained {
  readonly type: string
  readonly targets: readonly string[]
  readonly zh: string
  readonly en: string
}

function notes({ type, targets, zh, en }: Explained): string[] {
  const target = targets.map((id) => `#${id}`).join(' ')
  const note = (language: string, text: string): string =>
    `<note type="${type}" target="${target}" xml:lang="${language}">${escapeMarkup(text)}</note>`
  return [note('zh', zh), note('en', en)]
}

/** Why a word of the print is wrong, and why an expression is on no map, pointing at where they stand. */
export function notesOf(corpus: Corpus, article: Article): string[] {
  const errata = article.errata.map((e): Explained => {
    const target = isNestable(corpus, e) ? idOf(article, e) : e.paragraph
    return { type: 'erratum', targets: [target], zh: e.why, en: e.why_en }
  })
  const unmapped = new Map<string, Explained>()
  for (const { id, article: of, place, reason, reason_en } of corpus.mentions) {
    if (of !== article.id || place !== null || reason === null) continue
    const targets = [...(unmapped.get(reason)?.targets ?? []), id]
    unmapped.set(reason, { type: 'unmapped', targets, zh: reason, en: reason_en ?? reason })
  }
  return [...errata, ...unmapped.values()].flatMap(notes)
}
