/** A fault in a source file, told so that the person who edits it can mend it: where, what, and the remedy. */
export class SourceError extends Error {
  readonly file: string
  readonly line: number | null
  readonly remedy: string

  constructor(file: string, line: number | null, problem: string, remedy: string) {
    super(`${file}${line === null ? '' : `:${line}`}: ${problem} → ${remedy}`)
    this.name = 'SourceError'
    this.file = file
    this.line = line
    this.remedy = remedy
  }
}

/** A source as read: its path from the project's root, and its text. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** The number of the first line of `file` that holds `needle`, counting from 1; null when none does. */
export function lineOf(file: SourceFile, needle: string): number | null {
  const at = file.text.indexOf(needle)
  return at < 0 ? null : file.text.slice(0, at).split('\n').length
}
