import { Cancelled, type ParseClient } from './parse-client.ts'
import type { Parsed } from './parse-messages.ts'
import type { Project, ProjectText } from './project-schema.ts'

/** What is being read now, and how far it is: `share` from 0 to 1. */
export interface Reading {
  readonly title: string
  readonly share: number
}

/** What the reader of texts needs to know, and tells. */
export interface ReaderPort {
  /** The project as it is now; null where none is open. */
  readonly project: () => Project | null
  readonly onread: (text: string, parsed: Parsed) => void
  /** Null once nothing is being read. */
  readonly onprogress: (reading: Reading | null) => void
  /** Why the reading came to an end before it was done; null where it is done. Not told of one that was cancelled. */
  readonly onend: (failure: string | null) => void
}

type Client = Pick<ParseClient, 'setOwnPlaces' | 'parse' | 'cancel'>

/**
 * Reads the texts of a project one after another, each once with the places of the reader's own as they are. A change
 * meanwhile is seen by the reading that is under way, so no text is read twice at a time.
 */
export class TextReader {
  readonly #client: Client
  readonly #port: ReaderPort
  /** The places of the reader's own that each text was read with. */
  #readWith = new Map<string, Project['places']>()
  /** The places the parser last knew. */
  #places: Project['places'] | null = null
  #loop: Promise<void> | null = null
  /** Counts the readings; one that was cancelled is not the newest any more. */
  #turn = 0

  constructor(client: Client, port: ReaderPort) {
    this.#client = client
    this.#port = port
  }

  /** Reads what is unread; over when all is read, has failed or was cancelled. */
  read = (): Promise<void> => {
    const project = this.#port.project()
    if (project && project.places !== this.#places) {
      this.#places = project.places
      this.#client.setOwnPlaces(project.places)
    }
    if (this.#loop) return this.#loop
    if (this.#next()) this.#loop = this.#readUnread(++this.#turn)
    else this.#port.onend(null)
    return this.#loop ?? Promise.resolve()
  }

  /** Ends the reading that is under way; what was read stays. */
  cancel = (): void => {
    this.#turn++
    this.#loop = null
    this.#client.cancel()
    this.#port.onprogress(null)
  }

  /** Ends the reading and forgets what was read: another project comes. */
  clear = (): void => {
    this.cancel()
    this.#readWith.clear()
  }

  /** Waits until nothing is being read. */
  settled = async (): Promise<void> => {
    while (this.#loop) await this.#loop
  }

  #next(): { project: Project; text: ProjectText } | null {
    const project = this.#port.project()
    const text = project?.texts.find(({ id }) => this.#readWith.get(id) !== project.places)
    return project && text ? { project, text } : null
  }

  async #readUnread(turn: number): Promise<void> {
    const isNewest = (): boolean => turn === this.#turn
    let failure: string | null = null
    try {
      for (let next = this.#next(); next && isNewest(); next = this.#next()) {
        const { project, text } = next
        const parsed = await this.#parse(project, text, isNewest)
        const isStill = this.#port.project()?.texts.some((t) => t.id === text.id && t.text === text.text)
        if (!isNewest() || !isStill) continue
        this.#readWith.set(text.id, project.places)
        this.#port.onread(text.id, parsed)
      }
    } catch (error) {
      if (error instanceof Cancelled) return
      failure = error instanceof Error ? error.message : String(error)
    }
    if (!isNewest()) return
    this.#loop = null
    this.#port.onprogress(null)
    this.#port.onend(failure)
  }

  #parse(project: Project, { id, title, text }: ProjectText, isNewest: () => boolean): Promise<Parsed> {
    const decided = project.decisions.filter((d) => d.text === id).flatMap((d) => d.places)
    const members = project.strategies.filter((s) => s.text === id).flatMap((s) => s.members)
    const tell = (share: number): void => {
      if (isNewest()) this.#port.onprogress({ title, share })
    }
    tell(0)
    return this.#client.parse(text, [...decided, ...members], tell)
  }
}
