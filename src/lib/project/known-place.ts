import type { Place, PlaceKind } from '../data/schema.ts'
import type { NationalPlace } from '../data/national-schema.ts'
import type { LexiconPlace, LexiconRank } from '../geoparse/parse-types.ts'
import type { OwnPlace } from './project-schema.ts'

/** A place that a text names, with what its card says of it. */
export interface KnownPlace extends LexiconPlace {
  readonly kind: PlaceKind
  readonly name_en: string
  readonly sources: readonly string[]
  /** Codes (GB/T 2260) of the divisions it is. */
  readonly adcodes: readonly string[]
}

/** The reader's own place as one that a text can name. */
export function knownOf(own: OwnPlace): KnownPlace {
  return {
    id: own.id,
    name: own.name,
    names: [own.name],
    abbreviations: [],
    rank: 'site',
    parent: null,
    position: [own.lon, own.lat],
    precision: own.precision,
    uncertainty: OWN_RADII[own.precision],
    members: [],
    kind: 'works',
    name_en: own.name,
    sources: [own.source],
    adcodes: [],
  }
}

/** How far, in metres, a place may lie from the point a reader gave it, by the precision they named. */
export const OWN_RADII = { site: 200, park: 2000, district: 30_000, region: 100_000 } as const

const KIND: Readonly<Record<LexiconRank, PlaceKind>> = {
  province: 'region',
  prefecture: 'region',
  county: 'district',
  town: 'urban',
  region: 'region',
  zone: 'zone',
  line: 'line',
  water: 'water',
  relief: 'relief',
  stop: 'station',
  site: 'works',
}

/** The kind of a place of which only rank and name are known: 石家庄站 is a station. */
export function kindOf({ rank, name }: Pick<LexiconPlace, 'rank' | 'name'>): PlaceKind {
  if (rank === 'line') return isRoad(name) ? 'road' : 'line'
  if (rank !== 'zone' && rank !== 'stop' && rank !== 'site') return KIND[rank]
  if (/站$/.test(name)) return 'station'
  if (/港$|港区$|港口$/.test(name)) return 'port'
  if (/机场$/.test(name)) return 'airport'
  return KIND[rank]
}

/** A line that is no railway: a motorway also by its number (G60), bridges and tunnels but for those of railways. */
const isRoad = (name: string): boolean =>
  !/铁|城际|地铁|号线/.test(name) && /公路|高速|国道|省道|环线|通道|大桥|隧道|路$|^[GS]\d+/.test(name)

const RANK: Readonly<Partial<Record<PlaceKind, LexiconRank>>> = {
  region: 'region',
  district: 'county',
  urban: 'zone',
  zone: 'zone',
  line: 'line',
  road: 'line',
}
/** The atlas' own regions are provinces where they lie in none, and prefectures where their name says so. */
function rankOf({ properties: { kind, name, parent } }: Place): LexiconRank {
  if (kind !== 'region') return RANK[kind] ?? 'site'
  if (/[省市]$/.test(name) && parent === null) return 'province'
  return /[市]$|新区$/.test(name) ? 'prefecture' : 'region'
}

/** A place of the built-in atlas as one that any text can name. */
export function knownOfAtlas(place: Place): KnownPlace {
  const { name, name_en, aliases, kind, precision, parent, adcodes, georeferenceSources } = place.properties
  const isPoint = place.geometry?.type === 'Point'
  const spellings = [name, ...aliases]
  return {
    id: place.id,
    name,
    names: spellings.filter((s) => s.length > 1),
    abbreviations: spellings.filter((s) => s.length === 1),
    rank: rankOf(place),
    parent,
    position: isPoint ? (place.geometry?.coordinates as [number, number]) : null,
    precision,
    uncertainty: place.properties.coordinateUncertaintyInMeters,
    members: [],
    kind,
    name_en,
    sources: georeferenceSources,
    adcodes,
  }
}

/** A place of the national gazetteer as one that a text can name. */
export function knownOfNational(place: NationalPlace): KnownPlace {
  return {
    ...place,
    kind: kindOf(place),
    adcodes: /^\d{6}$/.test(place.id) ? [place.id] : [],
    sources: [
      place.id.startsWith('cn-') ? '全国地名录' : `GB/T 2260 ${place.id}`,
      ...(place.placedBy === null ? [] : [`位置取自所在的“${place.placedBy}”，不比它更精确`]),
    ],
  }
}
