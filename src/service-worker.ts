/// <reference types="@sveltejs/kit" />
/// <reference lib="webworker" />
import { base, build, files, prerendered, version } from '$service-worker'
import { answerTo, isHashed, isOptional, type SiteFiles } from './lib/offline/answer.ts'
import { activate, neededBy, NO_TABS, type Tabs } from './lib/offline/tabs.ts'

const worker = self as unknown as ServiceWorkerGlobalScope
/** Of this site alone: another may stand on the same host. */
const PREFIX = `atlas ${base}/ `
const CACHE = PREFIX + version
const RECORD = `${PREFIX}tabs`
/** What can be opened by its address: the licences too, which come with what they are of. */
const PAGES = [...prerendered, `${base}/NOTICE.txt`]
const SITE: SiteFiles = { base, files: new Set([...build, ...files]), pages: new Set(PAGES) }

/** Keeps everything of this version, or nothing: the site then goes on as it was. */
async function install(): Promise<void> {
  const wanted = [...SITE.files].filter((path) => !isOptional(path))
  // Names without a hash may lie in the browser's own cache from the version before.
  const fresh = (path: string): Request => new Request(path, { cache: 'no-cache' })
  try {
    const cache = await caches.open(CACHE)
    await cache.addAll(wanted.filter(isHashed))
    await cache.addAll(wanted.filter((path) => !isHashed(path)).map(fresh))
    await Promise.all(PAGES.map(async (path) => cache.put(path, await readPage(fresh(path)))))
    const served: unknown = await (await fetch(fresh(`${base}/_app/version.json`))).json()
    const isSame = (served as { version?: unknown }).version === version
    if (!isSame || !(await caches.has(CACHE))) throw new Error('the site changed while it was being kept')
  } catch (error) {
    await caches.delete(CACHE)
    throw error
  }
}

async function readPage(request: Request): Promise<Response> {
  const response = await fetch(request)
  if (!response.ok) throw new Error(`${request.url}: ${response.status}`)
  // A browser refuses to open a page from an answer that was redirected on its way here.
  return response.redirected ? new Response(await response.blob(), { headers: response.headers }) : response
}

let tabs: Promise<Tabs> | null = null

/** The record outlives this worker, which the browser stops and starts as it likes. */
const readTabs = (): Promise<Tabs> =>
  (tabs ??= caches
    .match(`${base}/tabs`, { cacheName: RECORD })
    .then((kept) => (kept ? (kept.json() as Promise<Tabs>) : NO_TABS))
    .catch(() => NO_TABS))

async function openTabs(): Promise<string[]> {
  const open = await worker.clients.matchAll({ type: 'all', includeUncontrolled: true })
  return open.map(({ id }) => id)
}

async function takeOver(): Promise<void> {
  const now = activate(await readTabs(), CACHE, await openTabs())
  tabs = Promise.resolve(now)
  await (await caches.open(RECORD)).put(`${base}/tabs`, new Response(JSON.stringify(now)))
  await deleteUnneeded()
}

/** Deletes the versions that no open tab runs on. */
async function deleteUnneeded(): Promise<void> {
  const needed = neededBy(await readTabs(), await openTabs())
  const names = await caches.keys()
  // A version on its way is nobody's yet.
  if (worker.registration.installing || worker.registration.waiting) return
  const gone = names.filter((name) => name.startsWith(PREFIX) && name !== RECORD && !needed.has(name))
  await Promise.all(gone.map((name) => caches.delete(name)))
}

async function openPage(request: Request, path: string): Promise<Response> {
  return (await caches.match(path, { cacheName: CACHE, ignoreVary: true })) ?? fetch(request)
}

async function readFile(event: FetchEvent, path: string): Promise<Response> {
  const cacheName = (await readTabs()).older[event.clientId] ?? CACHE
  const kept = await caches.match(path, { ignoreVary: true, ...(!isHashed(path) && { cacheName }) })
  if (kept) return kept
  const response = await fetch(event.request)
  if (isHashed(path) && response.status === 200) {
    const copy = response.clone()
    // Where there is no room for it, it is fetched again the next time.
    event.waitUntil(
      caches
        .open(cacheName)
        .then((cache) => cache.put(path, copy))
        .catch(() => undefined),
    )
  }
  return response
}

function answer(event: FetchEvent): void {
  const { method, url, mode, headers } = event.request
  const asked = {
    method,
    url: new URL(url),
    isNavigation: mode === 'navigate',
    isRange: headers.has('range'),
  }
  const found = answerTo(asked, worker.location.origin, SITE)
  if (found === null) return
  if (found.kind === 'move') return event.respondWith(Response.redirect(found.to, 308))
  if (found.kind === 'file') return event.respondWith(readFile(event, found.path))
  event.respondWith(openPage(event.request, found.path))
  event.waitUntil(deleteUnneeded().catch(() => undefined))
}

/** `skip-waiting`: the reader asked for this version. `claim`: a page of this very version is open without a worker. */
function hear({ data }: ExtendableMessageEvent): void {
  if (data === 'skip-waiting') void worker.skipWaiting()
  else if (data?.claim === version) void worker.clients.claim()
}

// While developing there is no version to keep.
if (build.length > 0) {
  worker.addEventListener('install', (event) => event.waitUntil(install()))
  worker.addEventListener('activate', (event) => event.waitUntil(takeOver()))
  worker.addEventListener('fetch', answer)
  worker.addEventListener('message', hear)
}
