import { expect, test } from './atlas-page.ts'

test('finds a place by its pinyin initials, with arrows and Enter', async ({ atlas, page }) => {
  await atlas.open()
  await page.keyboard.press('Control+k')
  const box = page.getByRole('combobox', { name: /搜索|查找|地名/ })
  await expect(box).toBeFocused()
  await box.fill('bhxq')
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText('滨海新区')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(atlas.panel.getByRole('heading', { level: 2 })).toHaveText('滨海新区')
})

test('opens a shorthand into its members, lit on the map, with who says so', async ({ atlas, page }) => {
  await atlas.open('?shorthand=静沧廊&layers=')
  await expect(atlas.panel).toContainText('“廊”指廊坊，不是“走廊”')
  const members = atlas.panel.getByRole('button', { name: /^(静海区|沧州市|廊坊市)/ })
  await expect(members).toHaveCount(3)
  for (const id of ['jinghai', 'cangzhou', 'langfang']) await expect.poll(() => atlas.markOf(id)).toBeTruthy()
  await members.first().click()
  await expect(page).toHaveURL(/place=jinghai/)
})

test('lays two articles over each other: who sees what', async ({ atlas }) => {
  await atlas.open('?tool=compare')
  await expect(atlas.panel.getByRole('heading', { level: 2 })).toBeVisible()
  await expect(atlas.panel.getByRole('button', { name: /天津港/ }).first()).toBeVisible()
  await atlas.panel
    .getByRole('button', { name: /天津港/ })
    .first()
    .click()
  await expect(atlas.panel.getByRole('heading', { level: 2 })).toHaveText('天津港')
})

test('says the map in words', async ({ atlas }) => {
  await atlas.open('?place=wuqing-station')
  await expect(atlas.panel).toContainText(/武清站在.*(天津市|北京市).*千米/)
})

test('the strip of the text leads to where the place is named', async ({ atlas, page }) => {
  await atlas.open('?article=new-quality-productive-forces&place=tiankai-park')
  const ticks = atlas.panel
    .getByRole('navigation')
    .or(atlas.panel.getByRole('group'))
    .getByRole('button', { name: /天开/ })
  await ticks.last().click()
  await expect(page).toHaveURL(/at=new-quality-productive-forces-p\d+/)
  await expect(atlas.panel.locator('.is-selected').last()).toBeInViewport()
})

test('the map follows the reading', async ({ atlas, page }) => {
  await atlas.open('?article=coordinated-development&layers=')
  const before = await atlas.markOf('tianjin')
  await atlas.panel.getByRole('checkbox', { name: '地图随读' }).check()
  await atlas.panel.getByText('高层次开放合作持续深化').scrollIntoViewIfNeeded()
  await page.mouse.move(1300, 600)
  await page.mouse.wheel(0, 300)
  await expect
    .poll(async () => {
      const mark = await atlas.markOf('tianjin').catch(() => null)
      return mark === null || Math.hypot(mark.x - before.x, mark.y - before.y) > 20
    })
    .toBe(true)
})
