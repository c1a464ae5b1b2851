/** A value that is fetched when it is first asked for, once; null until it is there or where it cannot be had. */
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
      this.#load().then(
        (value) => (this.#value = value),
        () => (this.#isAsked = false),
      )
    }
    return this.#value
  }
}
