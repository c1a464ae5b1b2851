import { pinyin } from 'pinyin-pro'
import * as v from 'valibot'
import { parse as parseYaml } from 'yaml'
import {
  CENTRES,
  National,
  NATIONAL_RANKS,
  shortName,
  type NamedPlace,
} from '../../src/lib/data/national-schema.ts'
import { checkSource } from './check-source.ts'
import { lineOf, SourceError, type SourceFile } from './source-error.ts'

const Text = v.pipe(v.string(), v.nonEmpty())
/** A division by its full name where only one has it, else by its code. */
const Reference = Text
const Named = { id: Text, name: Text, name_en: Text, names: v.optional(v.array(Text), []) }
const Grouped = v.strictObject({
  ...Named,
  members: v.pipe(v.array(Reference), v.minLength(2)),
  /** Who lays the members down, or why they are these. */
  says: Text,
})
/** By the English word for what they are; of several spellings the first is the name. */
const Features = v.record(Text, v.array(v.union([Text, v.pipe(v.array(Text), v.minLength(2))])))
const NamesSource = v.strictObject({
  abbreviations: v.record(Reference, v.array(Text)),
  readings: v.record(Text, Text),
  english: v.record(Text, Text),
  zones: v.array(
    v.strictObject({
      ...Named,
      county: Reference,
      position: v.strictTuple([v.number(), v.number()]),
      uncertainty: v.number(),
      source: Text,
    }),
  ),
  waters: Features,
  reliefs: Features,
  former: v.record(Reference, v.array(Text)),
  regions: v.array(Grouped),
  lines: v.array(Grouped),
  /** Read where national.tsv is made; here only their codes are checked. */
  seats: v.record(Reference, v.strictTuple([v.number(), v.number()])),
})
type NamesSource = v.InferOutput<typeof NamesSource>
/** What the national gazetteer is made of: national.tsv and names.yaml. */
export interface NationalSources {
  readonly divisions: SourceFile
  readonly names: SourceFile
}

interface Division {
  readonly code: string
  readonly name: string
  readonly lon: number
  readonly lat: number
  readonly centre: keyof typeof CENTRES
  /** Metres. */
  readonly radius: number
}

const HEADER = 'code\tname\trank\tlon\tlat\tcentre\tradius'
const REGENERATE = 'make it again: npx tsx geo/sources/boundaries/national.ts'
/** The extent of the country's divisions, its southern islands included: west, south, east, north in degrees. */
const EXTENT = [73, 3, 136, 54] as const

/** @throws SourceError on a row that does not fit, or codes out of order. */
function parseDivisions(file: SourceFile): Division[] {
  const fault = (line: number, problem: string) => new SourceError(file.path, line, problem, REGENERATE)
  const [header, ...lines] = file.text.trimEnd().split('\n')
  if (header !== HEADER) throw fault(1, `its columns are not ${HEADER.replaceAll('\t', ', ')}`)
  const letters = new Map(Object.entries(CENTRES).map(([letter, centre]) => [centre as string, letter]))
  const divisions = lines.map((line, i): Division => {
    const [code = '', name = '', rank = '', lon, lat, centre = '', radius] = line.split('\t')
    const [x, y, r] = [Number(lon), Number(lat), Number(radius)]
    if (!/^[1-8]\d{5}$/.test(code)) throw fault(i + 2, `"${code}" is not a GB/T 2260 code`)
    if (!/^\p{Script=Han}{2,}$/u.test(name)) throw fault(i + 2, `${code} has the name "${name}"`)
    if (rank !== rankOf(code)) throw fault(i + 2, `${code} ${name} has the rank "${rank}"`)
    if (!(x > EXTENT[0] && x < EXTENT[2] && y > EXTENT[1] && y < EXTENT[3]))
      throw fault(i + 2, `${code} ${name} lies at ${lon ?? ''}, ${lat ?? ''}`)
    const letter = letters.get(centre) as Division['centre'] | undefined
    if (!letter) throw fault(i + 2, `${code} ${name} has a centre of the kind "${centre}"`)
    if (!(r > 0)) throw fault(i + 2, `${code} ${name} has the radius "${radius ?? ''}"`)
    return { code, name, lon: x, lat: y, centre: letter, radius: r }
  })
  divisions.forEach(({ code, name }, i) => {
    const before = divisions[i - 1]
    if (before && before.code >= code) throw fault(i + 2, `${code} ${name} comes after ${before.code}`)
  })
  return divisions
}

const rankOf = (code: string) => NATIONAL_RANKS[code.endsWith('0000') ? 0 : code.endsWith('00') ? 1 : 2]

/** Looks a reference of names.yaml up. */
type Lookup = (reference: string) => string
function lookupIn(divisions: readonly Division[], file: SourceFile): Lookup {
  const codes = new Set(divisions.map(({ code }) => code))
  const byName = new Map<string, string[]>()
  for (const { code, name } of divisions) byName.set(name, [...(byName.get(name) ?? []), code])
  return (reference) => {
    if (codes.has(reference)) return reference
    const found = byName.get(reference) ?? []
    const [code] = found
    if (code !== undefined && found.length === 1) return code
    throw new SourceError(
      file.path,
      lineOf(file, reference),
      found.length > 1 ? `"${reference}" is ${found.join(', ')}` : `"${reference}" is no division`,
      'write its full name, or its code in quotes where several have the name',
    )
  }
}

/** The spelling in full of a high-speed railway. */
const withFullForm = (name: string, names: readonly string[]) =>
  name.endsWith('高铁') ? [...names, `${name.slice(0, -2)}高速铁路`] : [...names]

