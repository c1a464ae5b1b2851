import * as v from 'valibot'
import { Project, PROJECT_VERSION } from './project-schema.ts'

export type ProjectFileFault = 'not-json' | 'not-a-project' | 'newer-version' | 'damaged'

/** Why a project cannot be read; `path` is where in it the first fault is (`texts.0.title`), if it has a place. */
export class ProjectFileError extends Error {
  override readonly name = 'ProjectFileError'
  readonly kind: ProjectFileFault
  readonly path?: string

  constructor(kind: ProjectFileFault, path?: string, cause?: unknown) {
    super(path === undefined ? kind : `${kind}: ${path}`, { cause })
    this.kind = kind
    if (path !== undefined) this.path = path
  }
}

export const PROJECT_FILE_EXTENSION = '.jjjproject.json'

type Fields = Readonly<Record<string, unknown>>

/** What makes a project of one version a project of the next, by the version it starts from. */
const MIGRATIONS: Readonly<Record<number, (old: Fields) => Fields>> = {}

function migrated(fields: Fields): Fields {
  let now = fields
  while (typeof now['version'] === 'number' && now['version'] < PROJECT_VERSION) {
    const step = MIGRATIONS[now['version']]
    if (!step) throw new ProjectFileError('damaged', 'version')
    now = step(now)
  }
  return now
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * A value that was kept, as a project of today's version; throws `ProjectFileError`, never anything else. It stops
 * at the first fault, so that a file of nothing but faults costs no more than a sound one.
 */
export function readProject(value: unknown): Project {
  if (!isFields(value) || value['format'] !== 'jing-jin-ji-atlas/project')
    throw new ProjectFileError('not-a-project')
  if (typeof value['version'] === 'number' && value['version'] > PROJECT_VERSION)
    throw new ProjectFileError('newer-version', 'version')
  const read = v.safeParse(Project, migrated(value), { abortEarly: true })
  if (!read.success) throw new ProjectFileError('damaged', v.getDotPath(read.issues[0]) ?? undefined)
  return read.output
}

/** The project in a file's text; throws `ProjectFileError`. */
export function openProjectFile(text: string): Project {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new ProjectFileError('not-json', undefined, error)
  }
  return readProject(value)
}

function field(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return JSON.stringify(value)
  return `[\n${value.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`
}

/** A project as the text of a file: JSON, each text, decision and place on a line of its own, so that two versions can be compared. */
export function projectFile(project: Project): string {
  const fields = Object.entries(project).map(([key, value]) => `  ${JSON.stringify(key)}: ${field(value)}`)
  return `{\n${fields.join(',\n')}\n}\n`
}

/** No system allows these in a file's name, or they would hide what it is (controls, direction marks). */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\\/:*?"<>|]+/gu
/** Names of devices on Windows, whatever follows the first dot. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i
/** At most four bytes each in UTF-8, and most systems allow 255 for the name with its extension. */
const LONGEST_NAME = 50

/** The name of a project's file, from its title. */
export function projectFileName(title: string): string {
  const safe = title
    .replace(UNSAFE, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.~-]+/, '')
  const cut = [...safe]
    .slice(0, LONGEST_NAME)
    .join('')
    .replace(/[\s.]+$/, '')
  const stem = cut === '' ? 'project' : RESERVED.test(cut) ? `project ${cut}` : cut
  return `${stem}${PROJECT_FILE_EXTENSION}`
}
