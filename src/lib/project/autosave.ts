export type SaveState = 'waiting' | 'saving' | 'saved' | 'failed'

/** Keeps the latest value of one thing, some time after it changed. */
export interface Autosave<T> {
  change(value: T): void
  /** Saves now what waits, or failed before, without waiting for a save under way; for when the page goes. Never rejects. */
  flush(): Promise<void>
  /** Forgets what waits; for when the thing is deleted. */
  drop(): void
  /** Whether something is not known to be saved. */
  isUnsaved(): boolean
}

/**
 * Saves the latest of all changes made within `delayMs` of the first of them, one save at a time. A save that fails
 * is tried again with the next change or `flush`, never by itself; the value is kept until then. Where two saves
 * overlap, the one begun later must win, as it does in IndexedDB.
 */
export function autosave<T>(
  save: (value: T) => Promise<void>,
  delayMs: number,
  tell: (state: SaveState, error?: unknown) => void = () => undefined,
): Autosave<T> {
  let unsaved: { readonly value: T } | null = null
  let begun: { readonly value: T } | null = null
  let underWay: Promise<void> = Promise.resolve()
  let timer: ReturnType<typeof setTimeout> | null = null

  function unschedule(): void {
    if (timer !== null) clearTimeout(timer)
    timer = null
  }

  async function attempt(mine: { readonly value: T }): Promise<void> {
    begun = mine
    tell('saving')
    try {
      await save(mine.value)
      if (unsaved === mine) {
        unsaved = null
        tell('saved')
      }
    } catch (error) {
      if (unsaved === mine) tell('failed', error)
    } finally {
      if (begun === mine) begun = null
    }
  }

  function start(): Promise<void> {
    unschedule()
    if (unsaved !== null && unsaved !== begun) underWay = attempt(unsaved)
    return underWay
  }

  return {
    change(value) {
      unsaved = { value }
      tell('waiting')
      timer ??= setTimeout(() => {
        timer = null
        void underWay.then(start)
      }, delayMs)
    },
    flush: start,
    drop() {
      unschedule()
      unsaved = null
    },
    isUnsaved: () => unsaved !== null,
  }
}
