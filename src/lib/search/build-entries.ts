import { Converter } from 'opencc-js'
import { customPinyin, pinyin } from 'pinyin-pro'
import type * as v from 'valibot'
import type { Article, Mention, PlaceProperties, Strategy } from '../data/schema.ts'
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
 * names, their readings and traditional forms. Which articles name it follows from the mentions and is not repeated.
 */
export function buildSearchEntries({ places, strategies, articles, mentions }: Searchable): SearchEntry[] {
  const counts = tally(mentions.flatMap((m) => m.place ?? []))
  const weight = (place: NamedPlace): number => counts.get(place.id) ?? 0
  const shorthands = new Set(mentions.filter((m) => Array.isArray(m.place)).map((m) => m.text))
  return [
    ...[...places]
      .sort((a, b) => weight(b) - weight(a) || (a.id < b.id ? -1 : 1))
      .map(({ id, properties: p }): SearchEntry => ({
        kind: 'place',
        id,
        ...named([p.name, ...p.aliases]),
        name_en: p.name_en,
      })),
    ...strategies.map((s): SearchEntry => ({
      kind: 'strategy',
      id: s.id,
      ...named([s.name]),
      name_en: s.name_en,
    })),
    ...[...shorthands].map((name): SearchEntry => ({
      kind: 'shorthand',
      id: name,
      ...named([name]),
      name_en: null,
    })),
    ...articles.map((a): SearchEntry => ({
      kind: 'article',
      id: a.id,
      ...named([a.short_title, a.title]),
      name_en: `${a.short_title_en}: ${a.title_en}`,
    })),
  ]
}
