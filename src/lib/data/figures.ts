import type { Figure, FigureSeries } from './figure-schema.ts'

/** The figures of one place or one strategy, in reading order. */
export function figuresOf(
  figures: readonly Figure[],
  owner: { readonly place: string } | { readonly strategy: string },
): Figure[] {
  return figures.filter((f) =>
    'place' in owner ? f.places.includes(owner.place) : f.strategies.includes(owner.strategy),
  )
}

/** One bar of a series: `share` is its part of the whole scale, from 0 to 1. */
export interface FigureBar {
  readonly figure: Figure
  readonly share: number
  /** True for the figures the reader is looking at; the others are there to compare with. */
  readonly isShown: boolean
}

/** A series drawn to one scale, the largest first. */
export interface FigureScale {
  readonly series: FigureSeries
  readonly bars: readonly FigureBar[]
}

/**
 * Every series that one of the `shown` figures belongs to, with all its figures from `all` on one linear scale that
 * begins at nought and ends at the series' whole, or at its largest figure where it has none.
 */
export function scalesOf(all: readonly Figure[], shown: readonly Figure[]): FigureScale[] {
  const ids = new Set(shown.map((f) => f.id))
  const series = new Map(shown.flatMap((f) => (f.series ? [[f.series.id, f.series] as const] : [])))
  return [...series.values()].map((one) => {
    const members = all.filter((f) => f.series?.id === one.id).sort((a, b) => b.value - a.value)
    const full = one.full ?? Math.max(...members.map((f) => f.value))
    return {
      series: one,
      bars: members.map((figure) => ({ figure, share: figure.value / full, isShown: ids.has(figure.id) })),
    }
  })
}
