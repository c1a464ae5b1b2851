import { shortName } from '../../src/lib/data/division-names.ts'
import { CENTRES, NATIONAL_RANKS } from '../../src/lib/data/national-schema.ts'
import { lineOf, SourceError, type SourceFile } from './source-error.ts'

/** A row of national.tsv. */
export interface Division {
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
export function parseDivisions(file: SourceFile): Division[] {
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

/** Looks a reference of a hand-kept file up. */
export type Lookup = (reference: string) => string
/**
 * Divisions are referred to by full name, provinces and prefectures by short name too, where only one has it; else by
 * code.
 */
export function lookupIn(divisions: readonly Division[], file: SourceFile): Lookup {
  const codes = new Set(divisions.map(({ code }) => code))
  const byName = new Map<string, string[]>()
  const add = (name: string, code: string) => byName.set(name, [...(byName.get(name) ?? []), code])
  for (const { code, name } of divisions) {
    add(name, code)
    const short = shortName(name)
    if (short !== null && code.endsWith('00')) add(short, code)
  }
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
