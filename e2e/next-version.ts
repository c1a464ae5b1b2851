import { createHash } from 'node:crypto'
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'

const TEXT = new Set(['.js', '.css', '.html', '.json'])

/** Puts a copy of the built site into `folder`, in place of what stood there. */
export async function deploy(build: string, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  // Without the packed files: what is changed below would have to be packed anew.
  await cp(build, folder, { recursive: true, filter: (from) => !/\.(br|gz)$/.test(from) })
}

/**
 * Deploys the site as another version: another version name, every script and style under another name as after a
 * change to all of them, and `mark` before the title of every tour.
 */
export async function deployNext(build: string, folder: string, mark: string): Promise<void> {
  await deploy(build, folder)
  const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  const { version } = JSON.parse(await readFile(join(folder, '_app/version.json'), 'utf8')) as {
    version: string
  }
  const renamed = files.filter((file) => file.includes('/immutable/') && TEXT.has(extname(file))).map(nameOf)
  const next = new RegExp(`(${renamed.map((name) => name.replaceAll('.', '\\.')).join('|')})`, 'g')
  for (const file of files) {
    if (!TEXT.has(extname(file)) || file.includes('/data/')) continue
    const text = (await readFile(file, 'utf8')).replaceAll(version, `${version}-${mark}`)
    await writeFile(file, withHashes(text.replace(next, (name) => nextName(name, mark))))
    if (renamed.includes(nameOf(file)) && file.includes('/immutable/'))
      await rename(file, join(dirname(file), nextName(nameOf(file), mark)))
  }
  const tours = join(folder, 'data/tours.json')
  await writeFile(tours, (await readFile(tours, 'utf8')).replaceAll('"title":"', `"title":"${mark} `))
}

const nameOf = (file: string): string => basename(file)
const nextName = (name: string, mark: string): string => name.replace(/(\.\w+)$/, `-${mark}$1`)

/** The policy of a page names its own scripts by their hashes. */
function withHashes(html: string): string {
  const scripts = [...html.matchAll(/<script>([^]*?)<\/script>/g)].map(([, script = '']) => script)
  const hashes = scripts.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`)
  return scripts.length === 0 ? html : html.replace(/('sha256-[^']+'\s?)+/, `${hashes.join(' ')} `)
}
