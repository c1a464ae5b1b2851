import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './atlas-page.ts'

const STATES = {
  overview: '',
  'place card': '?place=tianjin',
  'strategy card': '?strategy=land-sea-channel',
  article: '?article=coordinated-development',
}

for (const scheme of ['light', 'dark'] as const)
  for (const [name, query] of Object.entries(STATES))
    test(`axe finds nothing: ${name}, ${scheme}`, async ({ atlas, page }) => {
      await page.emulateMedia({ colorScheme: scheme })
      await atlas.open(query)
      const { violations } = await new AxeBuilder({ page }).exclude('.maplibregl-control-container').analyze()
      expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(' | ')}`)).toEqual(
        [],
      )
    })
