import {
  BLOCKING_WORDS,
  COMMON_FULL_FORMS,
  COMMON_PREFECTURES,
  COMMON_SHORT_FORMS,
  TOO_WIDE,
} from '../words/common-words.ts'
import { FOREIGN } from '../words/foreign.ts'
import { BYLINES } from '../words/person-names.ts'
import { CITY_SHORT_FORMS } from '../words/regions.ts'
import { ROW_FRAMES } from '../words/row-frames.ts'
import type { LexiconPlace, MentionKind } from '../parse-types.ts'
import { tailAt } from '../words/suffixes.ts'
import { WORDS_WITH_NAMES } from '../words/words-with-names.ts'

export type EntryKind =
  | 'place'
  | 'shorthand'
  | 'blocked'
  | 'byline'
  | 'too-wide'
  | 'line-word'
  | 'points-back'
  | 'quote'
  | 'frame'
  | 'road-number'
  | 'city-line'

/** A name in the automaton; `places` are indices into `Lexicon.places`: several for homonyms. */
export interface LexiconEntry {
  readonly name: string
  readonly kind: EntryKind
  readonly places: readonly number[]
  /** How much the text must show before the name is a place: nothing, its province, or a parent or list near it. */
  readonly evidence: 'none' | 'near' | 'some' | 'strong'
  /** The kind of mention it makes. */
  readonly mention: MentionKind
  /** Whether longer names are made of it (苏州|工业园区): not of stations, lines and works. */
  readonly open: boolean
  /** For a shorthand, its members, as a span wants them. */
  readonly members: readonly (readonly number[])[]
}

/** Words that end a line's name: what stands before them is read character by character (京沪|高铁). */
export const LINE_WORDS = [
  '高铁',
  '高速铁路',
  '城际',
  '城际铁路',
  '城际高铁',
  '铁路',
  '高速公路',
  '高速',
  '客运专线',
  '中线高铁',
  '客专',
  '大桥',
] as const

/** Words for as many places as were named before: by their first unit. */
const POINTING_BACK = ['两地', '三地', '四地', '五地'] as const

/** Sides of a city's ring roads. */
const RINGS = [...'东西南北'].flatMap((side) => [...'二三四五六'].map((ring) => `${side}${ring}环`))

const RANK_KINDS = {
  province: 'province',
  prefecture: 'prefecture',
  county: 'county',
  town: 'town',
  zone: 'zone',
  region: 'region',
  line: 'line',
  water: 'water',
  relief: 'relief',
  stop: 'transport',
} as const

/** The kind of mention that a place of the lexicon makes. */
function kindOf(place: LexiconPlace, kind: EntryKind): MentionKind {
  if (kind === 'shorthand') return kind
  if (place.rank !== 'site') return RANK_KINDS[place.rank]
  return /[站港]$|港区$|机场$|口岸$/.test(place.name) ? 'transport' : 'zone'
}

/** One entry for each name of the places, and for the words that steer the scan. */
export function entriesOf(
  places: readonly LexiconPlace[],
  byId: ReadonlyMap<string, number>,
  prior: Float64Array,
): LexiconEntry[] {
  const named = new Map<string, number[]>()
  const regions = new Set(places.flatMap((p) => (p.rank === 'region' ? [p.name, ...p.names] : [])))
  places.forEach((place, index) => {
    for (const name of new Set([place.name, ...place.names])) {
      if (name.length < 2 || isDirection(name) || name.endsWith('同城') || isPlan(name, place, regions))
        continue
      const sharing = named.get(name)
      if (sharing) sharing.push(index)
      else named.set(name, [index])
    }
  })
  const entries: LexiconEntry[] = []
  for (const [name, sharing] of named) {
    sharing.sort((a, b) => (prior[b] ?? 0) - (prior[a] ?? 0))
    const first = places[sharing[0] ?? -1]
    if (!first) continue
    const kind = isShorthand(name, first, places, byId) ? 'shorthand' : 'place'
    entries.push({
      name,
      kind,
      places: sharing,
      evidence: evidenceFor(name, sharing, places),
      mention: kindOf(first, kind),
      open: first.rank !== 'site' && first.rank !== 'line',
      members: kind === 'shorthand' ? membersOf(first, byId) : [],
    })
  }
  const plain = (names: Iterable<string>, kind: EntryKind): void => {
    for (const name of names)
      if (!named.has(name))
        entries.push({
          name,
          kind,
          places: [],
          evidence: 'none',
          mention: 'too-wide',
          open: false,
          members: [],
        })
  }
  plain(new Set([...BLOCKING_WORDS, ...WORDS_WITH_NAMES]), 'blocked')
  plain([...BYLINES, '《'], 'byline')
  plain(TOO_WIDE, 'too-wide')
  plain(FOREIGN, 'too-wide')
  plain(LINE_WORDS, 'line-word')
  plain(POINTING_BACK, 'points-back')
  plain(['“'], 'quote')
  plain(ROW_FRAMES, 'frame')
  plain(['G', 'S', '国道', '省道'], 'road-number')
  plain(['号线', ...RINGS], 'city-line')
  return entries
}

