import { buildAutomaton, longestAt, type Automaton } from '../matching/automaton.ts'
import { entriesOf, type LexiconEntry } from './lexicon-entries.ts'
import {
  ADMINISTRATIVE,
  byFullName,
  citiesAmong,
  initialsOf,
  joinedForms,
  shortFormsOf,
} from './lexicon-forms.ts'
import { markerOf, type Marker } from '../marks.ts'
import { mergePlaces } from './merge-places.ts'
import type { LexiconPlace, LexiconRank } from '../parse-types.ts'
import { GREAT_CITIES } from '../words/regions.ts'

/** Everything the parser looks up, by number: built once, used for any text. */
export interface Lexicon {
  readonly automaton: Automaton
  readonly entries: readonly LexiconEntry[]
  readonly byName: ReadonlyMap<string, number>
  readonly places: readonly LexiconPlace[]
  readonly byId: ReadonlyMap<string, number>
  /** Zones, stations and the like, whose names a text may shorten. */
  readonly sites: readonly number[]
  /** Index of the parent, or -1; by place. */
  readonly parent: Int32Array
  /** Index of the province a place lies in (itself for a province), or -1. */
  readonly province: Int32Array
  /** 1 for a province, a prefecture or a county; by place. */
  readonly area: Uint8Array
  /** Logarithm of how likely a place is meant when nothing else speaks; by place. */
  readonly prior: Float64Array
  /** One-character short forms: code unit → places, likeliest first. */
  readonly abbreviations: ReadonlyMap<number, readonly number[]>
  /** First characters of prefectures and a few others, for the names of lines. */
  readonly initials: ReadonlyMap<number, readonly number[]>
  /** Both together: what a character may stand for in the name of a line. */
  readonly ends: ReadonlyMap<number, readonly number[]>
  /** The same for a row of cities, where a city's own short form (宁) leaves nothing to first characters. */
  readonly cityEnds: ReadonlyMap<number, readonly number[]>
  /** By code unit: SHORT_FORM, INITIAL where it is only the first character of a city, else 0. */
  readonly forms: Uint8Array
  /** Tells where in a text there is something to be looked up. */
  readonly marker: Marker
}

export const SHORT_FORM = 1
const INITIAL = 2

const PRIOR: Readonly<Record<LexiconRank, number>> = {
  province: 3,
  prefecture: 2,
  region: 2,
  zone: 1.5,
  line: 1.5,
  water: 1.5,
  relief: 1.5,
  town: 0,
  stop: 1.5,
  site: 1.5,
  county: 0,
}

/**
 * Builds the lexicon. Earlier places win: a later one that is the same place (an administrative area with the
 * same full name, in the same parent or within 40 km) only adds its names and its id.
 */
export function buildLexicon(places: Iterable<LexiconPlace>): Lexicon {
  const { places: all, byId } = mergePlaces(places)
  const parent = Int32Array.from(all, (p) => (p.parent === null ? -1 : (byId.get(p.parent) ?? -1)))
  const province = Int32Array.from(all, (_, index) => provinceOf(index, all, parent))
  const great = all.map((p) => GREAT_CITIES.has(p.name))
  const prior = Float64Array.from(all, (p, i) => {
    const above = parent[i] ?? -1
    const near = all[above]?.rank === 'province' ? 0.3 : great[above] ? 0.8 : 0
    const municipal =
      p.rank === 'county' && above >= 0 && above === province[i] && /市$/.test(all[above]?.name ?? '')
    return PRIOR[p.rank] + (great[i] ? 0.6 : 0) + (municipal ? 1 : near)
  })
  const named = byFullName(all)
  const entries = entriesOf(all, byId, prior)
  const abbreviations = shortFormsOf(all, named, prior)
  const initials = initialsOf(all, named, prior)
  const ends = joinedForms(abbreviations, initials)
  const forms = new Uint8Array(65536)
  for (const unit of ends.keys()) forms[unit] = abbreviations.has(unit) ? SHORT_FORM : INITIAL
  const names = entries.map((e) => e.name)
  return {
    automaton: buildAutomaton(names),
    entries,
    byName: new Map(entries.map((e, i) => [e.name, i])),
    places: all,
    byId,
    sites: [...all.keys()].filter((i) => all[i]?.rank === 'zone' || all[i]?.rank === 'site'),
    parent,
    province,
    area: Uint8Array.from(all, ({ rank }) => (ADMINISTRATIVE.has(rank) ? 1 : 0)),
    prior,
    abbreviations,
    initials,
    ends,
    cityEnds: citiesAmong(ends, abbreviations, all),
    forms,
    marker: markerOf(names, abbreviations.keys(), [...ends.keys()]),
  }
}

/** The longest name that begins at `at`. An array asked for its element -1 takes many times as long to say no. */
export function entryAt({ automaton, entries }: Lexicon, text: string, at: number): LexiconEntry | undefined {
  const index = longestAt(automaton, text, at)
  return index < 0 ? undefined : entries[index]
}

export function entryNamed({ byName, entries }: Lexicon, name: string): LexiconEntry | undefined {
  const index = byName.get(name)
  return index === undefined ? undefined : entries[index]
}

function provinceOf(index: number, places: readonly LexiconPlace[], parent: Int32Array): number {
  let at = index
  for (let depth = 0; at >= 0 && depth < 8; depth++) {
    if (places[at]?.rank === 'province') return at
    at = parent[at] ?? -1
  }
  return -1
}
