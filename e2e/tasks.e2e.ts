import { readFileSync } from 'node:fs'
import { expect, onDrawnMap, test } from './atlas-page.ts'

interface Strategy {
  readonly id: string
  readonly name: string
}
const strategies = JSON.parse(
  readFileSync(new URL('../static/data/strategies.json', import.meta.url), 'utf8'),
) as readonly Strategy[]

test('opens on the whole region with sites, names and leading strategies drawn', async ({ atlas }) => {
  await atlas.open()
  expect((await atlas.drawn(['area-ring'])).length).toBeGreaterThan(8)
  expect((await atlas.drawn(['place-cluster'])).length).toBeGreaterThan(1)
  const ground = ['land', 'border-prefecture', 'border-province']
  expect((await atlas.drawn(ground)).map((f) => f.layer)).toEqual(expect.arrayContaining(ground))
  expect((await atlas.drawn(['area-names'])).map((f) => f.properties['id'])).toContain('tianjin')
  expect(await atlas.strategies()).toEqual(['jingjin-innovation-corridor', 'rail-jingjinji', 'twin-cities'])
})

test('pans and zooms, and the address follows', async ({ atlas, page }) => {
  await atlas.open()
  const before = await atlas.markOf('chengde')
  await page.mouse.move(600, 400)
  await page.mouse.down()
  await page.mouse.move(500, 460, { steps: 6 })
  await page.mouse.up()
  await expect(page).toHaveURL(/map=/)
  await atlas.settle()
  const after = await atlas.markOf('chengde')
  expect(after.x).toBeLessThan(before.x - 50)
  expect(after.y).toBeGreaterThan(before.y + 30)
  const url = page.url()
  await page.mouse.wheel(0, -400)
  await expect(page).not.toHaveURL(url)
})

test('from afar the provinces of the country have borders and names, which are fetched only then', async ({
  atlas,
  page,
}) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await atlas.open('?layers=')
  expect(asked).toContain('/data/basemap.topojson')
  expect(asked).not.toContain('/data/china.topojson')
  const names = async () =>
    (await atlas.drawn(['china-names-province'])).map(({ properties }) => properties['name'])
  for (let i = 0; i < 2; i += 1) await page.getByRole('button', { name: '缩小', exact: true }).click()
  await expect.poll(names).toContain('江苏')
  await expect.poll(() => atlas.drawn(['china-borders-province'])).not.toHaveLength(0)
})

test('clicks a site and reads the excerpt that names it, then its place in the article', async ({
  atlas,
  page,
}) => {
  await atlas.open('?map=117.2,39.3,9.3&layers=')
  const mark = await atlas.markOf('flender')
  await page.mouse.click(mark.x, mark.y)
  await expect(atlas.panel.getByRole('heading', { level: 2 })).toHaveText('弗兰德')
  const excerpt = atlas.panel.getByTestId('excerpt')
  await expect(excerpt).toContainText(
    '风力发电设备核心零部件头部供应商弗兰德的天津工厂已成为其在亚太地区的生产研发中心',
  )
  await expect(excerpt.locator('mark')).toHaveText('弗兰德')
  await expect(atlas.panel).toContainText('因地制宜谋路径 善作善成收实效')
  await expect(atlas.panel).toContainText('二、天津发展新质生产力的创新路径')
  await atlas.panel.getByRole('button', { name: '在文中阅读' }).click()
  await expect(atlas.panel.locator('.is-selected')).toHaveText('弗兰德')
  await expect(atlas.panel.locator('.is-selected')).toBeInViewport()
  await expect(page).toHaveURL(/article=new-quality-productive-forces/)
})

test('a card has its excerpts at once, since they were fetched while the map was at rest', async ({
  atlas,
  page,
}) => {
  let underWay = 0
  const ended = (): void => void (underWay -= 1)
  page.on('request', () => (underWay += 1))
  page.on('requestfinished', ended)
  page.on('requestfailed', ended)
  const fetched = page.waitForResponse(/\/data\/excerpts\/3\.json$/)
  await atlas.open('?layers=')
  await fetched
  await expect.poll(() => underWay).toBe(0)
  await page.route('**/*', () => undefined)
  await atlas.panel.getByRole('button', { name: /^武清站/ }).click()
  await expect(atlas.panel.getByTestId('excerpt').first()).toContainText('武清')
})

