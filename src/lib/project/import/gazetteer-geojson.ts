import * as v from 'valibot'
import { columnsOf } from './gazetteer-columns.ts'
import { placesOf, type GazetteerFile, type Row, type RowFault } from './gazetteer-rows.ts'
import { FormatFault } from './import-error.ts'

const Properties = v.fallback(v.record(v.string(), v.unknown()), {})
const Feature = v.object({
  type: v.literal('Feature'),
  geometry: v.unknown(),
  properties: Properties,
})
const Point = v.object({
  type: v.literal('Point'),
  coordinates: v.pipe(v.array(v.number()), v.minLength(2)),
})
const Collection = v.object({
  type: v.literal('FeatureCollection'),
  features: v.array(v.unknown()),
  crs: v.unknown(),
})

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new FormatFault('unreadable', { cause: error })
  }
}

/** A property as a cell of a table: a list of words in one cell, anything else that is no word left out. */
function written(value: unknown): string {
  if (Array.isArray(value)) return value.filter((v) => typeof v === 'string').join('|')
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/**
 * The places of a GeoJSON file: its features with a name and a point.
 * @throws FormatFault `unreadable` (no JSON), `no-places` (no GeoJSON features), `too-large`
 */
export function readGeoJson(text: string, source: string): GazetteerFile {
  const json = parsed(text.replace(/^\uFEFF/, ''))
  const collection = v.safeParse(Collection, { crs: null, ...(json as object) })
  const features = collection.success ? collection.output.features : [json]
  const rows: Row[] = []
  const faults: RowFault[] = []
  const hints = new Set<string>(collection.success ? [JSON.stringify(collection.output.crs ?? '')] : [])
  features.forEach((item, i) => {
    const feature = v.safeParse(Feature, item)
    if (!feature.success) {
      faults.push({ row: i + 1, kind: 'not-a-point', value: '' })
      return
    }
    const { properties, geometry } = feature.output
    const columns = columnsOf(Object.keys(properties))
    const cell = (heading: string | null): string => (heading === null ? '' : written(properties[heading]))
    const point = v.safeParse(Point, geometry)
    if (!point.success) {
      faults.push({ row: i + 1, kind: 'not-a-point', value: cell(columns.name) })
      return
    }
    const [lon, lat] = point.output.coordinates
    hints.add(cell(columns.crs))
    rows.push({
      row: i + 1,
      name: cell(columns.name),
      aliases: cell(columns.aliases),
      lon: String(lon),
      lat: String(lat),
      precision: cell(columns.precision),
    })
  })
  const read = placesOf(rows, source, [...hints])
  return { ...read, faults: [...faults, ...read.faults].sort((a, b) => a.row - b.row) }
}
