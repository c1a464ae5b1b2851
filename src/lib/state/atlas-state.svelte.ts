import { DataError, loadAtlas, loadBasemap, type Basemap, type LoadedAtlas } from '../data/load.ts'
import { nextTask } from './next-task.ts'

export type Loading =
  | { readonly status: 'loading' }
  | (LoadedAtlas & { readonly status: 'ready'; readonly basemap: Basemap | null })
  | { readonly status: 'failed'; readonly path: string; readonly reason: string }

/** The loaded data. Without the basemap the text and the marks still work, so its loss is no failure. */
export class AtlasState {
  #loading = $state.raw<Loading>({ status: 'loading' })

  get loading(): Loading {
    return this.#loading
  }

  load = async (base: string): Promise<void> => {
    this.#loading = { status: 'loading' }
    try {
      const ground = loadBasemap(base).catch(() => null)
      // What has come is joined in another task than that in which the last of it is read.
      const read = ground.then(async (basemap) => {
        await nextTask()
        return basemap
      })
      const [loaded, basemap] = await Promise.all([loadAtlas(base, fetch, read), read])
      await nextTask()
      this.#loading = { status: 'ready', ...loaded, basemap }
    } catch (error) {
      this.#loading =
        error instanceof DataError
          ? { status: 'failed', path: error.path, reason: error.reason }
          : { status: 'failed', path: base, reason: String(error) }
    }
  }
}
