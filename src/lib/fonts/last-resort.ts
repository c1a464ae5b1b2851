import ranges from '@fontsource-variable/noto-sans-sc/unicode.json'
import { LAST_RESORT } from './family.ts'

const FILES = import.meta.glob<string>(
  '/node_modules/@fontsource-variable/noto-sans-sc/files/noto-sans-sc-*-wght-normal.woff2',
  { query: '?url&no-inline', import: 'default', eager: true },
)
const RANGES: Readonly<Record<string, string>> = ranges

/** Letters, digits and what stands between them are the machine's own in every text. */
const FIRST_CHINESE = 0x2e80

const isChinese = (range: string): boolean => parseInt(range.slice(2), 16) >= FIRST_CHINESE

/** The pieces of the font that hold Chinese, each with its address and the characters in it. */
function pieces(): { readonly url: string; readonly unicodeRange: string }[] {
  return Object.entries(FILES).flatMap(([path, url]) => {
    const [, number] = /-(\d+)-wght/.exec(path) ?? []
    const all = (number && RANGES[`[${number}]`]) || ''
    const unicodeRange = all.split(',').filter(isChinese).join()
    return unicodeRange === '' ? [] : [{ url, unicodeRange }]
  })
}

/**
 * Fetches again, from the browser's own cache, what came before there was a service worker to keep it: the next visit
 * may be offline.
 */
function keep(used: () => readonly string[]): void {
  // Not there on an insecure address, whatever its type says.
  const container: ServiceWorkerContainer | undefined = navigator.serviceWorker
  if (!container || container.controller) return
  const fetchAll = (): void => used().forEach((url) => void fetch(url).catch(() => undefined))
  container.addEventListener('controllerchange', fetchAll, { once: true })
}

/** Gives the page the web font; the browser fetches of it the pieces whose characters are shown, and no others. */
export function addLastResort(): void {
  const faces = pieces().map(({ url, unicodeRange }) => {
    const face = new FontFace(LAST_RESORT, `url(${url})`, { unicodeRange, weight: '100 900' })
    document.fonts.add(face)
    return { face, url }
  })
  keep(() => [
    import.meta.url,
    ...faces.flatMap(({ face, url }) =>
      face.status === 'loaded' ? [new URL(url, import.meta.url).href] : [],
    ),
  ])
}
