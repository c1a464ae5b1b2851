import type { PlaceKind } from '../../src/lib/data/schema.ts'
import { parseGazetteer, type PlaceSource } from './gazetteer.ts'
import { SourceError, type SourceFile } from './source-error.ts'
import { spaced } from './patches.ts'

/** A gazetteer entry before it is in a file. */
export type NewPlace = Omit<PlaceSource, 'file' | 'line'>

/** Which of the gazetteer's files a kind of place belongs in. */
const FILE: Readonly<Record<PlaceKind, string>> = {
  region: 'administrative',
  district: 'administrative',
  urban: 'administrative',
  water: 'administrative',
  relief: 'administrative',
  port: 'hubs',
  airport: 'hubs',
  zone: 'zones',
  line: 'lines',
  road: 'lines',
  station: 'stations',
  institution: 'institutions',
  works: 'works',
  service: 'institutions',
  'route-end': 'route-ends',
}
/**
 * The gazetteer's files that get new entries, one feature a line at their end; the others are left out.
 * @throws SourceError when a file does not end as the gazetteer's files do.
 */
export function withNewPlaces(
  gazetteer: readonly SourceFile[],
  features: readonly NewPlace[],
): readonly SourceFile[] {
  const changed = gazetteer.flatMap((file): SourceFile[] => {
    const own = features.filter((f) => file.path.endsWith(`/${FILE[f.properties.kind]}.geojson`))
    if (own.length === 0) return []
    const body = /^([\s\S]*\S)\s*\]\s*\}\s*$/.exec(file.text)?.[1]
    if (body === undefined)
      throw new SourceError(file.path, null, 'does not end with ]}', 'mend the file’s end')
    const lines = own.map((f) => spaced(f)).join(',\n')
    return [{ path: file.path, text: `${body}${body.endsWith('[') ? '' : ','}\n${lines}\n]}\n` }]
  })
  const files = new Map(changed.map((f) => [f.path, f]))
  parseGazetteer(gazetteer.map((f) => files.get(f.path) ?? f))
  return changed
}
