import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { pmtilesArchive, vectorTile } from '../e2e/tiles.ts'
import { basemapFault } from './basemap-check.ts'

let files: string
const style = (tiles: string): string =>
  JSON.stringify({
    version: 8,
    sources: { t: { type: 'raster', tiles: [tiles] } },
    layers: [{ id: 'ground', type: 'raster', source: 't' }],
  })
beforeAll(() => {
  files = mkdtempSync(join(tmpdir(), 'atlas-basemap-'))
  const write = (name: string, content: string | Buffer): void => writeFileSync(join(files, name), content)
  write('good.pmtiles', pmtilesArchive(vectorTile(), ['earth']))
  write('page.pmtiles', '<html>Please log in</html>')
  write('地图.json', style('https://t.example/{z}/{x}/{y}.png'))
  write('shifted.json', style('https://webrd01.is.autonavi.com/appmaptile?x={x}&y={y}&z={z}'))
  write('broken.json', '{"version": 8')
  write('other.json', '{"version": 8}')
})
afterAll(() => rmSync(files, { recursive: true }))

it.each([
  '',
  'embedded',
  'good.pmtiles',
  '/good.pmtiles',
  '地图.json',
  'https://t.example/style',
  'tiles/{z}/{x}/{y}.png',
])('a site may be built with %j', (PUBLIC_BASEMAP) => {
  expect(basemapFault({ PUBLIC_BASEMAP }, files)).toBeNull()
})

it.each([
  ['embeded', 'none of: embedded'],
  ['https://webrd01.is.autonavi.com/appmaptile?x={x}&y={y}&z={z}', 'GCJ-02'],
  ['https://t.example/{z}/{x}/{y}.pbf', 'need their style'],
  ['tianditu', 'needs a key'],
  ['missing.pmtiles', 'there is no file'],
  ['page.pmtiles', 'no PMTiles archive'],
  ['shifted.json', 'GCJ-02'],
  ['broken.json', 'cannot be read'],
  ['other.json', 'no MapLibre style'],
])('and not with %j: %s', (PUBLIC_BASEMAP, reason) => {
  const fault = basemapFault({ PUBLIC_BASEMAP }, files)
  expect(fault).toContain(`PUBLIC_BASEMAP="${PUBLIC_BASEMAP}"`)
  expect(fault).toContain(reason)
})

it('servers named without their protocol are told, and not left out', () => {
  const env = {
    PUBLIC_BASEMAP: 'https://t.example/style',
    PUBLIC_BASEMAP_ORIGINS: 'https://a.example b.example',
  }
  expect(basemapFault(env, files)).toContain('"b.example" is no server')
})
