import * as v from 'valibot'

const Text = v.pipe(v.string(), v.nonEmpty())
const Code = v.pipe(v.string(), v.regex(/^[1-8]\d{5}$/, 'is not a GB/T 2260 code'))
const Integer = v.pipe(v.number(), v.integer())

/** What a name that is no division can be: a `site` is an airport, a port or a station. */
export const NAMED_RANKS = ['zone', 'site', 'town', 'region', 'line', 'water', 'relief'] as const
export type NamedRank = (typeof NAMED_RANKS)[number]
export const NATIONAL_RANKS = ['province', 'prefecture', 'county', ...NAMED_RANKS] as const
export type NationalRank = (typeof NATIONAL_RANKS)[number]

/** How a division's point was found: the seat of its government, a point inside it, or another division's point. */
export const CENTRES = { s: 'seat', i: 'interior', p: 'parent' } as const

/** Names in wide use that are no divisions, one entry each, in two columns. */
const NamedColumns = v.pipe(
  v.strictObject({
    /** The name and its other spellings, with “/” between them. */
    names: v.array(Text),
    /**
     * Codes of divisions without the zeros at their end, with spaces between them: several are the members of a region
     * or line (a line's in the order it runs), one is what it lies in; empty where that is not known, or not one.
     */
    of: v.array(v.pipe(v.string(), v.regex(/^([1-8]\d*( [1-8]\d*)*)?$/, 'is not a row of codes'))),
  }),
  v.check(({ names, of }) => names.length === of.length, 'its columns differ in length'),
)

/**
 * The national gazetteer as published: the divisions in columns, one entry each in order of their codes, since the
 * names of the same column compress far better side by side. Spellings, ranks, parents and most English names follow
 * from names and codes.
 */
export const National = v.pipe(
  v.strictObject({
    schema: v.literal(2),
    codes: v.array(Code),
    names: v.array(Text),
    /** WGS-84 in ten-thousandths of a degree, about 10 m. */
    lon: v.array(Integer),
    lat: v.array(Integer),
    /** One letter of CENTRES for each division. */
    centres: v.pipe(v.string(), v.regex(/^[sip]+$/)),
    /** Kilometres from the centre to the farthest part of the division. */
    radii: v.array(v.pipe(Integer, v.minValue(1))),
    /** One-character names by code. */
    abbreviations: v.record(Code, v.array(v.pipe(v.string(), v.length(1)))),
    /** Full names of divisions that one took over lately, and further names of its own, by its code. */
    former: v.record(Code, v.array(Text)),
    named: v.strictObject({
      zone: NamedColumns,
      site: NamedColumns,
      town: NamedColumns,
      region: NamedColumns,
      line: NamedColumns,
      water: NamedColumns,
      relief: NamedColumns,
    }),
    /** WGS-84 longitude and latitude in degrees and the radius in metres that holds the whole, of names that have one. */
    points: v.record(Text, v.strictTuple([v.number(), v.number(), v.pipe(v.number(), v.minValue(1))])),
    /** The characters that are read so in names, by syllable in Hanyu Pinyin without tones. */
    syllables: v.record(Text, Text),
    /** English names that do not follow from these readings, by code or name. */
    english: v.record(Text, Text),
  }),
  v.check(
    ({ codes, names, lon, lat, centres, radii }) =>
      [names, lon, lat, centres, radii].every(({ length }) => length === codes.length),
    'its columns differ in length',
  ),
)
export type National = v.InferOutput<typeof National>

/** A place of the national gazetteer. */
export interface NationalPlace {
  /** The GB/T 2260 code of a division; of another name `cn-`, its rank and the name. */
  readonly id: string
  readonly name: string
  readonly name_en: string
  /** Every spelling of two characters or more, the full name first. */
  readonly names: readonly string[]
  readonly abbreviations: readonly string[]
  readonly rank: NationalRank
  /** The division that it lies in. */
  readonly parent: string | null
  /** WGS-84 longitude and latitude in degrees. */
  readonly position: readonly [number, number] | null
  readonly precision: 'park' | 'district' | 'region'
  /** Radius in metres around the position that surely holds the place. */
  readonly uncertainty: number | null
  /** The name of the division whose position it has, as its own is not known; else null. */
  readonly placedBy: string | null
  /** Codes of divisions; for a line in the order it runs. */
  readonly members: readonly string[]
}
