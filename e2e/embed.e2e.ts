import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, onDrawnMap, test, type AtlasPage } from './atlas-page.ts'

test('the embedded view shows the place its query names, and leads back to it', async ({ atlas, page }) => {
  await page.goto('./embed/?place=tianjin-port&layers=tongwulang&map=117.3000,39.3000,8.50')
  await atlas.settle()
  const card = page.getByTestId('embed-card')
  await expect(card.getByRole('heading', { level: 2 })).toHaveText('天津港')
  await expect(card.locator('mark').first()).toHaveText('海空两港')
  expect(await atlas.strategies()).toEqual(['tongwulang'])
  await expect(page.getByTestId('panel')).toHaveCount(0)
  const back = page.getByRole('link', { name: '在图读中打开' })
  const opened = page.waitForEvent('popup')
  await back.click()
  const main = await opened
  expect(new URL(main.url()).pathname).toBe('/')
  expect(main.url()).toContain('?place=tianjin-port&layers=tongwulang&map=117.3000,39.3000,8.50')
  await expect(main.getByTestId('panel').getByRole('heading', { level: 2 })).toHaveText('天津港')
})

test('the embedded view follows a click, and finds the data of the site', async ({ atlas, page }) => {
  await page.goto('./embed/?map=117.7500,39.0200,9.50')
  await atlas.settle()
  const { x, y } = await atlas.markOf('tianjin-port')
  await page.mouse.click(x, y)
  await expect(page.getByTestId('embed-card').getByRole('heading', { level: 2 })).toHaveText('天津港')
  await expect(page).toHaveURL(/\/embed\/\?place=tianjin-port/)
  const tours = page.waitForResponse((response) => response.url().endsWith('/data/tours.json'))
  await page.goto('./embed/?tour=coordinated-development&stop=1')
  expect(new URL((await tours).url()).pathname).toBe('/data/tours.json')
})

test('axe finds nothing in the embedded view, wide or on a phone', async ({ atlas, page }) => {
  await page.goto('./embed/?place=tianjin-port&theme=dark')
  await atlas.settle()
  for (const [width, height] of [
    [900, 560],
    [360, 480],
  ] as const) {
    await page.setViewportSize({ width, height })
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(' ')}`)).toEqual([])
  }
})

onDrawnMap('the snippet shows this view within another page', async ({ atlas, page }) => {
  await atlas.open('?place=tianjin-port&tool=take-away')
  const snippet = await atlas.panel.getByText('<iframe').textContent()
  const source = await page.evaluate((markup) => {
    const frame = new DOMParser().parseFromString(markup, 'text/html').querySelector('iframe')
    return frame?.getAttribute('src')
  }, snippet ?? '')
  await page.goto(source ?? '')
  expect(new URL(page.url()).pathname).toBe('/embed/')
  await expect(page.getByTestId('embed-card')).toContainText('天津港')
})

async function taken(page: Page, atlas: AtlasPage, name: string): Promise<Buffer> {
  const download = page.waitForEvent('download')
  await atlas.panel.getByRole('button', { name, exact: true }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe(name)
  return readFile(await file.path())
}

test('a picture of the view is a PNG of its size, with the map in it', async ({ atlas, page }) => {
  await atlas.open('?place=tianjin-port&tool=take-away')
  const png = await taken(page, atlas, 'view.png')
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  const size = await atlas.map.evaluate(({ clientWidth, clientHeight }) => ({ clientWidth, clientHeight }))
  expect(png.readUInt32BE(16)).toBe(size.clientWidth)
  expect(png.readUInt32BE(20)).toBeGreaterThan(size.clientHeight + 64)
  const colours = await page.evaluate(
    async ([address, width, height]) => {
      const image = new Image()
      image.src = address
      await image.decode()
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d')
      context?.drawImage(image, 0, 0)
      // Head, map and foot each for itself.
      return [
        [0, 0, width, 64],
        [0, 64, width, height],
        [0, 64 + height, width, image.height - 64 - height],
      ].map(([x, y, w, h]) => {
        const data = context?.getImageData(x ?? 0, y ?? 0, w ?? 1, h ?? 1).data ?? new Uint8ClampedArray()
        return new Set(new Uint32Array(data.buffer)).size
      })
    },
    [`data:image/png;base64,${png.toString('base64')}`, size.clientWidth, size.clientHeight] as const,
  )
  expect(colours[0]).toBeGreaterThan(10)
  expect(colours[1]).toBeGreaterThan(200)
  expect(colours[2]).toBeGreaterThan(10)
})

test('the drawing of the view is vector SVG, with its names and sources', async ({ atlas, page }) => {
  await atlas.open(
    '?place=tianjin-port&layers=tongwulang,jingjin-innovation-corridor&map=117.3000,39.3000,8.50&tool=take-away',
  )
  const svg = (await taken(page, atlas, 'view.svg')).toString('utf8')
  const found = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml')
    const count = (selector: string): number => parsed.querySelectorAll(selector).length
    return {
      errors: count('parsererror'),
      images: count('image'),
      land: count('#land path'),
      strategies: count('#strategy-area path, #strategy-line path, #strategy-line-inferred path'),
      marks: count('#place-dot path'),
      chosen: count('#chosen-halo circle'),
      texts: [...parsed.querySelectorAll('text')].map((t) => t.textContent),
    }
  }, svg)
  expect(found).toMatchObject({ errors: 0, images: 0, chosen: 1 })
  expect(found.land).toBeGreaterThan(0)
  expect(found.strategies).toBeGreaterThan(0)
  expect(found.marks).toBeGreaterThan(10)
  expect(found.texts).toContain('天津港')
  expect(found.texts.join('')).toContain('NaturalEarth')
  expect(found.texts.join('')).toContain('?place=tianjin-port')
  expect(svg).not.toMatch(/NaN|undefined|Infinity/)
})
