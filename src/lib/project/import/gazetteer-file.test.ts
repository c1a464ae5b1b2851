import fc from 'fast-check'
import gcoord from 'gcoord'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { gb18030Bytes } from '../../../../e2e/fixtures.ts'
import { OwnPlace } from '../project-schema.ts'
import { convertDatum, DATUMS, guessDatum } from './datum.ts'
import { readGazetteer } from './gazetteer-file.ts'
import { degrees, type GazetteerFile } from './gazetteer-rows.ts'
import { ImportError } from './import-error.ts'

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)
const read = (name: string, content: Uint8Array<ArrayBuffer>): Promise<GazetteerFile> =>
  readGazetteer(new File([content], name))
const table = (text: string, name = '地名.csv'): Promise<GazetteerFile> => read(name, bytes(text))
const short = ({ places }: GazetteerFile): unknown[] =>
  places.map(({ name, lon, lat, precision }) => [name, lon, lat, precision])

describe('a table of places', () => {
  it('is read by the names of its columns, whatever their order and the delimiter', async () => {
    const wanted = [
      ['天津港', 117.745, 38.985, 'site'],
      ['中新生态城', 117.79, 39.13, 'park'],
      ['生态城', 117.79, 39.13, 'park'],
    ]
    const tabbed =
      '\uFEFF纬度\t经度\t地名\t别名\n38.985\t117.745\t天津港\t\n39.13\t117.79\t中新生态城\t生态城\n'
    const commas =
      'id,Name,Longitude,LAT,precision,aliases\r\n1,天津港,117.745,38.985,site,\r\n2,中新生态城,117.79,39.13,,生态城\r\n'
    expect(short(await table(tabbed))).toEqual(wanted)
    expect(short(await table(commas))).toEqual(wanted)
    expect(short(await read('a.csv', gb18030Bytes(tabbed.slice(1))))).toEqual(wanted)
  })

  it('gives the same ids for the same places', async () => {
    const once = await table('name,x,y\n天津港,117.745,38.985\n')
    const again = await table('name,x,y\n曹妃甸,118.46,39.27\n天津港,117.745,38.985\n', 'b.csv')
    expect(again.places[1]?.id).toBe(once.places[0]?.id)
    for (const place of again.places) expect(v.is(OwnPlace, place)).toBe(true)
  })

  it('tells which rows it could not take, and why', async () => {
    const { places, faults, swapped } = await table(
      '名称,经度,纬度\n天津港,117.745,38.985\n,117.7,39\n\n无处,,\n天外,217,39\n颠倒,39.13,117.79\n天津港,117.745,38.985\n',
    )
    expect(places.map((p) => [p.name, p.lon])).toEqual([
      ['天津港', 117.745],
      ['颠倒', 117.79],
    ])
    expect(swapped).toBe(1)
    expect(faults.map(({ row, kind }) => [row, kind])).toEqual([
      [3, 'no-name'],
      [5, 'no-position'],
      [6, 'out-of-range'],
      [8, 'duplicate'],
    ])
  })

  it('without columns or places is refused', async () => {
    const kind = (name: string, text: string): Promise<unknown> =>
      table(text, name).catch((e: unknown) => (e instanceof ImportError ? e.kind : e))
    expect(await kind('a.csv', '城市,人口\n天津,1')).toBe('no-columns')
    expect(await kind('a.csv', '名称,经度,纬度\n')).toBe('no-places')
    expect(await kind('a.csv', ' \n')).toBe('empty')
    expect(await kind('a.json', '{"type"')).toBe('unreadable')
    expect(await kind('a.json', '[1]')).toBe('no-places')
    expect(await kind('a.json', 'null')).toBe('no-places')
    expect(await kind('a.xlsx', '')).toBe('unknown-type')
  })
})

it('GeoJSON gives its named points', async () => {
  const point = (coordinates: unknown, properties: unknown): unknown => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates },
    properties,
  })
  const file = JSON.stringify({
    type: 'FeatureCollection',
    features: [
      point([117.745, 38.985], { 名称: '天津港', aliases: ['津港'] }),
      {
        type: 'Feature',
        geometry: { type: 'LineString', coordinates: [] },
        properties: { name: '京沪高铁' },
      },
      point(['x'], { name: '坏' }),
      point([117.7, 39], null),
    ],
  })
  const gazetteer = await read('a.geojson', bytes(file))
  expect(short(gazetteer)).toEqual([
    ['天津港', 117.745, 38.985, 'site'],
    ['津港', 117.745, 38.985, 'site'],
  ])
  expect(gazetteer.faults.map(({ row, kind }) => [row, kind])).toEqual([
    [2, 'not-a-point'],
    [3, 'not-a-point'],
    [4, 'no-name'],
  ])
})

