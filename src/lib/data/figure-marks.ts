import type { Atlas } from './atlas.ts'
import type { Figure } from './figure-schema.ts'
import { scalesOf } from './figures.ts'
import { pointOnShape, type LonLat } from './shape-point.ts'

/** The choice that draws every figure, beside the ids of the series. */
export const ALL_FIGURES = 'all'

/** Radius in pixels of the circle of a whole. */
const WHOLE_RADIUS = 34
/** No number is so small that its circle cannot be seen. */
const LEAST_RADIUS = 3

/** What a figure is drawn at, and what a click on it opens. */
export interface FigureOwner {
  readonly kind: 'place' | 'strategy'
  readonly id: string
}

export interface MarkedFigure {
  readonly figure: Figure
  /** Its part of the series' whole, from 0 to 1; null where it is compared with nothing. */
  readonly share: number | null
  /** True where it is one number of several places together, drawn at each of them, and so not to be added up. */
  readonly isShared: boolean
}

/** The figures that are drawn at one spot; those of a series with the largest first, others in reading order. */
export interface FigureMark {
  readonly owner: FigureOwner
  readonly at: LonLat
  readonly figures: readonly MarkedFigure[]
}

export interface PlacedFigures {
  /** Figures of one series compare and are proportioned circles; others are plates. */
  readonly form: 'circle' | 'plate'
  readonly marks: readonly FigureMark[]
  /** Figures of nothing that can be drawn; the lists have them. */
  readonly unplaced: readonly Figure[]
}

/** The radius in pixels whose circle's area stands to that of the whole as `share` to 1. */
export function circleRadius(share: number): number {
  return Math.max(LEAST_RADIUS, Math.round(WHOLE_RADIUS * Math.sqrt(share) * 2) / 2)
}

function isWithin(atlas: Atlas, id: string, ancestor: string): boolean {
  let parent = atlas.placeById.get(id)?.properties.parent ?? null
  while (parent !== null && parent !== ancestor)
    parent = atlas.placeById.get(parent)?.properties.parent ?? null
  return parent !== null
}

type Spot = Pick<FigureMark, 'owner' | 'at'>

/**
 * Where a figure is drawn. One number is drawn once wherever that is possible: at its place (the inmost where one lies
 * within another: the port and not Tianjin), or, where it is of several, at the strategy that joins them. Only what no
 * strategy joins is drawn at each.
 */
function spotsOf(atlas: Atlas, figure: Figure): Spot[] {
  const places = figure.places.flatMap((id): Spot[] => {
    const geometry = atlas.placeById.get(id)?.geometry
    const at = geometry ? pointOnShape([geometry]) : null
    return at ? [{ owner: { kind: 'place', id }, at }] : []
  })
  const inmost = places.filter((a) => !places.some((b) => isWithin(atlas, b.owner.id, a.owner.id)))
  if (inmost.length === 1) return inmost
  for (const id of figure.strategies) {
    const shapes = atlas.features.filter((f) => f.properties.strategy === id).map((f) => f.geometry)
    const at = pointOnShape(shapes)
    if (at) return [{ owner: { kind: 'strategy', id }, at }]
  }
  return inmost
}

/** The figures a choice asks for, each with its share: a series by size, all of them in reading order. */
function chosen(
  figures: readonly Figure[],
  choice: string | null,
): { readonly figure: Figure; readonly share: number | null }[] {
  if (choice === null) return []
  if (choice === ALL_FIGURES) return figures.map((figure) => ({ figure, share: null }))
  const members = figures.filter((f) => f.series?.id === choice)
  return scalesOf(figures, members).flatMap((scale) => scale.bars)
}

/**
 * What of the figures is drawn, and where.
 * @param choice the id of a series, `all`, or null for none; an unknown id draws nothing.
 */
export function placeFigures(atlas: Atlas, figures: readonly Figure[], choice: string | null): PlacedFigures {
  const marks = new Map<string, Spot & { readonly figures: MarkedFigure[] }>()
  const unplaced: Figure[] = []
  for (const { figure, share } of chosen(figures, choice)) {
    const spots = spotsOf(atlas, figure)
    if (spots.length === 0) unplaced.push(figure)
    for (const spot of spots) {
      const key = `${spot.owner.kind}/${spot.owner.id}`
      const mark = marks.get(key) ?? { ...spot, figures: [] }
      mark.figures.push({ figure, share, isShared: spots.length > 1 })
      marks.set(key, mark)
    }
  }
  return { form: choice === ALL_FIGURES ? 'plate' : 'circle', marks: [...marks.values()], unplaced }
}

/** The series among the figures, in reading order. */
export function seriesOf(figures: readonly Figure[]): NonNullable<Figure['series']>[] {
  return [...new Map(figures.flatMap((f) => (f.series ? [[f.series.id, f.series] as const] : []))).values()]
}

/** A circle of the key: a round value and the radius in pixels it has on the map. */
export interface KeyCircle {
  readonly value: number
  readonly radius: number
}

/** The largest of 1, 2, 5, 10, 20, 50 … that is not above the limit. */
export function roundBelow(limit: number): number {
  const power = 10 ** Math.floor(Math.log10(limit) + 1e-9)
  return power * (limit >= 5 * power ? 5 : limit >= 2 * power ? 2 : 1)
}

/** Two round values of a series for its key, the larger first: near its largest figure, and a quarter of that or less. */
export function keyCircles(figures: readonly Figure[], series: string): KeyCircle[] {
  const [scale] = scalesOf(
    figures,
    figures.filter((f) => f.series?.id === series),
  )
  const top = scale?.bars[0]
  if (!scale || !top || top.figure.value <= 0) return []
  const large = roundBelow(top.figure.value)
  return [large, roundBelow(large / 4)].map((value) => ({
    value,
    radius: circleRadius((value / top.figure.value) * top.share),
  }))
}
