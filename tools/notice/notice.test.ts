import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isAllowed } from './licences.ts'
import { noticeText } from './notice-text.ts'
import { packageFolder, shippedPackages } from './packages.ts'

describe('what may be shipped', () => {
  it.each([
    ['MIT', true],
    ['BSD-3-Clause', true],
    ['(MIT OR GPL-3.0-or-later)', true],
    ['MIT AND Apache-2.0', true],
    ['(MIT AND Zlib)', true],
    ['MIT AND (GPL-3.0-only OR ISC)', true],
    ['MIT AND GPL-3.0-only', false],
    ['(MIT OR ISC) AND (GPL-2.0-only OR AGPL-3.0-only)', false],
    ['GPL-3.0-or-later', false],
    ['Apache-2.0 WITH LLVM-exception', false],
    ['SEE LICENSE IN LICENSE', false],
    ['UNLICENSED', false],
    ['', false],
  ])('%s: %s', (expression, expected) => {
    expect(isAllowed(expression)).toBe(expected)
  })
})

describe('the package of a module', () => {
  it.each([
    ['/p/node_modules/a/x.js', '/p/node_modules/a'],
    ['/p/node_modules/@s/a/lib/x.js?url&no-inline', '/p/node_modules/@s/a'],
    ['\0/p/node_modules/a/node_modules/b/x.js?commonjs-proxy', '/p/node_modules/a/node_modules/b'],
    ['C:\\p\\node_modules\\a\\x.js', 'C:/p/node_modules/a'],
    ['/p/src/lib/x.ts', null],
    ['\0vite/preload-helper.js', null],
  ])('%s', (module, expected) => {
    expect(packageFolder(module)).toBe(expected)
  })
})

const manifest = (name: string, more: object = {}): string =>
  JSON.stringify({ name, version: '1.0.0', license: 'MIT', ...more })
const FILES: Record<string, string> = {
  'texts/other.txt': 'Licence kept beside',
  'node_modules/plain/package.json': manifest('plain', { dependencies: { 'build-tool': '1' } }),
  'node_modules/plain/LICENSE': 'Plain\r\nlicence\r\n',
  'node_modules/plain/cmaps/LICENSE': 'Licence of the maps',
  'node_modules/plain/cmaps/a.bin': '',
  'node_modules/plain/dist/node_modules/other/x.js': '',
  'node_modules/other/package.json': manifest('other'),
  'node_modules/build-tool/package.json': manifest('build-tool'),
  'node_modules/mammoth/package.json': manifest('mammoth', { dependencies: { zip: '1', '@types/zip': '1' } }),
  'node_modules/mammoth/NOTICE.md': 'Notice',
  'node_modules/zip/package.json': manifest('zip', { license: '(MIT OR GPL-3.0-or-later)' }),
  'node_modules/zip/COPYING': 'Plain\nlicence',
  'node_modules/copyleft/package.json': manifest('copyleft', { license: 'GPL-3.0-only' }),
  'node_modules/copyleft/LICENSE': 'GPL',
  'node_modules/silent/package.json': JSON.stringify({ name: 'silent', version: '1.0.0' }),
  'node_modules/silent/LICENSE': 'text',
  'node_modules/wordless/package.json': manifest('wordless'),
}

let folder: string
const shipped = (...modules: string[]) =>
  shippedPackages(
    modules.map((module) => join(folder, 'node_modules', module)),
    join(folder, 'texts'),
  )

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'atlas-notice-'))
  for (const [path, text] of Object.entries(FILES)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
})
afterAll(() => rm(folder, { recursive: true }))

describe('the packages of some modules', () => {
  it('are told once, with the licences above the module, and without what they only depend on', () => {
    expect(shipped('plain/x.js', 'plain/cmaps/a.bin?url', 'plain/y.js')).toEqual([
      { name: 'plain', version: '1.0.0', licence: 'MIT', texts: ['Plain\nlicence', 'Licence of the maps'] },
    ])
  })

  it('are found where one was copied into another, and in the file of one that holds others', () => {
    expect(shipped('plain/dist/node_modules/other/x.js')).toEqual([
      { name: 'other', version: '1.0.0', licence: 'MIT', texts: ['Licence kept beside'] },
    ])
    expect(shipped('mammoth/x.js').map((p) => p.name)).toEqual(['mammoth', 'zip'])
  })

  it.each([
    ['copyleft/x.js', 'copyleft is shipped under GPL-3.0-only'],
    ['silent/x.js', 'silent is shipped and names no licence'],
    ['wordless/x.js', 'wordless comes without its licence'],
    ['gone/x.js', 'gone is shipped and has no package.json'],
  ])('stop the build: %s', (module, message) => {
    expect(() => shipped(module)).toThrow(message)
  })
})

describe('the notice', () => {
  it('is the same for modules in any order, with no path, and prints a shared text once', () => {
    const text = (modules: string[]): string =>
      noticeText({
        own: 'Own licence',
        packages: shipped(...modules),
        data: [{ title: 'Data', text: 'Borders' }],
      })
    const one = text(['plain/x.js', 'mammoth/x.js'])
    expect(text(['mammoth/x.js', 'plain/x.js'])).toBe(one)
    expect(one).not.toContain(folder)
    expect(one).toContain('mammoth 1.0.0: MIT\nplain 1.0.0: MIT\nzip 1.0.0: (MIT OR GPL-3.0-or-later)\n')
    expect(one.match(/Plain\nlicence/g)).toHaveLength(1)
    expect(one).toContain('The same text as that of plain 1.0.0.')
    expect(one.indexOf('Own licence')).toBeLessThan(one.indexOf('Borders'))
  })
})
