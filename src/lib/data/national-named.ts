import { shortName } from './division-names.ts'
import { namedEnglish, type ReadName } from './national-english.ts'
import { NAMED_RANKS, type NamedRank, type National, type NationalPlace } from './national-schema.ts'

/** Ends of names that are also written otherwise. */
const OTHER_ENDS: readonly (readonly [end: string, others: readonly string[]])[] = [
  ['经济技术开发区', ['经开区', '国家级经济技术开发区']],
  ['高新技术产业开发区', ['高新区', '高新技术开发区', '国家高新区']],
  ['自由贸易试验区', ['自贸试验区', '自贸区']],
  ['综合保税区', ['综保区']],
  ['国际机场', ['机场']],
  ['高铁', ['高速铁路']],
  ['城际', ['城际铁路']],
  ['客专', ['客运专线']],
  ['高速', ['高速公路']],
]

/** A name as it is also written: 京沪高铁 and 京沪高速铁路. */
function withOtherEnds(name: string): string[] {
  const [end, others] = OTHER_ENDS.find(([e]) => name.endsWith(e)) ?? ['', []]
  return [name, ...others.map((other) => name.slice(0, name.length - end.length) + other)]
}

/** With its city and without: 武汉天河国际机场 is as often called 天河机场, and 光谷 is 武汉光谷 in full. */
function withCity(name: string, rank: NamedRank, cities: readonly City[]): string[] {
  const printed = cities.find(({ short }) => name.startsWith(short))
  // 唐山|京唐港, 上海|陆家嘴: a port, and what has a name that says no kind, is not joined with its city's name.
  if (!printed && (/港$/.test(name) || (rank === 'zone' && !HAS_KIND.test(name)))) return [name]
  if (!printed) return [name, ...cities.map(({ short }) => short + name)]
  const rest = name.slice(printed.short.length)
  return rank === 'site' && /^(?!国际).{2,}?(?:国际)?机场$/.test(rest) && !rest.startsWith('湾')
    ? [name, rest]
    : [name]
}

/** Every spelling of an entry, those that follow from others too. */
function spellingsOfNamed(written: readonly string[], rank: NamedRank, cities: readonly City[]): string[] {
  const full =
    rank === 'zone' || rank === 'site' ? written.flatMap((name) => withCity(name, rank, cities)) : written
  return [...new Set(full.flatMap(withOtherEnds))]
}

const HAS_KIND = /[区城园谷带岛]$|基地$|中心$|枢纽$|走廊$/

interface City {
  readonly short: string
  readonly english: string
}
/** The cities that a division is or lies in, the narrowest first; in a province that has none, itself. */
function citiesAround(division: NationalPlace | undefined, byId: ReadonlyMap<string, NationalPlace>): City[] {
  const cities: City[] = []
  for (let at = division; at; at = byId.get(at.parent ?? ''))
    if (at.rank === 'province' ? cities.length === 0 : at.rank === 'prefecture' || at.name.endsWith('市'))
      cities.push({ short: shortName(at.name) ?? at.name, english: at.name_en })
  return cities
}

/** 4405 → 440500. */
const codesOf = (row: string): string[] =>
  row === '' ? [] : row.split(' ').map((code) => code.padEnd(6, '0'))

/** What is wide itself is not drawn at the centre of a province. */
const isShownAt = (rank: NamedRank, division: NationalPlace): boolean =>
  rank === 'zone' || rank === 'site' || division.rank !== 'province'

/** The names that are no divisions. */
export function decodeNamed(
  artifact: National,
  divisions: readonly NationalPlace[],
  read: ReadName,
): NationalPlace[] {
  const byId = new Map(divisions.map((d) => [d.id, d]))
  const provinces = new Map(
    divisions.flatMap(({ abbreviations, name_en }) => abbreviations.map((a) => [a, name_en] as const)),
  )
  return NAMED_RANKS.flatMap((rank) => {
    const { names, of } = artifact.named[rank]
    return names.map((row, i) => placeOf(row.split('/'), rank, codesOf(of[i] ?? '')))
  })

  function placeOf(written: readonly string[], rank: NamedRank, codes: readonly string[]): NationalPlace {
    const [name = ''] = written
    const isGroup = (rank === 'region' || rank === 'line') && codes.length > 1
    const division = isGroup ? undefined : byId.get(codes[0] ?? '')
    const cities = citiesAround(division, byId)
    const own = artifact.points[name]
    const placing = !own && division && isShownAt(rank, division) ? division : null
    const english = codes.map((code) => byId.get(code)?.name_en ?? code)
    return {
      id: `cn-${rank}-${name}`,
      name,
      name_en: artifact.english[name] ?? namedEnglish({ name, rank, of: english, cities }, read, provinces),
      names: spellingsOfNamed(written, rank, cities),
      abbreviations: [],
      rank,
      parent: division?.id ?? null,
      position: own ? [own[0], own[1]] : (placing?.position ?? null),
      precision: own ? 'district' : (placing?.precision ?? 'region'),
      uncertainty: own?.[2] ?? placing?.uncertainty ?? null,
      placedBy: placing?.name ?? null,
      members: isGroup ? codes : [],
    }
  }
}
