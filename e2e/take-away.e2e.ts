import { readFile } from 'node:fs/promises'
import { expect, onDrawnMap } from './atlas-page.ts'

onDrawnMap('gives the data away as files', async ({ atlas, page }) => {
  await atlas.open('?tool=take-away')
  for (const [name, part] of [
    ['places.csv', 'tianjin-port'],
    ['places.lpf.json', '"fclasses"'],
    ['annotations.jsonld', 'TextPositionSelector'],
    ['articles.tei.xml', '<listPlace>'],
  ] as const) {
    const download = page.waitForEvent('download')
    await atlas.panel.getByRole('button', { name, exact: true }).click()
    const file = await download
    expect(file.suggestedFilename()).toBe(name)
    expect(await readFile(await file.path(), 'utf8')).toContain(part)
  }
})

onDrawnMap('cites the view by its link', async ({ atlas }) => {
  await atlas.open('?tool=take-away&layers=tongwulang&lang=en')
  await expect(
    atlas.panel.getByText(/Jing-Jin-Ji Atlas 京津冀图读\. http.*layers=tongwulang.*accessed \d{4}-/),
  ).toBeVisible()
})

onDrawnMap('takes a correction of a place away as an annotation', async ({ atlas, page }) => {
  await atlas.open('?place=flender')
  await atlas.panel.getByText('这个位置不对？').click()
  await atlas.panel.getByLabel('依据（网址、地址或亲见）').fill('亲见')
  const download = page.waitForEvent('download')
  await atlas.panel.getByRole('button', { name: '取走修正文件' }).click()
  const patch = JSON.parse(await readFile(await (await download).path(), 'utf8')) as Record<string, unknown>
  expect(patch).toMatchObject({ motivation: 'editing', target: { type: 'Place', source: 'flender' } })
})

onDrawnMap('without WebGL the reader is told, and text and places stay', async ({ page }) => {
  await page.goto('./')
  await expect(page.getByRole('alert')).toContainText('地图未能启动')
  await page.locator('.stage a[href="#place-langfang"]').first().click()
  await expect(page.getByTestId('panel').getByRole('heading', { level: 2 })).toHaveText('廊坊市')
  await page.getByRole('button', { name: /总览/ }).click()
  await page
    .getByTestId('panel')
    .getByRole('button', { name: /^天津港 \d/ })
    .click()
  await expect(page.getByTestId('excerpt').first()).toContainText('天津港')
})

onDrawnMap('prints the card in full, without the controls', async ({ atlas, page }) => {
  await atlas.open('?place=tianjin-port')
  await page.emulateMedia({ media: 'print' })
  await expect(atlas.panel.getByTestId('excerpt').last()).toBeVisible()
  await expect(page.getByRole('combobox', { name: '明暗' })).toBeHidden()
})
