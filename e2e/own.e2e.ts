import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, onDrawnMap, test, type AtlasPage } from './atlas-page.ts'
import { docxBytes, docxBomb, gb18030Bytes, htmlBytes, pdfBytes, scannedPdf } from './fixtures.ts'

const TITLE = '推动长三角更高质量一体化发展'
const FIRST = '上海市、江苏省、浙江省、安徽省共建长三角生态绿色一体化发展示范区。'
const SECOND =
  '南京大学在苏州市设立校区，沪宁产业创新走廊把上海市、苏州市、无锡市、南京市连成一线。朝阳区也有企业前来。'
const TEXT = `${TITLE}\n${FIRST}\n${SECOND}`

const file = (name: string, bytes: Uint8Array): { name: string; mimeType: string; buffer: Buffer } => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
})

/** Waits until the texts are read and the map has drawn what they name. */
async function settle(atlas: AtlasPage, page: Page): Promise<void> {
  await expect(page.getByRole('progressbar')).toHaveCount(0)
  await atlas.settle()
}

async function paste(atlas: AtlasPage, page: Page, text = TEXT): Promise<void> {
  await page.goto('./own/')
  await page.getByLabel('粘贴一篇中文文章').fill(text)
  await page.getByRole('button', { name: '上图' }).click()
  await expect(page).toHaveURL(/project=/)
  await settle(atlas, page)
}

const choose = (page: Page, button: string) => async (files: Parameters<Page['setInputFiles']>[1]) => {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ])
  await chooser.setFiles(files)
}

test('a pasted text becomes a map: its places are marked, and its card quotes it', async ({
  atlas,
  page,
}) => {
  await paste(atlas, page)
  await expect
    .poll(async () =>
      (await atlas.drawn(['area-ring', 'place-ring', 'place-dot'])).map((f) => f.properties['label']),
    )
    .toEqual(expect.arrayContaining(['上海市', '苏州市', '南京市']))
  // An institution is not its city: 南京 stands once, in the row of cities.
  await atlas.panel.getByRole('button', { name: /^南京市/ }).click()
  await expect(atlas.panel.getByTestId('excerpt')).toHaveCount(1)
  await expect(atlas.panel.getByTestId('excerpt').locator('mark')).toHaveText(['沪宁', '南京市'])
  await atlas.panel.getByRole('button', { name: '在文中阅读' }).click()
  await expect(atlas.panel.locator('article')).toContainText(SECOND)
})

onDrawnMap(
  'review: another candidate, a refusal, undo and redo, and all of it after a reload',
  async ({ atlas, page }) => {
    await paste(atlas, page)
    await atlas.panel
      .getByRole('button', { name: /朝阳区/ })
      .first()
      .click()
    const card = page.getByRole('region', { name: '“朝阳区”是哪里？' })
    await expect(card.getByRole('radio')).not.toHaveCount(0)
    await card.getByRole('button', { name: '不是地点' }).click()
    await expect(atlas.panel.getByText(/判为不是地点 1/)).toBeVisible()
    await atlas.panel.getByRole('radio', { name: '全部' }).check()
    await atlas.panel.getByRole('button', { name: /^无锡市 1 处/ }).click()
    await expect(card).toBeHidden()
    await page.keyboard.press('Control+z')
    await expect(atlas.panel.getByText(/判为不是地点 0/)).toBeVisible()
    await expect(card, 'undo goes back to what it undid').toBeVisible()
    await page.keyboard.press('Control+Shift+z')
    await expect(atlas.panel.getByText(/判为不是地点 1/)).toBeVisible()
    await expect(atlas.panel.getByText('已保存在此浏览器')).toBeVisible()
    await page.reload()
    await settle(atlas, page)
    await expect(atlas.panel.getByText(/判为不是地点 1/)).toBeVisible()
  },
)

