import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { serve, type Served } from '../tools/serve.mjs'
import { AtlasPage, expect, test as base } from './atlas-page.ts'
import { deploy, deployNext } from './next-version.ts'

const BUILD = fileURLToPath(new URL('../build', import.meta.url))

interface Site {
  readonly url: string
  readonly folder: string
  /** From now on nobody answers. */
  readonly close: () => Promise<void>
}

/** Each test has a host of its own, which it may change and switch off. */
const test = base.extend<{ site: Site }>({
  // Playwright reads the names of what a fixture needs from its signature.
  // eslint-disable-next-line no-empty-pattern
  site: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'atlas-offline-'))
    await deploy(BUILD, join(folder, 'site'))
    let served: Served | null = await serve({ root: join(folder, 'site') })
    const close = async (): Promise<void> => {
      await served?.close()
      served = null
    }
    await use({ url: served.url, folder: join(folder, 'site'), close })
    await close()
    await rm(folder, { recursive: true })
  },
  baseURL: async ({ site }, use) => use(site.url),
})
/** As in the other tests: what is not about the live map. */
const onDrawnMap = test.extend({ map: 'drawn' })

// A small map: what is drawn is tested elsewhere, and some of these tests open the atlas many times over.
test.use({ serviceWorkers: 'allow', viewport: { width: 900, height: 600 } })

/** The names of the kept files, those of tabs and versions apart. */
const keptFiles = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => !name.endsWith(' tabs'))
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return requests.flat().map(({ url }) => new URL(url).pathname)
  })
/** Waits until the first visit has been kept, and the page is served from what was kept. */
async function kept(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
}
/** Without network, and without a host that would answer. */
async function goOffline(page: Page, site: Site): Promise<void> {
  await page.context().setOffline(true)
  await site.close()
}
const idle = (page: Page): Promise<void> =>
  expect(page.getByTestId('map')).toHaveAttribute('data-status', 'idle')
const lookForUpdate = (page: Page): Promise<void> =>
  page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()))
const versions = (page: Page): Promise<number> =>
  page.evaluate(async () => (await caches.keys()).filter((name) => !name.endsWith(' tabs')).length)
/** Every script the page has run, by the folder of its version. */
const scripts = (page: Page, mark: string): Promise<{ own: number; other: number }> =>
  page.evaluate((wanted) => {
    const names = performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.includes('/_app/immutable/') && name.endsWith('.js'))
    const own = names.filter((name) => name.endsWith(`-${wanted}.js`)).length
    return { own, other: names.length - own }
  }, mark)

/** Opens the site, and waits until its worker has tried to keep it and given up. */
async function triedInVain(page: Page): Promise<void> {
  await page.goto('./')
  await page.evaluate(async () => {
    const { installing } = await navigator.serviceWorker.register('service-worker.js')
    while (installing?.state !== 'redundant') await new Promise((done) => setTimeout(done, 100))
  })
  // The page tries on its own too, and may be a moment behind.
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([])
}

test('after one visit the atlas opens, and is read, offline', async ({ atlas, page, site }) => {
  await page.goto('./')
  await expect(page.getByText('已存到本机，离线也能打开。')).toBeVisible()
  await idle(page)
  await kept(page)
  await goOffline(page, site)
  // What this first page had not loaded yet is there too.
  await atlas.panel.getByRole('button', { name: /导读 协同发展/ }).click()
  await expect(atlas.panel.locator('li.is-current blockquote')).toContainText('携手京冀')

  await page.goto(site.url)
  await idle(page)
  expect(await atlas.drawn(['place-dot', 'place-ring'])).not.toEqual([])
  await expect(page.getByText('已存到本机，离线也能打开。')).toHaveCount(0)
  await page.goto(`${site.url}?place=tianjin-port&lang=en`)
  await idle(page)
  await expect(atlas.panel.getByRole('heading', { level: 2 })).toHaveText('Port of Tianjin')
  await page.goto(`${site.url}?article=coordinated-development`)
  await idle(page)
  await expect(atlas.panel.getByRole('article')).toContainText('京津冀')
  await page.getByRole('combobox', { name: /搜索/ }).fill('bhxq')
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText('滨海新区')
  await page.goto(`${site.url}embed?place=tianjin-port`)
  expect(new URL(page.url()).pathname).toBe('/embed/')
  await idle(page)
  await expect(page.getByTestId('embed-card').getByRole('heading', { level: 2 })).toHaveText('天津港')

  // The licences go with the copies.
  await page.goto(`${site.url}?tool=about`)
  await atlas.panel.getByRole('link', { name: /NOTICE\.txt/ }).click()
  expect(new URL(page.url()).pathname).toBe('/NOTICE.txt')
  await expect(page.locator('body')).toContainText('maplibre-gl')
})

