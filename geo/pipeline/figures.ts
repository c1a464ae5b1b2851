import * as v from 'valibot'
import { parse as parseYaml } from 'yaml'
import { BOUNDS, MEASURES, type Figure } from '../../src/lib/data/figure-schema.ts'
import type { Quotation } from '../../src/lib/data/schema.ts'
import type { Article } from '../../src/lib/data/text-schema.ts'
import { checkSource } from './check-source.ts'
import { findQuotation } from './quotations.ts'
import { lineOf, SourceError, type SourceFile } from './source-error.ts'

const Quote = v.strictObject({ article: v.string(), text: v.string() })
const FigureSource = v.pipe(
  v.strictObject({
    id: v.string(),
    value: v.number(),
    bound: v.optional(v.picklist(BOUNDS), 'exact'),
    measure: v.optional(v.picklist(MEASURES), 'amount'),
    printed: v.string(),
    unit: v.string(),
    unit_en: v.string(),
    year: v.optional(v.number()),
    what: v.string(),
    what_en: v.string(),
    places: v.optional(v.array(v.string()), []),
    strategies: v.optional(v.array(v.string()), []),
    series: v.optional(v.string()),
    quotes: v.pipe(v.array(Quote), v.minLength(1)),
    caveat: v.optional(v.string()),
    caveat_en: v.optional(v.string()),
  }),
  v.check((f) => f.places.length + f.strategies.length > 0, 'a figure belongs to a place or a strategy'),
  v.check(
    (f) => (f.caveat === undefined) === (f.caveat_en === undefined),
    'caveat and caveat_en go together',
  ),
)
const FiguresSource = v.strictObject({
  series: v.array(
    v.strictObject({
      id: v.string(),
      name: v.string(),
      name_en: v.string(),
      full: v.optional(v.number()),
    }),
  ),
  figures: v.array(FigureSource),
  /** Digits of the text that are no figures (dates, versions, names), each with the reason. */
  not_figures: v.array(v.strictObject({ article: v.string(), context: v.string(), why: v.string() })),
})
type FigureSource = v.InferOutput<typeof FigureSource>

/** What figures may belong to, and the texts they are quoted from. */
export interface FigureContext {
  readonly articles: readonly Article[]
  readonly places: { has(id: string): boolean }
  readonly strategies: { has(id: string): boolean }
}

/** The figures, and the stretches of text whose numbers are none. */
export interface ParsedFigures {
  readonly figures: Figure[]
  readonly notFigures: Quotation[]
}

/** The stretch repeated by mistake that `quotation` stands in, if it stands in one. */
function isRepeated(article: Article, { paragraph, start, end }: Quotation): boolean {
  return article.errata.some(
    (e) => e.kind === 'repeated' && e.paragraph === paragraph && e.start <= start && end <= e.end,
  )
}

/** Finds a quotation where it counts: of a passage printed twice, the one that is not the repetition. */
function findCounted(articles: readonly Article[], articleId: string, text: string): Quotation | null {
  const first = findQuotation(articles, articleId, text)
  const article = articles.find((a) => a.id === articleId)
  if (!first || !article || !isRepeated(article, first)) return first
  const after = article.paragraphs.findIndex((p) => p.id === first.paragraph) + 1
  return (
    findQuotation([{ ...article, paragraphs: article.paragraphs.slice(after) }], articleId, text) ?? first
  )
}

/** The number that `printed` writes in digits, 万 (ten thousand) reckoned in; null where it has no digits. */
function numberIn(printed: string): number | null {
  const match = /(\d+(?:\.\d+)?)(万?)/.exec(printed)
  return match ? Math.round(Number(match[1]) * (match[2] ? 10_000 : 1) * 1e6) / 1e6 : null
}

/**
 * figures.yaml → every figure with its quotations, in file order, and what was decided to be none.
 * @throws SourceError for an ill-formed entry, an unknown id, a quotation that is not verbatim, a printed number
 * that does not stand once in each quotation, or a value that is not the number printed.
 */
