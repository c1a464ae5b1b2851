import type { BrowserContext, Page } from '@playwright/test'
import { expect, test } from './atlas-page.ts'

const TEXT = '长三角一体化\n上海市、苏州市、无锡市共建沪宁产业创新走廊。'
const SAVED = /已保存在此浏览器/

/** Answers as a browser does that promises to keep what it has, and counts how often it is asked. */
const promising = async (page: Page): Promise<void> =>
  void (await page.addInitScript(() => {
    let asked = 0
    navigator.storage.persisted = async () => false
    navigator.storage.persist = async () => {
      document.documentElement.dataset['asked'] = String((asked += 1))
      return true
    }
  }))

async function paste(page: Page): Promise<void> {
  await page.goto('./own/')
  await page.getByLabel('粘贴一篇中文文章').fill(TEXT)
  await page.getByRole('button', { name: '上图' }).click()
  await expect(page.getByText(SAVED)).toBeVisible()
}

async function rename(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: '改名' }).click()
  await page.getByRole('textbox', { name: '项目', exact: true }).fill(title)
  await page.getByRole('button', { name: '改好' }).click()
}

/** The titles of the projects that the browser keeps. */
const kept = (page: Page): Promise<string[]> =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('jing-jin-ji-atlas')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const reading = opening.result.transaction('summaries').objectStore('summaries').getAll()
          reading.onsuccess = () => resolve(reading.result.map(({ title }) => String(title)).sort())
        }
      }),
  )

test('the browser is asked once to keep what was saved, and its promise is told', async ({ page }) => {
  await promising(page)
  await paste(page)
  await expect(page.getByText('浏览器不会自行清除')).toBeVisible()
  await rename(page, '改过的题目')
  await expect.poll(() => kept(page)).toEqual(['改过的题目'])
  expect(await page.evaluate(() => document.documentElement.dataset['asked'])).toBe('1')
})

/** The same project in a second tab, which says that the first has it. */
async function openTwice(page: Page, context: BrowserContext): Promise<Page> {
  await paste(page)
  const second = await context.newPage()
  await second.goto(page.url())
  await expect(second.getByText('正在另一个标签页里打开')).toBeVisible()
  return second
}

test('a project that is open in two tabs is kept by the first alone, and the second says so', async ({
  page,
  context,
}) => {
  const second = await openTwice(page, context)
  await rename(second, '第二页的题目')
  await rename(page, '第一页的题目')
  await expect.poll(() => kept(page)).toEqual(['第一页的题目'])

  await second.getByRole('button', { name: '另存一份' }).click()
  await expect(second.getByText('正在另一个标签页里打开')).toHaveCount(0)
  await expect.poll(() => kept(page)).toEqual(['第一页的题目', '第二页的题目（副本）'])
})

test('where nothing was changed, the second tab goes on with what the first one kept', async ({
  page,
  context,
}) => {
  const second = await openTwice(page, context)
  await rename(page, '第一页的题目')
  await expect.poll(() => kept(page)).toEqual(['第一页的题目'])
  await page.close()
  await expect(second.getByText('正在另一个标签页里打开')).toHaveCount(0)
  await expect(second.getByRole('heading', { name: '第一页的题目' })).toBeVisible()
  await rename(second, '第二页的题目')
  await expect.poll(() => kept(second)).toEqual(['第二页的题目'])
})

test('an address of a project that is kept elsewhere says so', async ({ page }) => {
  await page.goto('own/?project=p-00000000')
  await expect(page.getByText('网址里的项目不在这个浏览器里')).toBeVisible()
  await expect(page).not.toHaveURL(/project=/)
})
