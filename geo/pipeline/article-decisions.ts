import { Document, isScalar, stringify, visit } from 'yaml'
import type { Article, Mention, Paragraph } from '../../src/lib/data/text-schema.ts'
import type { Decision } from './mentions.ts'
import type { SourceFile } from './source-error.ts'

/** Words of the article and the places they are surely meant to name, by the atlas' ids. */
export interface SureMention {
  readonly paragraph: Paragraph
  readonly start: number
  readonly end: number
  readonly text: string
  readonly places: readonly string[]
}

/** What the names alone get wrong in an article, and what of that decisions can mend. */
export interface Corrections {
  readonly decisions: readonly Decision[]
  /** The build's mentions that are refused. */
  readonly refused: readonly Mention[]
  /** Sure mentions that no decision can give: several places at once. */
  readonly several: readonly SureMention[]
  /** Words that no context tells from the same words elsewhere. */
  readonly alike: readonly SureMention[]
}

const WHY = '地名识别的读法。'
const WHY_REFUSED = '地名识别：此处不是提及该地。'
/** The most units of context that a decision is given. */
const LONGEST_CONTEXT = 80

type Range = Pick<Mention, 'start' | 'end'>
const overlap = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end
export const placesOf = ({ place }: Pick<Mention, 'place'>): readonly string[] =>
  place === null ? [] : typeof place === 'string' ? [place] : place
const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id) => b.includes(id))

/**
 * Compares what the build's names find in an article with what is surely meant.
 * @param keeps whether a mention of the build that the geoparser does not share may stand.
 */
export function correctionsOf(
  article: Article,
  built: readonly Mention[],
  sure: readonly SureMention[],
  keeps: (mention: Mention) => boolean,
): Corrections {
  const decisions: Decision[] = []
  const refused: Mention[] = []
  const several: SureMention[] = []
  const alike: SureMention[] = []
  const decided = new Set<SureMention>()
  for (const paragraph of article.paragraphs) {
    const own = sure.filter((s) => s.paragraph.id === paragraph.id)
    const found = built.filter((m) => m.paragraph === paragraph.id)
    for (const mention of own) {
      const known = found.find((m) => m.start === mention.start && m.end === mention.end)
      if (known && isSame(placesOf(known), mention.places)) continue
      const [place] = mention.places
      if (place === undefined || mention.places.length > 1) {
        several.push(mention)
        continue
      }
      const context = contextOf(article, mention)
      if (context === null) {
        alike.push(mention)
        continue
      }
      decided.add(mention)
      decisions.push({ article: article.id, context, text: mention.text, place, why: WHY })
    }
    for (const mention of found) {
      const over = own.filter((s) => overlap(s, mention))
      const fits = over.some(
        (s) => s.start === mention.start && s.end === mention.end && isSame(placesOf(mention), s.places),
      )
      if (fits || over.some((s) => decided.has(s))) continue
      if (over.length === 0 && keeps(mention)) continue
      const words = { ...mention, paragraph, places: [] }
      const context = contextOf(article, words)
      if (context === null) {
        alike.push(words)
        continue
      }
      refused.push(mention)
      decisions.push({
        article: article.id,
        context,
        text: mention.text,
        refuse: true,
        why: WHY_REFUSED,
      })
    }
  }
  return { decisions, refused, several, alike }
}

/** The least of the text around the words that stands once in the article and holds them first there. */
export function contextOf(
  article: Article,
  { paragraph: { text }, start, end }: Omit<SureMention, 'places' | 'text'>,
): string | null {
  const exact = text.slice(start, end)
  for (let extra = 4; extra <= LONGEST_CONTEXT; extra += 2)
    for (const before of [Math.min(start, extra >> 1), Math.min(start, extra), 0]) {
      const context = text.slice(start - before, end + extra - before)
      const isWhole = context === context.trim() && context.indexOf(exact) === before
      if (isWhole && standsOnce(article, context)) return context
    }
  return null
}

function standsOnce({ paragraphs }: Article, context: string): boolean {
  let times = 0
  for (const { text } of paragraphs)
    for (let at = text.indexOf(context); at >= 0; at = text.indexOf(context, at + 1))
      if (++times > 1) return false
  return times === 1
}

/** The decisions file with more entries at its end, all else as it is. */
export function withDecisions(file: SourceFile, decisions: readonly Decision[]): SourceFile {
  if (decisions.length === 0) return file
  return {
    path: file.path,
    text: `${file.text.trimEnd()}\n${stringify(decisions, { lineWidth: 0 })}`,
  }
}

/** What an article adds to names.yaml. */
export interface NewNames {
  readonly shorthands: readonly { name: string; members: string[]; says: string; says_en: string }[]
  readonly unmapped: readonly { names: string[]; reason: string; reason_en: string; role?: 'actor' }[]
}

/** YAML with lists of names on one line, as names.yaml has them. */
function flowing(items: readonly unknown[]): string {
  const document = new Document(items)
  visit(document, {
    Seq: (_, node) => {
      if (node.items.every((item) => isScalar(item))) node.flow = true
    },
  })
  return document.toString({ lineWidth: 0, flowCollectionPadding: false })
}

/** names.yaml with more shorthands before its `unmapped`, and more of these at its end; all else as it is. */
export function withNames(file: SourceFile, { shorthands, unmapped }: NewNames): SourceFile {
  const indented = (items: readonly unknown[]): string =>
    items.length === 0 ? '' : flowing(items).replace(/^(?=.)/gm, '  ')
  const [before = '', after] = file.text.split(/^unmapped:\n/m)
  if (after === undefined) throw new Error(`${file.path} has no line "unmapped:"`)
  return {
    path: file.path,
    text: `${before.trimEnd()}\n${indented(shorthands)}unmapped:\n${after.trimEnd()}\n${indented(unmapped)}`,
  }
}