it.each([
  ['117.2', 117.2],
  ['-3.5', -3.5],
  ['117.2°E', 117.2],
  ['１１７．２', 117.2],
  ['117°12′30″', 117 + 12 / 60 + 30 / 3600],
  ['东经117度12分', 117.2],
  ['117,2', null],
  ['', null],
  ['abc', null],
])('%s is so many degrees', (written, value) => {
  expect(degrees(written)).toBe(value)
})

describe('the datum of a reader’s places', () => {
  const known = Array.from({ length: 6 }, (_, i) => ({
    names: [`地${i}`],
    position: [116 + i * 0.4, 39 + i * 0.2] as [number, number],
    precision: 'site' as const,
  }))
  /** The known places as a map of that datum has them, each a hundred metres or so off. */
  const given = (datum: 'WGS84' | 'GCJ02' | 'BD09', noise = 0.001): OwnPlace[] =>
    known.map(({ names, position }, i) => {
      const [lon, lat] = gcoord.transform(position, gcoord.WGS84, gcoord[datum])
      const off = noise * Math.cos(i * 2)
      return {
        id: `own-${i}`,
        name: names[0] ?? '',
        lon: lon + off,
        lat: lat - off,
        precision: 'site',
        source: 'x',
      }
    })

  it('is what the file says', async () => {
    const hints = async (text: string, name?: string): Promise<string> =>
      guessDatum([], (await table(text, name)).hints, [])
    expect(await hints('name,lng_gcj02,lat_gcj02\na,117,39\n')).toBe('gcj02')
    expect(await hints('name,bd_lng,bd_lat\na,117,39\n')).toBe('bd09')
    expect(await hints('name,bd_lng,bd_lat,wgs_lng\na,117,39,116.9\n', '百度.csv')).toBe('bd09')
    expect(await hints('name,lng,lat,坐标系\na,117,39,高德\n')).toBe('gcj02')
    expect(await hints('名称,经度(WGS84),纬度(WGS84),百度经度,百度纬度\na,117,39,117.01,39.01\n')).toBe(
      'wgs84',
    )
    expect(await hints('name,lng,lat\na,117,39\n')).toBe('unsure')
  })

  it.each([
    ['WGS84', 'wgs84'],
    ['GCJ02', 'gcj02'],
    ['BD09', 'bd09'],
  ] as const)('is told by how far known places are shifted: %s', async (shift, datum) => {
    expect(await guessDatum(given(shift), ['a.csv'], known)).toBe(datum)
  })

  it('stays open with few or scattered places', async () => {
    expect(await guessDatum(given('GCJ02').slice(0, 2), [], known)).toBe('unsure')
    expect(await guessDatum(given('GCJ02', 0.01), [], known)).toBe('unsure')
    const wide = known.map((k) => ({ ...k, precision: 'district' as const }))
    expect(await guessDatum(given('GCJ02'), [], wide)).toBe('unsure')
  })

  it('is undone to within a metre or two', async () => {
    for (const datum of DATUMS) {
      const code = ({ wgs84: 'WGS84', gcj02: 'GCJ02', bd09: 'BD09' } as const)[datum]
      const converted = await convertDatum(given(code, 0), datum)
      converted.forEach(({ lon, lat, id }, i) => {
        expect(id).toBe(`own-${i}`)
        expect(lon).toBeCloseTo(known[i]?.position[0] ?? NaN, 4)
        expect(lat).toBeCloseTo(known[i]?.position[1] ?? NaN, 4)
      })
    }
  })
})

it('whatever its bytes, a gazetteer is read or refused, and its places are sound', async () => {
  const cell = fc.oneof(
    fc.constantFrom('name', 'lon', 'lat', '天津', '117.2', '39', '1e999', '"', ',', '\n'),
    fc.string(),
  )
  const content = fc.oneof(
    fc.uint8Array({ maxLength: 300 }).map((b) => new Uint8Array(b)),
    fc.array(cell).map((cells) => bytes(`name,lon,lat\n${cells.join(',')}`)),
    fc.json().map(bytes),
    fc.jsonValue().map((properties) =>
      bytes(
        JSON.stringify({
          type: 'Feature',
          geometry: { type: 'Point', coordinates: [117, 39] },
          properties: { name: properties, aliases: properties },
        }),
      ),
    ),
  )
  await fc.assert(
    fc.asyncProperty(fc.constantFrom('a.csv', 'a.geojson'), content, async (name, data) => {
      const result = await read(name, data).catch((e: unknown) => e)
      if (result instanceof ImportError) return
      for (const place of (result as GazetteerFile).places) v.parse(OwnPlace, place)
    }),
    { numRuns: 400 },
  )
})