onDrawnMap('what is off the map is reviewed from the text, by the keyboard too', async ({ atlas, page }) => {
  await paste(atlas, page)
  await atlas.panel.getByRole('button', { name: `阅读 · ${TITLE}`, exact: true }).click()
  await atlas.panel
    .locator('article')
    .getByRole('button', { name: /^南京大学/ })
    .press('Enter')
  await expect(page.getByRole('region', { name: /^“南京大学.*是哪里？$/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(atlas.panel.locator('article').getByRole('button', { name: /^南京大学/ })).toBeFocused()
})

test('a place is put on the map by hand, and a draft of a corridor is accepted and drawn', async ({
  atlas,
  page,
}) => {
  await paste(atlas, page)
  await atlas.panel
    .getByRole('button', { name: /朝阳区/ })
    .first()
    .click()
  await page.getByRole('button', { name: '在图上指出' }).click()
  const box = await atlas.map.boundingBox()
  if (!box) throw new Error('no map')
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  await expect(atlas.panel.getByText(/您已确认 1/)).toBeVisible()
  await page.getByRole('button', { name: '关闭', exact: true }).click()
  const draft = atlas.panel.getByRole('form', { name: '走廊 · 沪宁产业创新走廊' })
  await draft.getByRole('button', { name: '采纳' }).press('Enter')
  await expect(atlas.panel.locator('form.open, h2').and(page.locator(':focus'))).toHaveCount(1)
  await page.getByRole('button', { name: '沪宁产业创新走廊：说明' }).click()
  await expect(atlas.panel.getByTestId('excerpt').locator('mark').first()).toContainText('沪宁产业创新走廊')
  await expect.poll(async () => (await atlas.strategies()).length).toBe(1)
})

onDrawnMap('what is taken away waits for a text that is still being read', async ({ atlas, page }) => {
  await paste(atlas, page)
  const project = new URL(page.url()).searchParams.get('project') ?? ''
  let letGo = (): void => undefined
  const held = new Promise<void>((resolve) => (letGo = resolve))
  await page.route('**/parse-worker*', async (route) => {
    await held
    await route.continue()
  })
  const asked = page.waitForRequest('**/parse-worker*')
  await page.goto(`./own/?project=${project}&tool=take-away`)
  await asked
  const download = page.waitForEvent('download')
  await atlas.panel.getByRole('button', { name: 'mentions.csv', exact: true }).click()
  await expect(atlas.panel.getByText('正在生成 mentions.csv')).toBeVisible()
  letGo()
  expect(await readFile(await (await download).path(), 'utf8')).toContain('苏州市')
})

onDrawnMap('a second text is pasted beside the first, and both are read', async ({ atlas, page }) => {
  await paste(atlas, page)
  await page.getByRole('button', { name: '粘贴文章' }).click()
  await page.getByLabel('粘贴一篇中文文章').fill('成渝地区双城经济圈\n重庆市与成都市唱好双城记。')
  await page.getByRole('button', { name: '上图' }).click()
  await settle(atlas, page)
  for (const name of [TITLE, '成渝地区双城经济圈'])
    await expect(atlas.panel.getByRole('button', { name: `阅读 · ${name}`, exact: true })).toBeVisible()
  for (const city of ['苏州市', '成都市'])
    await expect(atlas.panel.getByRole('button', { name: new RegExp(`^${city}`) }).first()).toBeVisible()
})

onDrawnMap('takes files of every kind at once, and a bad one loses nothing', async ({ atlas, page }) => {
  await page.goto('./own/')
  await choose(
    page,
    '选择文件',
  )([
    file('一.txt', gb18030Bytes(`成渝地区双城经济圈\n重庆市与成都市唱好双城记。`)),
    file('二.docx', docxBytes(['# 海南自由贸易港', '海口市与三亚市加快开放。'])),
    file('三.html', htmlBytes('粤港澳大湾区', ['广州市、深圳市携手前行。'])),
    file('四.pdf', pdfBytes([['武汉市与长沙市共建长江中游城市群。']])),
    file('五.pdf', scannedPdf()),
    file('六.docx', docxBomb()),
    file('七.exe', new Uint8Array([77, 90, 0, 1])),
  ])
  await settle(atlas, page)
  for (const name of ['一', '海南自由贸易港', '粤港澳大湾区', '四'])
    await expect(atlas.panel.getByRole('button', { name: `阅读 · ${name}`, exact: true })).toBeVisible()
  for (const bad of ['五.pdf', '六.docx', '七.exe'])
    await expect(page.getByText(new RegExp(`“${bad}”`))).toBeVisible()
  for (const city of ['重庆市', '成都市', '海口市', '深圳市', '武汉市'])
    await expect(atlas.panel.getByRole('button', { name: new RegExp(`^${city}`) }).first()).toBeVisible()
  // What stood in the page as markup is words or nothing: no script of it has run.
  expect(await page.title()).not.toContain('广州')
})

onDrawnMap(
  'a dropped file is read, an empty or foreign one is refused in plain words',
  async ({ atlas, page }) => {
    await page.goto('./own/')
    const drop = (name: string, text: string) =>
      page.evaluate(
        ([fileName, content]) => {
          const data = new DataTransfer()
          data.items.add(new File([content ?? ''], fileName ?? ''))
          for (const type of ['dragenter', 'dragover', 'drop'])
            dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }))
        },
        [name, text],
      )
    await expect(page.getByLabel('粘贴一篇中文文章')).toBeVisible()
    await drop('空.txt', ' \n ')
    await expect(page.getByText('“空.txt”里没有文字。')).toBeVisible()
    await drop('english.txt', 'There is nothing Chinese here at all.')
    await expect(page.getByText(/“english.txt”里没有汉字/)).toBeVisible()
    await drop('好.md', `# ${TITLE}\n\n${FIRST}`)
    await settle(atlas, page)
    await expect(atlas.panel.getByRole('button', { name: /^上海市/ }).first()).toBeVisible()
  },
)

