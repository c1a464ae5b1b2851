import { titleOf } from '../project/article-of.ts'
import { autosave, type SaveState } from '../project/autosave.ts'
import { convertDatum, guessDatum, type Datum } from '../project/import/datum.ts'
import { readGazetteer } from '../project/import/gazetteer-file.ts'
import { ImportError } from '../project/import/import-error.ts'
import { readFiles, readPasted, type ImportedText } from '../project/import/read-file.ts'
import type { ParseClient } from '../project/parse-client.ts'
import { askToKeep } from '../project/persistence.ts'
import { openProjectFile, ProjectFileError } from '../project/project-file.ts'
import { newProject, type OwnPlace, type Project, type ProjectText } from '../project/project-schema.ts'
import { holdProject } from '../project/sole-tab.ts'
import { readShareHash, shareHash, ShareError } from '../project/share.ts'
import { projectStore, StoreError, type ProjectSummary } from '../project/store.ts'
import type { Language } from '../text/language.ts'
import { IMPORT_WORDS } from '../text/import-words.ts'
import { PROJECT_WORDS } from '../text/project-words.ts'
import { OwnState } from './own-state.svelte.ts'
import type { ViewState } from './view-state.svelte.ts'

/** Something to tell the reader, in the language they have when they read it. */
export type Message = (language: Language) => string

/** Places from a file whose datum is still to be told. */
export interface PendingPlaces {
  readonly file: string
  readonly places: readonly OwnPlace[]
  readonly guess: Datum | 'unsure'
  /** How many rows could not be taken. */
  readonly faults: number
}

/** Changes are kept this long after the first of them, in milliseconds. */
const SAVE_AFTER = 800

function messageOf(error: unknown): Message {
  if (error instanceof ImportError) return (language) => IMPORT_WORDS[language].faults[error.kind](error.file)
  if (error instanceof StoreError) return (language) => PROJECT_WORDS[language].store[error.kind]
  if (error instanceof ProjectFileError)
    return (language) => PROJECT_WORDS[language].file[error.kind](error.path)
  if (error instanceof ShareError) return (language) => PROJECT_WORDS[language].share[error.kind]
  return () => (error instanceof Error ? error.message : String(error))
}

const newId = (): string => `p-${crypto.randomUUID().slice(0, 8)}`
const now = (): string => new Date().toISOString()

