import { pinyin } from 'pinyin-pro'
import * as v from 'valibot'
import { parse as parseYaml } from 'yaml'
import { shortName } from '../../src/lib/data/division-names.ts'
import type { ReadName } from '../../src/lib/data/national-english.ts'
import { NAMED_RANKS, National } from '../../src/lib/data/national-schema.ts'
import { decodeNational } from '../../src/lib/data/national.ts'
import { checkSource } from './check-source.ts'
import { lookupIn, parseDivisions, type Division } from './national-divisions.ts'
import { columnsOf, readNamed, type NamedEntry } from './national-named.ts'
import { lineOf, SourceError, type SourceFile } from './source-error.ts'

const Text = v.pipe(v.string(), v.nonEmpty())
const NamesSource = v.strictObject({
  abbreviations: v.record(Text, v.array(Text)),
  readings: v.record(Text, Text),
  english: v.record(Text, Text),
  further: v.record(Text, v.array(Text)),
  former: v.record(Text, v.array(Text)),
})
type NamesSource = v.InferOutput<typeof NamesSource>
/** Read where national.tsv is made; here only their codes are checked. */
const SeatsSource = v.strictObject({ seats: v.record(Text, v.strictTuple([v.number(), v.number()])) })

/** What the national gazetteer is made of: national.tsv and the hand-kept files of national. */
export interface NationalSources {
  readonly divisions: SourceFile
  readonly names: SourceFile
  readonly seats: SourceFile
  readonly named: readonly SourceFile[]
}

const MEND = 'mend that entry; its neighbours show the form'

/** What the dictionary says, kept since it is slow and asked the same several times a build. */
const spoken = new Map<string, readonly string[]>()
function speak(name: string): readonly string[] {
  const known = spoken.get(name) ?? pinyin(name, { toneType: 'none', type: 'array' })
  spoken.set(name, known)
  return known
}

/** Reads names as a dictionary of words does, but for the characters that sound otherwise in names of places. */
const dictionaryReader =
  ({ readings }: Pick<NamesSource, 'readings'>): ReadName =>
  (name) =>
    speak(name).map((syllable, i) => readings[name.charAt(i)] ?? syllable)

/** The characters of the names by the syllable that each is most often read as. */
function syllablesOf(names: readonly string[], read: ReadName): Record<string, string> {
  const counts = new Map<string, Map<string, number>>()
  for (const name of names)
    read(name).forEach((syllable, i) => {
      const character = name.charAt(i)
      const mine = counts.get(character) ?? new Map<string, number>()
      counts.set(character, mine.set(syllable, (mine.get(syllable) ?? 0) + 1))
    })
  const bySyllable = new Map<string, string>()
  for (const [character, mine] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [[syllable] = ['']] = [...mine].sort(([, a], [, b]) => b - a)
    bySyllable.set(syllable, (bySyllable.get(syllable) ?? '') + character)
  }
  return Object.fromEntries([...bySyllable].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The English names that names.yaml gives, by code or name. @throws SourceError when one fits nothing. */
function givenEnglish(
  { english }: NamesSource,
  divisions: readonly Division[],
  named: readonly NamedEntry[],
  file: SourceFile,
): Record<string, string> {
  const keys = new Map<string, string[]>()
  const add = (name: string, key: string) => keys.set(name, [...(keys.get(name) ?? []), key])
  for (const { names } of named) add(names[0] ?? '', names[0] ?? '')
  // 东海 is the sea, and not the county.
  for (const { code, name } of divisions) {
    const short = shortName(name) ?? name
    if (!keys.get(short)?.includes(short)) add(short, code)
  }
  return Object.fromEntries(
    Object.entries(english).flatMap(([name, written]) => {
      const found = keys.get(name)
      if (!found)
        throw new SourceError(
          file.path,
          lineOf(file, `${name}:`),
          `nothing is called ${name}`,
          'correct it or take it away',
        )
      return found.map((key) => [key, written])
    }),
  )
}

/** These and what a dictionary of words reads otherwise than character by character. */
function withOtherReadings(artifact: National, read: ReadName): Record<string, string> {
  const bySyllables = decodeNational(artifact)
  const others = decodeNational(artifact, read).flatMap(({ id, name, name_en }, i) =>
    bySyllables[i]?.name_en === name_en ? [] : [[/^\d/.test(id) ? id : name, name_en] as const],
  )
  return { ...Object.fromEntries(others), ...artifact.english }
}

/**
 * The national gazetteer's files → its artifact.
 * @throws SourceError naming file, line and remedy on the first fault.
 */
export function buildNational({
  divisions: table,
  names: file,
  seats,
  named: files,
}: NationalSources): National {
  const divisions = parseDivisions(table)
  const source = checkSource(NamesSource, parseYaml(file.text), file, MEND)
  const lookup = lookupIn(divisions, file)
  const seated = checkSource(SeatsSource, parseYaml(seats.text), seats, MEND)
  Object.keys(seated.seats).forEach(lookupIn(divisions, seats))
  const named = readNamed(files, divisions)
  const read = dictionaryReader(source)
  const byCode = (of: Record<string, string[]>) =>
    Object.fromEntries(Object.entries(of).map(([name, forms]) => [lookup(name), forms]))
  const spelled = [...divisions.map(({ name }) => name), ...named.map(({ names }) => names[0] ?? '')]
  const national = checkSource(
    National,
    {
      schema: 2,
      codes: divisions.map(({ code }) => code),
      names: divisions.map(({ name }) => name),
      lon: divisions.map(({ lon }) => Math.round(lon * 1e4)),
      lat: divisions.map(({ lat }) => Math.round(lat * 1e4)),
      centres: divisions.map(({ centre }) => centre).join(''),
      radii: divisions.map(({ radius }) => Math.ceil(radius / 1000)),
      abbreviations: byCode(source.abbreviations),
      former: { ...byCode(source.further), ...byCode(source.former) },
      named: Object.fromEntries(NAMED_RANKS.map((rank) => [rank, columnsOf(named, rank)])),
      points: Object.fromEntries(named.flatMap(({ names, point }) => (point ? [[names[0], point]] : []))),
      syllables: syllablesOf(spelled, read),
      english: givenEnglish(source, divisions, named, file),
    },
    file,
    'mend that entry; src/lib/data/national-schema.ts has the form',
  )
  return { ...national, english: withOtherReadings(national, read) }
}
