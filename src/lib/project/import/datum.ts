import type Gcoord from 'gcoord'
import type { KnownPlace } from '../known-place.ts'
import type { OwnPlace } from '../project-schema.ts'

/** WGS-84, and the two in which Chinese web maps shift their positions by some hundred metres. */
export const DATUMS = ['wgs84', 'gcj02', 'bd09'] as const
export type Datum = (typeof DATUMS)[number]

const SAYS: Readonly<Record<Datum, RegExp>> = {
  wgs84: /wgs[\s_-]?(?:19)?84|epsg:{1,2}(?:4326|4490)\b|crs:?84|cgcs\s?2000|天地图/i,
  gcj02: /gcj|火星|高德|腾讯|amap|autonavi|tencent/i,
  bd09: /bd[\s_-]?09|\bbd(?:[\s_-]|\b)|百度|baidu/i,
}

/** The datum a word names; null where it names none, or several. */
export function datumIn(word: string): Datum | null {
  const said = DATUMS.filter((d) => SAYS[d].test(word))
  return said.length === 1 ? (said[0] ?? null) : null
}

/** Fewer places of known position than these tell nothing. */
const FEWEST = 3
/** A namesake that lies further off, in metres, is another place. */
const FARTHEST = 5000
const METRES = 111_320

type Position = readonly [lon: number, lat: number]
type Vector = readonly [east: number, north: number]

const away = (from: Position, to: Position): Vector => [
  (to[0] - from[0]) * METRES * Math.cos((from[1] * Math.PI) / 180),
  (to[1] - from[1]) * METRES,
]
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2
}
/** The middle of vectors, and how far it may be off by their scatter. */
function middle(vectors: readonly Vector[]): { readonly length: number; readonly error: number } {
  const at: Vector = [median(vectors.map((v) => v[0])), median(vectors.map((v) => v[1]))]
  const scatter = median(vectors.map((v) => Math.hypot(v[0] - at[0], v[1] - at[1])))
  return { length: Math.hypot(...at), error: (1.5 * scatter) / Math.sqrt(vectors.length) }
}

const load = async (): Promise<typeof Gcoord> => (await import('gcoord')).default

/**
 * The datum of a reader's places: as the file says, else by how far places of known names lie from where `known` has
 * them (in WGS-84, and of precision `site` or `park` only). `unsure` where neither tells; then ask the reader.
 */
export async function guessDatum(
  places: readonly OwnPlace[],
  hints: readonly string[],
  known: Iterable<Pick<KnownPlace, 'names' | 'position' | 'precision'>>,
): Promise<Datum | 'unsure'> {
  const said = new Set(hints.flatMap((h) => datumIn(h) ?? []))
  const [only] = said
  if (only && said.size === 1) return only

  const positions = new Map<string, Position>()
  for (const { names, position, precision } of known)
    if (position && (precision === 'site' || precision === 'park'))
      for (const name of names) positions.set(name, [position[0], position[1]])
  const pairs = places.flatMap(({ name, lon, lat }) => {
    const at = positions.get(name)
    return at && Math.hypot(...away(at, [lon, lat])) < FARTHEST ? [{ at, given: [lon, lat] as Position }] : []
  })
  if (pairs.length < FEWEST) return 'unsure'

  const gcoord = await load()
  const shift = shifter(gcoord)
  const [best, next] = DATUMS.map((datum) => ({
    datum,
    ...middle(pairs.map(({ at, given }) => away(at, shift(given, datum)))),
  })).sort((a, b) => a.length - b.length)
  return best && next && best.length + best.error < next.length - next.error ? best.datum : 'unsure'
}

const shifter =
  (gcoord: typeof Gcoord) =>
  ([lon, lat]: Position, datum: Datum): Position => {
    if (datum === 'wgs84') return [lon, lat]
    const from = datum === 'gcj02' ? gcoord.GCJ02 : gcoord.BD09
    const [x, y] = gcoord.transform([lon, lat], from, gcoord.WGS84)
    return [Number(x.toFixed(6)), Number(y.toFixed(6))]
  }

/** The places in WGS-84, when the file has them in `datum`; their ids stay. */
export async function convertDatum(places: readonly OwnPlace[], datum: Datum): Promise<OwnPlace[]> {
  if (datum === 'wgs84') return [...places]
  const shift = shifter(await load())
  return places.map((place) => {
    const [lon, lat] = shift([place.lon, place.lat], datum)
    return { ...place, lon, lat }
  })
}
