import type { PlaceKind } from './schema.ts'

/** Kinds of place that share a colour and a line in the key. */
export const MARK_FAMILIES = ['admin', 'nature', 'transport', 'zone', 'institution', 'works'] as const
export type MarkFamily = (typeof MARK_FAMILIES)[number]

const FAMILY: Readonly<Record<PlaceKind, MarkFamily>> = {
  region: 'admin',
  district: 'admin',
  urban: 'admin',
  water: 'nature',
  relief: 'nature',
  port: 'transport',
  airport: 'transport',
  line: 'transport',
  road: 'transport',
  station: 'transport',
  'route-end': 'transport',
  service: 'transport',
  zone: 'zone',
  institution: 'institution',
  works: 'works',
}

/** The colour family of a kind of place. */
export function familyOf(kind: PlaceKind): MarkFamily {
  return FAMILY[kind]
}
