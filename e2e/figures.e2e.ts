import { expect, test } from './atlas-page.ts'

test('draws the figures on the map: circles to scale for one kind, plates for all, each opening its place', async ({
  atlas,
  page,
}) => {
  await atlas.open('?layers=&map=117.4,39.1,8.6')
  await page.getByText('数字', { exact: true }).click()
  const choice = page.getByRole('combobox', { name: '在图上画出' })
  await choice.selectOption('shares')
  await expect(page).toHaveURL(/figures=shares/)
  await expect.poll(async () => (await atlas.drawn(['figure-circles'])).length).toBeGreaterThan(1)
  await expect.poll(() => atlas.drawn(['figure-plates'])).toEqual([])

  await choice.selectOption('all')
  const plateAt = async (owner: string) =>
    (await atlas.drawn(['figure-plates'])).find((f) => f.properties['owner'] === owner)
  await expect
    .poll(async () => (await plateAt('tianjin-port'))?.properties['label'])
    .toContain('2329万标准箱')
  await expect.poll(() => atlas.drawn(['figure-circles'])).toEqual([])
  await atlas.settle()
  const box = await atlas.map.boundingBox()
  const plate = await plateAt('tianjin-port')
  if (!plate?.at || !box) throw new Error('no plate of the port in view')
  await page.mouse.click(box.x + plate.at.x, box.y + plate.at.y - 30)
  await expect(atlas.panel.getByRole('heading', { level: 2 })).toHaveText('天津港')
})
