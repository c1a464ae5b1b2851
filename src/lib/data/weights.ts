import type { Atlas } from './atlas.ts'
import { roundBelow, type KeyCircle } from './figure-marks.ts'
import { filteredPlaces, type NamedPlace, type PlaceFilter } from './selectors.ts'

/** A place on the map with the circle its mentions come to. */
export interface WeighedPlace extends NamedPlace {
  /** In pixels; the area is in proportion to the mentions. */
  readonly radius: number
}

/** The radius in pixels of the circle of the place named most. */
const LARGEST = 40

const radiusOf = (count: number, most: number): number => LARGEST * Math.sqrt(count / most)

/** From how many articles on the mentions are weighed unasked: the marks alone then say too little. */
const MANY_ARTICLES = 20

/** Whether the mentions are drawn as circles: as the reader asks, or else where the corpus is large. */
export function isWeighed(asked: boolean | null, { articleCount }: Pick<Atlas, 'articleCount'>): boolean {
  return asked ?? articleCount > MANY_ARTICLES
}

/** The named places that have a point and pass the filter, each with its circle; most mentioned first. */
export function weighedPlaces(atlas: Atlas, filter: PlaceFilter): WeighedPlace[] {
  const named = filteredPlaces(atlas, filter).filter(({ place }) => place.geometry?.type === 'Point')
  const most = named[0]?.count ?? 1
  return named.map((one) => ({ ...one, radius: radiusOf(one.count, most) }))
}

/** Two round numbers of mentions for the key, the larger first; none where no place is named more than once. */
export function keyOfWeights([first]: readonly WeighedPlace[]): KeyCircle[] {
  if (!first || first.count < 5) return []
  const large = roundBelow(first.count)
  return [large, roundBelow(large / 4)].map((value) => ({ value, radius: radiusOf(value, first.count) }))
}
