import { decode } from './decode.ts'
import { readCsv } from './gazetteer-csv.ts'
import { readGeoJson } from './gazetteer-geojson.ts'
import { faultsOf, FormatFault } from './import-error.ts'
import { MOST_BYTES } from './read-file.ts'
import type { GazetteerFile } from './gazetteer-rows.ts'

/** What a file chooser offers for a reader's own gazetteer. */
export const GAZETTEER_FILES = '.csv,.tsv,.txt,.geojson,.json'

/**
 * A reader's own places from a table (CSV with names, longitudes and latitudes) or from GeoJSON points. The positions
 * are as the file has them: see `guessDatum` and `convertDatum`.
 * @throws ImportError `no-columns` (no name, longitude and latitude among the columns), `no-places`, and those of any file
 */
export function readGazetteer(file: File): Promise<GazetteerFile> {
  return faultsOf(file.name, async () => {
    const ending = /\.([a-z0-9]+)$/i.exec(file.name)?.[1]?.toLowerCase() ?? ''
    if (!['csv', 'tsv', 'txt', 'geojson', 'json'].includes(ending)) throw new FormatFault('unknown-type')
    if (file.size > MOST_BYTES) throw new FormatFault('too-large')
    const text = decode(new Uint8Array(await file.arrayBuffer()))
    if (text.trim() === '') throw new FormatFault('empty')
    const read = ending.endsWith('json') ? readGeoJson(text, file.name) : await readCsv(text, file.name)
    if (read.places.length === 0) throw new FormatFault('no-places')
    return read
  })
}