test('a mark known only to its district is an open ring, one known to its site a dot', async ({ atlas }) => {
  await atlas.open('?map=117.2,39.3,9.3&layers=')
  const rings = (await atlas.drawn(['place-ring'])).map((f) => f.properties['precision'])
  const dots = (await atlas.drawn(['place-dot'])).map((f) => f.properties['precision'])
  expect(rings.length).toBeGreaterThan(3)
  expect(rings.every((p) => p === 'district' || p === 'region')).toBe(true)
  expect(dots.every((p) => p === 'site' || p === 'park')).toBe(true)
})

test('toggles each strategy: it appears, and it goes as the next one comes', async ({ atlas, page }) => {
  // Drawn in software, the time goes by the pixel.
  await page.setViewportSize({ width: 1040, height: 420 })
  await atlas.open('?layers=')
  expect(await atlas.strategies()).toEqual([])
  const legend = page.getByRole('complementary', { name: '图例与图层' })
  const boxOf = ({ name }: Strategy) => legend.getByRole('checkbox', { name, exact: true })
  let last: Strategy | null = null
  for (const strategy of strategies) {
    await boxOf(strategy).check()
    if (last) await boxOf(last).uncheck()
    await expect.poll(() => atlas.strategies(), { message: strategy.name }).toEqual([strategy.id])
    last = strategy
  }
  if (last) await boxOf(last).uncheck()
  await expect.poll(() => atlas.strategies()).toEqual([])
})

onDrawnMap('the card of each strategy quotes the text, and says how it is drawn', async ({ atlas, page }) => {
  await atlas.open('?layers=')
  const legend = page.getByRole('complementary', { name: '图例与图层' })
  for (const { name } of strategies) {
    await legend.getByRole('button', { name: `${name}：说明`, exact: true }).click()
    await expect(atlas.panel.getByRole('heading', { level: 2 })).toHaveText(name)
    await expect(atlas.panel.getByTestId('excerpt').first().locator('mark').first()).not.toBeEmpty()
    await expect(atlas.panel.getByRole('heading', { name: '怎么画的' })).toBeVisible()
  }
})

test('a link restores place, layers and camera; Back and Forward walk the choices', async ({
  atlas,
  page,
}) => {
  await atlas.open('?place=tianjin-port&layers=tongwulang&map=117.4000,39.2000,8.50')
  await expect(atlas.panel.getByRole('heading', { level: 2 })).toHaveText('天津港')
  expect(await atlas.strategies()).toEqual(['tongwulang'])
  const link = page.url()
  const mark = await atlas.markOf('tianjin-port')
  await page.reload()
  await atlas.settle()
  expect(page.url()).toBe(link)
  const again = await atlas.markOf('tianjin-port')
  expect(Math.hypot(again.x - mark.x, again.y - mark.y)).toBeLessThan(2)

  await atlas.panel.getByRole('button', { name: '滨海新区' }).click()
  await expect(atlas.panel.getByRole('heading', { level: 2 })).toHaveText('滨海新区')
  await page.goBack()
  await expect(atlas.panel.getByRole('heading', { level: 2 })).toHaveText('天津港')
  await page.goForward()
  await expect(atlas.panel.getByRole('heading', { level: 2 })).toHaveText('滨海新区')
})

test('an address that makes no sense opens the atlas all the same', async ({ atlas }) => {
  await atlas.open('?place=<script>&strategy=nowhere&layers=x,%00&map=999,x&article=none&at=none')
  await expect(atlas.panel.getByRole('heading', { name: '三篇文章' })).toBeVisible()
})

onDrawnMap('every place is reached by the keyboard alone', async ({ atlas, page }) => {
  await atlas.open()
  const chip = atlas.panel.getByRole('button', { name: /^武清站/ })
  await chip.focus()
  await page.keyboard.press('Enter')
  const heading = atlas.panel.getByRole('heading', { level: 2 })
  await expect(heading).toHaveText('武清站')
  await expect(heading).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(heading).toHaveText('武清区')
})

