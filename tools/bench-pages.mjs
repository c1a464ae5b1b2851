// `npm run bench:pages`: the built atlas beside three pages with MapLibre and no framework, in one real browser, turn about.
// Usage: npm run build && npm run bench:pages [-- RUNS]
import { chromium } from '@playwright/test'
import { cpSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { build } from 'vite'
import { SOFTWARE_GL, SOFTWARE_PAGE } from './software-gl.mjs'
import { ROOT } from './lib.mjs'
import { serve } from './serve.mjs'

const RUNS = Number(process.argv[2] ?? 7)
const ATLAS = join(ROOT, 'build')
const DATA = ['basemap.topojson', 'places.geojson', 'rivers.geojson']
/** Marks that are added to both maps. */
const MARKS = 100_000

/** Builds a page of `bench/`: `bare` has the ground of the atlas and one layer of points, `plain` only land and borders. */
async function buildPage(name) {
  const outDir = join(ROOT, 'build-bench', name)
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(ROOT, 'bench', name),
    base: './',
    build: { target: 'es2022', outDir, emptyOutDir: true, chunkSizeWarningLimit: 2000 },
    worker: { format: 'es' },
  })
  mkdirSync(join(outDir, 'data'), { recursive: true })
  for (const file of DATA) cpSync(join(ATLAS, 'data', file), join(outDir, 'data', file))
  for (const file of await readdir(outDir, { recursive: true }))
    if (/\.(html|js|css|topojson|geojson)$/.test(file))
      await writeFile(join(outDir, `${file}.br`), brotliCompressSync(await readFile(join(outDir, file))))
  return { name, root: outDir, runs: [] }
}

/** The page that the atlas serves, without its scripts, and the map of `bare` over it: what the page itself costs the map. */
async function buildServed(bare) {
  const name = 'served'
  const root = join(ROOT, 'build-bench', name)
  rmSync(root, { recursive: true, force: true })
  cpSync(bare.root, root, { recursive: true })
  cpSync(join(ATLAS, '_app'), join(root, '_app'), { recursive: true })
  const [ofBare, ofAtlas] = [bare.root, ATLAS].map((from) => readFileSync(join(from, 'index.html'), 'utf8'))
  const parts = ofBare.match(/<script[^>]*src=.*?<\/script>|<link rel="stylesheet"[^>]*>/g) ?? []
  const page = ofAtlas
    .replaceAll(
      /<script.*?<\/script>|<link[^>]*(?:modulepreload|rel="(?:preload|icon|manifest)")[^>]*>|<meta http-equiv[^>]*>/gs,
      '',
    )
    .replace('</head>', `${parts.join('')}</head>`)
    .replace(
      '</body>',
      '<div id="map" style="position:fixed;inset:0 clamp(22rem,32vw,30rem) 0 0;z-index:9"></div></body>',
    )
  await writeFile(join(root, 'index.html'), page)
  await writeFile(join(root, 'index.html.br'), brotliCompressSync(page))
  return { name, root, runs: [] }
}

function fileOf(root, url) {
  const { pathname } = new URL(url)
  const file = join(root, pathname.endsWith('/') ? `${pathname}index.html` : pathname)
  const bytes = (statSync(`${file}.br`, { throwIfNoEntry: false }) ?? statSync(file)).size
  const isMapLibre = () =>
    file.includes('maplibre') || readFileSync(file, 'utf8').includes('maplibregl-canvas-container')
  const type = /data\/|json$/.test(pathname)
    ? 'data'
    : pathname.endsWith('.js')
      ? isMapLibre()
        ? 'MapLibre'
        : 'own script'
      : pathname.endsWith('.css')
        ? 'style'
        : 'page'
  return { type, bytes }
}

