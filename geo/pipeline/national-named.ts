import * as v from 'valibot'
import { parse as parseYaml } from 'yaml'
import { NAMED_RANKS, type NamedRank, type National } from '../../src/lib/data/national-schema.ts'
import { checkSource } from './check-source.ts'
import { lookupIn, type Division, type Lookup } from './national-divisions.ts'
import { lineOf, SourceError, type SourceFile } from './source-error.ts'

const Text = v.pipe(v.string(), v.nonEmpty())
/** A name, and after “/” its other spellings. */
const Names = v.pipe(
  Text,
  v.regex(/^[^\s/]{2,}(\/[^\s/]{2,})*$/, 'is not a name with its spellings between “/”'),
)
/** Divisions by name or code, with spaces between them. */
const Row = Text
const Source = v.strictObject({
  rank: v.picklist(NAMED_RANKS),
  /** By the division that they lie in (ACROSS for those that cross several): names with spaces between them. */
  within: v.optional(v.record(Text, Row), {}),
  /** Those with a point of their own. */
  located: v.optional(
    v.record(
      Names,
      v.strictObject({
        within: Text,
        position: v.strictTuple([v.number(), v.number()]),
        uncertainty: v.number(),
        source: Text,
      }),
    ),
    {},
  ),
  /** The divisions that each is made of, or runs through; `says` is who lays them down, or why they are these. */
  members: v.optional(v.record(Names, v.union([Row, v.strictObject({ of: Row, says: Text })])), {}),
})
const ACROSS = 'across'

/** An entry of a file in national/named: a name in wide use that is no division. */
export interface NamedEntry {
  readonly rank: NamedRank
  readonly names: readonly string[]
  /** Codes of its members, or of what it lies in. */
  readonly of: readonly string[]
  /** Longitude, latitude, radius in metres. */
  readonly point: readonly [number, number, number] | null
}

const split = (row: string): string[] => row.trim().split(/\s+/)

/** @throws SourceError on an entry that does not fit, or a division that is none. */
function entriesOf(file: SourceFile, divisions: readonly Division[]): NamedEntry[] {
  const source = checkSource(
    Source,
    parseYaml(file.text),
    file,
    'mend that entry; its neighbours show the form',
  )
  const { rank } = source
  const lookup = lookupIn(divisions, file)
  const within = Object.entries(source.within).flatMap(([division, row]) => {
    const of = division === ACROSS ? [] : [lookup(division)]
    return split(row).map((names): NamedEntry => ({ rank, names: names.split('/'), of, point: null }))
  })
  const located = Object.entries(source.located).map(([names, place]): NamedEntry => ({
    rank,
    names: names.split('/'),
    of: [lookup(place.within)],
    point: [...place.position, place.uncertainty],
  }))
  const grouped = Object.entries(source.members).map(([names, row]): NamedEntry => ({
    rank,
    names: names.split('/'),
    of: membersOf(typeof row === 'string' ? row : row.of, lookup),
    point: null,
  }))
  return [...within, ...located, ...grouped]
}

const membersOf = (row: string, lookup: Lookup): string[] => split(row).map(lookup)

/**
 * The entries of all files, in order of rank and codes, for then the names compress best.
 * @throws SourceError also when a spelling is written twice.
 */
export function readNamed(files: readonly SourceFile[], divisions: readonly Division[]): NamedEntry[] {
  const written = new Set<string>()
  const entries = files.flatMap((file) => {
    const found = entriesOf(file, divisions)
    for (const name of found.flatMap(({ names }) => names)) {
      if (written.has(name))
        throw new SourceError(
          file.path,
          lineOf(file, name),
          `"${name}" is written twice`,
          'leave it with one place',
        )
      written.add(name)
    }
    return found
  })
  return entries.sort((a, b) =>
    a.of.join(' ') < b.of.join(' ') ? -1 : a.of.join(' ') > b.of.join(' ') ? 1 : 0,
  )
}

/** 440500 → 4405. */
const shortCode = (code: string): string => code.replace(/(?:00)+$/, '')

/** The columns of one rank as published. */
export function columnsOf(entries: readonly NamedEntry[], rank: NamedRank): National['named'][NamedRank] {
  const mine = entries.filter((entry) => entry.rank === rank)
  return {
    names: mine.map(({ names }) => names.join('/')),
    of: mine.map(({ of }) => of.map(shortCode).join(' ')),
  }
}