test('a mention in the text lights its mark and takes the map there: a city within its border, a site in the middle', async ({
  atlas,
  page,
}) => {
  await atlas.open('?article=coordinated-development&layers=')
  await atlas.panel.getByRole('link', { name: '承德', exact: true }).click()
  await expect(page).toHaveURL(/place=chengde/)
  await expect(atlas.panel.locator('.is-selected')).toHaveText('承德')
  const box = await atlas.map.boundingBox()
  const middle = (box?.x ?? 0) + (box?.width ?? 0) / 2
  await expect.poll(() => atlas.drawn(['chosen-extent'])).not.toHaveLength(0)
  // From its south-western to its north-eastern end nothing of the city lies under the legend or beyond the edge.
  await expect
    .poll(async () =>
      (
        await atlas.onPage([
          [115.9, 40.2],
          [119.3, 42.7],
        ])
      ).every(
        ({ x, y }) =>
          x > (box?.x ?? 0) + 250 && x < (box?.x ?? 0) + (box?.width ?? 0) && y > 0 && y < (box?.height ?? 0),
      ),
    )
    .toBe(true)
  await atlas.panel.getByRole('link', { name: '天津港', exact: true }).first().click()
  await expect
    .poll(async () => Math.abs(((await atlas.markAt('tianjin-port'))?.x ?? NaN) - middle))
    .toBeLessThan(4)
  await expect.poll(() => atlas.drawn(['chosen-extent'])).toHaveLength(0)
})

test('what is pointed at in the text is lit on the map, gathered or not, and a shorthand’s members all', async ({
  atlas,
  page,
}) => {
  await atlas.open('?article=coordinated-development&layers=')
  const lit = async (): Promise<unknown[]> =>
    (await atlas.drawn(['place-lit'])).map(({ properties }) => properties['id']).sort()
  const mention = (text: string) => atlas.panel.getByRole('link', { name: text, exact: true }).first()
  expect(await atlas.markAt('tianjin-port')).toBeNull()
  await mention('天津港').hover()
  await expect.poll(lit).toEqual(['tianjin-port'])
  await mention('京津冀').hover()
  await expect.poll(lit).toEqual(['beijing', 'hebei', 'tianjin'])
  await page.mouse.move(1, 1)
  await expect.poll(lit).toEqual([])
})

test('a shorthand in the text opens all its members, and the text stays where it is', async ({
  atlas,
  page,
}) => {
  await atlas.open('?article=coordinated-development&layers=')
  const shorthand = atlas.panel.locator('p').getByRole('link', { name: '三地', exact: true }).first()
  await shorthand.scrollIntoViewIfNeeded()
  const scrolled = () => atlas.panel.evaluate((panel) => panel.scrollTop)
  const before = await scrolled()
  expect(before).toBeGreaterThan(100)
  await shorthand.click()
  await expect(page).toHaveURL(/shorthand=/)
  await expect(shorthand).toHaveClass(/is-selected/)
  const bordered = async () =>
    [...new Set((await atlas.drawn(['chosen-extent'])).map(({ properties }) => properties['id']))].sort()
  await expect.poll(bordered).toEqual(['beijing', 'hebei', 'tianjin'])
  expect(await scrolled()).toBe(before)
  await page.getByRole('button', { name: '卡片：三地' }).click()
  await expect(atlas.panel.getByRole('heading', { level: 2 })).toContainText('三地')
})

test('a mark that is clicked on the map does not lead farther away', async ({ atlas, page }) => {
  await atlas.open('?layers=&map=117.7500,38.9900,12.50')
  const { x, y } = await atlas.markOf('tianjin-port')
  await page.mouse.click(x, y)
  await expect(page).toHaveURL(/place=tianjin-port/)
  await atlas.settle()
  await expect(page).toHaveURL(/map=117\.7500,38\.9900,12\.50/)
})

onDrawnMap('the reader is told what is misprinted, lost and missing', async ({ atlas }) => {
  await atlas.open('?article=reform-and-opening-up')
  await expect(atlas.panel.getByText('印本到此中断，文章未完')).toBeVisible()
  await atlas.open('?article=coordinated-development')
  await expect(atlas.panel.getByText(/编者按 · 重排/)).toBeVisible()
  await expect(atlas.panel.getByText(/读作“津潍高铁”/)).toBeVisible()
})