/** Runs in the page before all else: notes when a map is seen, when the live one is at rest, and what took long. */
function observe() {
  const seen = { painted: null, idle: null, shown: null, long: [], own: [] }
  Object.assign(globalThis, { seen })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.long.push(entry.duration)
  }).observe({ type: 'longtask', buffered: true })
  new PerformanceObserver((list) => {
    for (const frame of list.getEntries())
      for (const { sourceURL, duration } of frame.scripts) seen.own.push({ sourceURL, duration })
  }).observe({ type: 'long-animation-frame', buffered: true })
  // The drawing is in the served page: it is seen with the first paint after it was read.
  let drawnAt = null
  new MutationObserver((_, observer) => {
    if (!document.querySelector('.atlas-svg')) return
    drawnAt = performance.now()
    observer.disconnect()
  }).observe(document, { childList: true, subtree: true })
  const watch = () => {
    const [contentful] = performance.getEntriesByName('first-contentful-paint')
    if (drawnAt !== null && contentful)
      seen.painted ??= contentful.startTime >= drawnAt ? contentful.startTime : performance.now()
    if (!document.querySelector('[data-status="idle"]')) return void requestAnimationFrame(watch)
    seen.idle = performance.now()
    // At rest the last frame is asked for; the screen has it before the frame after the next begins.
    requestAnimationFrame(() => requestAnimationFrame(() => (seen.shown = performance.now())))
  }
  requestAnimationFrame(watch)
}

/** The map behind the page, for what is to be done to both alike. */
const MAP = `(() => {
  const detail = {}
  const target = document.querySelector('[data-testid="map"]') ?? document.body
  target.dispatchEvent(new CustomEvent('atlas:map', { detail }))
  return detail.map
})()`

/** Milliseconds after the beginning of a frame at which an act begins: which frame it falls in is not left to chance. */
const PHASES = [1, 4, 7, 10, 13]

/**
 * Milliseconds from `act` to the next drawn frame, and until the map is at rest again: means over acts begun at each of
 * the phases. `act` is code of a function of the map and the number of the act.
 */
const actAndWait = (act) => `(async () => {
  const map = ${MAP}
  const times = []
  for (const [i, phase] of ${JSON.stringify(PHASES)}.entries()) {
    await new Promise((done) => setTimeout(done, 250))
    const begun = await new Promise((done) =>
      requestAnimationFrame((now) => setTimeout(() => done(now))),
    )
    while (performance.now() - begun < phase);
    const idle = new Promise((done) => map.once('idle', done))
    const started = performance.now()
    const frame = new Promise((done) => map.once('render', () => done(performance.now() - started)))
    ;(${act})(map, i)
    const drawn = await frame
    await idle
    times.push({ frame: drawn, rest: performance.now() - started })
  }
  const mean = (key) => times.reduce((sum, time) => sum + time[key], 0) / times.length
  return { frame: mean('frame'), rest: mean('rest') }
})()`

const addMarks = `(async () => {
  const map = ${MAP}
  let seed = 1
  const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647
  const features = Array.from({ length: ${MARKS} }, () => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'Point', coordinates: [113.5 + 6 * random(), 36.5 + 6 * random()] },
  }))
  const data = { type: 'FeatureCollection', features }
  const idle = new Promise((done) => map.once('idle', done))
  map.addSource('extra', { type: 'geojson', data, cluster: true, clusterRadius: 30, clusterMaxZoom: 12 })
  map.addLayer({ id: 'extra', type: 'circle', source: 'extra', paint: { 'circle-radius': 6, 'circle-color': '#357' } })
  await idle
})()`

const removeMarks = `(async () => {
  const map = ${MAP}
  map.removeLayer('extra')
  map.removeSource('extra')
  const idle = new Promise((done) => map.once('idle', done))
  map.jumpTo(globalThis.cameraBefore)
  await idle
})()`

