import type { Article, Mention, Paragraph, Place, Strategy, StrategyFeature } from './schema.ts'

/** The loaded data, joined by id; immutable. */
export interface Atlas {
  readonly articles: readonly Article[]
  readonly places: readonly Place[]
  readonly features: readonly StrategyFeature[]
  readonly strategies: readonly Strategy[]
  readonly mentions: readonly Mention[]
  readonly articleById: ReadonlyMap<string, Article>
  readonly paragraphById: ReadonlyMap<string, Paragraph>
  readonly placeById: ReadonlyMap<string, Place>
  readonly strategyById: ReadonlyMap<string, Strategy>
  readonly mentionsByParagraph: ReadonlyMap<string, readonly Mention[]>
  /** Mentions that name the place, alone or within a shorthand (京津). */
  readonly mentionsByPlace: ReadonlyMap<string, readonly Mention[]>
  readonly strategiesByPlace: ReadonlyMap<string, readonly Strategy[]>
}

type AtlasData = Pick<Atlas, 'articles' | 'places' | 'features' | 'strategies' | 'mentions'>

/** The ids a mention stands for: none, one, or several. */
export function placesOf(mention: Mention): readonly string[] {
  if (mention.place === null) return []
  return typeof mention.place === 'string' ? [mention.place] : mention.place
}

function byId<T extends { readonly id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]))
}

function groupBy<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items)
    for (const key of keysOf(item)) {
      const group = groups.get(key)
      if (group) group.push(item)
      else groups.set(key, [item])
    }
  return groups
}

/** Joins the data by id. */
export function buildAtlas(data: AtlasData): Atlas {
  return {
    ...data,
    articleById: byId(data.articles),
    paragraphById: byId(data.articles.flatMap((a) => a.paragraphs)),
    placeById: byId(data.places),
    strategyById: byId(data.strategies),
    mentionsByParagraph: groupBy(data.mentions, (m) => [m.paragraph]),
    mentionsByPlace: groupBy(data.mentions, placesOf),
    strategiesByPlace: groupBy(data.strategies, (s) => s.members),
  }
}
