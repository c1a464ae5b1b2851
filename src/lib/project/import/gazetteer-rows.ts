import { idFor } from '../ids.ts'
import { PRECISIONS, type Precision } from '../../data/schema.ts'
import { FormatFault } from './import-error.ts'
import type { OwnPlace } from '../project-schema.ts'

/** Why a row gave no place. */
export const ROW_FAULTS = ['no-name', 'no-position', 'out-of-range', 'not-a-point', 'duplicate'] as const

export interface RowFault {
  /** The row of the table, as a spreadsheet counts it with the head as 1; the feature of a GeoJSON file, from 1. */
  readonly row: number
  readonly kind: (typeof ROW_FAULTS)[number]
  /** What stands there. */
  readonly value: string
}

/** A reader's own gazetteer as its file has it. */
export interface GazetteerFile {
  /** Their positions are in the file's own datum. */
  readonly places: readonly OwnPlace[]
  readonly faults: readonly RowFault[]
  /** In how many rows longitude and latitude stood in each other's place and were put right. */
  readonly swapped: number
  /** Words of the file that may say its datum: its name, its columns, its coordinate system. */
  readonly hints: readonly string[]
}

/** A row before it is judged. */
export interface Row {
  readonly row: number
  readonly name: string
  readonly aliases: string
  readonly lon: string
  readonly lat: string
  readonly precision: string
}

/** A project takes no more. */
const MOST_PLACES = 100_000
const LONGEST = 400

const PRECISION_WORDS: Readonly<Record<string, Precision>> = {
  ...Object.fromEntries(PRECISIONS.map((p) => [p, p] as const)),
  点: 'site',
  地点: 'site',
  园区: 'park',
  片区: 'park',
  区县: 'district',
  区: 'district',
  县: 'district',
  区域: 'region',
  地区: 'region',
}

/** 117.2, 117.2°E, 117°12′30″: degrees. Null where it is no number. */
export function degrees(written: string): number | null {
  const text = written.normalize('NFKC').trim()
  const parts =
    /^([+-]?\d+(?:\.\d+)?)(?:\s*[°度]\s*(?:(\d+(?:\.\d+)?)\s*['′’分]\s*(?:(\d+(?:\.\d+)?)\s*(?:["”秒]|''|′′))?)?)?\s*([EWNS东西南北])?$/i.exec(
      text.replace(/^(东经|北纬)\s*/, ''),
    )
  if (!parts) return null
  const [, whole = '', minutes = '0', seconds = '0', side = ''] = parts
  const size = Math.abs(Number(whole)) + Number(minutes) / 60 + Number(seconds) / 3600
  return whole.startsWith('-') || /[WS西南]/i.test(side) ? -size : size
}

/** How near a position can be, by the decimals it is written with: 0.01° is a kilometre. */
function writtenPrecision(lon: string, lat: string): Precision {
  const decimals = Math.max(...[lon, lat].map((t) => /\.(\d+)/.exec(t)?.[1]?.length ?? 0))
  const isMinutes = /[′'’分]/.test(lon + lat)
  return decimals >= 3 ? 'site' : decimals === 2 || isMinutes ? 'park' : 'district'
}

/** Longitude and latitude of a place in China the wrong way round. */
const isSwapped = (lon: number, lat: number): boolean => lon >= 3 && lon <= 54 && lat >= 73 && lat <= 136

/**
 * The rows of a file as places; each alias is a place of its own name at the same point, as a text may call it.
 * Identical rows are one place, so a file read twice adds nothing.
 * @throws FormatFault `too-large` with more places than a project takes
 */
export function placesOf(rows: readonly Row[], source: string, hints: readonly string[]): GazetteerFile {
  const places = new Map<string, OwnPlace>()
  const faults: RowFault[] = []
  let swapped = 0
  for (const { row, ...cells } of rows) {
    const fault = (kind: RowFault['kind'], value: string): number => faults.push({ row, kind, value })
    const name = cells.name.replace(/\s+/g, ' ').trim().slice(0, LONGEST)
    const [x, y] = [degrees(cells.lon), degrees(cells.lat)]
    if (name === '') fault('no-name', `${cells.lon}, ${cells.lat}`)
    else if (x === null || y === null) fault('no-position', `${name}: ${cells.lon}, ${cells.lat}`)
    else {
      const isTurned = isSwapped(x, y)
      const [lon, lat] = isTurned ? [y, x] : [x, y]
      if (Math.abs(lon) > 180 || Math.abs(lat) > 90) {
        fault('out-of-range', `${name}: ${cells.lon}, ${cells.lat}`)
        continue
      }
      if (isTurned) swapped += 1
      const precision =
        PRECISION_WORDS[cells.precision.trim().toLowerCase()] ?? writtenPrecision(cells.lon, cells.lat)
      const aliases = cells.aliases.split(/[|;；、,，/]/).map((a) => a.trim().slice(0, LONGEST))
      for (const called of new Set([name, ...aliases.filter((a) => a !== '')])) {
        const id = `own-${idFor(`${called} ${lon} ${lat}`)}`
        if (!places.has(id))
          places.set(id, { id, name: called, lon, lat, precision, source: source.slice(-LONGEST) })
        else if (called === name) fault('duplicate', name)
      }
      if (places.size > MOST_PLACES) throw new FormatFault('too-large')
    }
  }
  return { places: [...places.values()], faults, swapped, hints: [source, ...hints] }
}
