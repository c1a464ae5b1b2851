import type { Atlas } from './atlas.ts'
import type { Mention, Place } from './schema.ts'
import { isShorthand } from './shorthands.ts'

/** How often an article names a place: in all, and how many of these only within a shorthand (京津). */
export interface TimesNamed {
  readonly all: number
  readonly viaShorthand: number
}

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

function timesNamed(mentions: readonly Mention[], article: string): TimesNamed {
  const own = mentions.filter((m) => m.article === article)
  return { all: own.length, viaShorthand: own.filter(isShorthand).length }
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
  first: string,
  second: string,
  roles: 'all' | Mention['role'] = 'all',
): Comparison {
  const compared = atlas.places
    .map((place): ComparedPlace => {
      const mentions = (atlas.mentionsByPlace.get(place.id) ?? []).filter(
        (m) => roles === 'all' || m.role === roles,
      )
      return { place, first: timesNamed(mentions, first), second: timesNamed(mentions, second) }
    })
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
