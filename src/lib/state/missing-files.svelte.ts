/** A file that could not be had, and how to ask for it once more. */
interface MissingFile {
  /** Its name as the data have it; empty where that is not known. */
  readonly name: string
  readonly retry: () => void
}

let missing = $state.raw<readonly MissingFile[]>([])

/** What a page asked for later than its first view and did not get. One notice tells of all, and asks for them again. */
export const missingFiles = {
  get isAny(): boolean {
    return missing.length > 0
  },
  /** The names of the files, each once. */
  get names(): readonly string[] {
    return [...new Set(missing.map((file) => file.name).filter((name) => name !== ''))]
  },
  add(file: MissingFile): void {
    missing = [...missing, file]
  },
  /** Asks for each once more; those that are still not to be had come back. */
  retry: (): void => {
    const again = missing
    missing = []
    for (const file of again) file.retry()
  },
}
