import * as v from 'valibot'

const Text = v.pipe(v.string(), v.nonEmpty())
const Code = v.pipe(v.string(), v.regex(/^[1-8]\d{5}$/, 'is not a GB/T 2260 code'))
const Slug = v.pipe(v.string(), v.regex(/^cn(-[a-z0-9]+)+$/, 'is not a slug that begins with cn-'))
const Position = v.strictTuple([
  v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
])
const Integer = v.pipe(v.number(), v.integer())

export const NATIONAL_RANKS = [
  'province',
  'prefecture',
  'county',
  'zone',
  'region',
  'line',
  'water',
  'relief',
] as const
export type NationalRank = (typeof NATIONAL_RANKS)[number]

/** How a division's point was found: the seat of its government, a point inside it, or another division's point. */
export const CENTRES = { s: 'seat', i: 'interior', p: 'parent' } as const

/** A name in wide use that is no division: its members are codes of divisions, or ids of other such names. */
export const NamedPlace = v.strictObject({
  id: Slug,
  name: Text,
  name_en: Text,
  /** Other spellings. */
  names: v.array(Text),
  rank: v.picklist(['zone', 'region', 'line', 'water', 'relief']),
  /** The division that it lies in. */
  parent: v.nullable(Code),
  /** WGS-84. */
  position: v.nullable(Position),
  /** Radius in metres that holds it. */
  uncertainty: v.nullable(v.pipe(v.number(), v.minValue(1))),
  /** Codes of divisions; for a line in the order it runs. */
  members: v.array(Code),
})
export type NamedPlace = v.InferOutput<typeof NamedPlace>

/**
 * The national gazetteer as published: the divisions in columns, one entry each in order of their codes, since the
 * names of the same column compress far better side by side. Spellings, ranks and parents follow from names and codes.
 */
export const National = v.pipe(
  v.strictObject({
    schema: v.literal(1),
    codes: v.array(Code),
    names: v.array(Text),
    english: v.array(Text),
    /** WGS-84 in ten-thousandths of a degree, about 10 m. */
    lon: v.array(Integer),
    lat: v.array(Integer),
    /** One letter of CENTRES for each division. */
    centres: v.pipe(v.string(), v.regex(/^[sip]+$/)),
    /** Kilometres from the centre to the farthest part of the division. */
    radii: v.array(v.pipe(Integer, v.minValue(1))),
    /** One-character names by code. */
    abbreviations: v.record(Code, v.array(v.pipe(v.string(), v.length(1)))),
    /** Full names of divisions that one took over lately, by its code. */
    former: v.record(Code, v.array(Text)),
    named: v.array(NamedPlace),
  }),
  v.check(
    ({ codes, names, english, lon, lat, centres, radii }) =>
      [names, english, lon, lat, centres, radii].every(({ length }) => length === codes.length),
    'its columns differ in length',
  ),
)
export type National = v.InferOutput<typeof National>

/** A place of the national gazetteer. */
export interface NationalPlace {
  /** The GB/T 2260 code of a division, or a slug (`cn-…`) of another name. */
  readonly id: string
  readonly name: string
  readonly name_en: string
  /** Every spelling of two characters or more, the full name first. */
  readonly names: readonly string[]
  readonly abbreviations: readonly string[]
  readonly rank: NationalRank
  readonly parent: string | null
  /** WGS-84 longitude and latitude in degrees. */
  readonly position: readonly [number, number] | null
  readonly precision: 'park' | 'district' | 'region'
  /** Radius in metres around the position that surely holds the place. */
  readonly uncertainty: number | null
  readonly members: readonly string[]
}

const PEOPLES =
  '蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|' +
  '布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|鄂温克|德昂|保安|裕固|独龙|鄂伦春|各'
/** Peoples at the end of a name that has a stem of two characters or more before them. */
const TRAILING_PEOPLES = new RegExp(`^(.{2,}?)((${PEOPLES})族|蒙古|维吾尔|柯尔克孜|哈萨克|塔吉克|锡伯)+$`)
const RANKS = /(特别行政区|自治区|自治州|自治县|自治旗|地区|新区|矿区|特区|省|市|区|县|旗|盟)$/
/** Banners that are told apart by their side or colour lose their name with it. */
const BANNER_WITH_SIDE = /[左右前后中合黄白蓝]旗$/
/** What the rule would get wrong: the county beside it is called 井陉; other names in 林区 are districts called …林. */
const IRREGULAR = new Map<string, string | null>([
  ['井陉矿区', null],
  ['神农架林区', '神农架'],
])

/** The name without its rank and peoples, whatever is left: 忠县 → 忠, 大厂回族自治县 → 大厂. */
function stemOf(name: string): string {
  const rank = RANKS.exec(name)?.[0] ?? ''
  const stem = name.slice(0, name.length - rank.length)
  // 清新区 is the district of 清新, not a new area called 清.
  if (stem.length < 2 && rank.length === 2) return name.slice(0, -1)
  if (!rank.startsWith('自治') && !/族$/.test(stem)) return stem
  // 东乡族自治县 and 鄂温克族自治旗 are called after a people alone.
  return stem.replace(TRAILING_PEOPLES, '$1').replace(/族$/, '')
}

/**
 * The short form of a division's name: 北京市 → 北京, 恩施土家族苗族自治州 → 恩施, 浦东新区 → 浦东.
 * @returns null where none is in use: a single character is not a name (忠县), and 土默特左旗 keeps its side.
 */
export function shortName(name: string): string | null {
  const irregular = IRREGULAR.get(name)
  if (irregular !== undefined) return irregular
  if (BANNER_WITH_SIDE.test(name)) return null
  const stem = stemOf(name)
  return stem.length < 2 || stem === name ? null : stem
}

/** Every spelling of a division's name: full, short, and the contraction in use for autonomous ones (恩施州, 大厂县). */
export function spellingsOf(name: string): string[] {
  const short = shortName(name)
  const autonomous = /自治([州县旗])$/.exec(name)?.[1]
  const contracted = short && autonomous ? [`${short}${autonomous}`] : []
  const special = short && name.endsWith('特别行政区') ? [`${short}特区`] : []
  return [name, ...(short ? [short] : []), ...contracted, ...special]
}

const rankOf = (code: string): 'province' | 'prefecture' | 'county' =>
  code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'prefecture' : 'county'

/** The code above, among those known: counties may lie directly under a province. */
function parentOf(code: string, known: ReadonlySet<string>): string | null {
  const above = [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`]
  return above.find((c) => c !== code && known.has(c)) ?? null
}

/** The places of the artifact, divisions first, in order of their codes. */
export function decodeNational(artifact: National): NationalPlace[] {
  const known = new Set(artifact.codes)
  const divisions = artifact.codes.map((id, i): NationalPlace => {
    const rank = rankOf(id)
    const name = artifact.names[i] ?? ''
    return {
      id,
      name,
      name_en: artifact.english[i] ?? '',
      names: [name, ...(artifact.former[id] ?? [])].flatMap(spellingsOf),
      abbreviations: artifact.abbreviations[id] ?? [],
      rank,
      parent: parentOf(id, known),
      position: [(artifact.lon[i] ?? 0) / 1e4, (artifact.lat[i] ?? 0) / 1e4],
      precision: rank === 'county' ? 'district' : 'region',
      uncertainty: (artifact.radii[i] ?? 0) * 1000,
      members: [],
    }
  })
  const named = artifact.named.map(({ names, ...place }): NationalPlace => ({
    ...place,
    names: [place.name, ...names],
    abbreviations: [],
    precision: place.rank === 'zone' ? 'district' : 'region',
  }))
  return [...divisions, ...named]
}
