import { spellingsOf } from './division-names.ts'
import { divisionEnglish, readerOf } from './national-english.ts'
import { decodeNamed } from './national-named.ts'
import type { National, NationalPlace } from './national-schema.ts'

const rankOf = (code: string): 'province' | 'prefecture' | 'county' =>
  code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'prefecture' : 'county'

/** The code above, among those known: counties may lie directly under a province. */
function parentOf(code: string, known: ReadonlySet<string>): string | null {
  const above = [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`]
  return above.find((c) => c !== code && known.has(c)) ?? null
}

/** The places of the artifact, divisions first, in order of their codes; `read` gives the sounds of their names. */
export function decodeNational(artifact: National, read = readerOf(artifact.syllables)): NationalPlace[] {
  const known = new Set(artifact.codes)
  const divisions = artifact.codes.map((id, i): NationalPlace => {
    const rank = rankOf(id)
    const name = artifact.names[i] ?? ''
    return {
      id,
      name,
      name_en: artifact.english[id] ?? divisionEnglish(name, read),
      names: [name, ...(artifact.former[id] ?? [])].flatMap(spellingsOf),
      abbreviations: artifact.abbreviations[id] ?? [],
      rank,
      parent: parentOf(id, known),
      position: [(artifact.lon[i] ?? 0) / 1e4, (artifact.lat[i] ?? 0) / 1e4],
      precision: rank === 'county' ? 'district' : 'region',
      uncertainty: (artifact.radii[i] ?? 0) * 1000,
      placedBy: null,
      members: [],
    }
  })
  return [...divisions, ...decodeNamed(artifact, divisions, read)]
}