/** The median time between two drawn frames while the map moves for two seconds. */
const frames = `(async () => {
  const map = ${MAP}
  const times = []
  globalThis.cameraBefore = { center: map.getCenter(), zoom: map.getZoom() }
  const note = () => times.push(performance.now())
  map.on('render', note)
  const end = new Promise((done) => map.once('moveend', done))
  map.easeTo({ center: map.unproject([300, 300]), zoom: map.getZoom() + 0.8, duration: 2000 })
  await end
  map.off('render', note)
  const gaps = times.slice(1).map((time, i) => time - times[i]).sort((a, b) => a - b)
  return gaps[Math.floor(gaps.length / 2)]
})()`

async function open(browser, url, root) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  const asked = []
  page.on('request', (request) => {
    if (request.url().startsWith('http')) asked.push(fileOf(root, request.url()))
  })
  await page.addInitScript(observe)
  await page.goto(url)
  await until(page, 'globalThis.seen.shown !== null')
  return { context, page, asked }
}

/** Asks until it is so, from outside: the page's own policy forbids what Playwright would put into it for this. */
async function until(page, condition) {
  for (const end = Date.now() + 60_000; !(await page.evaluate(condition)); await page.waitForTimeout(50))
    if (Date.now() > end) throw new Error(`not so within a minute: ${condition}`)
}

async function heapOf(page) {
  const client = await page.context().newCDPSession(page)
  await client.send('HeapProfiler.collectGarbage')
  const { usedSize } = await client.send('Runtime.getHeapUsage')
  return usedSize / 1e6
}

const bytesBy = (asked, type) =>
  asked.filter((a) => a.type === type).reduce((sum, { bytes }) => sum + bytes, 0) / 1000

/** What is measured of any page: from opening it to 100,000 more marks. */
async function measure({ page, asked }, { name, root }) {
  const isAtlas = name === 'atlas'
  const isDrawn = isAtlas || name === 'served'
  const seen = await page.evaluate('globalThis.seen')
  const own = seen.own.filter(({ sourceURL }) => fileTypeOf(sourceURL) === 'own script')
  const result = {
    'first painted map, ms': isDrawn ? seen.painted : seen.idle,
    'live map at rest, ms': seen.idle,
    'live map at rest and on the screen, ms': seen.shown,
    ...Object.fromEntries(
      ['page', 'style', 'own script', 'MapLibre', 'data'].map((t) => [`${t}, kB brotli`, bytesBy(asked, t)]),
    ),
    'long tasks': seen.long.length,
    'longest task, ms': Math.max(0, ...seen.long),
    'longest script begun by ours (MapLibre’s start within)': Math.max(0, ...own.map((o) => o.duration)),
    'heap after collection, MB': await heapOf(page),
  }
  // With nothing chosen yet: both maps move over the same view.
  await page.evaluate(addMarks)
  result['frame with 100,000 marks, ms'] = await page.evaluate(frames)
  await page.evaluate(removeMarks)
  if (isAtlas) Object.assign(result, await interact(page))
  return result

  function fileTypeOf(url) {
    return url.startsWith('http') ? fileOf(root, url).type : 'other'
  }
}

