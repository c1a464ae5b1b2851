import type { StrategyGroup, StrategyShape } from '../data/schema.ts'
import type { StrategyPattern } from '../geoparse/parse-types.ts'

/** How a strategy that a text names is drawn: its shape, its colour group, and from what. */
export interface Drawing {
  readonly shape: StrategyShape
  readonly group: StrategyGroup
  /** Through its members in the order of the text, or around them. */
  readonly draw: 'course' | 'hull'
}

export const DRAWINGS: Readonly<Record<StrategyPattern, Drawing>> = {
  corridor: { shape: 'corridor', group: 'corridor', draw: 'course' },
  belt: { shape: 'belt', group: 'corridor', draw: 'course' },
  axes: { shape: 'belt', group: 'corridor', draw: 'course' },
  route: { shape: 'route', group: 'opening', draw: 'course' },
  'metropolitan-area': { shape: 'metropolitan-area', group: 'space', draw: 'hull' },
  'city-group': { shape: 'group', group: 'space', draw: 'hull' },
  'twin-cities': { shape: 'group', group: 'space', draw: 'course' },
  'core-and-wings': { shape: 'core', group: 'space', draw: 'hull' },
  zone: { shape: 'zone', group: 'innovation', draw: 'hull' },
  district: { shape: 'zone', group: 'space', draw: 'hull' },
  cluster: { shape: 'cluster', group: 'industry', draw: 'hull' },
}

/** Full width of the band that a course is drawn as, and the margin of a hull, in kilometres. */
export const BAND_KM = 12
export const MARGIN_KM = 6
