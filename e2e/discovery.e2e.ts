import { readFile } from 'node:fs/promises'
import { expect, onDrawnMap, test } from './atlas-page.ts'

onDrawnMap('finds a place by its pinyin initials, with arrows and Enter', async ({ atlas, page }) => {
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
  for (const id of ['jinghai', 'cangzhou', 'langfang']) await atlas.markOf(id)
  await members.first().click()
  await expect(page).toHaveURL(/place=jinghai/)
})

onDrawnMap('lays two articles over each other: who sees what', async ({ atlas }) => {
  await atlas.open('?tool=compare')
  await expect(atlas.panel.getByRole('heading', { level: 2 })).toBeVisible()
  await expect(atlas.panel.getByRole('button', { name: /天津港/ }).first()).toBeVisible()
  await atlas.panel
    .getByRole('button', { name: /天津港/ })
    .first()
    .click()
  await expect(atlas.panel.getByRole('heading', { level: 2 })).toHaveText('天津港')
})

onDrawnMap('keeps the compared articles in the address, and takes no others', async ({ atlas, page }) => {
  await atlas.open('?tool=compare')
  const first = atlas.panel.getByRole('combobox', { name: '一篇', exact: true })
  const second = atlas.panel.getByRole('combobox', { name: '另一篇' })
  await second.selectOption('reform-and-opening-up')
  await expect(page).toHaveURL(/compare=coordinated-development,reform-and-opening-up/)
  await page.reload()
  await expect(first).toHaveValue('coordinated-development')
  await expect(second).toHaveValue('reform-and-opening-up')
  await atlas.open('?tool=compare&compare=nowhere,reform-and-opening-up')
  await expect(first).toHaveValue('coordinated-development')
  await expect(second).toHaveValue('new-quality-productive-forces')
})

onDrawnMap(
  'takes a correction of a mention away as an annotation of its exact words',
  async ({ atlas, page }) => {
    await atlas.open('?place=wuqing-station')
    const excerpt = atlas.panel.getByRole('listitem').filter({ hasText: '新增武清至亦庄站' })
    await excerpt.getByText('这处有误？').click()
    await excerpt.getByLabel('“武清”在此处').selectOption({ label: '指另一处地点' })
    await excerpt.getByLabel('所指的地点').selectOption('wuqing')
    await excerpt.getByLabel('理由').fill('指区，不指站')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      excerpt.getByRole('button', { name: '取走修正文件' }).click(),
    ])
    await expect(excerpt.getByRole('status')).toHaveText('修正文件已存到下载文件夹。')
    expect(download.suggestedFilename()).toMatch(/^coordinated-development-m\d+\.patch\.json$/)
    expect(JSON.parse(await readFile(await download.path(), 'utf8'))).toMatchObject({
      type: 'Annotation',
      target: {
        type: 'Paragraph',
        selector: [
          { exact: '武清', suffix: expect.stringMatching(/^至亦庄站/) },
          { type: 'TextPositionSelector' },
        ],
      },
      body: [{ purpose: 'identifying', source: 'wuqing' }, { value: '指区，不指站' }],
    })
  },
)

onDrawnMap('says the map in words', async ({ atlas }) => {
  await atlas.open('?place=wuqing-station')
  await expect(atlas.panel).toContainText(/武清站在.*(天津市|北京市).*千米/)
})

onDrawnMap('the strip of the text leads to where the place is named', async ({ atlas, page }) => {
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
      const mark = await atlas.markAt('tianjin')
      return mark === null || Math.hypot(mark.x - before.x, mark.y - before.y) > 20
    })
    .toBe(true)
})
