import type { ArticleHead, Coverage, NamedCount, ShorthandUse, TextIndex } from './index-schema.ts'
import type { Place, Strategy, StrategyFeature } from './schema.ts'

/** What an atlas shows before any text is opened, joined by id; immutable. */
export interface Atlas {
  /** What is told of the articles: of all, or of the first where there are more. */
  readonly articles: readonly ArticleHead[]
  readonly articleCount: number
  /** Ids of the articles that have a tour. */
  readonly toured: ReadonlySet<string>
  readonly places: readonly Place[]
  readonly features: readonly StrategyFeature[]
  readonly strategies: readonly Strategy[]
  readonly shorthands: readonly ShorthandUse[]
  readonly coverage: Coverage
  readonly articleById: ReadonlyMap<string, ArticleHead>
  readonly placeById: ReadonlyMap<string, Place>
  readonly strategyById: ReadonlyMap<string, Strategy>
  /** How often a place is named, alone or within a shorthand (京津); only places that are. */
  readonly namedById: ReadonlyMap<string, NamedCount>
  readonly strategiesByPlace: ReadonlyMap<string, readonly Strategy[]>
}

type Drawn = Pick<Atlas, 'places' | 'features' | 'strategies'>

export function byId<T extends { readonly id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]))
}

export function groupBy<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items)
    for (const key of keysOf(item)) {
      const group = groups.get(key)
      if (group) group.push(item)
      else groups.set(key, [item])
    }
  return groups
}

/** Joins what is drawn with what is known of the texts. */
export function joinAtlas(
  { places, features, strategies }: Drawn,
  { articles, tours, shorthands, coverage, places: named }: Omit<TextIndex, 'schema' | 'excerpts'>,
): Atlas {
  return {
    places,
    features,
    strategies,
    articles: articles.heads,
    articleCount: articles.total,
    toured: new Set(tours),
    shorthands,
    coverage,
    articleById: byId(articles.heads),
    placeById: byId(places),
    strategyById: byId(strategies),
    namedById: byId(named),
    strategiesByPlace: groupBy(strategies, (s) => s.members),
  }
}