export function parseFigures(file: SourceFile, context: FigureContext): ParsedFigures {
  const source = checkSource(FiguresSource, parseYaml(file.text), file, 'see the other figures for the form')
  const known = new Set<string>()
  const figures = source.figures.map((entry): Figure => {
    checkFigure(entry, known, file, context)
    known.add(entry.id)
    const series = source.series.find((s) => s.id === entry.series)
    if (entry.series !== undefined && !series)
      throw new SourceError(
        file.path,
        lineOf(file, `series: ${entry.series}`),
        `figure "${entry.id}" has unknown series "${entry.series}"`,
        'add it under series or correct the id',
      )
    const { quotes, year, caveat, caveat_en, ...same } = entry
    return {
      ...same,
      year: year ?? null,
      series: series ? { ...series, full: series.full ?? null } : null,
      quotations: quotes.map((q) => resolveQuote(q, entry, file, context.articles)),
      caveat: caveat ?? null,
      caveat_en: caveat_en ?? null,
    }
  })
  const notFigures = source.not_figures.map(({ article, context: text }) => {
    const quotation = findQuotation(context.articles, article, text)
    if (quotation) return quotation
    throw new SourceError(
      file.path,
      lineOf(file, text),
      `"${text}" does not stand in ${article}`,
      'copy the context exactly from the article',
    )
  })
  return { figures, notFigures }
}

function checkFigure(
  figure: FigureSource,
  known: ReadonlySet<string>,
  file: SourceFile,
  context: FigureContext,
): void {
  const line = lineOf(file, `  - id: ${figure.id}\n`)
  const fail = (problem: string, remedy: string): never => {
    throw new SourceError(file.path, line, problem, remedy)
  }
  if (known.has(figure.id)) fail(`duplicate figure id "${figure.id}"`, 'rename one')
  for (const id of figure.places)
    if (!context.places.has(id))
      fail(
        `figure "${figure.id}" has unknown place "${id}"`,
        'add that place to the gazetteer or correct the id',
      )
  for (const id of figure.strategies)
    if (!context.strategies.has(id))
      fail(`figure "${figure.id}" has unknown strategy "${id}"`, 'add that strategy or correct the id')
  const printed = numberIn(figure.printed)
  if (printed !== null && printed !== figure.value)
    fail(
      `figure "${figure.id}" has value ${figure.value}, but "${figure.printed}" is ${printed}`,
      'write the value in the unit itself, 万 reckoned in',
    )
}

function resolveQuote(
  { article, text }: v.InferOutput<typeof Quote>,
  figure: FigureSource,
  file: SourceFile,
  articles: readonly Article[],
): Quotation {
  const quotation = findCounted(articles, article, text)
  const line = lineOf(file, text)
  if (!quotation)
    throw new SourceError(
      file.path,
      line,
      `quotation "${text}" of ${figure.id} is not verbatim in ${article}`,
      'copy it exactly from one paragraph of that article',
    )
  if (text.split(figure.printed).length !== 2)
    throw new SourceError(
      file.path,
      line,
      `"${figure.printed}" does not stand once in the quotation of ${figure.id}`,
      'copy the number as printed, and quote no other like it',
    )
  return quotation
}

/** A number of the text that is neither a figure nor decided to be none. */
export interface UndecidedNumber {
  readonly paragraph: string
  readonly start: number
  readonly text: string
}

/** Digits, and what is written in characters but counts or ranks: 四成, 百万吨, 第一, 前三. */
const NUMBER = /\d+(?:\.\d+)?|[一二三四五六七八九十]成|[百千万亿]+吨|[第前][一二三四五六七八九十]/g

/**
 * Every number of the articles that no one has decided on: neither the printed number of a figure, nor in what is
 * listed as no figure, nor in a passage repeated by mistake. None is left out.
 */
export function undecidedNumbers(articles: readonly Article[], parsed: ParsedFigures): UndecidedNumber[] {
  const decided: Pick<Quotation, 'paragraph' | 'start' | 'end'>[] = [
    ...parsed.notFigures,
    ...articles.flatMap((a) => a.errata.filter((e) => e.kind === 'repeated')),
    ...parsed.figures.flatMap(({ printed, quotations }) =>
      quotations.map(({ paragraph, start, text }) => {
        const at = start + text.indexOf(printed)
        return { paragraph, start: at, end: at + printed.length }
      }),
    ),
  ]
  return articles
    .flatMap((a) => a.paragraphs)
    .flatMap(({ id, text }) =>
      [...text.matchAll(NUMBER)].map((m) => ({ paragraph: id, start: m.index, text: m[0] })),
    )
    .filter(
      ({ paragraph, start, text }) =>
        !decided.some((d) => d.paragraph === paragraph && d.start <= start && start + text.length <= d.end),
    )
}
