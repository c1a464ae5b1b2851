import type { Atlas } from './atlas.ts'
import type { RoleCounts } from './counts.ts'
import { familyOf, MARK_FAMILIES, type MarkFamily } from './families.ts'
import type { Place, PlaceKind, Precision, Strategy, StrategyGroup } from './schema.ts'
import { PLACE_KINDS, PRECISIONS, STRATEGY_GROUPS } from './schema.ts'
import type { Role } from './schema-parts.ts'

/** Whether there is such an article, as far as is known: of a large corpus only the first heads are loaded at first. */
export function mayHave({ articleById, articles, articleCount }: Atlas, article: string): boolean {
  return articleById.has(article) || articles.length < articleCount
}

/** How often the texts name a place. */
export function timesNamed(atlas: Atlas, place: string): number {
  const { location, actor } = atlas.namedById.get(place) ?? { location: 0, actor: 0 }
  return location + actor
}

/** A place and how often it is named. */
export interface NamedPlace {
  readonly place: Place
  readonly count: number
}

/**
 * The places the articles name (a node of a line that no sentence names is no mark), most mentioned first; in that
 * role and by the counts of one article, if they are given.
 */
export function namedPlaces(
  atlas: Atlas,
  roles: 'all' | Role = 'all',
  counts: ReadonlyMap<string, RoleCounts> = atlas.namedById,
): NamedPlace[] {
  const countOf = ({ location, actor }: RoleCounts): number =>
    roles === 'all' ? location + actor : { location, actor }[roles]
  return atlas.places
    .flatMap((place) => {
      const named = counts.get(place.id)
      return named ? [{ place, count: countOf(named) }] : []
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.place.id < b.place.id ? -1 : 1))
}

/**
 * The other places whose mark stands at the very point of this one, but for what it lies in: on a map only the
 * uppermost is seen.
 */
export function placesAtPointOf(atlas: Atlas, place: Place): Place[] {
  if (place.geometry?.type !== 'Point') return []
  const [lon, lat] = place.geometry.coordinates
  return atlas.places.filter(
    ({ id, geometry }) =>
      id !== place.id &&
      id !== place.properties.parent &&
      atlas.namedById.has(id) &&
      geometry?.type === 'Point' &&
      geometry.coordinates[0] === lon &&
      geometry.coordinates[1] === lat,
  )
}

/** The kinds of the marks: of the places that the articles name and that have a point. */
export function kindsIn(atlas: Atlas): readonly PlaceKind[] {
  const marked = namedPlaces(atlas).filter(({ place }) => place.geometry?.type === 'Point')
  const there = new Set(marked.map(({ place }) => place.properties.kind))
  return PLACE_KINDS.filter((kind) => there.has(kind))
}

/** The families of the places that the articles name. */
export function familiesIn(atlas: Atlas): readonly MarkFamily[] {
  const there = new Set(namedPlaces(atlas).map(({ place }) => familyOf(place.properties.kind)))
  return MARK_FAMILIES.filter((family) => there.has(family))
}

/** Whether a precision is as exact as the one asked for, or more. */
export function isAtLeast(precision: Precision, asked: Precision): boolean {
  return PRECISIONS.indexOf(precision) <= PRECISIONS.indexOf(asked)
}

/** What the reader wants to see of the places; null asks for all. */
export interface PlaceFilter {
  /** The least exact precision still shown. */
  readonly certainty: Precision
  readonly roles: 'all' | Role
  readonly families: readonly MarkFamily[] | null
  /** The counts of the one article that must name the place. */
  readonly source: ReadonlyMap<string, RoleCounts> | null
}

/** The filter that lets everything pass. */
export const NO_FILTER: PlaceFilter = { certainty: 'region', roles: 'all', families: null, source: null }

/** The named places that pass the filter, each with how often it is named so; most mentioned first. */
export function filteredPlaces(atlas: Atlas, filter: PlaceFilter): NamedPlace[] {
  return namedPlaces(atlas, filter.roles, filter.source ?? undefined).filter(
    ({ place: { properties: p } }) =>
      isAtLeast(p.precision, filter.certainty) &&
      (filter.families === null || filter.families.includes(familyOf(p.kind))),
  )
}

/** Strategies by group, in the legend's order. */
export function strategiesByGroup(
  atlas: Atlas,
): { readonly group: StrategyGroup; readonly strategies: Strategy[] }[] {
  return STRATEGY_GROUPS.map((group) => ({
    group,
    strategies: atlas.strategies.filter((s) => s.group === group),
  })).filter(({ strategies }) => strategies.length > 0)
}

/** The strategies shown before the reader chooses. */
export function leadingStrategies(atlas: Atlas): string[] {
  return atlas.strategies.filter((s) => s.leading).map((s) => s.id)
}
