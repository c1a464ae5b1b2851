import type { Locator } from '@playwright/test'
import { expect, onDrawnMap, test } from './atlas-page.ts'

/** How far the panel is scrolled, once it is at rest: a turn of the wheel goes on for a while. */
async function restingTop(panel: Locator): Promise<number> {
  let last = NaN
  await expect
    .poll(async () => {
      const before = last
      last = await panel.evaluate((element) => element.scrollTop)
      return last === before
    })
    .toBe(true)
  return last
}

const current = (panel: Locator): Locator => panel.locator('li.is-current blockquote')

test('a tour leads through the argument: stop by stop, linkable, by buttons and Back', async ({
  atlas,
  page,
}) => {
  await atlas.open()
  await atlas.panel.getByRole('button', { name: /导读 协同发展/ }).click()
  await expect(page).toHaveURL(/tour=coordinated-development/)
  await expect(current(atlas.panel)).toContainText('携手京冀探索人口经济密集区优化开发的新路径')
  await expect.poll(() => atlas.strategies()).toEqual(['jingjin-integration'])
  await atlas.panel.getByRole('button', { name: /下一/ }).click()
  await expect(page).toHaveURL(/stop=1/)
  await expect.poll(() => atlas.strategies()).toEqual(['key-platforms'])
  const link = page.url()
  await page.goBack()
  await expect(current(atlas.panel)).toContainText('携手京冀探索人口经济密集区优化开发的新路径')
  await expect(current(atlas.panel)).toBeInViewport()
  await page.goto(link)
  await atlas.settle()
  await expect(current(atlas.panel)).toContainText('滨海—中关村科技园共建共享机制不断完善')
  await expect(current(atlas.panel)).toBeInViewport()
  await expect(page).toHaveURL(/stop=1/)
})

test('scrolling moves through the stops, down and up, without a history of its own', async ({
  atlas,
  page,
}) => {
  await atlas.open()
  await atlas.panel.getByRole('button', { name: /导读 协同发展/ }).click()
  const stops = atlas.panel.getByRole('list', { name: '各站' }).getByRole('listitem')
  await expect(stops.first()).toHaveClass(/is-current/)
  await atlas.panel.hover()
  for (const at of [1, 2]) {
    await expect
      .poll(async () => {
        await page.mouse.wheel(0, 120)
        await page.waitForTimeout(300)
        return page.url()
      })
      .toMatch(new RegExp(`stop=${at}(&|$)`))
    await expect(stops.nth(at)).toHaveClass(/is-current/)
  }
  const top = await restingTop(atlas.panel)
  await expect.poll(() => atlas.strategies()).not.toContain('jingjin-integration')
  expect(await atlas.panel.evaluate((panel) => panel.scrollTop)).toBe(top)
  await page.mouse.wheel(0, -5000)
  await expect(stops.first()).toHaveClass(/is-current/)
  await page.goBack()
  await expect(page).not.toHaveURL(/tour=/)
})

test('a link to the last stop brings it into sight, and keeps it', async ({ atlas, page }) => {
  await atlas.open('?tour=reform-and-opening-up&stop=99')
  const stops = atlas.panel.getByRole('list', { name: '各站' }).getByRole('listitem')
  await expect(stops.last().locator('blockquote')).toBeInViewport()
  await page.waitForTimeout(500)
  await expect(stops.last()).toHaveClass(/is-current/)
  // The keys are the tour's while the focus is in it, and there it goes by itself.
  await expect(atlas.panel.getByTestId('tour').getByRole('heading', { level: 2 })).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(stops.nth(-2)).toHaveClass(/is-current/)
  await expect(stops.nth(-2).locator('blockquote')).toBeInViewport()
})

onDrawnMap('figures stand on the card of what they measure, with their quotation', async ({ atlas }) => {
  await atlas.open('?place=tianjin-port')
  const figures = atlas.panel.getByTestId('figures')
  await expect(figures).toContainText('标准箱')
  await expect(figures).toContainText(/2329/)
})
