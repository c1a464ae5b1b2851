import { missingFiles } from './missing-files.svelte.ts'

/**
 * A value that is fetched when it is first asked for, once; null until it is there. Where it cannot be had the reader
 * is told and may ask again; whatever waits for it shows it then.
 */
export class LazyFile<T> {
  readonly #load: () => Promise<T>
  #value = $state.raw<T | null>(null)
  #isAsked = false

  constructor(load: () => Promise<T>) {
    this.#load = load
  }

  get value(): T | null {
    if (!this.#isAsked) {
      this.#isAsked = true
      this.#ask()
    }
    return this.#value
  }

  #ask = (): void => {
    this.#load().then(
      (value) => (this.#value = value),
      () => missingFiles.add({ retry: this.#ask }),
    )
  }
}
