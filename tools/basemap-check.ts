import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { loadEnv, type Plugin } from 'vite'
import { parseBasemap } from '../src/lib/map/basemap-config.ts'
import { foreignBasemap } from '../src/lib/map/foreign-style.ts'
import type { BasemapProblem } from '../src/lib/text/basemap-words.ts'

/** Stands for the site's own address, which the build does not know. */
const SITE = 'https://site.invalid/'

const SHIFTED =
  'its tiles are in GCJ-02 or BD-09, some hundred metres beside every mark, and cannot be moved right as a whole'
const FAULTS: Readonly<Record<BasemapProblem, string>> = {
  gcj02: SHIFTED,
  'key-missing': 'Tianditu needs a key in PUBLIC_TIANDITU_KEY',
  'key-malformed': 'the key in PUBLIC_TIANDITU_KEY is not 32 hexadecimal digits',
  'vector-template':
    'vector tiles need their style: give the address of a style or of a PMTiles archive instead',
  'unreadable-setting':
    'this is none of: embedded, tianditu, tianditu-img, a .pmtiles archive, a style (.json or https://…), picture tiles with {z}, {x} and {y}',
  unreadable: 'it holds nothing that could be drawn as a basemap',
  failed: 'it failed',
  slow: 'it does not answer',
}

/** Whether a file begins as a PMTiles archive of the version that is read. */
function isArchive(path: string): boolean {
  const file = openSync(path, 'r')
  try {
    const head = Buffer.alloc(8)
    readSync(file, head, 0, 8, 0)
    return head.toString('latin1', 0, 7) === 'PMTiles' && head[7] === 3
  } finally {
    closeSync(file)
  }
}

/** What is wrong with a file of the site that the setting names; null where it can be drawn. */
function fileFault(type: 'pmtiles' | 'style', path: string, url: string): string | null {
  if (!existsSync(path)) return `there is no file ${path}`
  try {
    if (type === 'pmtiles') return isArchive(path) ? null : `${path} is no PMTiles archive of version 3`
    const drawn = foreignBasemap(JSON.parse(readFileSync(path, 'utf8')), url)
    if (typeof drawn !== 'string') return null
    return drawn === 'gcj02' ? `${path}: ${SHIFTED}` : `${path} is no MapLibre style with a ground to draw`
  } catch (error) {
    return `${path} cannot be read (${error instanceof Error ? error.message : String(error)})`
  }
}

/**
 * Why the site cannot be built with this basemap, in a sentence; null where it can. Its own files are opened; servers
 * are not asked, since a site may be built where they cannot be reached.
 * @param files The folder of the site's own files (`static`).
 */
export function basemapFault(env: Readonly<Record<string, string>>, files: string): string | null {
  const setting = env['PUBLIC_BASEMAP'] ?? ''
  const told = (reason: string): string => `PUBLIC_BASEMAP="${setting}": ${reason}. See docs/basemaps.md.`
  const config = parseBasemap(setting, env['PUBLIC_TIANDITU_KEY'] ?? '', SITE)
  if (config.type === 'fault') return told(FAULTS[config.reason])
  const alien = (env['PUBLIC_BASEMAP_ORIGINS'] ?? '')
    .split(/\s+/)
    .find((origin) => origin !== '' && !/^https?:\/\/[^/\\]/i.test(origin))
  if (alien !== undefined)
    return `PUBLIC_BASEMAP_ORIGINS: "${alien}" is no server; write https://… . See docs/basemaps.md.`
  if ((config.type !== 'pmtiles' && config.type !== 'style') || !config.url.startsWith(SITE)) return null
  const { pathname } = new URL(config.url)
  const fault = fileFault(config.type, join(files, decodeURIComponent(pathname)), config.url)
  return fault === null ? null : told(fault)
}

/** Ends the build where the basemap it is set to could never be drawn. */
export function checkedBasemap(): Plugin {
  let fault: string | null = null
  return {
    name: 'atlas-basemap',
    apply: 'build',
    configResolved({ root, publicDir, mode }) {
      fault = basemapFault(loadEnv(mode, root, 'PUBLIC_'), publicDir || join(root, 'static'))
    },
    buildStart() {
      if (fault !== null) this.error(fault)
    },
  }
}
