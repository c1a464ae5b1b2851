import { bearing, distance } from '@turf/turf'
import type { Place } from '../data/schema.ts'

/** A point in WGS-84 degrees, and the radius in metres within which it is meant. */
export interface Fix {
  readonly position: readonly [number, number]
  readonly uncertainty: number
}

/** What may be said of where one place is from another. */
export interface Relation {
  /** Between the two points, in metres, as computed: for sorting, not for saying. */
  readonly between: number
  /** Metres rounded to what is known; null where the uncertainty is no smaller than the distance. */
  readonly metres: number | null
  /** Point of the compass, 0 north to 15 clockwise: of sixteen where the uncertainty allows, else of eight. */
  readonly compass: number
}

/** Towns and districts are spoken of by a centre; that is never meant more exactly than this, in metres. */
export const CENTRE_UNCERTAINTY = 1000

const SIXTEENTH = 360 / 16

/** The place's point with its uncertainty; null for lines and for what is not located. */
export function fixOf(place: Place): Fix | null {
  if (place.geometry?.type !== 'Point') return null
  return {
    position: place.geometry.coordinates,
    uncertainty: place.properties.coordinateUncertaintyInMeters ?? 0,
  }
}

/** The same point taken as a centre to measure from, whatever the extent of the area it stands for. */
export function centreOf(place: Place): Fix | null {
  const fix = fixOf(place)
  return fix && { ...fix, uncertainty: CENTRE_UNCERTAINTY }
}

/** Bearing in degrees → index of one of sixteen points; of eight, the index is even. */
export function compassPoint(degrees: number, points: 8 | 16): number {
  const every = 16 / points
  return (Math.round((((degrees % 360) + 360) % 360) / (SIXTEENTH * every)) % points) * every
}

/**
 * Metres rounded to the largest 1, 2 or 5 · 10ⁿ that does not exceed the uncertainty (100 m at the finest), so
 * that the last figure is about as sure as it looks; null where the uncertainty is no smaller.
 */
export function roundMetres(metres: number, uncertainty: number): number | null {
  if (uncertainty >= metres || metres < 100) return null
  const wanted = Math.max(uncertainty, 100)
  const power = 10 ** Math.floor(Math.log10(wanted))
  const step = [5, 2, 1].map((n) => n * power).find((s) => s <= wanted) ?? power
  return Math.round(metres / step) * step
}

/** Metres between two points, over the globe. */
export function metresBetween(a: readonly [number, number], b: readonly [number, number]): number {
  return distance([...a], [...b], { units: 'meters' })
}

/** Where `to` is as seen from `from`; the two uncertainties add up. */
export function relate(from: Fix, to: Fix): Relation {
  const between = metresBetween(from.position, to.position)
  const uncertainty = from.uncertainty + to.uncertainty
  const swing = uncertainty < between ? (Math.asin(uncertainty / between) * 180) / Math.PI : 90
  return {
    between,
    metres: roundMetres(between, uncertainty),
    compass: compassPoint(bearing([...from.position], [...to.position]), swing <= SIXTEENTH / 2 ? 16 : 8),
  }
}
