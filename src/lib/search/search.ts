import { isWithin } from './distance.ts'
import { normalise, wordsOf } from './normalise.ts'
import type { SearchEntry } from './search-schema.ts'
import { readSyllables } from './syllables.ts'

/** How well a name answers a query, the best first; `mixed` is pinyin cut short here and there (tianjg). */
export const RANKS = ['exact', 'prefix', 'initials', 'mixed', 'substring', 'fuzzy'] as const
export type Rank = (typeof RANKS)[number]

/** An entry that answers a query; `name` is the one of its names that does, null when the English one does. */
export interface Hit {
  readonly entry: SearchEntry
  readonly rank: Rank
  readonly name: string | null
}

interface Key {
  /** The Chinese name it belongs to, null for the English one. */
  readonly name: string | null
  readonly isAlias: boolean
  readonly spellings: readonly string[]
  readonly syllables: readonly string[]
  readonly words: readonly string[]
}

/**
 * The entries made ready for searching. A plain scan over some two hundred entries: MiniSearch splits names at spaces
 * and so finds neither 滨海 within 天津滨海国际机场 nor initials, and scores where this list needs a fixed order.
 */
export interface SearchIndex {
  readonly entries: readonly { readonly entry: SearchEntry; readonly keys: readonly Key[] }[]
  readonly simplified: ReadonlyMap<string, string>
}

/** The longest query that is looked at, in UTF-16 code units; what is longer is cut. */
const LONGEST = 64
const MOST = 12
const LATIN = /^[a-z0-9]+$/

/** Entries as loaded → index. */
export function buildSearchIndex(entries: readonly SearchEntry[]): SearchIndex {
  const simplified = new Map<string, string>()
  for (const { traditional } of entries) {
    const characters = [...traditional]
    for (let i = 0; i + 1 < characters.length; i += 2)
      simplified.set(characters[i] ?? '', characters[i + 1] ?? '')
  }
  // 台 is a name's own character somewhere, and then stands for itself.
  for (const { names } of entries)
    for (const { text } of names) for (const character of text) simplified.delete(character)
  return { entries: entries.map((entry) => ({ entry, keys: keysOf(entry) })), simplified }
}

function keysOf({ names, name_en }: SearchEntry): Key[] {
  const keys = names.map(({ text, pinyin }, i): Key => ({
    name: text,
    isAlias: i > 0,
    spellings: [normalise(text), normalise(pinyin)],
    syllables: pinyin.split(' '),
    words: [],
  }))
  if (name_en !== null)
    keys.push({
      name: null,
      isAlias: false,
      spellings: [normalise(name_en)],
      syllables: [],
      words: wordsOf(name_en),
    })
  return keys
}

/**
 * What answers the query, the best first, at most twelve: by Chinese name or alias (traditional forms too), English
 * name, pinyin, initials, or both mixed; Latin letters bear a slip or two. No string is an error.
 */
export function search(index: SearchIndex, query: string): Hit[] {
  const text = [...query.slice(0, LONGEST)].map((c) => index.simplified.get(c) ?? c).join('')
  const wanted = { whole: normalise(text), words: wordsOf(text) }
  if (wanted.whole === '') return []
  const hits = index.entries.flatMap(({ entry, keys }) => {
    const fits = keys.flatMap((key) => {
      const fit = fitOf(key, wanted)
      return fit === null ? [] : [{ entry, name: key.name, ...fit }]
    })
    return fits.sort(byFit)[0] ?? []
  })
  // A slip is assumed only where nothing fits as it is typed. The sort is stable: weight decides among equals.
  const typedSo = hits.filter((h) => h.rank !== 'fuzzy')
  return (typedSo.length > 0 ? typedSo : hits).sort(byFit).slice(0, MOST)
}

/** A fit is `loose` where only an alias, or only one word of the name, answers: it then yields to the others of its rank. */
interface Fit {
  readonly rank: Rank
  readonly loose: boolean
}

interface Wanted {
  readonly whole: string
  readonly words: readonly string[]
}

const byFit = (a: Fit, b: Fit): number =>
  RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank) || Number(a.loose) - Number(b.loose)

function fitOf(key: Key, { whole, words }: Wanted): Fit | null {
  const fit = (rank: Rank, loose = key.isAlias && rank !== 'exact'): Fit => ({ rank, loose })
  if (key.spellings.includes(whole)) return fit('exact')
  if (key.spellings.some((s) => s.startsWith(whole))) return fit('prefix')
  if (!LATIN.test(whole)) return key.spellings.some((s) => s.includes(whole)) ? fit('substring') : null
  if (whole.length < 2) return null
  const reading = readSyllables(whole, key.syllables)
  if (reading) return fit(reading)
  if (isInside(key, whole) || (words.length > 1 && hasWords(key, words))) return fit('substring')
  const isSlip = (s: string): boolean => s[0] === whole[0] && isWithin(whole, s, slipsIn(whole))
  if (whole.length < 4) return null
  if (key.spellings.some(isSlip)) return fit('fuzzy', false)
  return key.words.some(isSlip) ? fit('fuzzy', true) : null
}

function slipsIn(text: string): number {
  return text.length < 8 ? 1 : 2
}

/** Latin letters count within a name only from the beginning of a syllable or a word. */
function isInside({ syllables, words }: Key, whole: string): boolean {
  return (
    words.some((_, i) => i > 0 && words.slice(i).join('').startsWith(whole)) ||
    syllables.some((_, i) => i > 0 && readSyllables(whole, syllables, i) !== null)
  )
}

/** Every word of the query begins a word of the English name, in whatever order: tianjin port, Port of Tianjin. */
function hasWords(key: Key, words: readonly string[]): boolean {
  return words.every((word) => key.words.some((w) => w.startsWith(word)))
}
