import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { AtlasPage, expect, test as usual } from './atlas-page.ts'

/** The machine's own fonts but for those with Chinese characters. */
const FONTS = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><include>/etc/fonts/fonts.conf</include><selectfont>${['zh-cn', 'zh-tw', 'ja', 'ko']
  .map(
    (lang) =>
      `<rejectfont><pattern><patelt name="lang"><string>${lang}</string></patelt></pattern></rejectfont>`,
  )
  .join('')}</selectfont></fontconfig>`

/** A browser on a machine without Chinese fonts. */
const test = usual.extend<{ bare: Browser }>({
  bare: async ({ playwright }, use, { project }) => {
    const folder = await mkdtemp(join(tmpdir(), 'atlas-fonts-'))
    const file = join(folder, 'fonts.conf')
    await writeFile(file, FONTS)
    const env = { ...process.env, FONTCONFIG_FILE: file } as Record<string, string>
    const browser = await playwright.chromium.launch({ ...project.use.launchOptions, env })
    await use(browser)
    await browser.close()
    await rm(folder, { recursive: true })
  },
})
test.skip(process.platform !== 'linux', 'fonts are hidden by fontconfig')

/** Every piece of the font, and its list of pieces, that the page asks for. */
function watchFonts(page: Page): string[] {
  const asked: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (/\.woff2?$|\/optional\//.test(pathname)) asked.push(pathname)
  })
  return asked
}

/** How the page draws these characters: widths in pixels of the text, and how many of them look alike. */
const lettering = (page: Page, text: string): Promise<{ widths: number[]; looks: number }> =>
  page.evaluate((characters) => {
    const context = document.createElement('canvas').getContext('2d')
    if (!context) return { widths: [], looks: 0 }
    context.font = `40px ${getComputedStyle(document.body).fontFamily}`
    const looks = new Set<string>()
    for (const character of characters) {
      context.clearRect(0, 0, 80, 80)
      context.fillText(character, 0, 40)
      looks.add(context.getImageData(0, 0, 80, 80).data.join())
    }
    return { widths: [...characters].map((c) => context.measureText(c).width), looks: looks.size }
  }, text)

/** How many shapes the map has drawn for these characters, of which names on it are made. */
const shapesOnMap = (page: Page, text: string): Promise<number> =>
  page.getByTestId('map').evaluate((element, characters) => {
    interface Glyph {
      readonly bitmap: { readonly data: Uint8Array }
    }
    interface Drawn {
      readonly style: {
        readonly glyphManager: {
          readonly entries: Record<string, { readonly glyphs: { default: Record<string, Glyph> } }>
        }
      }
    }
    const detail: { map?: Drawn } = {}
    element.dispatchEvent(new CustomEvent('atlas:map', { detail }))
    const stacks = Object.values(detail.map?.style.glyphManager.entries ?? {})
    const shapes = [...characters].flatMap((c) =>
      stacks.flatMap((s) => s.glyphs.default[c] ?? []).slice(0, 1),
    )
    return new Set(shapes.map(({ bitmap }) => bitmap.data.join())).size
  }, text)

/** The texts on the page whose first Chinese character is narrower than one is, as the box for a missing one is. */
const boxes = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = []
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const at = (text.nodeValue ?? '').search(/[\u4e00-\u9fff]/)
      if (at < 0 || !text.parentElement) continue
      const range = document.createRange()
      range.setStart(text, at)
      range.setEnd(text, at + 1)
      const { width } = range.getBoundingClientRect()
      if (width > 0 && width < parseFloat(getComputedStyle(text.parentElement).fontSize) * 0.9)
        found.push(text.nodeValue ?? '')
    }
    return found
  })

const NAMES = '天津北京廊坊沧州'

test('where the machine has no Chinese font, the web font letters text and map', async ({
  bare,
  baseURL,
}) => {
  const page = await bare.newPage({ baseURL: baseURL ?? '' })
  const asked = watchFonts(page)
  const atlas = new AtlasPage(page)
  await atlas.open()
  await expect.poll(() => shapesOnMap(page, NAMES)).toBe(NAMES.length)
  const { widths, looks } = await lettering(page, '这军冀')
  expect(widths.map(Math.round)).toEqual([40, 40, 40])
  expect(looks).toBe(3)
  await expect.poll(() => boxes(page)).toEqual([])
  const pieces = asked.filter((path) => path.endsWith('.woff2'))
  expect(pieces.length).toBeGreaterThan(5)
  expect(pieces.length).toBeLessThan(100)
  expect(new Set(asked).size).toBe(asked.length)
})

test('where it has one, nothing of the web font is asked for', async ({ atlas, page }) => {
  const asked = watchFonts(page)
  await atlas.open()
  await expect.poll(() => shapesOnMap(page, NAMES)).toBe(NAMES.length)
  expect(asked).toEqual([])
})

test('the web font is there offline after one visit', async ({ bare, baseURL }) => {
  const page = await bare.newPage({ baseURL: baseURL ?? '', serviceWorkers: 'allow' })
  await page.goto('./')
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
  const keptPieces = (): Promise<number> =>
    page.evaluate(async () => {
      const caches = await Promise.all((await self.caches.keys()).map((name) => self.caches.open(name)))
      const requests = await Promise.all(caches.map((cache) => cache.keys()))
      return requests.flat().filter(({ url }) => url.endsWith('.woff2')).length
    })
  const used = () =>
    page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').length)
  await expect.poll(used).toBeGreaterThan(5)
  await expect.poll(async () => (await keptPieces()) - (await used())).toBeGreaterThanOrEqual(0)
  await page.context().setOffline(true)
  await page.reload()
  await expect.poll(async () => (await lettering(page, '这军冀')).looks).toBe(3)
})
