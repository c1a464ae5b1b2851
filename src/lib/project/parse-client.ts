import type { Answer, Found, Parsed, Request } from './parse-messages.ts'
import type { OwnPlace } from './project-schema.ts'

/** The reader no longer wants the result. */
export class Cancelled extends Error {}

interface Job {
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: Error) => void
  readonly onProgress?: (share: number) => void
}
type WithoutJob<T> = T extends unknown ? Omit<T, 'job'> : never

/**
 * The parser in its worker. `data` tells the full address of the data folder. A cancelled or crashed worker is replaced by a
 * new one with the next request; what the reader did is not in it, so nothing is lost.
 */
export class ParseClient {
  readonly #data: () => string
  readonly #start: () => Worker
  #worker: Worker | null = null
  #opened: Promise<Answer> | null = null
  #own: readonly OwnPlace[] = []
  #jobs = new Map<number, Job>()
  #last = 0

  constructor(data: () => string, start: () => Worker = startWorker) {
    this.#data = data
    this.#start = start
  }

  /** The reader's own places, which the next parse recognises too. */
  setOwnPlaces(own: readonly OwnPlace[]): void {
    this.#own = own
    this.#opened = null
  }

  /**
   * Reads a text; the places of `ids` come with those that it may name.
   * @throws Cancelled after `cancel`; Error where the gazetteer cannot be had or the worker fails.
   */
  async parse(text: string, ids: readonly string[], onProgress?: (share: number) => void): Promise<Parsed> {
    await this.#open()
    const answer = await this.#ask({ type: 'parse', text, ids }, onProgress)
    if (answer.type !== 'parsed') throw new Error(`unexpected answer ${answer.type}`)
    return answer.parsed
  }

  /** Places of the gazetteers by the beginning of their name, and what they lie in. */
  async find(query: string): Promise<Found> {
    await this.#open()
    const answer = await this.#ask({ type: 'find', query })
    return answer.type === 'found' ? answer.found : { places: [], around: [] }
  }

  /** Ends what is under way; a worker with nothing to do stays. */
  cancel(): void {
    if (this.#jobs.size > 0) this.#drop(new Cancelled())
  }

  #open(): Promise<Answer> {
    this.#opened ??= this.#ask({ type: 'open', data: this.#data(), own: this.#own }).catch(
      (error: unknown) => {
        this.#opened = null
        throw error
      },
    )
    return this.#opened
  }

  #ask(request: WithoutJob<Request>, onProgress?: (share: number) => void): Promise<Answer> {
    const job = ++this.#last
    return new Promise((resolve, reject) => {
      this.#jobs.set(job, { resolve, reject, ...(onProgress ? { onProgress } : {}) })
      this.#running().postMessage({ ...request, job } as Request)
    })
  }

  #running(): Worker {
    if (this.#worker) return this.#worker
    const worker = this.#start()
    worker.onmessage = ({ data }: MessageEvent<Answer>) => this.#take(data)
    worker.onerror = (event) => this.#drop(new Error(event.message || 'the parser stopped'))
    this.#worker = worker
    return worker
  }

  #take(answer: Answer): void {
    const job = this.#jobs.get(answer.job)
    if (answer.type === 'progress') {
      job?.onProgress?.(answer.share)
      return
    }
    this.#jobs.delete(answer.job)
    if (answer.type === 'failed') job?.reject(new Error(answer.reason))
    else job?.resolve(answer)
  }

  #drop(reason: Error): void {
    this.#worker?.terminate()
    this.#worker = null
    this.#opened = null
    const jobs = [...this.#jobs.values()]
    this.#jobs.clear()
    for (const job of jobs) job.reject(reason)
  }
}

function startWorker(): Worker {
  return new Worker(new URL('./parse-worker.ts', import.meta.url), { type: 'module' })
}
