import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { restore, takePlace } from './swap.mjs'

/** A build of eight files, each large enough that packing them takes its time; it says what it has done. */
const BUILD = `
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { whole } from ${JSON.stringify(new URL('precompress.mjs', import.meta.url).href)}
const folders = JSON.parse(process.argv[2])
const adapt = async () => {
  rmSync(folders.next, { recursive: true, force: true })
  mkdirSync(folders.next, { recursive: true })
  for (let i = 0; i < 8; i++) {
    writeFileSync(folders.next + '/' + i + '.geojson', 'new'.repeat(100_000))
    console.log('wrote', i)
    await new Promise((done) => setTimeout(done, 5))
  }
}
await whole({ name: 'test', adapt }, folders).adapt({ log: () => undefined })
console.log('done')
`

let root: string
let folders: { site: string; next: string; last: string }
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'atlas-swap-'))
  folders = { site: join(root, 'build'), next: join(root, 'work/next'), last: join(root, 'work/last') }
  fill(folders.site, 'old')
  writeFileSync(join(root, 'build.mjs'), BUILD)
})
afterEach(() => rmSync(root, { recursive: true }))

function fill(folder: string, content: string): void {
  mkdirSync(folder, { recursive: true })
  for (const name of ['index.html', 'data.json']) writeFileSync(join(folder, name), content)
}

/** What is served: each file with the first of its content. */
const served = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folders.site)
      .sort()
      .map((name) => [name, readFileSync(join(folders.site, name), 'latin1').slice(0, 3)]),
  )
const OLD = { 'data.json': 'old', 'index.html': 'old' }

/** Builds, and kills the build when it says that, as nothing can be caught. */
async function buildUntil(said: string | null): Promise<void> {
  const child = spawn(process.execPath, [join(root, 'build.mjs'), JSON.stringify(folders)])
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString()
    if (said !== null && output.includes(said)) child.kill('SIGKILL')
  })
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null]
  expect({ code, signal }).toEqual(
    said === null ? { code: 0, signal: null } : { code: null, signal: 'SIGKILL' },
  )
}

describe('a build', () => {
  it.each(['wrote 0', 'wrote 4', 'wrote 7'])('killed when it %s leaves the last site whole', async (said) => {
    await buildUntil(said)
    expect(served()).toEqual(OLD)
    // What it left behind is in nobody’s way.
    await buildUntil(null)
    expect(new Set(Object.keys(served()).map((name) => name.slice(1)))).toEqual(
      new Set(['.geojson', '.geojson.br', '.geojson.gz']),
    )
    expect(readdirSync(join(root, 'work'))).toEqual([])
  })
})

describe('taking the place of the last site', () => {
  it('ended between the renames is undone', () => {
    fill(folders.next, 'new')
    mkdirSync(join(root, 'work'), { recursive: true })
    renameSync(folders.site, folders.last)
    restore(folders)
    expect(served()).toEqual(OLD)
  })

  it('ended after them is done, whatever is left of the last one', () => {
    fill(folders.next, 'new')
    takePlace(folders)
    fill(folders.last, 'old')
    restore(folders)
    expect(served()).toEqual({ 'data.json': 'new', 'index.html': 'new' })
    fill(folders.next, 'two')
    takePlace(folders)
    expect(served()).toEqual({ 'data.json': 'two', 'index.html': 'two' })
  })

  it('needs no last site', () => {
    rmSync(folders.site, { recursive: true })
    fill(folders.next, 'new')
    takePlace(folders)
    expect(served()).toEqual({ 'data.json': 'new', 'index.html': 'new' })
  })
})
