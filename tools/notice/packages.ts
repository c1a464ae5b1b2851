import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isAllowed } from './licences.ts'

/** A package of which something is shipped. */
export interface Shipped {
  readonly name: string
  /** Null where the package that holds it does not tell. */
  readonly version: string | null
  /** An SPDX expression. */
  readonly licence: string
  /** The licences and notices it comes with, in full. */
  readonly texts: readonly string[]
}

/** Packages that hold their dependencies in the file that is shipped, where no module graph shows them. */
const PREBUNDLED = new Set(['maplibre-gl', 'mammoth'])

/** The licence, as its file has it, of packages that name it loosely. */
const NAMED: Readonly<Record<string, string>> = { duck: 'BSD-2-Clause' }

/** What packages hold of others that they do not even name as dependencies. */
const HELD: Readonly<Record<string, Omit<Shipped, 'texts'>>> = {
  'pdfjs-dist': { name: 'core-js', version: '3.47.0', licence: 'MIT' },
}

/** The folder of the package a module comes from, as its path says; null for the project's own modules. */
export function packageFolder(module: string): string | null {
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(pathOf(module))?.[0] ?? null
}

const pathOf = (module: string): string =>
  module.replaceAll('\\', '/').replace(/^\0+/, '').split('?')[0] ?? ''

/**
 * The folder that tells of the package: packages copied into another (`a/dist/node_modules/b`) often lack their own
 * package.json, and their like is installed further up.
 */
function tellingFolder(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder
  const name = folder.slice(folder.lastIndexOf('/node_modules/') + '/node_modules/'.length)
  const found = dependencyFolder(folder, name)
  if (found === null) throw new Error(`${name} is shipped and has no package.json that names its licence`)
  return found
}

interface Manifest {
  readonly name: string
  readonly version: string
  readonly license?: string | { readonly type?: string }
  readonly dependencies?: Readonly<Record<string, string>>
}

const readManifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest

/** The package a dependency resolves to: the nearest one upwards. */
function dependencyFolder(from: string, name: string): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = join(folder, 'node_modules', name)
    if (existsSync(join(found, 'package.json'))) return found
    if (folder === dirname(folder)) return null
  }
}

/** The folder itself and all it depends on; types alone are never shipped. */
function withDependencies(folder: string, found = new Set<string>()): Set<string> {
  if (found.has(folder)) return found
  found.add(folder)
  for (const name of Object.keys(readManifest(folder).dependencies ?? {})) {
    const next = name.startsWith('@types/') ? null : dependencyFolder(folder, name)
    if (next !== null) withDependencies(next, found)
  }
  return found
}

const LICENCE_FILE = /^(?:licen[cs]e|copying|notice|third[_-]party)/i

function textsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => LICENCE_FILE.test(name) && !/\.(?:[cm]?[jt]s|json)$/.test(name))
    .sort()
    .flatMap((name) => {
      const path = join(folder, name)
      return statSync(path).isDirectory()
        ? readdirSync(path)
            .sort()
            .map((file) => join(path, file))
        : [path]
    })
    .map((path) => readFileSync(path, 'utf8'))
}

/** The licence as some packages have it: in full, in a part of their README. */
function textInReadme(folder: string): string[] {
  const readme = readdirSync(folder).find((name) => /^readme(?:\.md|\.markdown)?$/i.test(name))
  const text = readme === undefined ? '' : readFileSync(join(folder, readme), 'utf8')
  const part = text.split(/^(?=#)/m).find((section) => /^#+\s*(?:the\s+)?licen[cs]e/i.test(section))
  return part !== undefined && /copyright/i.test(part) && part.length > 500 ? [part] : []
}

/** Folders from the package's own down to that of the module, each of which may have a licence of its own. */
function foldersDownTo(module: string, root: string): string[] {
  const folders: string[] = []
  let folder = dirname(pathOf(module))
  for (; folder.length > root.length; folder = dirname(folder)) folders.push(folder)
  return folders.filter((path) => existsSync(path)).sort()
}

/** The licence text that the authors keep in their repository and not in the package. */
function textBeside(texts: string, name: string): string[] {
  const path = join(texts, `${name.replace('/', '+')}.txt`)
  return existsSync(path) ? [readFileSync(path, 'utf8')] : []
}

/**
 * The packages that the modules come from, and what those hold, by name.
 * @param texts folder of the licence texts that the packages themselves lack
 * @throws Error naming the package that has no licence, none that may be shipped, or no text of it.
 */
export function shippedPackages(modules: Iterable<string>, texts: string): Shipped[] {
  const folders = new Map<string, Set<string>>()
  for (const module of modules) {
    const named = packageFolder(module)
    if (named === null) continue
    const root = tellingFolder(named)
    const inner = folders.get(root) ?? new Set<string>()
    for (const folder of foldersDownTo(module, root)) inner.add(folder)
    folders.set(root, inner)
  }
  for (const root of [...folders.keys()])
    if (PREBUNDLED.has(readManifest(root).name))
      for (const held of withDependencies(root)) if (!folders.has(held)) folders.set(held, new Set())
  const shipped = new Map<string, Shipped>()
  for (const [root, inner] of folders) {
    const { name, version, license } = readManifest(root)
    const licence = NAMED[name] ?? (typeof license === 'string' ? license : (license?.type ?? ''))
    const own = [textsIn(root), textBeside(texts, name), textInReadme(root)].find((some) => some.length > 0)
    const all = [...(own ?? []), ...[...inner].sort().flatMap(textsIn)]
    shipped.set(`${name} ${version}`, checked({ name, version, licence, texts: all }))
    const held = HELD[name]
    if (held) shipped.set(held.name, checked({ ...held, texts: textBeside(texts, held.name) }))
  }
  return [...shipped].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
}

function checked(one: Shipped): Shipped {
  const { name, licence, texts } = one
  if (licence === '') throw new Error(`${name} is shipped and names no licence: do without it`)
  if (!isAllowed(licence))
    throw new Error(`${name} is shipped under ${licence}: not on the list in tools/notice/licences.ts`)
  if (texts.length === 0)
    throw new Error(
      `${name} comes without its licence: put it into tools/notice/texts/${name.replace('/', '+')}.txt`,
    )
  return { ...one, texts: texts.map((text) => text.replaceAll('\r\n', '\n').trim()) }
}