onDrawnMap('what is not on the map is listed with its reason', async ({ atlas }) => {
  await atlas.open()
  await atlas.panel.getByText(/列出 \d+ 种说法/).click()
  await expect(atlas.panel.getByText('修辞：指创新链、产业链、供应链、资金链、人才链。')).toBeVisible()
  await expect(atlas.panel.getByText('指整个国家，范围过大，不指图上某处。').first()).toBeVisible()
})

onDrawnMap('a data file that is missing is named, and can be tried again', async ({ page }) => {
  await page.route('**/data/index.json', (route) => route.fulfill({ status: 404, body: '' }), { times: 1 })
  await page.goto('./')
  await expect(page.getByRole('alert')).toContainText('index.json')
  await page.getByRole('button', { name: '再试一次' }).click()
  await expect(page.getByTestId('panel').getByRole('heading', { name: '三篇文章' })).toBeVisible()
})

test('a count of gathered sites opens on a click', async ({ atlas, page }) => {
  await atlas.open('?map=117.4,39.1,7.5&layers=')
  const [cluster] = await atlas.drawn(['place-cluster'])
  const box = await atlas.map.boundingBox()
  const before = (await atlas.drawn(['place-dot'])).length
  await page.mouse.click((box?.x ?? 0) + (cluster?.at?.x ?? 0), (box?.y ?? 0) + (cluster?.at?.y ?? 0))
  await expect.poll(async () => (await atlas.drawn(['place-dot'])).length).toBeGreaterThan(before)
})

test('the dial of certainty leaves only what is pinned down', async ({ atlas, page }) => {
  await atlas.open('?map=117.3,39.1,9.5&layers=jingjin-innovation-corridor')
  const dial = page.getByRole('slider', { name: '确定程度' })
  await dial.focus()
  await page.keyboard.press('End')
  await expect(page).toHaveURL(/certainty=site/)
  await expect
    .poll(
      async () =>
        new Set(
          (await atlas.drawn(['place-dot', 'place-ring', 'area-ring'])).map((f) => f.properties['precision']),
        ),
    )
    .toEqual(new Set(['site']))
  await expect.poll(() => atlas.drawn(['strategy-line-inferred'])).toEqual([])
  await page.keyboard.press('Home')
  await expect.poll(async () => (await atlas.drawn(['area-ring'])).length).toBeGreaterThan(1)
  await expect.poll(async () => (await atlas.drawn(['strategy-line-inferred'])).length).toBeGreaterThan(0)
})

onDrawnMap('a link to a segment shows the words it rests on', async ({ atlas, page }) => {
  await atlas.open(
    '?map=117.5,39.1,9.5&layers=jingjin-innovation-corridor&segment=jingjin-innovation-corridor-tianjin-binhai&strategy=jingjin-innovation-corridor',
  )
  const segment = atlas.panel.getByTestId('segment')
  await expect(segment).toContainText('这一段是推断的')
  await expect(segment.getByTestId('excerpt')).toContainText('滨海—中关村科技园共建共享机制不断完善')
  await segment.getByRole('button', { name: '看整个战略' }).click()
  await expect(page).not.toHaveURL(/segment=/)
})

test('speaks English, keeps the text Chinese, and wears the theme it is told', async ({ atlas, page }) => {
  await atlas.open('?place=tianjin-port')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(atlas.panel.getByRole('heading', { level: 2 })).toHaveText('Port of Tianjin')
  await expect(atlas.panel.getByTestId('excerpt').first()).toContainText('天津港')
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect
    .poll(async () => (await atlas.drawn(['chosen-mark'])).map((f) => f.properties['label']))
    .toContain('Port of Tianjin')
})

test('Back goes to what was read before, in the language and theme set since', async ({ atlas, page }) => {
  await atlas.open()
  await atlas.panel.getByRole('button', { name: /^滨海新区/ }).click()
  await expect(page).toHaveURL(/place=/)
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark')
  await expect(page).toHaveURL(/theme=dark/)
  await page.goBack()
  await expect(page).not.toHaveURL(/place=/)
  await expect(page.getByRole('button', { name: '中文' })).toBeVisible()
  await expect(page).toHaveURL(/lang=en/)
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})
