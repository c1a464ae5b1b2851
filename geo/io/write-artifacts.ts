import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { Manifest, SCHEMA_VERSION } from '../../src/lib/data/schema.ts'
import type { Artifact } from '../pipeline/artifacts.ts'
import type { BuildEffects } from './effects.ts'

/** How many files of one folder, at most, are logged one by one. */
const LISTED = 20

/**
 * Writes every artifact below `folder`, then the manifest that names them all, and removes what the manifest before it
 * named and this one does not: an article that is gone from the sources is gone from the site.
 */
export async function writeArtifacts(
  folder: string,
  artifacts: readonly Artifact[],
  effects: BuildEffects,
): Promise<void> {
  const files: Manifest['files'] = {}
  for (const { path, text } of artifacts) {
    await effects.writeFile(`${folder}/${path}`, text)
    files[path] = { bytes: Buffer.byteLength(text), sha256: createHash('sha256').update(text).digest('hex') }
  }
  const before = await filesBefore(folder, effects)
  const manifest: Manifest = { schema: SCHEMA_VERSION, files }
  await effects.writeFile(`${folder}/manifest.json`, `${JSON.stringify(manifest, null, 2)}\n`)
  for (const path of before) if (!Object.hasOwn(files, path)) await effects.remove(`${folder}/${path}`)
  logSizes(files, effects)
}

/** The files of the manifest that is there: names of this build's own making, and no others. */
async function filesBefore(folder: string, effects: BuildEffects): Promise<string[]> {
  const text = await effects.readText(`${folder}/manifest.json`).catch(() => 'null')
  const parsed = v.safeParse(Manifest, parseJson(text))
  const names = parsed.success ? Object.keys(parsed.output.files) : []
  return names.filter((name) => /^[a-z0-9.-]+(\/[a-z0-9.-]+)?$/.test(name) && !name.includes('..'))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Logs the size of each file, or of a folder that has many. */
function logSizes(files: Manifest['files'], effects: BuildEffects): void {
  const folderOf = (path: string): string => path.slice(0, path.indexOf('/') + 1)
  for (const [folder, entries] of groupByFolder(files, folderOf)) {
    const rows: [string, number, string][] = entries.map(([path, bytes]) => [path, bytes, ''])
    const all = entries.reduce((sum, [, bytes]) => sum + bytes, 0)
    const isMany = folder !== '' && entries.length > LISTED
    for (const [name, bytes, note] of isMany ? [[folder, all, ` in ${entries.length} files`] as const] : rows)
      effects.log(`  ${name.padEnd(40)} ${(bytes / 1024).toFixed(1).padStart(9)} kB${note}`)
  }
}

function groupByFolder(
  files: Manifest['files'],
  folderOf: (path: string) => string,
): Map<string, [string, number][]> {
  const folders = new Map<string, [string, number][]>()
  for (const [path, { bytes }] of Object.entries(files)) {
    const folder = folders.get(folderOf(path)) ?? []
    folder.push([path, bytes])
    folders.set(folderOf(path), folder)
  }
  return folders
}
