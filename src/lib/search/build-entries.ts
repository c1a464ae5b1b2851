import { Converter } from 'opencc-js'
import { customPinyin, pinyin } from 'pinyin-pro'
import type * as v from 'valibot'
import { isShorthand, placesOf } from '../data/counts.ts'
import type { PlaceProperties, Strategy } from '../data/schema.ts'
import type { Article, Mention } from '../data/text-schema.ts'
import type { SearchEntry, SearchName } from './search-schema.ts'

/** Names whose local reading the library's dictionary does not have. */
customPinyin({ 乐亭: 'lào tíng', 蔚县: 'yù xiàn', 长安区: 'cháng ān qū' })

/** The written standards whose forms a reader may type: OpenCC's own, Taiwan's, Hong Kong's. */
const TO_TRADITIONAL = (['t', 'tw', 'hk'] as const).map((to) => Converter({ from: 'cn', to }))

/** A place by its names. */
interface NamedPlace {
  readonly id: string
  readonly properties: Pick<v.InferOutput<typeof PlaceProperties>, 'name' | 'aliases' | 'name_en'>
}

/** What can be found. */
export interface Searchable {
  readonly places: readonly NamedPlace[]
  readonly strategies: readonly Strategy[]
  readonly articles: readonly Article[]
  readonly mentions: readonly Mention[]
}

/**
 * The reading of a name in whole words, so that a character with several readings gets the one it has there
 * (重点 zhong, 重庆 chong): syllables without tones, parted by spaces; punctuation is dropped.
 */
export function readingOf(name: string): string {
  return pinyin(name, { toneType: 'none', nonZh: 'consecutive', v: true })
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((syllable) => syllable !== '')
    .join(' ')
}

/** Pairs (traditional, simplified) of every character of the names that has a traditional form. */
export function traditionalPairs(names: readonly string[]): string {
  const pairs = new Set<string>()
  for (const name of names) {
    const simplified = [...name]
    // The whole name, since its words choose the form (發展, not 髮展); then each character, since readers may not.
    for (const convert of TO_TRADITIONAL)
      for (const form of [[...convert(name)], simplified.map(convert)])
        if (form.length === simplified.length)
          form.forEach((character, i) => {
            const plain = simplified[i]
            if (plain !== undefined && character !== plain) pairs.add(character + plain)
          })
  }
  return [...pairs].join('')
}

/** How many articles an entry tells by name. */
const FIRST_ARTICLES = 3

function telling(articles: ReadonlySet<string>): SearchEntry['articles'] {
  return { total: articles.size, first: [...articles].slice(0, FIRST_ARTICLES) }
}
const NONE: ReadonlySet<string> = new Set()

/** The articles that name each place, and those that use each shorthand, in the order of the mentions. */
function articlesNaming(mentions: readonly Mention[]): {
  readonly places: ReadonlyMap<string, ReadonlySet<string>>
  readonly shorthands: ReadonlyMap<string, ReadonlySet<string>>
} {
  const [places, shorthands] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()]
  const add = (map: Map<string, Set<string>>, key: string, article: string): void => {
    const known = map.get(key)
    if (known) known.add(article)
    else map.set(key, new Set([article]))
  }
  for (const mention of mentions) {
    for (const place of placesOf(mention)) add(places, place, mention.article)
    if (isShorthand(mention)) add(shorthands, mention.text, mention.article)
  }
  return { places, shorthands }
}

const named = (names: readonly string[]): Pick<SearchEntry, 'names' | 'traditional'> => ({
  names: [...new Set(names)].map((text): SearchName => ({ text, pinyin: readingOf(text) })),
  traditional: traditionalPairs(names),
})

/** How often each key occurs. */
function tally(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/**
 * Places, the most mentioned first, then strategies, the shorthands of the text and the articles: each with its
 * names, their readings and traditional forms, and the articles that name it.
 */
export function buildSearchEntries({ places, strategies, articles, mentions }: Searchable): SearchEntry[] {
  const counts = tally(mentions.flatMap((m) => m.place ?? []))
  const weight = (place: NamedPlace): number => counts.get(place.id) ?? 0
  const naming = articlesNaming(mentions)
  const quoted = ({ evidence }: Strategy): ReadonlySet<string> => {
    const ids = new Set(evidence.map((q) => q.article))
    return new Set(articles.map((a) => a.id).filter((id) => ids.has(id)))
  }
  return [
    ...[...places]
      .sort((a, b) => weight(b) - weight(a) || (a.id < b.id ? -1 : 1))
      .map(({ id, properties: p }): SearchEntry => ({
        kind: 'place',
        id,
        ...named([p.name, ...p.aliases]),
        name_en: p.name_en,
        articles: telling(naming.places.get(id) ?? NONE),
      })),
    ...strategies.map((s): SearchEntry => ({
      kind: 'strategy',
      id: s.id,
      ...named([s.name]),
      name_en: s.name_en,
      articles: telling(quoted(s)),
    })),
    ...[...naming.shorthands].map(([name, using]): SearchEntry => ({
      kind: 'shorthand',
      id: name,
      ...named([name]),
      name_en: null,
      articles: telling(using),
    })),
    ...articles.map((a): SearchEntry => ({
      kind: 'article',
      id: a.id,
      ...named([a.short_title, a.title]),
      name_en: `${a.short_title_en}: ${a.title_en}`,
      articles: telling(NONE),
    })),
  ]
}
