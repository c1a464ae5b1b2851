import { describe, expect, it, vi } from 'vitest'
import { newProject, type Project } from './project-schema.ts'
import { projectStore, StoreError, storeErrorOf, type Database } from './store.ts'

const project = (id: string, changed = '2026-01-02T03:04:05.000Z'): Project => ({
  ...newProject(id, `题目 ${id}`, changed),
  texts: [{ id: 't1', title: '一', file: null, text: '天津港' }],
})

/** A database in memory, with what it keeps. */
function memory(): { db: Database; projects: Map<string, unknown>; summaries: Map<string, unknown> } {
  const projects = new Map<string, unknown>()
  const summaries = new Map<string, unknown>()
  const db: Database = {
    summaries: async () => [...projects.keys()].map((id) => [id, summaries.get(id)] as const),
    get: async (id) => projects.get(id),
    put: async (id, value, summary) => {
      projects.set(id, structuredClone(value))
      summaries.set(id, summary)
    },
    delete: async (id) => {
      projects.delete(id)
      summaries.delete(id)
    },
  }
  return { db, projects, summaries }
}

const fault = async (work: Promise<unknown>): Promise<{ kind: string; path: string | undefined }> => {
  const error: unknown = await work.then(
    () => null,
    (e: unknown) => e,
  )
  if (!(error instanceof StoreError)) throw new Error('no StoreError', { cause: error })
  return { kind: error.kind, path: error.path }
}

describe('projectStore', () => {
  it('keeps, lists by last change, loads and deletes', async () => {
    const store = projectStore(async () => memoryDb.db)
    const memoryDb = memory()
    await store.save(project('old', '2026-01-01T00:00:00.000Z'))
    await store.save(project('new', '2026-02-01T00:00:00.000Z'))
    expect(await store.list()).toEqual({
      projects: [
        { id: 'new', title: '题目 new', changed: '2026-02-01T00:00:00.000Z', texts: 1 },
        { id: 'old', title: '题目 old', changed: '2026-01-01T00:00:00.000Z', texts: 1 },
      ],
      damaged: [],
    })
    expect(await store.load('old')).toEqual(project('old', '2026-01-01T00:00:00.000Z'))
    await store.delete('old')
    expect(await store.load('old')).toBeNull()
    expect((await store.list()).projects.map((p) => p.id)).toEqual(['new'])
  })

  it('reports a damaged record, keeps it, and gives it out as it is', async () => {
    const { db, projects, summaries } = memory()
    const store = projectStore(async () => db)
    const record = { ...project('p1'), title: '' }
    projects.set('p1', record)
    summaries.set('p1', { title: 7 })
    projects.set('p2', project('p2'))
    expect(await store.list()).toEqual({ projects: [], damaged: ['p1', 'p2'] })
    expect(await fault(store.load('p1'))).toEqual({ kind: 'damaged', path: 'title' })
    expect(projects.get('p1')).toBe(record)
    expect(await store.stored('p1')).toBe(JSON.stringify(record))
    expect(await store.stored('none')).toBeNull()
  })

  it('does not lay a project that cannot be loaded over one that can', async () => {
    const { db } = memory()
    const store = projectStore(async () => db)
    await store.save(project('p1'))
    expect(await fault(store.save({ ...project('p1'), title: '' }))).toEqual({
      kind: 'damaged',
      path: 'title',
    })
    expect(await store.load('p1')).toEqual(project('p1'))
  })

  it('keeps a plain copy of a project behind a proxy', async () => {
    const { db } = memory()
    const store = projectStore(async () => db)
    await store.save(new Proxy(project('p1'), {}))
    expect(await store.load('p1')).toEqual(project('p1'))
  })

  it('calls a record of a newer version blocked, not damaged', async () => {
    const { db, projects } = memory()
    projects.set('p1', { ...project('p1'), version: 2 })
    const store = projectStore(async () => db)
    expect(await fault(store.load('p1'))).toEqual({ kind: 'blocked', path: 'version' })
  })

  it('opens the database once, and again only when asked after a refusal or a loss', async () => {
    let lose = (): void => undefined
    const { db } = memory()
    const open = vi.fn(async (lost: () => void) => {
      lose = lost
      return db
    })
    open.mockRejectedValueOnce(new DOMException('', 'SecurityError'))
    const store = projectStore(open)
    expect(await fault(store.list())).toEqual({ kind: 'denied', path: undefined })
    expect(open).toHaveBeenCalledTimes(1)
    await Promise.all([store.list(), store.list()])
    await store.list()
    expect(open).toHaveBeenCalledTimes(2)
    lose()
    await store.list()
    expect(open).toHaveBeenCalledTimes(3)
  })

  it('keeps the connection when there is no room left', async () => {
    const { db } = memory()
    const open = vi.fn(async () => db)
    const store = projectStore(open)
    const put = vi.spyOn(db, 'put').mockRejectedValueOnce(new DOMException('', 'QuotaExceededError'))
    expect(await fault(store.save(project('p1')))).toEqual({ kind: 'full', path: undefined })
    await store.save(project('p1'))
    expect(put).toHaveBeenCalledTimes(2)
    expect(open).toHaveBeenCalledTimes(1)
  })

  it('is denied, not broken, where there is no IndexedDB at all', async () => {
    expect(await fault(projectStore().list())).toEqual({ kind: 'denied', path: undefined })
  })
})

describe('storeErrorOf', () => {
  it.each([
    ['QuotaExceededError', 'full'],
    ['SecurityError', 'denied'],
    ['InvalidStateError', 'denied'],
    ['UnknownError', 'denied'],
    ['VersionError', 'blocked'],
    ['NotReadableError', 'damaged'],
    ['constructor', 'denied'],
  ])('%s → %s', (name, kind) => {
    const cause = new DOMException('', name)
    expect(storeErrorOf(cause)).toMatchObject({ kind, cause })
  })

  it('knows what is no error at all', () => {
    expect(storeErrorOf('no')).toMatchObject({ kind: 'denied', cause: 'no' })
  })
})
