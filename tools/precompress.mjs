// SvelteKit packs the endings it knows; the geodata, which are most of the bytes, have others.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

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

/** The adapter, with what it writes into `folder` packed to the last file. */
export const packed = (adapter, folder = 'build') => ({
  ...adapter,
  async adapt(builder) {
    await adapter.adapt(builder)
    await precompress(folder)
  },
})
