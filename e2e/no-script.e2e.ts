import AxeBuilder from '@axe-core/playwright'
import { expect, onDrawnMap, test } from './atlas-page.ts'

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('all three articles are read in full, and a name leads to its place', async ({ page }) => {
    await page.goto('./')
    const text = page.getByTestId('static-atlas')
    await expect(text.getByRole('article')).toHaveCount(3)
    await expect(text.locator('noscript p')).toBeVisible()
    const name = text.getByRole('article').first().getByRole('link', { name: '天津', exact: true }).first()
    await name.click()
    await expect(page).toHaveURL(/#place-tianjin$/)
    await expect(page.locator('#place-tianjin')).toBeInViewport()
  })

  test('a mark leads to its place, and the excerpt to its paragraph', async ({ page }) => {
    await page.goto('./')
    const mark = page.getByTestId('static-map').locator('a[href="#place-xiongan"]')
    await mark.locator('circle').click()
    await expect(page).toHaveURL(/#place-xiongan$/)
    const place = page.locator('#place-xiongan')
    await expect(place).toBeInViewport()
    const excerpt = place.getByRole('listitem').first()
    await expect(excerpt).toContainText('雄')
    const paragraph = (await excerpt.getByRole('link').getAttribute('href')) ?? ''
    await excerpt.getByRole('link').click()
    await expect(page.locator(paragraph)).toBeInViewport()
    await expect(page.locator(paragraph)).toContainText('雄')
  })

  test('every mark and strategy of the map has its entry', async ({ page }) => {
    await page.goto('./')
    const links = await page.getByTestId('static-map').locator('a').all()
    expect(links.length).toBeGreaterThan(50)
    for (const link of links)
      await expect(page.locator(`${await link.getAttribute('href')} li`).first()).toBeAttached()
  })

  test('in the dark the land is dark', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.goto('./')
    await expect(page.locator('.atlas-svg .land')).toHaveCSS('fill', 'rgb(43, 46, 50)')
    await expect(page.locator('.atlas-svg .sea')).toHaveCSS('fill', 'rgb(14, 24, 30)')
  })

  test('on a phone the page flows and nothing is cut', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 780 })
    await page.goto('./')
    await expect(page.locator('.atlas-svg .names.narrow')).toBeVisible()
    const { scroll, width } = await page.locator('html').evaluate((html) => ({
      scroll: html.scrollWidth,
      width: html.clientWidth,
    }))
    expect(scroll).toBe(width)
  })
})

test.describe('with JavaScript', () => {
  test('the drawn map stays, and answers, until the live one has drawn', async ({ page, atlas }) => {
    let release = (): void => undefined
    const held = new Promise<void>((resolve) => (release = resolve))
    await page.route('**/*worker*', async (route) => {
      await held
      await route.continue()
    })
    await page.goto('./')
    await expect(atlas.panel).toBeVisible()
    await expect(atlas.map).toHaveAttribute('data-status', 'loading')
    await expect(page.locator('.atlas-svg a[href="#place-tianjin"] circle')).toBeVisible()
    release()
    await atlas.settle()
    await expect(page.getByTestId('static-map')).toHaveCount(0)
  })

  test('the drawn map stands where the live one will, until the data have come', async ({ page, atlas }) => {
    let release = (): void => undefined
    const held = new Promise<void>((resolve) => (release = resolve))
    await page.route('**/data/places.geojson', async (route) => {
      await held
      await route.continue()
    })
    await page.goto('./')
    const opening = page.getByRole('status').filter({ hasText: '正在展开' })
    await expect(opening).toBeVisible()
    // On top of the page it speaks of: a click would meet it.
    await opening.click({ trial: true })
    await expect(page.getByTestId('static-map')).toBeVisible()
    await expect(page.locator('#printed')).toHaveAttribute('aria-busy', 'true')
    const before = await page.locator('.atlas-svg a[href="#place-tianjin"] circle').boundingBox()
    const frame = await page.getByTestId('static-map').boundingBox()
    release()
    await atlas.settle()
    await expect(page.getByTestId('static-atlas')).toHaveCount(0)
    expect(await atlas.map.boundingBox()).toEqual(frame)
    const after = await atlas.markOf('tianjin')
    expect(Math.hypot(middle(before).x - after.x, middle(before).y - after.y)).toBeLessThan(3)
  })

  onDrawnMap('a link into the served page opens the same place in the live one', async ({ page, atlas }) => {
    await page.goto('./#place-xiongan')
    await atlas.settle()
    await expect(page).toHaveURL(/\?place=xiongan(&|$)/)
  })

  test('axe finds nothing in the served page', async ({ page }) => {
    await page.route('**/data/places.geojson', () => undefined)
    await page.goto('./')
    await expect(page.getByRole('status').filter({ hasText: '正在展开' })).toBeVisible()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(' | ')}`)).toEqual(
      [],
    )
  })
})

function middle(box: { x: number; y: number; width: number; height: number } | null): {
  x: number
  y: number
} {
  return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : { x: NaN, y: NaN }
}