onDrawnMap(
  'a project goes out as a file and as a link, and comes back from both',
  async ({ atlas, page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await paste(atlas, page)
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '存为项目文件' }).click(),
    ])
    expect(saved.suggestedFilename()).toBe(`${TITLE}.jjjproject.json`)
    const bytes = await readFile(await saved.path())
    await page.getByRole('button', { name: '复制链接' }).click()
    await expect(page.getByText('链接已复制。')).toBeVisible()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    await page.getByRole('button', { name: '关闭项目' }).click()
    await page.getByRole('button', { name: new RegExp(`^删除 · ${TITLE}`) }).click()
    await page.getByRole('button', { name: '确定删除' }).click()
    await expect(page.getByText('还没有保存的项目。')).toBeVisible()

    await choose(page, '打开项目文件')(file('回来.jjjproject.json', bytes))
    await settle(atlas, page)
    await expect(atlas.panel.getByRole('button', { name: /^苏州市/ }).first()).toBeVisible()
    await page.getByRole('button', { name: '关闭项目' }).click()
    await choose(page, '打开项目文件')(file('坏的.jjjproject.json', new TextEncoder().encode('{"format":1}')))
    await expect(page.getByText('这不是本站的项目文件。')).toBeVisible()

    await page.goto('about:blank')
    await page.goto(link)
    await settle(atlas, page)
    await expect(atlas.panel.getByRole('button', { name: /^苏州市/ }).first()).toBeVisible()
  },
)

onDrawnMap(
  'places of the reader’s own are taken with their datum asked, and recognised',
  async ({ atlas, page }) => {
    await paste(atlas, page, '虹桥基地建设\n虹桥一号基地与上海市共同发展。')
    await choose(
      page,
      '加入自己的地名表',
    )(file('表.csv', new TextEncoder().encode('名称,经度,纬度\n虹桥一号基地,121.31234,31.19456\n')))
    await page.getByLabel(/GCJ-02/).check()
    await page.getByRole('button', { name: '加入', exact: true }).click()
    const chip = atlas.panel.getByRole('button', { name: /^虹桥一号基地/ }).last()
    await expect(chip).toBeVisible()
  },
)

onDrawnMap(
  'parsing goes on without a connection, and a long text stays smooth',
  async ({ atlas, page, context }) => {
    await paste(atlas, page)
    // What was opened once is there; the rest is the service worker's, which these tests go without.
    await atlas.panel.getByRole('button', { name: /^阅读 · / }).click()
    await expect(atlas.panel.locator('article .paragraph').first()).toBeVisible()
    await page.getByRole('button', { name: '‹ 总览' }).click()
    await page.getByRole('button', { name: '关闭项目' }).click()
    await context.setOffline(true)
    const long = `${TITLE}\n${Array.from({ length: 4000 }, () => SECOND).join('\n')}`
    await choose(page, '选择文件')(file('长.txt', new TextEncoder().encode(long)))
    await settle(atlas, page)
    await expect(atlas.panel.getByText(/共 [\d,]{5,} 处/)).toBeVisible()
    await atlas.panel.getByRole('button', { name: '阅读 · 长' }).click()
    await expect(atlas.panel.locator('article .paragraph').first()).toBeVisible()
    // The whole text is not on the page at once.
    expect(await atlas.panel.locator('article .paragraph').count()).toBeLessThan(1000)
    await context.setOffline(false)
  },
)
