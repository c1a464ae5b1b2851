/** Why a file could not be taken in. */
export const IMPORT_FAULTS = [
  'empty',
  'too-large',
  'binary',
  'not-chinese',
  'unreadable',
  'no-text-layer',
  'unknown-type',
  'encrypted',
  'no-columns',
  'no-places',
] as const
export type ImportFault = (typeof IMPORT_FAULTS)[number]

/** A file that cannot be taken in; the words for it are `IMPORT_WORDS[language].faults[kind]`. */
export class ImportError extends Error {
  override readonly name = 'ImportError'
  readonly kind: ImportFault
  /** The name of the file. */
  readonly file: string

  constructor(kind: ImportFault, file: string, options?: ErrorOptions) {
    super(`${kind}: ${file}`, options)
    this.kind = kind
    this.file = file
  }
}

/** A fault found by a reader of one format, which does not know the name of its file. */
export class FormatFault extends Error {
  readonly kind: ImportFault

  constructor(kind: ImportFault, options?: ErrorOptions) {
    super(kind, options)
    this.kind = kind
  }
}

/** What `work` gives, with whatever goes wrong in it told as an ImportError. */
export async function faultsOf<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof ImportError) throw error
    throw new ImportError(error instanceof FormatFault ? error.kind : 'unreadable', file, { cause: error })
  }
}
