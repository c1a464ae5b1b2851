import { columnsOf } from './gazetteer-columns.ts'
import { placesOf, type GazetteerFile } from './gazetteer-rows.ts'
import { FormatFault } from './import-error.ts'

/**
 * The places of a table whose first row names its columns; the delimiter is found out.
 * @throws FormatFault `no-columns`, `too-large`
 */
export async function readCsv(text: string, source: string): Promise<GazetteerFile> {
  const { default: papa } = await import('papaparse')
  const { data } = papa.parse<string[]>(text, {
    skipEmptyLines: false,
    delimitersToGuess: [',', '\t', ';', '|', '，', '；'],
  })
  const head = data.findIndex((cells) => cells.some((c) => c.trim() !== ''))
  const headings = (data[head] ?? []).map((h) => h.trim())
  const columns = columnsOf(headings)
  if (columns.name === null || columns.lon === null || columns.lat === null)
    throw new FormatFault('no-columns')
  const cell = (cells: readonly string[], heading: string | null): string =>
    heading === null ? '' : (cells[headings.indexOf(heading)] ?? '').trim()
  const rows = data.flatMap((cells, i) =>
    i <= head || cells.every((c) => c.trim() === '')
      ? []
      : [
          {
            row: i + 1,
            name: cell(cells, columns.name),
            aliases: cell(cells, columns.aliases),
            lon: cell(cells, columns.lon),
            lat: cell(cells, columns.lat),
            precision: cell(cells, columns.precision),
          },
        ],
  )
  const systems = new Set(data.slice(head + 1).map((cells) => cell(cells, columns.crs)))
  return placesOf(rows, source, [columns.lon, columns.lat, ...systems])
}
