import { expect, test as base, type Locator, type Page } from '@playwright/test'

interface DrawnFeature {
  readonly layer: string
  readonly properties: Readonly<Record<string, unknown>>
  /** Pixels from the map's top left corner; null for lines and areas. */
  readonly at: { readonly x: number; readonly y: number } | null
}

/** Which map stands on the screen: the live one, or the drawn one of a browser that denies WebGL. */
type MapKind = 'live' | 'drawn'

/** The screen as its reader meets it. */
export class AtlasPage {
  readonly page: Page
  readonly kind: MapKind
  readonly map: Locator
  readonly panel: Locator

  constructor(page: Page, kind: MapKind = 'live') {
    this.page = page
    this.kind = kind
    this.map = page.getByTestId('map')
    this.panel = page.getByTestId('panel')
  }

  async open(query = ''): Promise<void> {
    await this.page.goto(`./${query}`)
    await this.settle()
  }

  /** Waits until the live map has nothing left to load or draw, or the drawn one has taken its place. */
  async settle(): Promise<void> {
    if (this.kind === 'live') return await expect(this.map).toHaveAttribute('data-status', 'idle')
    await expect(this.page.getByRole('alert').filter({ hasText: MAP_FAILED })).toBeVisible()
    await expect(this.map).toHaveCount(0)
  }

  /** The features drawn in these layers within the view. */
  drawn(layers: readonly string[]): Promise<DrawnFeature[]> {
    return this.map.evaluate((element, wanted) => {
      const detail = { layers: wanted, result: [] as unknown[] }
      element.dispatchEvent(new CustomEvent('atlas:query', { detail }))
      return detail.result as DrawnFeature[]
    }, layers as string[])
  }

  /** Where the mark of a place stands on the page; null while there is none in view. */
  async markAt(place: string): Promise<{ x: number; y: number } | null> {
    const mark = (await this.drawn(['place-dot', 'place-ring', 'area-ring'])).find(
      (f) => f.properties['id'] === place,
    )
    const box = await this.map.boundingBox()
    return mark?.at && box ? { x: box.x + mark.at.x, y: box.y + mark.at.y } : null
  }

  /** Waits until the mark of a place is in view, and tells where it stands on the page. */
  async markOf(place: string): Promise<{ x: number; y: number }> {
    let at: Awaited<ReturnType<AtlasPage['markAt']>> = null
    await expect.poll(async () => (at = await this.markAt(place)), `the mark of ${place}`).not.toBeNull()
    return at ?? { x: NaN, y: NaN }
  }

  /** Where positions (WGS-84) stand on the page. */
  onPage(positions: readonly [number, number][]): Promise<{ x: number; y: number }[]> {
    return this.map.evaluate(
      (element, asked) => {
        const detail: { map?: { project(at: [number, number]): { x: number; y: number } } } = {}
        element.dispatchEvent(new CustomEvent('atlas:map', { detail }))
        const { x: left, y: top } = element.getBoundingClientRect()
        return asked.map((at) => {
          const { x, y } = detail.map?.project(at) ?? { x: NaN, y: NaN }
          return { x: left + x, y: top + y }
        })
      },
      positions as [number, number][],
    )
  }

  /** Ids of the strategies drawn in view. */
  async strategies(): Promise<string[]> {
    const layers = ['strategy-area', 'strategy-line', 'strategy-line-inferred', 'strategy-band-halo']
    const drawn = await this.drawn(layers)
    return [...new Set(drawn.map((f) => String(f.properties['strategy'])))].sort()
  }
}

const MAP_FAILED = /地图未能启动|The map could not start/

/** A browser without WebGL, as some are: every canvas refuses that context. */
function denyWebGL(): void {
  const { prototype } = HTMLCanvasElement
  const getContext = prototype.getContext as (kind: string, ...rest: unknown[]) => unknown
  Object.assign(prototype, {
    getContext(this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
      return kind.startsWith('webgl') ? null : getContext.call(this, kind, ...rest)
    },
  })
}

/** Every test also proves that nothing left this machine and that nothing went wrong unseen. */
export const test = base.extend<{ atlas: AtlasPage; map: MapKind }>({
  map: ['live', { option: true }],
  context: async ({ context, map }, use) => {
    if (map === 'drawn') await context.addInitScript(denyWebGL)
    await use(context)
  },
  atlas: async ({ page, baseURL, map }, use) => {
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(`page error: ${error.message}`))
    page.on('console', (message) => {
      // The browser asks for an icon again with each address, connection or not; for one of its own choice where a text is opened.
      const isIcon = /\/favicon\.(?:svg|ico)$/.test(message.location().url)
      if (message.type() === 'error' && !isIcon) faults.push(`console: ${message.text()}`)
    })
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url())
      const isOwn = origin === new URL(baseURL ?? '').origin || protocol === 'blob:' || protocol === 'data:'
      if (!isOwn) faults.push(`request to ${request.url()}`)
    })
    await use(new AtlasPage(page, map))
    expect(faults).toEqual([])
  },
})

/** A test of what is not the map: drawing the live one in software would take most of its time. */
export const onDrawnMap = test.extend({ map: 'drawn' })

export { expect }