onDrawnMap(
  'the reader’s own articles open offline, and are read on the spot',
  async ({ atlas, page, site }) => {
    await page.goto('./')
    await kept(page)
    await goOffline(page, site)
    await page.goto(`${site.url}own/?lang=zh`)
    await expect(page.getByRole('heading').first()).toBeVisible()
    await page.getByRole('textbox').first().fill('天津港与北京大兴国际机场之间。')
    await page.getByRole('button', { name: '上图' }).click()
    await atlas.settle()
    await expect(page.getByTestId('panel')).toContainText('天津港')
  },
)

onDrawnMap(
  'everything is kept once, and the readers of Word and PDF only when they are used',
  async ({ page }) => {
    await page.goto('./')
    await kept(page)
    const files = await keptFiles(page)
    expect(new Set(files).size).toBe(files.length)
    expect(files).toEqual(expect.arrayContaining(['/', '/embed/', '/data/tours.json', '/favicon.svg']))
    expect(files.filter((file) => /\.(br|gz|bcmap)$|\/optional\/|pdf\.worker/.test(file))).toEqual([])
    const part = await page.evaluate(async () => {
      const response = await fetch('data/tours.json', { headers: { range: 'bytes=0-3' } })
      return { status: response.status, size: (await response.text()).length }
    })
    expect(part).toEqual({ status: 206, size: 4 })
    const session = await page.context().newCDPSession(page)
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
    expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([])
  },
)

onDrawnMap(
  'a new version waits for the reader; until then the old one goes on, from its own files',
  async ({ atlas, page, site, context }) => {
    await page.goto('./')
    await kept(page)
    await deployNext(BUILD, site.folder, 'next')
    await lookForUpdate(page)
    const notice = page.getByTestId('update')
    await expect(notice).toContainText('有新版本')
    expect(await versions(page)).toBe(2)

    // The old version goes on: with what it loads late, in a new tab, and after being opened once more.
    await page.getByRole('combobox', { name: /搜索/ }).fill('bhxq')
    await expect(page.getByRole('listbox').getByRole('option').first()).toContainText('滨海新区')
    const second = new AtlasPage(await context.newPage())
    await second.page.goto(site.url)
    await expect(second.page.getByTestId('update')).toBeVisible()
    await expect(second.panel.getByRole('button', { name: /导读 协同发展/ })).toBeVisible()
    expect((await scripts(second.page, 'next')).own).toBe(0)

    await notice.getByRole('button', { name: '载入新版本' }).click()
    await expect(notice).toHaveCount(0)
    await atlas.panel.getByRole('button', { name: /导读 协同发展/ }).click()
    await expect(atlas.panel.getByTestId('tour').getByRole('heading', { level: 2 })).toContainText('next')
    const loaded = await scripts(page, 'next')
    expect(loaded.other).toBe(0)
    expect(loaded.own).toBeGreaterThan(5)

    // The other tab was not asked: it is the old version, data and all, until it is loaded anew.
    await second.panel.getByRole('button', { name: /导读 协同发展/ }).click()
    await expect(second.panel.getByTestId('tour').getByRole('heading', { level: 2 })).not.toContainText(
      'next',
    )
    expect((await scripts(second.page, 'next')).own).toBe(0)
    expect(await versions(page)).toBe(2)
    await second.page.getByTestId('update').getByRole('button', { name: '载入新版本' }).click()
    await expect(second.page.getByTestId('update')).toHaveCount(0)
    await expect(second.panel.getByTestId('tour').getByRole('heading', { level: 2 })).toContainText('next')
    expect((await scripts(second.page, 'next')).other).toBe(0)
    await page.reload()
    await expect.poll(() => versions(page)).toBe(1)
  },
)

test('a version that cannot be kept whole is not kept at all, and the site goes on', async ({
  page,
  site,
}) => {
  await rm(join(site.folder, 'data/national.json'))
  await triedInVain(page)
  await idle(page)
})

onDrawnMap('a site that changes while it is being kept is not kept', async ({ page, site }) => {
  await writeFile(join(site.folder, '_app/version.json'), '{"version":"another"}')
  await triedInVain(page)
})

test.describe('before the site is kept', () => {
  test.use({ serviceWorkers: 'block' })

  onDrawnMap(
    'the network goes while a tour is loading: the reader is told, and nothing is lost',
    async ({ page }) => {
      let isGone = true
      await page.route('**/data/tours.json', (route) =>
        isGone ? route.abort('connectionreset') : route.continue(),
      )
      await page.goto('./?layers=tongwulang&map=117.0000,39.5000,8.00')
      const panel = page.getByTestId('panel')
      await panel.getByRole('button', { name: /导读 协同发展/ }).click()
      const notice = page.getByTestId('missing')
      await expect(notice).toContainText('有一部分没有读到')
      const address = page.url()
      await notice.getByRole('button', { name: '再试一次' }).click()
      await expect(notice).toBeVisible()
      isGone = false
      await notice.getByRole('button', { name: '再试一次' }).click()
      await expect(panel.getByTestId('tour').getByRole('heading', { level: 2 })).toContainText('协同发展')
      await expect(notice).toHaveCount(0)
      expect(page.url()).toBe(address)
    },
  )
})
