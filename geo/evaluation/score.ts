import { metresBetween } from '../../src/lib/words/measure.ts'

/** WGS-84 longitude and latitude in degrees. */
export type Position = readonly [number, number]

/** What a mention means, as far as it can be compared. */
export interface Meaning {
  /** GB/T 2260 codes of exactly what is meant; empty where it has none. */
  readonly units: readonly string[]
  /** The code of the narrowest unit around what has no code of its own. */
  readonly within: string | null
  /** The one point that stands for it; null for several places, and where it is not known. */
  readonly position: Position | null
}

/** A mention as annotated. One that is not counted is neither expected nor, found whole, wrong. */
export interface GoldSpan {
  readonly start: number
  readonly end: number
  readonly kind: string
  readonly counted: boolean
  readonly meaning: Meaning
}

/** A stretch of text that was taken for a place; `kind` is null where the method tells none. */
export interface FoundSpan {
  readonly start: number
  readonly end: number
  readonly kind: string | null
  /** Null where the method does not say which place it is. */
  readonly meaning: Meaning | null
}

/** A text read twice: by the annotator and by a method. */
export interface Reading {
  readonly gold: readonly GoldSpan[]
  readonly found: readonly FoundSpan[]
}

/** The radii, in kilometres, within which a resolved place is looked for. */
export const RADII_KM = [1, 5, 20] as const

/** Counts; the rates follow from them. */
export interface Score {
  /** Mentions that count. */
  gold: number
  /** Of these, those found with exactly their span. */
  found: number
  /** Spans taken for a place that are no mention. */
  wrong: number
  /** Of the found, those whose unit is annotated, and those of them resolved to it. */
  withUnit: number
  sameUnit: number
  /** Of the found, those with an annotated point, and those of them resolved to within each of RADII_KM. */
  withPoint: number
  near: number[]
}

/** The score of all mentions, and that of each kind that occurs. A wrong span is told under the kind it claims. */
export interface Scores {
  readonly all: Score
  readonly byKind: ReadonlyMap<string, Score>
}

const none = (): Score => ({
  gold: 0,
  found: 0,
  wrong: 0,
  withUnit: 0,
  sameUnit: 0,
  withPoint: 0,
  near: RADII_KM.map(() => 0),
})

const keyOf = ({ start, end }: { start: number; end: number }): string => `${start}-${end}`

/** Compares what was found with what was annotated, span by span, over all texts. */
export function score(readings: readonly Reading[]): Scores {
  const all = none()
  const byKind = new Map<string, Score>()
  const of = (kind: string): Score => {
    const known = byKind.get(kind) ?? none()
    byKind.set(kind, known)
    return known
  }
  for (const { gold, found } of readings) {
    const bySpan = new Map(found.map((f) => [keyOf(f), f]))
    for (const mention of gold) {
      const hit = bySpan.get(keyOf(mention))
      bySpan.delete(keyOf(mention))
      if (mention.counted) for (const to of [all, of(mention.kind)]) addMention(to, mention, hit)
    }
    for (const { kind } of bySpan.values())
      for (const to of kind === null ? [all] : [all, of(kind)]) to.wrong += 1
  }
  return { all, byKind }
}

function addMention(to: Score, { meaning: gold }: GoldSpan, hit: FoundSpan | undefined): void {
  to.gold += 1
  if (!hit) return
  to.found += 1
  if (gold.units.length > 0 || gold.within !== null) {
    to.withUnit += 1
    if (hit.meaning && isSameUnit(gold, hit.meaning)) to.sameUnit += 1
  }
  if (gold.position) {
    to.withPoint += 1
    const point = hit.meaning?.position
    const km = point ? kilometresBetween(gold.position, point) : Infinity
    RADII_KM.forEach((radius, i) => (to.near[i] = (to.near[i] ?? 0) + (km <= radius ? 1 : 0)))
  }
}

/**
 * Whether `found` is what `gold` means: the same units, all and no others; or for what has no code, units that lie
 * in the one around it. What was found without a code stands for the unit around it.
 */
export function isSameUnit(gold: Meaning, found: Meaning): boolean {
  const units = new Set(found.units.length > 0 ? found.units : found.within === null ? [] : [found.within])
  if (gold.units.length > 0) {
    const wanted = new Set(gold.units)
    return units.size === wanted.size && [...units].every((unit) => wanted.has(unit))
  }
  const { within } = gold
  return within !== null && units.size > 0 && [...units].every((unit) => unit.startsWith(stem(within)))
}

/** The digits that the codes in a unit begin with. */
const stem = (code: string): string => code.replace(/(0000|00)$/, '')

/** Kilometres along the great circle. */
export const kilometresBetween = (from: Position, to: Position): number => metresBetween(from, to) / 1000

/** Share of the spans found that are mentions; null where none was found. */
export const precision = ({ found, wrong }: Score): number | null => share(found, found + wrong)
/** Share of the mentions that were found; null where there are none. */
export const recall = ({ found, gold }: Score): number | null => share(found, gold)
/** The harmonic mean of the two. */
export const f1 = ({ found, gold, wrong }: Score): number | null => share(2 * found, gold + found + wrong)

/** `part` of `whole`; null of nothing. */
export const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)