/** What only the atlas has: a strategy toggled by its reader and by MapLibre's own call, and a mark that is clicked. */
async function interact(page) {
  await page.waitForTimeout(500)
  const raw = await page.evaluate(
    actAndWait(
      `(map, i) => map.setLayoutProperty('strategy-area', 'visibility', i % 2 ? 'visible' : 'none')`,
    ),
  )
  await page.evaluate(`${MAP}.setLayoutProperty('strategy-area', 'visibility', 'visible')`)
  const toggled = await page.evaluate(
    actAndWait(`() => document.querySelector('.legend fieldset input[type=checkbox]').click()`),
  )
  await page.waitForTimeout(500)
  const card = await page.evaluate(`(async () => {
    const map = ${MAP}
    const canvas = map.getCanvas()
    const marks = map.queryRenderedFeatures({ layers: ['place-dot', 'area-ring'] })
    const box = canvas.getBoundingClientRect()
    const free = marks.map((m) => map.project(m.geometry.coordinates)).filter(({ x, y }) =>
      document.elementFromPoint(box.x + x, box.y + y) === canvas)
    const { x, y } = free[0]
    const at = { clientX: box.x + x, clientY: box.y + y, bubbles: true, button: 0, view: window }
    const panel = document.querySelector('[data-testid=panel]')
    const started = performance.now()
    const shown = new Promise((done) => {
      new MutationObserver((_, observer) => {
        if (!panel.querySelector('dl')) return
        observer.disconnect()
        requestAnimationFrame(() => setTimeout(() => done(performance.now() - started)))
      }).observe(panel, { childList: true, subtree: true })
    })
    for (const type of ['mousedown', 'mouseup', 'click']) canvas.dispatchEvent(new MouseEvent(type, at))
    return Promise.race([shown, new Promise((done) => setTimeout(() => done(NaN), 5000))])
  })()`)
  await until(page, `!${MAP}.isMoving()`)
  return {
    'strategy by setLayoutProperty, next frame, ms': raw.frame,
    'strategy by its reader, next frame, ms': toggled.frame,
    'strategy by setLayoutProperty, at rest, ms': raw.rest,
    'strategy by its reader, at rest, ms': toggled.rest,
    'click to card painted, ms': card,
  }
}

function median(values) {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b)
  return sorted.length === 0 ? NaN : sorted[Math.floor(sorted.length / 2)]
}

const digits = (value) => (Number.isFinite(value) ? value.toFixed(value < 10 ? 1 : 0) : '–')

const ratio = (a, b) => (b > 0 && Number.isFinite(a / b) ? (a / b).toFixed(2) : '–')

function table(plain, bare, served, atlas) {
  const of = (name, runs) => median(runs.map((run) => run[name] ?? NaN))
  const rows = Object.keys(atlas[0]).map((name) => {
    const [p, b, s, a] = [plain, bare, served, atlas].map((runs) => of(name, runs))
    return [name, digits(p), digits(b), digits(s), digits(a), ratio(s, b), ratio(a, b), ratio(a, p)]
  })
  const rest = 'live map at rest, ms'
  const painted = of('first painted map, ms', atlas)
  const toggle = (how) => of(`strategy by ${how}, next frame, ms`, atlas)
  rows.push(
    [
      'first painted map / the other at rest (aim 0.35)',
      '',
      '',
      '',
      '',
      '',
      ratio(painted, of(rest, bare)),
      ratio(painted, of(rest, plain)),
    ],
    [
      'strategy by its reader / setLayoutProperty (aim 1.2)',
      '',
      '',
      '',
      ratio(toggle('its reader'), toggle('setLayoutProperty')),
      '',
      '',
      '',
    ],
  )
  const head = ['plain', 'bare', 'served', 'atlas', 'served/bare', 'atlas/bare', 'atlas/plain']
  return [[`median of ${atlas.length}`, ...head], ...rows]
    .map(([name, ...cells]) => name.padEnd(54) + cells.map((cell) => cell.padStart(12)).join(''))
    .join('\n')
}

const [plain, bare] = [await buildPage('plain'), await buildPage('bare')]
const pages = [plain, bare, await buildServed(bare), { name: 'atlas', root: ATLAS, runs: [] }]
for (const one of pages) one.served = await serve({ root: one.root })
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: [...SOFTWARE_GL, ...SOFTWARE_PAGE],
})
try {
  // One run beforehand, so that the first measured one is not the browser's own start.
  for (let run = 0; run <= RUNS; run++)
    for (const one of pages) {
      const opened = await open(browser, one.served.url, one.root)
      const result = await measure(opened, one)
      await opened.context.close()
      if (run > 0) one.runs.push(result)
      console.error(`${one.name} ${run}: ${digits(result['live map at rest, ms'])} ms`)
    }
} finally {
  await browser.close()
  for (const { served } of pages) await served.close()
}
console.log(table(...pages.map(({ runs }) => runs)))
