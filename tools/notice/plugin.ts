import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Plugin, type Rollup } from 'vite'
import { noticeText } from './notice-text.ts'
import { shippedPackages } from './packages.ts'

type Bundle = Rollup.OutputBundle

/** The modules of which something is in the bundle. */
function modulesIn(bundle: Bundle): string[] {
  const chunks = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [file] : []))
  return chunks.flatMap(({ modules }) =>
    Object.entries(modules).flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [id] : [])),
  )
}

/** Styles and files that a module names by address are in the bundle, though no module of it. */
const isAsset = (module: string): boolean => /\.css(?:\?|$)|[?&]url\b/.test(module)

/** The service worker is bundled apart from the page, by SvelteKit itself and without these plugins. */
async function modulesOfServiceWorker(root: string): Promise<string[]> {
  const input = ['service-worker.ts', 'service-worker/index.ts']
    .map((path) => join(root, 'src', path))
    .find((path) => existsSync(path))
  if (input === undefined) return []
  const collected: string[] = []
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    resolve: { alias: { $lib: join(root, 'src/lib') } },
    build: { write: false, rollupOptions: { input, external: /^\$(?:service-worker|env|app)/ } },
    plugins: [
      {
        name: 'atlas-notice-service-worker',
        generateBundle: (_, bundle) => void collected.push(...modulesIn(bundle)),
      },
    ],
  })
  return collected
}

/** The section of a Markdown file under a heading. */
function sectionOf(markdown: string, heading: string): string {
  const section = markdown.split(/^## /m).find((part) => part.startsWith(`${heading}\n`))
  if (section === undefined)
    throw new Error(`no section "${heading}" in the notice of the national gazetteer`)
  return section.slice(heading.length)
}

/**
 * Writes NOTICE.txt into the site: what is shipped, by whom, under which licence, from what the bundles really hold.
 * The build fails where something may not be shipped.
 */
export function notice(): { page: Plugin; worker: () => Plugin } {
  const found = new Set<string>()
  let root = ''
  return {
    page: {
      name: 'atlas-notice',
      apply: 'build',
      configResolved: (config) => void (root = config.root),
      async generateBundle(_, bundle) {
        if (this.environment.name !== 'client') return
        const assets = [...this.getModuleIds()].filter(isAsset)
        for (const module of [...modulesIn(bundle), ...assets, ...(await modulesOfServiceWorker(root))])
          found.add(module)
        const read = (path: string): string => readFileSync(join(root, path), 'utf8')
        const source = noticeText({
          own: read('LICENSE'),
          packages: shippedPackages(found, join(root, 'tools/notice/texts')),
          data: [
            { title: 'Data', text: read('tools/notice/data.txt') },
            { title: 'Borders', text: read('geo/sources/boundaries/NOTICE') },
            {
              title: 'National gazetteer (national.json)',
              text: sectionOf(read('geo/sources/boundaries/national-NOTICE.md'), 'Attribution'),
            },
          ],
        })
        this.emitFile({ type: 'asset', fileName: 'NOTICE.txt', source })
      },
    },
    worker: () => ({
      name: 'atlas-notice-worker',
      apply: 'build',
      generateBundle(_, bundle) {
        for (const module of modulesIn(bundle)) found.add(module)
      },
    }),
  }
}