function namedPlaces(source: NamesSource, lookup: Lookup): NamedPlace[] {
  const { zones, regions, lines, waters, reliefs } = source
  const grouped = (rank: 'region' | 'line') => (place: v.InferOutput<typeof Grouped>) => ({
    id: place.id,
    name: place.name,
    name_en: place.name_en,
    names: withFullForm(place.name, place.names),
    rank,
    parent: null,
    position: null,
    uncertainty: null,
    members: place.members.map(lookup),
  })
  return [
    ...zones.map(({ id, name, name_en, names, county, position, uncertainty }) => {
      const parent = lookup(county)
      return { id, name, name_en, names, rank: 'zone' as const, parent, position, uncertainty, members: [] }
    }),
    ...regions.map(grouped('region')),
    ...lines.map(grouped('line')),
    ...featuresOf(waters, 'water', source),
    ...featuresOf(reliefs, 'relief', source),
  ]
}

const GENERIC = /(?:水库|运河|海峡|湾|江|河|湖|海|山脉|山|岛|平原|高原|盆地|沙漠|沙地)$/

/** Rivers, mountains and the like: ids and English names in Hanyu Pinyin; the second of one sound is numbered. */
type FeatureLists = v.InferOutput<typeof Features>
function featuresOf(features: FeatureLists, rank: 'water' | 'relief', source: NamesSource): NamedPlace[] {
  const used = new Map<string, number>()
  return Object.entries(features).flatMap(([generic, entries]) =>
    entries.map((entry) => {
      const [name = '', ...names] = typeof entry === 'string' ? [entry] : entry
      const sound = pinyin(name, { toneType: 'none', type: 'array', v: true }).join('')
      const times = (used.get(sound) ?? 0) + 1
      used.set(sound, times)
      return {
        id: `cn-${rank}-${sound}${times > 1 ? `-${times}` : ''}`,
        name,
        name_en:
          source.english[name] ?? `${englishName(name.replace(GENERIC, '') || name, source)} ${generic}`,
        names,
        rank,
        parent: null,
        position: null,
        uncertainty: null,
        members: [],
      }
    }),
  )
}

/**
 * A division's English name: its short form (or its full name where it has none) in Hanyu Pinyin, written as one word
 * with an apostrophe before a syllable that begins with a vowel, unless names.yaml has another.
 */
export function englishName(
  name: string,
  { english, readings }: Pick<NamesSource, 'english' | 'readings'>,
): string {
  const written = shortName(name) ?? name
  const exception = english[written]
  if (exception) return exception
  const syllables = pinyin(written, { toneType: 'none', type: 'array' })
  const [first = '', ...rest] = syllables.map((syllable, i) => readings[written.charAt(i)] ?? syllable)
  const word = first + rest.map((s) => (/^[aeo]/.test(s) ? `’${s}` : s)).join('')
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** @throws SourceError when an id or a spelling of names.yaml is used twice, or an exception fits no division. */
function checkNames(source: NamesSource, divisions: readonly Division[], file: SourceFile): void {
  const fault = (needle: string, problem: string, remedy: string) =>
    new SourceError(file.path, lineOf(file, needle), problem, remedy)
  const ids = new Set<string>()
  const spellings = new Set<string>()
  for (const place of [...source.zones, ...source.regions, ...source.lines]) {
    if (ids.has(place.id))
      throw fault(place.id, `the id "${place.id}" is used twice`, 'rename one of the two')
    ids.add(place.id)
    for (const name of [place.name, ...place.names]) {
      if (spellings.has(name)) throw fault(name, `"${name}" is written twice`, 'leave it with one place')
      spellings.add(name)
    }
  }
  const features = [source.waters, source.reliefs].flatMap((all) => Object.values(all).flat(2))
  const written = new Set([...divisions.map(({ name }) => shortName(name) ?? name), ...features])
  for (const stem of Object.keys(source.english))
    if (!written.has(stem))
      throw fault(`${stem}:`, `no division is called ${stem}`, 'correct it or take it away')
}

/**
 * The national gazetteer's files → its artifact.
 * @throws SourceError naming file, line and remedy on the first fault.
 */
export function buildNational({ divisions: table, names: file }: NationalSources): National {
  const divisions = parseDivisions(table)
  const source = checkSource(
    NamesSource,
    parseYaml(file.text),
    file,
    'mend that entry; its neighbours show the form',
  )
  const lookup = lookupIn(divisions, file)
  checkNames(source, divisions, file)
  Object.keys(source.seats).forEach(lookup)
  const abbreviations = Object.entries(source.abbreviations).map(([name, forms]) => [lookup(name), forms])
  const national = {
    schema: 1,
    codes: divisions.map(({ code }) => code),
    names: divisions.map(({ name }) => name),
    english: divisions.map(({ name }) => englishName(name, source)),
    lon: divisions.map(({ lon }) => Math.round(lon * 1e4)),
    lat: divisions.map(({ lat }) => Math.round(lat * 1e4)),
    centres: divisions.map(({ centre }) => centre).join(''),
    radii: divisions.map(({ radius }) => Math.ceil(radius / 1000)),
    abbreviations: Object.fromEntries(abbreviations) as unknown,
    former: Object.fromEntries(
      Object.entries(source.former).map(([n, names]) => [lookup(n), names]),
    ) as unknown,
    named: namedPlaces(source, lookup),
  }
  return checkSource(
    National,
    national,
    file,
    'mend that entry; src/lib/data/national-schema.ts has the form',
  )
}
