import { expect, test } from './atlas-page.ts'

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true })

test('fits 360 px: no sideways scroll, taps reach marks, the mark stays above the sheet', async ({
  atlas,
  page,
}) => {
  await atlas.open('?map=117.15,39.25,9.5&layers=')
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(360)
  const mark = await atlas.markOf('flender')
  await page.touchscreen.tap(mark.x + 6, mark.y + 4)
  await expect(atlas.panel.getByRole('heading', { level: 2 })).toHaveText('弗兰德')
  await expect.poll(async () => (await atlas.markAt('flender'))?.y).toBeLessThan(740 * 0.5)
})

test('opens the legend, switches a layer by thumb, and closes it', async ({ atlas, page }) => {
  await atlas.open('?layers=')
  const head = page.getByRole('button', { name: /图例/ })
  await head.tap()
  await page.getByRole('checkbox', { name: '通武廊', exact: true }).tap()
  await head.tap()
  await expect.poll(() => atlas.strategies()).toEqual(['tongwulang'])
})

test('the legend gives way to the strategy whose card it opens', async ({ atlas, page }) => {
  await atlas.open('?layers=')
  const head = page.getByRole('button', { name: /图例/ })
  await head.tap()
  await page.getByRole('button', { name: '通武廊：' }).tap()
  await expect(page.getByRole('heading', { name: '通武廊' }).first()).toBeVisible()
  await expect(head).toHaveAttribute('aria-expanded', 'false')
})
