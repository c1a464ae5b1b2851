import type { Page } from '@playwright/test'
import { expect, onDrawnMap, test } from './atlas-page.ts'

const VIEW = '?place=tianjin-port&layers=tongwulang&map=117.4000,39.2000,8.50'

/** Takes the map's WebGL context away; what is returned gives it back. */
async function loseContext(page: Page): Promise<() => Promise<void>> {
  const lost = await page.evaluateHandle(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.maplibregl-canvas')
    const extension = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')
    extension?.loseContext()
    return extension
  })
  return () => lost.evaluate((extension) => extension?.restoreContext())
}

test('a lost WebGL context comes back with view, selection and layers', async ({ atlas, page }) => {
  await atlas.open(VIEW)
  const before = await atlas.markOf('tianjin-port')
  const restore = await loseContext(page)
  await page.waitForTimeout(500)
  await restore()
  await expect.poll(() => atlas.strategies()).toEqual(['tongwulang'])
  await expect.poll(() => atlas.markAt('tianjin-port')).toEqual(before)
  await expect(atlas.panel.getByRole('heading', { level: 2 })).toHaveText('天津港')
  await expect(page.getByTestId('static-map')).toHaveCount(0)
})

test('a WebGL context that stays lost gives way to the drawn map', async ({ atlas, page }) => {
  await atlas.open(VIEW)
  await loseContext(page)
  await expect(page.getByTestId('static-map')).toBeVisible()
  await expect(page.getByRole('alert')).toContainText('地图未能启动')
  await expect(atlas.panel.getByRole('heading', { level: 2 })).toHaveText('天津港')
})

test.describe('data that fail', () => {
  /** The faults of these are meant, so the page is not watched for errors. */
  const cut = (page: Page, file: string): Promise<unknown> =>
    page.route(`**/data/${file}`, async (route) => {
      const body = await (await route.fetch()).text()
      await route.fulfill({ body: body.slice(0, body.length / 2), contentType: 'application/json' })
    })

  test('a truncated file is named, and can be tried again', async ({ page }) => {
    await cut(page, 'index.json')
    await page.goto('./')
    await expect(page.getByRole('alert')).toContainText('index.json')
    await page.unroute('**/data/index.json')
    await page.getByRole('alert').getByRole('button').click()
    await expect(page.getByTestId('map')).toHaveAttribute('data-status', 'idle')
  })

  test('an article that cannot be had is named; its head, the map and the others stand, and it is had again', async ({
    page,
  }) => {
    const file = 'articles/coordinated-development.json'
    await cut(page, file)
    await page.goto('./?layers=&article=coordinated-development&at=coordinated-development-p04')
    const notice = page.getByTestId('missing')
    await expect(notice).toContainText(file)
    const panel = page.getByTestId('panel')
    await expect(panel.getByRole('heading', { level: 2 })).toHaveText(/协同发展/)
    await expect(page.getByTestId('map')).toHaveAttribute('data-status', 'idle')
    await page.goto('./?layers=&article=reform-and-opening-up')
    await expect(panel.getByText('印本到此中断，文章未完')).toBeVisible()

    await page.goto('./?layers=&article=coordinated-development&at=coordinated-development-p04')
    await expect(notice).toContainText(file)
    await page.unroute(`**/data/${file}`)
    await notice.getByRole('button').click()
    await expect(panel.locator('#coordinated-development-p04')).toBeInViewport()
    await expect(notice).toHaveCount(0)
  })

  test('without its excerpts a card says all else, and has them when they can be had', async ({ page }) => {
    await page.route('**/data/excerpts/*.json', (route) => route.fulfill({ status: 404 }))
    await page.goto('./?layers=&place=tianjin-port')
    const panel = page.getByTestId('panel')
    await expect(page.getByTestId('missing')).toContainText(/excerpts\/\d+\.json/)
    await expect(panel.getByRole('heading', { level: 2 })).toHaveText('天津港')
    await expect(panel.getByRole('button', { name: '滨海新区' }).first()).toBeVisible()
    await page.unroute('**/data/excerpts/*.json')
    await page.getByTestId('missing').getByRole('button').click()
    await expect(panel.getByTestId('excerpt').first()).toContainText('天津港')
  })

  test('without the basemap or the rivers the marks and the text stand', async ({ page }) => {
    await page.route('**/data/basemap.topojson', (route) => route.fulfill({ status: 404 }))
    await page.goto('./?layers=')
    await expect(page.getByTestId('map')).toHaveAttribute('data-status', 'idle')
    await expect(page.getByText('底图没有读到')).toBeVisible()
    await page
      .getByTestId('panel')
      .getByRole('button', { name: /^天津港 ?\d/ })
      .click()
    await expect(page.getByTestId('excerpt').first()).toBeVisible()

    await page.unroute('**/data/basemap.topojson')
    await cut(page, 'rivers.geojson')
    await page.goto('./?layers=')
    await expect(page.getByTestId('map')).toHaveAttribute('data-status', 'idle')
    await expect(page.getByText('底图没有读到')).toHaveCount(0)
  })

  onDrawnMap('search and tours that cannot be had say so, and the rest works', async ({ page }) => {
    await cut(page, 'search.json')
    await cut(page, 'tours.json')
    await page.goto('./?layers=')
    await page.getByRole('combobox', { name: '搜索' }).fill('天津')
    await expect(page.getByRole('search').getByRole('status')).toContainText(/没有|未能/)
    await page.getByTestId('panel').getByRole('button', { name: /^导读/ }).first().click()
    await expect(page.getByText(/没有读到/).first()).toBeVisible()
  })
})

test.describe('a reader’s own texts', () => {
  const TEXT = '上海市与苏州市协同发展。'

  onDrawnMap('storage that is denied is said, and the work goes on in memory', async ({ atlas, page }) => {
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('denied', 'SecurityError')
      }
    })
    await page.goto('./own/')
    await page.getByLabel('粘贴一篇中文文章').fill(TEXT)
    await page.getByRole('button', { name: '上图' }).click()
    await expect(atlas.panel.getByRole('button', { name: /^苏州市/ }).first()).toBeVisible()
    await expect(atlas.panel.getByText('浏览器不让本页保存')).toBeVisible()
  })

  onDrawnMap(
    'a parser that cannot start is said, the text stays, and it can be read again',
    async ({ page }) => {
      await page.route('**/parse-worker*', (route) => route.fulfill({ status: 404 }))
      await page.goto('./own/')
      await page.getByLabel('粘贴一篇中文文章').fill(TEXT)
      await page.getByRole('button', { name: '上图' }).click()
      await expect(page.getByText(/文章没有读成/)).toBeVisible()
      await page.unroute('**/parse-worker*')
      await page.getByRole('button', { name: '再读一次' }).click()
      await expect(
        page
          .getByTestId('panel')
          .getByRole('button', { name: /^苏州市/ })
          .first(),
      ).toBeVisible()
    },
  )
})
