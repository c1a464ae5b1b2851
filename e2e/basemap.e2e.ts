import { inflateSync } from 'node:zlib'
import { expect, test as base, type Page } from '@playwright/test'
import { AtlasPage } from './atlas-page.ts'
import { pmtilesArchive, pngTile, serveTiles, vectorTile } from './tiles.ts'

type Server = Awaited<ReturnType<typeof serveTiles>>

const TILE = vectorTile()
/** A view without strategies whose middle is the Bohai Sea, where no mark stands. */
const AT_SEA = '?layers=&map=119.2000,38.6000,7.00'
const STYLE = {
  version: 8,
  sources: { t: { type: 'vector', url: 'pmtiles://world.pmtiles' } },
  layers: [
    { id: 'background', type: 'background', paint: { 'background-color': '#ffee00' } },
    { id: 'water', type: 'fill', source: 't', 'source-layer': 'water', paint: { 'fill-color': '#00f' } },
  ],
}
const FILES = {
  '/world.pmtiles': pmtilesArchive(TILE, ['earth', 'water', 'places']),
  '/other.pmtiles': pmtilesArchive(TILE, ['transportation']),
  '/style.json': JSON.stringify(STYLE),
  '*.png': pngTile([200, 40, 40]),
}

/** Whatever fails with the tiles, the page itself has no fault; each test has a server of its own. */
const test = base.extend<{ atlas: AtlasPage; server: Server }>({
  atlas: async ({ page }, use) => {
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => {
      // What the browser itself notes of a failed request is what these tests are about.
      if (message.type() === 'error' && !/Failed to load resource|net::ERR/.test(message.text()))
        faults.push(message.text())
    })
    await use(new AtlasPage(page))
    expect(faults).toEqual([])
  },
  // eslint-disable-next-line no-empty-pattern
  server: async ({}, use) => {
    const server = await serveTiles(FILES)
    await use(server)
    await server.close()
  },
})

// The page that a test rewrites counts as one from the public network, which has to ask before it reaches this machine.
test.use({ permissions: ['local-network-access'], serviceWorkers: 'block' })

