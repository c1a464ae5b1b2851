import { familyOf, type MarkFamily } from './families.ts'
import type { PlaceKind } from './schema.ts'

/** The outline of each kind in a box of 24 × 24, as an SVG path. */
export const OUTLINES: Readonly<Record<PlaceKind, string>> = {
  region: 'M12 3a9 9 0 1 0 .01 0Z',
  district: 'M12 4.5a7.5 7.5 0 1 0 .01 0Z',
  urban: 'M12 4.5a7.5 7.5 0 1 0 .01 0Z',
  water: 'M12 2.5c4 5 6.5 8.3 6.5 11.6a6.5 6.5 0 0 1-13 0C5.5 10.8 8 7.5 12 2.5Z',
  relief: 'M2 20 9 6.5l4 6.5 2.5-4L22 20Z',
  port: 'M12 2.5 21 12l-9 9.5L3 12Z',
  airport: 'M12 2 15 9l7 4v3l-7-2v5l3 2v1.5L12 21l-6 1.5V21l3-2v-5l-7 2v-3l7-4Z',
  zone: 'M12 3 20 7.5v9L12 21l-8-4.5v-9Z',
  line: 'M4 9h16v6H4Z',
  road: 'M4 9h16v6H4Z',
  station: 'M4.5 4.5h15v15h-15Z',
  institution: 'M12 3.5 21.5 20h-19Z',
  works: 'M3 20.5V10l5 3.5V10l5 3.5V4h4.5v9.5l3.5-2v9Z',
  service: 'M12 5.5a6.5 6.5 0 1 0 .01 0Z',
  'route-end': 'M4 12 20 4v16Z',
}

/** As many signs as a line of a key has room for. */
const MOST = 3

/** The outlines of the marks of one family, for a key: of those kinds, the first few, each once. Areas have a ring for all. */
export function outlinesOf(family: MarkFamily, kinds: readonly PlaceKind[]): string[] {
  if (family === 'admin') return []
  const outlines = kinds.filter((kind) => familyOf(kind) === family).map((kind) => OUTLINES[kind])
  return [...new Set(outlines)].slice(0, MOST)
}