/** 西部地区, 南部: a direction and no region with a name, nor what 南部县 is called in short. */
const isDirection = (name: string): boolean => /^[东西南北中]{1,3}(?:部?地区|部)$/.test(name)

/** 中原|城市群, 川南|经济区: of such a name only what stands before is a place; but not 武汉城市圈, whose members are fixed. */
function isPlan(name: string, place: LexiconPlace, regions: ReadonlySet<string>): boolean {
  const stem = place.rank === 'region' ? PLAN_NAME.exec(name)?.[1] : undefined
  return stem !== undefined && regions.has(stem)
}
const PLAN_NAME = /^(.{2,})(?:城市群|经济区|地区|都市圈|(?:地区)?双城经济圈)$/

const membersOf = (place: LexiconPlace, byId: ReadonlyMap<string, number>): number[][] =>
  place.members
    .map((id) => byId.get(id) ?? -1)
    .filter((i) => i >= 0)
    .map((i) => [i])

/** 京津冀 and the like: a region whose name is a row of characters, from the names of its members. */
function isShorthand(
  name: string,
  place: LexiconPlace,
  places: readonly LexiconPlace[],
  byId: ReadonlyMap<string, number>,
): boolean {
  if (place.rank !== 'region' || place.members.length === 0) return false
  if (place.members.length !== name.length) return false
  const areas = place.members.map((id) => places[byId.get(id) ?? -1])
  const cities = Object.entries(CITY_SHORT_FORMS)
    .filter(([, names]) => areas.some((area) => area && names.includes(area.name)))
    .map(([form]) => form)
  const forms = [
    ...areas.flatMap((m) => [...(m?.names ?? []), ...(m?.abbreviations ?? [])]),
    ...cities,
  ].join()
  return [...name].every((unit) => forms.includes(unit))
}

/** 自贸试验区, 综保区: a kind of zone, and the name of one only where its province is spoken of. */
const isGeneric = (name: string): boolean => {
  const tail = tailAt(name, 0, 0)
  return tail?.kind === 'zone' && tail.end === name.length
}

function evidenceFor(
  name: string,
  sharing: readonly number[],
  places: readonly LexiconPlace[],
): LexiconEntry['evidence'] {
  const ranks = sharing.map((i) => places[i]?.rank)
  if (ranks.some((rank) => rank === 'province')) return 'none'
  const full = sharing.some((i) => places[i]?.name === name)
  if (!ranks.includes('county') && isGeneric(name)) return 'near'
  if (full) return COMMON_FULL_FORMS.has(name) ? 'strong' : 'none'
  if (COMMON_PREFECTURES.has(name)) return 'strong'
  // 和 is most often “and”: 创新和|…, …和康养.
  if (name.length === 2 && name.includes('和') && !ranks.includes('region')) return 'strong'
  if (ranks.every((rank) => rank === 'county')) return COMMON_SHORT_FORMS.has(name) ? 'strong' : 'some'
  return 'none'
}
