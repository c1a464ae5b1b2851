import { expect, test } from './atlas-page.ts'

const ids = (drawn: readonly { readonly properties: Readonly<Record<string, unknown>> }[]): Set<unknown> =>
  new Set(drawn.map((f) => f.properties['id']))

test('filters the marks and the list by kind and by article, in step', async ({ atlas, page }) => {
  await atlas.open('?layers=&map=117.5,39.1,9.5')
  const before = ids(await atlas.drawn(['place-dot', 'place-ring', 'area-ring']))
  expect(before).toContain('tianjin')
  expect(before).toContain('airbus-tianjin')
  await page.getByRole('checkbox', { name: '行政区' }).uncheck()
  await expect(page).toHaveURL(/kinds=transport,zone,institution,works/)
  await expect.poll(async () => ids(await atlas.drawn(['place-dot', 'area-ring']))).not.toContain('tianjin')
  await expect(atlas.panel.getByRole('button', { name: /^天津市/ })).toHaveCount(0)
  await expect(atlas.panel.getByRole('status')).toContainText(/列出 70 处中的 \d+ 处/)

  await page.getByRole('checkbox', { name: '行政区' }).check()
  await page.getByLabel('只看提到它的文章').selectOption({ index: 3 })
  await expect(page).toHaveURL(/from=reform-and-opening-up/)
  await expect.poll(async () => ids(await atlas.drawn(['place-dot']))).not.toContain('airbus-tianjin')
  await expect(atlas.panel.getByRole('button', { name: /^空客/ })).toHaveCount(0)
  await expect(atlas.panel.getByRole('button', { name: /^天津市/ })).toBeVisible()
})

test('a strategy is on the map while its card is open, and stays there when it is kept', async ({
  atlas,
  page,
}) => {
  await page.setViewportSize({ width: 1040, height: 600 })
  await atlas.open('?layers=')
  const legend = page.getByRole('complementary', { name: '图例与图层' })
  const box = legend.getByRole('checkbox', { name: '通武廊', exact: true })
  await legend.getByRole('button', { name: '通武廊：说明', exact: true }).click()
  await expect.poll(() => atlas.strategies()).toEqual(['tongwulang'])
  await expect(box).toBeChecked({ indeterminate: true })
  await page.getByRole('button', { name: '‹ 总览' }).click()
  await expect.poll(() => atlas.strategies()).toEqual([])

  await page.goBack()
  await atlas.panel.getByRole('button', { name: '留在图上' }).click()
  await expect(box).toBeChecked()
  await page.getByRole('button', { name: '‹ 总览' }).click()
  await atlas.settle()
  expect(await atlas.strategies()).toEqual(['tongwulang'])

  // What is switched off goes, though its card is open.
  await legend.getByRole('button', { name: '通武廊：说明', exact: true }).click()
  await box.uncheck()
  await expect.poll(() => atlas.strategies()).toEqual([])
  await expect(page).not.toHaveURL(/strategy=/)
})

test('the strength and the order of the layers are the reader’s, and in the link', async ({
  atlas,
  page,
}) => {
  await atlas.open('?layers=tongwulang,jingcanglang')
  await page.getByText('浓淡与上下').click()
  await page.getByLabel('战略图层的浓淡').fill('40')
  await expect(page).toHaveURL(/strength=40/)
  const lower = page.getByRole('button', { name: '通武廊：下移' })
  await lower.press('Enter')
  await expect(page).toHaveURL(/layers=jingcanglang,tongwulang/)
  await expect(page.getByRole('button', { name: '通武廊：上移' })).toBeFocused()
  // 廊坊 belongs to both: what is hit first lies on top.
  await expect
    .poll(async () => (await atlas.drawn(['strategy-area']))[0]?.properties['strategy'])
    .toBe('jingcanglang')
})

test('the mentions are weighed by circles on the map, with their key, and the link has it', async ({
  atlas,
  page,
}) => {
  await atlas.open('?layers=')
  expect(await atlas.drawn(['weight-circles'])).toEqual([])
  await page.getByRole('checkbox', { name: '按提及次数画圆' }).check()
  await expect(page).toHaveURL(/weigh=on/)
  await expect(page.getByText(/圆的面积与提及次数成比例：大圆 \d+ 次，小圆 \d+ 次。/)).toBeVisible()
  const circles = async () =>
    (await atlas.drawn(['weight-circles'])).map(({ properties }) => ({
      id: properties['id'],
      perArea: Number(properties['count']) / Number(properties['radius']) ** 2,
    }))
  // Every place for itself, those gathered into a count too.
  await expect.poll(async () => ids(await atlas.drawn(['weight-circles'])).size).toBeGreaterThan(50)
  const [first, ...others] = await circles()
  expect(others.map((c) => c.id)).toContain('tianjin')
  for (const { perArea } of others) expect(perArea / (first?.perArea ?? 0)).toBeCloseTo(1)

  await page.reload()
  await atlas.settle()
  expect((await circles()).length).toBeGreaterThan(50)
  await page.getByRole('checkbox', { name: '按提及次数画圆' }).uncheck()
  await expect.poll(async () => (await atlas.drawn(['weight-circles'])).length).toBe(0)
})
