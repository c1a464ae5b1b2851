import { openDB, type DBSchema } from 'idb'
import * as v from 'valibot'
import { ProjectFileError, readProject } from './project-file.ts'
import type { Project } from './project-schema.ts'

/**
 * `denied`: the browser keeps nothing here (private window, blocked by its settings, a disk that fails).
 * `full`: there is no room left. `damaged`: what is kept, or was to be kept, is no project.
 * `blocked`: another version of this page, in another tab or earlier, stands in the way.
 */
export type StoreFault = 'denied' | 'full' | 'damaged' | 'blocked'

/** Why the browser's store did not do what was asked; `path` is where a damaged project has its first fault. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  readonly kind: StoreFault
  readonly path?: string

  constructor(kind: StoreFault, path?: string, cause?: unknown) {
    super(path === undefined ? kind : `${kind}: ${path}`, { cause })
    this.kind = kind
    if (path !== undefined) this.path = path
  }
}

/** What a list says of a project without reading its texts. */
const Summary = v.object({ title: v.string(), changed: v.string(), texts: v.number() })
export type ProjectSummary = { readonly id: string } & Readonly<v.InferOutput<typeof Summary>>

export interface ProjectList {
  /** The one changed last comes first. */
  readonly projects: readonly ProjectSummary[]
  /** Ids of what is kept but cannot be listed; `stored` still gives it. */
  readonly damaged: readonly string[]
}

/** What the store asks of a database; keys are ids of projects, values whatever was put there. */
export interface Database {
  /** The summary of every project kept; undefined where it has none. */
  summaries(): Promise<readonly (readonly [id: string, summary: unknown])[]>
  get(id: string): Promise<unknown>
  /** Both or neither. */
  put(id: string, project: unknown, summary: unknown): Promise<void>
  delete(id: string): Promise<void>
}

/** The reader's projects as the browser keeps them. All of its methods throw `StoreError` and nothing else. */
export interface ProjectStore {
  list(): Promise<ProjectList>
  /** Null where there is no such project. A damaged one is an error, and stays where it is. */
  load(id: string): Promise<Project | null>
  /** What is kept under an id as JSON, whatever it is: for the reader to save when it is damaged. */
  stored(id: string): Promise<string | null>
  /** A project that could not be loaded again is refused (`damaged`), so that the last good one stays. */
  save(project: Project): Promise<void>
  delete(id: string): Promise<void>
}

const NAME = 'jing-jin-ji-atlas'
const VERSION = 1

interface Stores extends DBSchema {
  projects: { key: string; value: unknown }
  summaries: { key: string; value: unknown }
}

/** Opens the browser's database; `lost` is called when the connection ends before the page does. */
function openDatabase(lost: () => void): Promise<Database> {
  return new Promise((resolve, reject) => {
    let isBlocked = false
    const opening = openDB<Stores>(NAME, VERSION, {
      upgrade(db) {
        db.createObjectStore('projects')
        db.createObjectStore('summaries')
      },
      blocked() {
        isBlocked = true
        reject(new StoreError('blocked'))
      },
      // A newer page must not wait for this one to be closed.
      blocking(_version, _newer, event) {
        lost()
        ;(event.target as IDBDatabase).close()
      },
      terminated: lost,
    })
    opening.then((db) => {
      if (isBlocked) return db.close()
      resolve({
        async summaries() {
          const tx = db.transaction(['projects', 'summaries'])
          const ids = await tx.objectStore('projects').getAllKeys()
          return Promise.all(ids.map(async (id) => [id, await tx.objectStore('summaries').get(id)] as const))
        },
        get: (id) => db.get('projects', id),
        async put(id, project, summary) {
          const tx = db.transaction(['projects', 'summaries'], 'readwrite')
          const writes = [
            tx.objectStore('projects').put(project, id),
            tx.objectStore('summaries').put(summary, id),
          ]
          // The transaction tells why it failed; a write may only say that it was aborted.
          await Promise.all([tx.done, Promise.allSettled(writes)])
        },
        async delete(id) {
          const tx = db.transaction(['projects', 'summaries'], 'readwrite')
          const writes = [tx.objectStore('projects').delete(id), tx.objectStore('summaries').delete(id)]
          await Promise.all([tx.done, Promise.allSettled(writes)])
        },
      })
    }, reject)
  })
}

const FAULTS: Readonly<Record<string, StoreFault>> = {
  QuotaExceededError: 'full',
  VersionError: 'blocked',
  // Chrome, where the file of a large value is gone.
  NotReadableError: 'damaged',
  DataCloneError: 'damaged',
}

/** Whatever a database throws, as a `StoreError`; what is not known otherwise is a refusal. */
export function storeErrorOf(error: unknown): StoreError {
  if (error instanceof StoreError) return error
  if (error instanceof ProjectFileError)
    return new StoreError(error.kind === 'newer-version' ? 'blocked' : 'damaged', error.path, error)
  const name = error instanceof Error ? error.name : ''
  return new StoreError(Object.hasOwn(FAULTS, name) ? (FAULTS[name] ?? 'denied') : 'denied', undefined, error)
}

/**
 * The store of the reader's projects. The database is opened when first needed, and again after it was lost or
 * refused, but only when something is asked of the store.
 */
export function projectStore(open: (lost: () => void) => Promise<Database> = openDatabase): ProjectStore {
  let database: Promise<Database> | null = null

  async function ask<T>(question: (db: Database) => Promise<T>): Promise<T> {
    const forget = (): void => {
      if (database === mine) database = null
    }
    const mine: Promise<Database> = (database ??= open(() => forget()))
    try {
      return await question(await mine)
    } catch (error) {
      const fault = storeErrorOf(error)
      if (fault.kind === 'denied' || fault.kind === 'blocked') forget()
      throw fault
    }
  }

  return {
    list: () =>
      ask(async (db) => {
        const projects: ProjectSummary[] = []
        const damaged: string[] = []
        for (const [id, summary] of await db.summaries()) {
          const read = v.safeParse(Summary, summary)
          if (read.success) projects.push({ id, ...read.output })
          else damaged.push(id)
        }
        projects.sort((a, b) => (a.changed < b.changed ? 1 : a.changed > b.changed ? -1 : 0))
        return { projects, damaged }
      }),
    load: (id) =>
      ask(async (db) => {
        const value = await db.get(id)
        return value === undefined ? null : readProject(value)
      }),
    stored: (id) => ask(async (db) => JSON.stringify(await db.get(id)) ?? null),
    save: (project) =>
      ask((db) => {
        // A plain copy, whatever keeps it on the page.
        const plain = readProject(project)
        const { id, title, changed, texts } = plain
        return db.put(id, plain, { title, changed, texts: texts.length })
      }),
    delete: (id) => ask((db) => db.delete(id)),
  }
}
