import * as v from 'valibot'
import { National } from '../data/national-schema.ts'
import { decodeNational } from '../data/national.ts'
import { PlaceCollection } from '../data/schema.ts'
import { buildLexicon, type Lexicon } from '../geoparse/lexicon/lexicon.ts'
import { knownOf, knownOfAtlas, knownOfNational, kindOf, type KnownPlace } from './known-place.ts'
import type { LexiconPlace } from '../geoparse/parse-types.ts'
import type { OwnPlace } from './project-schema.ts'

/** Every place that can be recognised, and what their cards say. */
export interface Gazetteer {
  readonly lexicon: Lexicon
  readonly byId: ReadonlyMap<string, KnownPlace>
}

/**
 * The atlas' places (places.geojson), the national gazetteer (national.json) and the reader's own, in one lexicon.
 * @throws ValiError where a file does not hold what it should.
 */
export function buildGazetteer(places: unknown, national: unknown, own: readonly OwnPlace[]): Gazetteer {
  const all = [
    ...own.map(knownOf),
    ...v.parse(PlaceCollection, places).features.map(knownOfAtlas),
    ...decodeNational(v.parse(National, national)).map(knownOfNational),
  ]
  return { lexicon: buildLexicon(all), byId: new Map(all.map((p) => [p.id, p])) }
}

/** What the card of a place says that the parser made up from the text, or took from its own tables. */
export function knownOfParsed(place: LexiconPlace, parent: KnownPlace | undefined): KnownPlace {
  return {
    ...place,
    kind: kindOf(place),
    name_en: place.name,
    adcodes: [],
    sources: parent ? [`位置取自其名中的“${parent.name}”，不比它更精确`] : ['由成员连成'],
  }
}

/** The places of these ids, with their members and all they lie in, `derived` ones included. */
export function placesByIds(
  ids: Iterable<string>,
  { byId, lexicon }: Gazetteer,
  derived: readonly LexiconPlace[],
): KnownPlace[] {
  const made = new Map([...lexicon.places, ...derived].map((p) => [p.id, p]))
  const found = new Map<string, KnownPlace>()
  const add = (id: string): void => {
    if (found.has(id)) return
    const parsed = made.get(id)
    const known = byId.get(id) ?? (parsed && knownOfParsed(parsed, byId.get(parsed.parent ?? '')))
    if (!known) return
    found.set(id, known)
    for (const member of known.members) add(member)
    if (known.parent !== null) add(known.parent)
  }
  for (const id of ids) add(id)
  return [...found.values()]
}

/** Wider places first. */
const RANKS: readonly LexiconPlace['rank'][] = [
  'province',
  'prefecture',
  'county',
  'town',
  'zone',
  'region',
  'line',
  'water',
  'relief',
  'stop',
  'site',
]

/** Places whose name begins with, or is, what the reader types; exact names first, then wider places. */
export function findByName(query: string, { byId }: Gazetteer, most = 12): KnownPlace[] {
  const wanted = query.trim()
  if (wanted === '') return []
  const score = (p: KnownPlace): number => (p.names.includes(wanted) ? 0 : 10) + RANKS.indexOf(p.rank)
  return [...byId.values()]
    .filter((p) => p.names.some((name) => name.startsWith(wanted)))
    .sort((a, b) => score(a) - score(b) || (a.id < b.id ? -1 : 1))
    .slice(0, most)
}