/** Where a reader's own texts come in, are kept, and go out again. Nothing of it leaves the browser. */
export class OwnDesk {
  readonly own: OwnState
  readonly #view: ViewState
  readonly #store = projectStore()
  readonly #saving = autosave<Project>(
    (project) => this.#store.save(project),
    SAVE_AFTER,
    (state, error) => {
      this.#saved = state
      if (error) this.#messages = [messageOf(error)]
      if (state === 'saved') void this.#list()
      if (state === 'saved') void this.#askToKeep()
    },
  )
  #saved = $state.raw<SaveState>('saved')
  #messages = $state.raw<readonly Message[]>([])
  #projects = $state.raw<readonly ProjectSummary[]>([])
  #pending = $state.raw<PendingPlaces | null>(null)
  #isAsked = false
  #isPromised = $state.raw<boolean | null>(null)
  #isElsewhere = $state.raw(false)
  /** Whether something was changed while another tab had the project. */
  #isUnkept = false
  #letGo = (): void => undefined

  constructor(view: ViewState, client: ParseClient) {
    this.#view = view
    this.own = new OwnState(client, (project) => {
      if (this.#isElsewhere) this.#isUnkept = true
      else this.#saving.change(project)
    })
  }

  get saved(): SaveState {
    return this.#saved
  }
  get messages(): readonly Message[] {
    return this.#messages
  }
  get projects(): readonly ProjectSummary[] {
    return this.#projects
  }
  get pending(): PendingPlaces | null {
    return this.#pending
  }

  /** Whether the browser promises to keep what was saved; null as long as it has not said. */
  get isPromised(): boolean | null {
    return this.#isPromised
  }
  /** Another tab has this project open and keeps it; this one does not. */
  get isElsewhere(): boolean {
    return this.#isElsewhere
  }

  /** Opens what the address names: a project in the link itself, or one that is kept here. */
  start = (hash: string): Promise<void> =>
    this.#try(async () => {
      await this.#list()
      const shared = await readShareHash(hash)
      if (shared) return this.#begin({ ...shared, id: newId() })
      const { project: id } = this.#view.view
      if (id === null) return
      const kept = await this.#store.load(id)
      if (kept) return this.#open(kept)
      this.#view.openProject(null)
      this.#messages = [(language) => PROJECT_WORDS[language].notHere]
    })

  paste = (text: string): Promise<void> => this.#try(() => this.#add([readPasted(text)]))

  addFiles = (files: readonly File[]): Promise<void> =>
    this.#try(async () => {
      const { texts, failures } = await readFiles(files)
      if (texts.length > 0) await this.#add(texts)
      this.#messages = [...failures.map(messageOf), ...this.#messages]
    })

  openFile = (file: File): Promise<void> =>
    this.#try(async () => this.#begin(openProjectFile(await file.text())))

  openKept = (id: string): Promise<void> =>
    this.#try(async () => {
      const project = await this.#store.load(id)
      if (!project) return this.#list()
      this.#view.openProject(id)
      await this.#open(project)
    })

  deleteKept = (id: string): Promise<void> =>
    this.#try(async () => {
      if (this.own.project?.id === id) {
        this.#saving.drop()
        this.#close()
        this.#view.openProject(null)
      }
      await this.#store.delete(id)
      await this.#list()
    })

  close = async (): Promise<void> => {
    await this.#saving.flush()
    this.#close()
    this.#view.openProject(null)
    await this.#list().catch(() => undefined)
  }

  /** Keeps what is open here under another name, beside what the other tab has. */
  keepCopy = (): Promise<void> =>
    this.#try(async () => {
      const project = this.own.project
      if (!project) return
      const title = PROJECT_WORDS[this.#view.view.language].copyTitle(project.title)
      await this.#begin({ ...project, id: newId(), title })
    })

  flush = (): Promise<void> => this.#saving.flush()

  /** The link that holds the whole project, or null where it is too large for one. */
  shareLink = async (base: string): Promise<string | null> => {
    const hash = this.own.project && (await shareHash(this.own.project))
    return hash ? new URL(hash, base).href : null
  }

  /** Reads places of the reader's own; they wait until their datum is told. */
  importPlaces = (file: File): Promise<void> =>
    this.#try(async () => {
      const { places, hints, faults } = await readGazetteer(file)
      const guess = await guessDatum(places, hints, this.own.knownPlaces())
      this.#pending = { file: file.name, places, guess, faults: faults.length }
    })

  /** Takes the places that wait, in that datum; null leaves them. */
  settlePlaces = (datum: Datum | null): Promise<void> =>
    this.#try(async () => {
      const pending = this.#pending
      this.#pending = null
      if (!pending || datum === null) return
      const places = await convertDatum(pending.places, datum)
      this.own.edit({ type: 'add-places', places, decisions: [] })
    })

  /** Once, when there is something to keep. */
  async #askToKeep(): Promise<void> {
    if (this.#isAsked) return
    this.#isAsked = true
    this.#isPromised = await askToKeep()
  }

  async #list(): Promise<void> {
    this.#projects = (await this.#store.list()).projects
  }

  /** Opens a project that is not kept yet, and keeps it. */
  async #begin(project: Project): Promise<void> {
    this.#view.openProject(project.id)
    this.#saving.change(project)
    await this.#open(project)
  }

  /** Opens a project and holds it for this tab; where another tab has it, nothing is saved here until that lets go. */
  async #open(project: Project): Promise<void> {
    this.#close()
    this.#letGo = holdProject(project.id, (isHeld) => {
      const wasElsewhere = this.#isElsewhere
      // What was changed here meanwhile can be kept as a copy, and not over what the other tab kept.
      if (isHeld && this.#isUnkept) return
      this.#isElsewhere = !isHeld
      if (!isHeld) this.#saving.drop()
      else if (wasElsewhere) void this.#goOn(project.id)
    })
    await this.own.open(project)
  }

  /** Goes on with what another tab kept until now. */
  #goOn = (id: string): Promise<void> =>
    this.#try(async () => {
      const kept = await this.#store.load(id)
      if (kept && this.own.project?.id === id) await this.own.open(kept)
    })

  #close(): void {
    this.#letGo()
    this.#isElsewhere = this.#isUnkept = false
    this.own.close()
  }

  async #add(imported: readonly ImportedText[]): Promise<void> {
    const project = this.own.project
    const last = Math.max(0, ...(project?.texts ?? []).map((t) => Number(t.id.slice(1)) || 0))
    const texts = imported.map(({ title, file, text }, i): ProjectText => ({
      id: `t${last + i + 1}`,
      title,
      file,
      text,
    }))
    this.#messages = imported
      .filter((t) => t.hasLittleChinese)
      .map(
        ({ title }) =>
          (language: Language) =>
            IMPORT_WORDS[language].littleChinese(title),
      )
    if (project) this.own.edit({ type: 'add-texts', texts })
    else {
      const title = texts[0]?.title ?? titleOf(texts[0]?.text ?? '')
      await this.#begin({ ...newProject(newId(), title, now()), texts })
    }
  }

  /** Does something that may fail: the reader is told, and what was there stays. */
  async #try(act: () => Promise<void>): Promise<void> {
    this.#messages = []
    try {
      await act()
    } catch (error) {
      this.#messages = [messageOf(error)]
    }
  }
}
