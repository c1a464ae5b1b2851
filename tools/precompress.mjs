// SvelteKit packs the endings it knows; the geodata, which are most of the bytes, have others.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { FOLDERS, restore, takePlace } from './swap.mjs'

const ENDINGS = /\.(geojson|topojson|webmanifest)$/

/** Writes `.br` and `.gz` beside every file below `folder` that the kit leaves as it is; returns their paths. */
export async function precompress(folder) {
  const names = (await readdir(folder, { recursive: true })).filter((name) => ENDINGS.test(name))
  for (const name of names) {
    const path = join(folder, name)
    const bytes = await readFile(path)
    const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
    await writeFile(`${path}.br`, await promisify(brotliCompress)(bytes, { params }))
    await writeFile(`${path}.gz`, await promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }))
  }
  return names.sort()
}

/** The adapter, which writes into `next`: what it wrote is packed to the last file and only then put in place. */
export const whole = (adapter, folders = FOLDERS) => ({
  ...adapter,
  async adapt(builder) {
    restore(folders)
    await adapter.adapt(builder)
    await precompress(folders.next)
    takePlace(folders)
    builder.log(`and put it in the place of "${folders.site}"`)
  },
})
