import type { Article } from './text-schema.ts'

/** A stretch of an article, in UTF-16 code units of its paragraph. */
interface Stretch {
  readonly article: string
  readonly paragraph: string
  readonly start: number
}

/** A paragraph of the body on the strip: where it lies, 0 to 1 over the article's body. */
export interface StripParagraph {
  readonly paragraph: string
  /** Its number among the paragraphs of the body, from 1. */
  readonly number: number
  readonly from: number
  readonly to: number
}

/** The ticks of one paragraph, and the share of the strip that is nearer to them than to any others. */
export interface StripStop {
  readonly paragraph: string
  readonly number: number
  /** Positions 0 to 1 of each tick, in reading order. */
  readonly ticks: readonly number[]
  readonly reachFrom: number
  readonly reachTo: number
  /** Offset in the paragraph of the first tick, in UTF-16 code units. */
  readonly start: number
}

/** The body's paragraphs laid end to end; titles, headings and affiliations take no room. */
export function layOut(article: Article): StripParagraph[] {
  const body = article.paragraphs.filter((p) => p.role === 'body')
  const total = body.reduce((sum, p) => sum + p.text.length, 0)
  let before = 0
  return body.map(({ id, text }, i) => {
    const from = before / total
    before += text.length
    return { paragraph: id, number: i + 1, from, to: before / total }
  })
}

/**
 * Where the stretches (mentions of a place, quotations of a strategy) stand over the article's body, one stop a
 * paragraph. Stretches of other articles or outside the body are left out. The reaches of the stops share the
 * strip without overlap, so that each can be hit however close its neighbours are.
 */
export function stripStops(article: Article, stretches: readonly Stretch[]): StripStop[] {
  const own = stretches.filter((s) => s.article === article.id)
  const stops = layOut(article).flatMap(({ paragraph, number, from, to }) => {
    const starts = own.filter((s) => s.paragraph === paragraph).map((s) => s.start)
    starts.sort((a, b) => a - b)
    const length = article.paragraphs.find((p) => p.id === paragraph)?.text.length ?? 0
    const ticks = [...new Set(starts)].map((start) => from + ((to - from) * start) / length)
    const [first, last] = [ticks[0], ticks.at(-1)]
    if (first === undefined || last === undefined) return []
    return [{ paragraph, number, ticks, start: starts[0] ?? 0, first, last }]
  })
  return stops.map(({ first, last, ...stop }, i) => {
    const [previous, next] = [stops[i - 1], stops[i + 1]]
    return {
      ...stop,
      reachFrom: previous ? (previous.last + first) / 2 : 0,
      reachTo: next ? (last + next.first) / 2 : 1,
    }
  })
}
