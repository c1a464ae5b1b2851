import type { ArticleText } from './article-text.ts'
import type { Atlas } from './atlas.ts'
import { isShorthand, placesOf } from './counts.ts'
import type { Place } from './schema.ts'
import type { Role } from './schema-parts.ts'

/** How often an article names a place: in all, and how many of these only within a shorthand (京津). */
export interface TimesNamed {
  readonly all: number
  readonly viaShorthand: number
}

const NEVER: TimesNamed = { all: 0, viaShorthand: 0 }

export interface ComparedPlace {
  readonly place: Place
  readonly first: TimesNamed
  readonly second: TimesNamed
}

/** Two articles laid over each other; each list begins with the place named most. */
export interface Comparison {
  readonly onlyFirst: readonly ComparedPlace[]
  readonly onlySecond: readonly ComparedPlace[]
  readonly both: readonly ComparedPlace[]
}

/** How often an article names each place. */
function timesNamed({ mentions }: ArticleText, roles: 'all' | Role): ReadonlyMap<string, TimesNamed> {
  const times = new Map<string, TimesNamed>()
  for (const mention of mentions)
    if (roles === 'all' || mention.role === roles)
      for (const id of placesOf(mention)) {
        const { all, viaShorthand } = times.get(id) ?? NEVER
        times.set(id, { all: all + 1, viaShorthand: viaShorthand + (isShorthand(mention) ? 1 : 0) })
      }
  return times
}

/** True where every mention is within a shorthand, so that the article never names the place itself. */
export function isShorthandOnly({ all, viaShorthand }: TimesNamed): boolean {
  return all > 0 && all === viaShorthand
}

/** The two articles to lay over each other: those asked for where they are two of the atlas', else its first two. */
export function comparedArticles(atlas: Atlas, asked: readonly [string, string] | null): [string, string] {
  if (asked && asked[0] !== asked[1] && asked.every((id) => atlas.articleById.has(id))) return [...asked]
  return [atlas.articles[0]?.id ?? '', atlas.articles[1]?.id ?? '']
}

/** Which places only the first article names, only the second, and both; a shorthand counts for each member. */
export function compareArticles(
  atlas: Atlas,
  first: ArticleText,
  second: ArticleText,
  roles: 'all' | Role = 'all',
): Comparison {
  const [a, b] = [timesNamed(first, roles), timesNamed(second, roles)]
  const compared = atlas.places
    .map((place): ComparedPlace => ({
      place,
      first: a.get(place.id) ?? NEVER,
      second: b.get(place.id) ?? NEVER,
    }))
    .sort(
      (a, b) =>
        b.first.all + b.second.all - (a.first.all + a.second.all) || (a.place.id < b.place.id ? -1 : 1),
    )
  return {
    onlyFirst: compared.filter((c) => c.first.all > 0 && c.second.all === 0),
    onlySecond: compared.filter((c) => c.first.all === 0 && c.second.all > 0),
    both: compared.filter((c) => c.first.all > 0 && c.second.all > 0),
  }
}
