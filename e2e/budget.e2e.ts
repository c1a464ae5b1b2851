import { readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { expect, test } from './atlas-page.ts'

const build = fileURLToPath(new URL('../build', import.meta.url))

/** kB (1000 bytes) as they go over the wire: in brotli, or whole where a file was not packed. */
const BUDGET = { reading: 60, ownScript: 90, data: 150, page: 40 }

interface Asked {
  readonly path: string
  readonly kind: 'script' | 'maplibre' | 'data' | 'other'
  readonly bytes: number
}

function bytesOf(path: string): number {
  const file = build + (path.endsWith('/') ? `${path}index.html` : path)
  const packed = statSync(`${file}.br`, { throwIfNoEntry: false })
  return (packed ?? statSync(file)).size
}

function kindOf(path: string): Asked['kind'] {
  if (path.startsWith('/data/')) return 'data'
  if (!path.endsWith('.js')) return 'other'
  const isMapLibre =
    path.includes('maplibre') || readFileSync(build + path, 'utf8').includes('maplibregl-canvas-container')
  return isMapLibre ? 'maplibre' : 'script'
}

/** Notes every file the page asks the site for. */
function watch(page: Page): readonly Asked[] {
  const asked: Asked[] = []
  page.on('request', (request) => {
    const { protocol, pathname } = new URL(request.url())
    if (protocol === 'http:') asked.push({ path: pathname, kind: kindOf(pathname), bytes: bytesOf(pathname) })
  })
  return asked
}

const kilobytes = (asked: readonly Asked[]): number => asked.reduce((sum, { bytes }) => sum + bytes, 0) / 1000

/** The budget of what was asked, and, where it is spent, what spent it. */
function expectWithin(name: string, asked: readonly Asked[], budget: number): void {
  const list = asked
    .toSorted((a, b) => b.bytes - a.bytes)
    .map(({ path, bytes }) => `${(bytes / 1000).toFixed(1).padStart(7)} kB ${path}`)
  test.info().annotations.push({ type: name, description: `${kilobytes(asked).toFixed(1)} of ${budget} kB` })
  expect.soft(kilobytes(asked), [name, ...list].join('\n')).toBeLessThanOrEqual(budget)
}

// What the service worker keeps for later is not of the first view.
test.use({ serviceWorkers: 'block' })

test('the first view keeps its budget of bytes and asks for nothing twice', async ({ atlas, page }) => {
  const asked = watch(page)
  await atlas.open()
  const named = [...readFileSync(`${build}/index.html`, 'utf8').matchAll(/_app\/immutable\/[\w./-]+\.js/g)]
  const early = new Set(named.map(([path]) => `/${path}`))
  const scripts = asked.filter((a) => a.kind === 'script')

  expect(asked.map((a) => a.path)).toEqual([...new Set(asked.map((a) => a.path))])
  expectWithin(
    'the page itself',
    asked.filter((a) => a.path === '/'),
    BUDGET.page,
  )
  expect(early.size).toBeGreaterThan(2)
  expectWithin(
    'own script until text and drawn map can be read',
    scripts.filter((a) => early.has(a.path)),
    BUDGET.reading,
  )
  expectWithin('own script until the live map is at rest', scripts, BUDGET.ownScript)
  expectWithin(
    'data',
    asked.filter((a) => a.kind === 'data'),
    BUDGET.data,
  )
  expect(asked.filter((a) => a.kind === 'maplibre').length).toBeGreaterThan(0)
})
