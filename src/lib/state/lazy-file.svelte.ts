import { missingFiles } from './missing-files.svelte.ts'

/**
 * Values that are fetched when they are first asked for, each once; null until they are there. Where one cannot be had
 * the reader is told and may ask again; whatever waits for it shows it then.
 */
export class LazyFiles<K extends string | number, T> {
  readonly #load: (key: K) => Promise<T>
  /** One state for all, made before anything reads it: what reads a value that is not there yet must hear of it. */
  #values = $state.raw<ReadonlyMap<K, T>>(new Map())
  readonly #asked = new Set<K>()

  constructor(load: (key: K) => Promise<T>) {
    this.#load = load
  }

  get(key: K): T | null {
    if (!this.#asked.has(key)) {
      this.#asked.add(key)
      this.#ask(key)
    }
    return this.#values.get(key) ?? null
  }

  /** Fetches what will likely be asked for; where it cannot be had now, it is asked for when it is needed. */
  prefetch(key: K): void {
    if (this.#asked.has(key)) return
    this.#asked.add(key)
    this.#load(key).then(
      (value) => this.#keep(key, value),
      () => this.#asked.delete(key),
    )
  }

  #keep(key: K, value: T): void {
    this.#values = new Map(this.#values).set(key, value)
  }

  #ask(key: K): void {
    this.#load(key).then(
      (value) => this.#keep(key, value),
      (error: unknown) => missingFiles.add({ name: nameIn(error), retry: () => this.#ask(key) }),
    )
  }
}

/** The name of the file that an error of loading tells, within the folder of the data; else nothing. */
function nameIn(error: unknown): string {
  const path = error !== null && typeof error === 'object' && 'path' in error ? String(error.path) : ''
  return path.replace(/^.*\/data\//, '')
}

/** One such value. */
export class LazyFile<T> {
  readonly #file: LazyFiles<'', T>

  constructor(load: () => Promise<T>) {
    this.#file = new LazyFiles(load)
  }

  get value(): T | null {
    return this.#file.get('')
  }
}
