import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** What the build does to the world, so that a test can give it another world. */
export interface BuildEffects {
  readText(path: string): Promise<string>
  list(folder: string): Promise<string[]>
  /** Writes whole or not at all: a temp file beside the target, then a rename. */
  writeFile(path: string, text: string): Promise<void>
  /** Removes a file, if it is there. */
  remove(path: string): Promise<void>
  log(line: string): void
}

export const fileEffects: BuildEffects = {
  readText: (path) => readFile(path, 'utf8'),
  list: async (folder) => (await readdir(folder)).sort(),
  async writeFile(path, text) {
    await mkdir(dirname(path), { recursive: true })
    const temp = `${path}.${process.pid}.tmp`
    await writeFile(temp, text)
    await rename(temp, path)
  },
  remove: (path) => rm(path, { force: true }),
  log: (line) => console.log(line),
}