/** The page as it is built with this setting: the setting is named in it, and its policy allows the server. */
async function setBasemap(page: Page, setting: string, origin: string): Promise<void> {
  await page.route(
    (url) => ['/', '/embed/'].includes(url.pathname),
    async (route) => {
      const response = await route.fetch()
      const html = (await response.text())
        .replace(/(<meta\s+name="atlas-basemap"\s+content=")[^"]*"/, `$1${setting}"`)
        .replaceAll(/(connect-src|img-src) 'self'/g, `$1 'self' ${origin}`)
      await route.fulfill({ response, body: html })
    },
  )
}

/** Whether the embedded ground is drawn, and whether its names are. */
const embedded = async (atlas: AtlasPage): Promise<Record<string, boolean>> => ({
  ground: (await atlas.drawn(['land'])).length > 0,
  names: (await atlas.drawn(['province-names', 'prefecture-names'])).length > 0,
  marks: (await atlas.drawn(['place-dot', 'place-ring', 'area-ring', 'cluster'])).length > 0,
})
const ALL = { ground: true, names: true, marks: true }
const UNDER = { ground: true, names: false, marks: true }

/** The names of towns that the archive's tiles have, as drawn: they are so only when all of it has come. */
const towns = async (atlas: AtlasPage): Promise<unknown[]> =>
  (await atlas.drawn(['basemap-places_locality'])).map((f) => f.properties['name:zh-Hans'])

/** The colour in the middle of the map. */
async function colourAmid({ map, page }: AtlasPage): Promise<number[]> {
  const { x, y, width, height } = (await map.boundingBox()) ?? { x: NaN, y: NaN, width: NaN, height: NaN }
  const clip = { x: Math.round(x + width / 2), y: Math.round(y + height / 2), width: 1, height: 1 }
  const png = await page.screenshot({ clip })
  const data: Buffer[] = []
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  return [...inflateSync(Buffer.concat(data))].slice(1, 4)
}

const notice = (page: Page) => page.getByRole('status').filter({ hasText: '底图' })

test('a PMTiles archive lies between ground and marks, in Chinese, and stays with theme and language', async ({
  atlas,
  page,
  server,
}) => {
  await setBasemap(page, `${server.origin}/world.pmtiles`, server.origin)
  await atlas.open()
  await expect.poll(() => towns(atlas)).toContain('瓦片镇')
  await expect.poll(() => embedded(atlas)).toEqual(UNDER)
  await expect.poll(async () => (await atlas.drawn(['basemap-water'])).length).toBeGreaterThan(0)
  await expect(page.getByText('© The tile people')).toBeAttached()
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('combobox').filter({ hasText: 'Dark' }).selectOption('dark')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await atlas.settle()
  await expect.poll(() => towns(atlas)).toContain('瓦片镇')
  await expect.poll(() => embedded(atlas)).toEqual(UNDER)
  await expect(page.getByRole('status').filter({ hasText: 'basemap' })).toHaveCount(0)
})

test('an archive among the files of the site itself needs no more than its path', async ({ atlas, page }) => {
  const archive = FILES['/world.pmtiles']
  await page.route('**/maps/world.pmtiles', async (route) => {
    const [, from = 0, to = 0] = /^bytes=(\d+)-(\d+)$/.exec(route.request().headers()['range'] ?? '') ?? []
    await route.fulfill({ status: 206, body: archive.subarray(Number(from), Number(to) + 1) })
  })
  await setBasemap(page, 'maps/world.pmtiles', '')
  await atlas.open()
  await expect.poll(() => towns(atlas)).toContain('瓦片镇')
})

test('a style lies there with its background, a picture basemap with its tiles', async ({
  atlas,
  page,
  server,
}) => {
  await setBasemap(page, `${server.origin}/style.json`, server.origin)
  await atlas.open(AT_SEA)
  await expect.poll(() => embedded(atlas)).toEqual(UNDER)
  await expect
    .poll(async () => {
      const [r = 0, g = 0, b = 0] = await colourAmid(atlas)
      return [r > 240, g > 220, b < 60]
    })
    .toEqual([true, true, true])
  await page.unrouteAll()
  await setBasemap(page, `${server.origin}/{z}/{x}/{y}.png`, server.origin)
  await atlas.open(AT_SEA)
  await expect.poll(() => embedded(atlas)).toEqual(UNDER)
  await expect
    .poll(async () => {
      const [r = 0, g = 0, b = 0] = await colourAmid(atlas)
      return [r - g > 60, r - b > 60]
    })
    .toEqual([true, true])
})

const FAULTS = [
  ['archive', '/world.pmtiles', 'error'],
  ['archive', '/world.pmtiles', 'wrong-bytes'],
  ['style', '/style.json', 'missing'],
  ['style', '/style.json', 'wrong-bytes'],
  ['pictures', '/{z}/{x}/{y}.png', 'error'],
  ['pictures', '/{z}/{x}/{y}.png', 'missing'],
  ['pictures', '/{z}/{x}/{y}.png', 'wrong-bytes'],
] as const
for (const [kind, path, behaviour] of FAULTS)
  test(`${kind} from a server that answers with ${behaviour}: the embedded basemap stands`, async ({
    atlas,
    page,
    server,
  }) => {
    server.behaviour = behaviour
    await setBasemap(page, server.origin + path, server.origin)
    await atlas.open()
    await expect(notice(page)).toHaveCount(1)
    await atlas.settle()
    await expect.poll(() => embedded(atlas)).toEqual(ALL)
    expect(server.requests).toBeGreaterThan(0)
    await notice(page).getByRole('button').click()
    await expect(notice(page)).toHaveCount(0)
    await page.getByRole('button', { name: 'English' }).click()
    await atlas.settle()
    await expect.poll(() => embedded(atlas)).toEqual(ALL)
  })

for (const [shape, width, height] of [
  ['wide', 900, 560],
  ['a phone’s', 360, 600],
] as const)
  test(`the embedded view tells of a basemap that fails, beside its card, ${shape}`, async ({
    atlas,
    page,
    server,
  }) => {
    server.behaviour = 'error'
    await page.setViewportSize({ width, height })
    await setBasemap(page, server.origin + '/world.pmtiles', server.origin)
    await page.goto('./embed/?place=tianjin-port')
    await expect(notice(page)).toContainText('中途断了')
    await atlas.settle()
    await expect.poll(() => embedded(atlas)).toMatchObject({ ground: true, marks: true })
    const [told, card] = [
      await notice(page).boundingBox(),
      await page.getByTestId('embed-card').boundingBox(),
    ]
    expect(told && card && told.y + told.height).toBeLessThanOrEqual(card?.y ?? 0)
    await notice(page).getByRole('button').click()
    await expect(notice(page)).toHaveCount(0)
  })

test('an archive of another schema is told, and the embedded basemap stands', async ({
  atlas,
  page,
  server,
}) => {
  await setBasemap(page, `${server.origin}/other.pmtiles`, server.origin)
  await atlas.open()
  await expect(notice(page)).toContainText('读不出来')
  await expect.poll(() => embedded(atlas)).toEqual(ALL)
})

test('a server that is slow keeps nobody waiting, and is welcome when it comes', async ({
  atlas,
  page,
  server,
}) => {
  server.behaviour = 'silent'
  await setBasemap(page, `${server.origin}/{z}/{x}/{y}.png`, server.origin)
  await page.goto('./')
  await expect.poll(() => server.requests).toBeGreaterThan(0)
  await expect.poll(() => embedded(atlas)).toEqual(ALL)
  await expect(notice(page)).toContainText('迟迟没有回应')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Jing-Jin-Ji')
  await page.getByRole('button', { name: '中文' }).click()
  server.behaviour = 'good'
  server.speak()
  await atlas.settle()
  await expect.poll(() => embedded(atlas)).toEqual(UNDER)
  await expect(notice(page)).toHaveCount(0)
})

test.describe('on a map wide enough for names of regions', () => {
  test.use({ viewport: { width: 1440, height: 900 } })

  test('a server that goes away in the middle leaves what it gave, and the embedded names are back', async ({
    atlas,
    page,
    server,
  }) => {
    await setBasemap(page, `${server.origin}/world.pmtiles`, server.origin)
    await atlas.open('?map=117.0000,39.5000,6.50')
    await expect.poll(() => towns(atlas)).toContain('瓦片镇')
    await server.close()
    await page.getByRole('button', { name: '放大', exact: true }).click()
    await expect(notice(page)).toContainText('中途断了')
    await atlas.settle()
    await expect.poll(() => embedded(atlas)).toEqual(ALL)
    await expect.poll(async () => (await atlas.drawn(['basemap-earth'])).length).toBeGreaterThan(0)
    await expect.poll(() => towns(atlas)).toEqual([])
  })
})

test('shifted tiles are refused before one is asked for', async ({ atlas, page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).hostname))
  await setBasemap(page, 'https://webrd01.is.autonavi.com/appmaptile?x={x}&amp;y={y}&amp;z={z}', '')
  await atlas.open()
  await expect(notice(page)).toContainText('GCJ-02')
  await expect.poll(() => embedded(atlas)).toEqual(ALL)
  expect([...new Set(asked)]).toEqual(['127.0.0.1'])
})
