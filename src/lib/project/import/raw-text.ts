/** What a reader of one format found in a file, before it is tidied. */
export interface RawText {
  /** The title the file gives itself, if it does. */
  readonly title: string | null
  readonly text: string
}
