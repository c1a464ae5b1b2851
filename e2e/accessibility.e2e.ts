import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, onDrawnMap, test } from './atlas-page.ts'

interface State {
  readonly query: string
  /** Whether what is looked at is on the screen with the live map only. */
  readonly isLive?: boolean
  /** What the reader does there before the page is looked at. */
  readonly act?: (page: Page) => Promise<void>
}

const openLegend = async (page: Page): Promise<void> => {
  const head = page.getByRole('button', { name: /图例/ })
  if ((await head.getAttribute('aria-expanded')) === 'false') await head.click()
  await page.getByText('浓淡与上下').click()
}
const search = async (page: Page): Promise<void> => {
  await page.getByRole('combobox', { name: '搜索' }).fill('bh')
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible()
}

const STATES: Readonly<Record<string, State>> = {
  overview: { query: '', isLive: true },
  'place card': { query: '?place=tianjin' },
  'strategy card': { query: '?strategy=land-sea-channel' },
  article: { query: '?article=coordinated-development' },
  tour: { query: '?tour=coordinated-development&stop=2' },
  search: { query: '?layers=', act: search },
  legend: { query: '?layers=tongwulang,jingcanglang', act: openLegend },
  comparison: { query: '?tool=compare&layers=' },
  'take away, in English': { query: '?tool=take-away&layers=&lang=en', isLive: true },
}
const ON_PHONE = ['overview', 'place card', 'article', 'tour', 'search', 'legend']

async function violations(page: Page): Promise<string[]> {
  // The drawn map is looked at with the served page; without frames to visit, no second page need be opened.
  const axe = new AxeBuilder({ page }).exclude('.maplibregl-control-container').exclude('.static-map')
  const found = await axe.setLegacyMode().analyze()
  return found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(' | ')}`)
}

function lookAt(name: string, colorSchemes: readonly ('light' | 'dark')[]): void {
  const { query, act, isLive = false }: State = STATES[name] ?? { query: '' }
  const testState = isLive ? test : onDrawnMap
  testState(`axe finds nothing: ${name}, ${colorSchemes.join(' and ')}`, async ({ atlas, page }) => {
    await atlas.open(query)
    await act?.(page)
    for (const colorScheme of colorSchemes) {
      await page.emulateMedia({ colorScheme })
      expect(await violations(page), colorScheme).toEqual([])
    }
  })
}

for (const name of Object.keys(STATES)) lookAt(name, ['light', 'dark'])
test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true })
  for (const name of ON_PHONE) lookAt(name, ['light'])
})
