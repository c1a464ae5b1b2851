import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import adapter from '@sveltejs/adapter-static'
import { loadEnv } from 'vite'
import { basemapOrigins } from './tools/basemap-origins.mjs'
import { keptFiles } from './tools/kept-files.mjs'
import { hashInputs, ROOT } from './tools/lib.mjs'
import { whole } from './tools/precompress.mjs'
import { FOLDERS } from './tools/swap.mjs'

const elsewhere = basemapOrigins()

/** One name for one content: the same sources, data and settings build the same bytes, whenever they are built. */
function versionName() {
  const data = `${ROOT}/static/data/manifest.json`
  const settings = loadEnv('production', ROOT, 'PUBLIC_')
  const parts = [hashInputs(), existsSync(data) ? readFileSync(data, 'utf8') : '', JSON.stringify(settings)]
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16)
}

/** @type {import('@sveltejs/kit').Config} */
export default {
  compilerOptions: { runes: true },
  kit: {
    adapter: whole(adapter({ pages: FOLDERS.next, fallback: '404.html', precompress: true })),
    // The page registers it itself, once the first view has had its time.
    serviceWorker: { register: false, files: keptFiles(`${ROOT}/static/data/articles`) },
    version: { name: versionName() },
    // Everything the page needs is its own; whatever is not named here is refused by the browser.
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['self'],
        'script-src': ['self'],
        'style-src': ['self', 'unsafe-inline'],
        'img-src': ['self', 'data:', 'blob:', ...elsewhere],
        'worker-src': ['self'],
        'connect-src': ['self', ...elsewhere],
        'object-src': ['none'],
        'base-uri': ['self'],
      },
    },
  },
}
