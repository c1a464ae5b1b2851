import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, onDrawnMap, test, type AtlasPage } from './atlas-page.ts'

const MARKUP = [
  '<img src=x onerror="window.ran=1">',
  '<script>window.ran=2</script>',
  '<svg onload="window.ran=3">',
  '[点此](javascript:window.ran=4)',
  '<a href="javascript:window.ran=5">点此</a>',
  ']]><iframe srcdoc="<script>parent.ran=6</script>">',
]
const TITLE = '<img src=x onerror="window.ran=7">上海'
const TEXT = `${TITLE}\n${MARKUP.map((markup) => `${markup}上海市与苏州市共建沪宁产业创新走廊${markup}。`).join('\n')}`

/** Watches for anything that runs or is asked for; the returned check says what was seen. */
async function watch(page: Page): Promise<() => Promise<void>> {
  await page.addInitScript(() => {
    const seen: string[] = []
    Object.assign(window, { refused: seen })
    addEventListener('securitypolicyviolation', (event) =>
      seen.push(`${event.effectiveDirective} ${event.blockedURI}`),
    )
  })
  const dialogs: string[] = []
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  return async () => {
    const { ran, refused } = await page.evaluate(() => {
      const { ran, refused } = window as unknown as { ran?: number; refused: string[] }
      return { ran: ran ?? null, refused }
    })
    expect({ ran, refused, dialogs }).toEqual({ ran: null, refused: [], dialogs: [] })
    // Markup of a text is words: no element of the page comes from it.
    await expect(
      page.locator('[onerror], [onload], [srcdoc], img[src="x"], a[href^="javascript:"]'),
    ).toHaveCount(0)
  }
}

const KEYS =
  'place strategy segment shorthand article at tour stop tool layers strength figures kinds from compare certainty roles map lang theme project'

/** An address in which every part of the view, and the fragment, is this value. */
function hostileQuery(value: string): string {
  const text = encodeURIComponent(value)
  const query = KEYS.split(' ').map((key) => `${key}=${text}`)
  return `?${query.join('&')}#${text}`
}

async function paste(page: Page): Promise<void> {
  await page.goto('./own/')
  await page.getByLabel('粘贴一篇中文文章').fill(TEXT)
  await page.getByRole('button', { name: '上图' }).click()
}

async function settle(atlas: AtlasPage, page: Page): Promise<void> {
  await expect(page.getByRole('progressbar')).toHaveCount(0)
  await atlas.settle()
}

test('markup in a text and in an address is no more than words to the live map', async ({ atlas, page }) => {
  const check = await watch(page)
  await paste(page)
  await settle(atlas, page)
  await check()
  await page.goto(`./${hostileQuery('__proto__')}`)
  await settle(atlas, page)
  await check()
  await page.goto(`./embed/?place=${encodeURIComponent('"><script>window.ran=4</script>')}`)
  await settle(atlas, page)
  await check()
})

onDrawnMap(
  'markup in a text is shown as words: in lists, cards, tours, search, articles and what is taken away',
  async ({ atlas, page }) => {
    const check = await watch(page)
    await paste(page)
    await settle(atlas, page)
    await check()
    await expect(atlas.panel.getByRole('button', { name: `阅读 · ${TITLE}`, exact: true })).toBeVisible()

    await atlas.panel
      .getByRole('button', { name: /^上海市/ })
      .first()
      .click()
    await expect(
      atlas.panel.getByTestId('excerpt').filter({ hasText: '<script>window.ran=2</script>' }),
    ).not.toHaveCount(0)
    await check()

    await page.locator('input[role="combobox"]').fill('上海')
    await expect(page.locator('[role="option"]').first()).toBeVisible()
    await check()
    await page.keyboard.press('Escape')

    const project = new URL(page.url()).searchParams.get('project') ?? ''
    for (const query of [`tool=take-away`, `tool=compare`, `tool=about`]) {
      await page.goto(`./own/?project=${project}&${query}`)
      await settle(atlas, page)
      await check()
    }
    await page.goto(`./own/?project=${project}&tool=take-away`)
    await settle(atlas, page)
    for (const [name, part] of [
      ['articles.tei.xml', '&lt;script&gt;window.ran=2&lt;/script&gt;'],
      ['mentions.csv', '上海市'],
    ] as const) {
      const download = page.waitForEvent('download')
      await atlas.panel.getByRole('button', { name, exact: true }).click()
      const text = await readFile(await (await download).path(), 'utf8')
      expect(text).toContain(part)
      if (name.endsWith('.xml')) {
        expect(text).not.toMatch(/<(?:script|img|iframe|svg)/)
        const faults = await page.evaluate(
          (xml) =>
            new DOMParser().parseFromString(xml, 'application/xml').querySelectorAll('parsererror').length,
          text,
        )
        expect(faults).toBe(0)
      }
    }
    await check()

    await page.goto(`./own/?project=${project}`)
    await settle(atlas, page)
    await atlas.panel.getByRole('button', { name: `阅读 · ${TITLE}`, exact: true }).click()
    await expect(atlas.panel.locator('article')).toContainText('[点此](javascript:window.ran=4)')
    await check()

    const article = new URL(page.url()).searchParams.get('article') ?? ''
    await page.goto(`./own/?project=${project}&tour=${article}`)
    await settle(atlas, page)
    await expect(atlas.panel).toContainText('<img src=x onerror="window.ran=1">')
    await check()
  },
)

onDrawnMap('markup in an address is no more than an unknown view', async ({ atlas, page }) => {
  const check = await watch(page)
  for (const value of [
    '<img src=x onerror="window.ran=1">',
    'javascript:window.ran=2',
    '"><script>window.ran=3</script>',
    '__proto__',
  ]) {
    const query = hostileQuery(value)
    await page.goto(`./${query}`)
    await settle(atlas, page)
    await check()
    await page.goto(`./own/${query}`)
    await expect(page.getByLabel('粘贴一篇中文文章')).toBeVisible()
    await check()
  }
})

onDrawnMap(
  'the page about the atlas leads to the licences of all that is shipped',
  async ({ atlas, page }) => {
    const check = await watch(page)
    await atlas.open()
    await atlas.panel.getByRole('button', { name: '关于图读' }).click()
    await expect(atlas.panel.getByRole('heading', { level: 2 })).toHaveText('关于图读')
    const href = await atlas.panel.getByRole('link', { name: /NOTICE/ }).getAttribute('href')
    const answer = await page.request.get(new URL(href ?? '', page.url()).href)
    expect(answer.headers()['content-type']).toBe('text/plain; charset=utf-8')
    const text = await answer.text()
    for (const part of [
      'maplibre-gl 6',
      'pdfjs-dist 5',
      'Adobe Systems Incorporated',
      'GeoNames',
      'Tianjin Daily',
    ])
      expect(text).toContain(part)
    await check()
  },
)
