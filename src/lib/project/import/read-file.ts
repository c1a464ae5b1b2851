import { MOST_TEXT } from '../project-schema.ts'
import { titleOf } from '../article-of.ts'
import { countHan, decode, tidy } from './decode.ts'
import { faultsOf, FormatFault, ImportError } from './import-error.ts'
import type { RawText } from './raw-text.ts'

/** The most bytes that a file may have. */
export const MOST_BYTES = 25 * 1024 * 1024
/** What a file chooser offers. */
export const TEXT_FILES = '.txt,.md,.markdown,.docx,.html,.htm,.pdf'

/** A text as a project takes it. */
export interface ImportedText {
  readonly title: string
  /** The name of its file, or null for what was pasted. */
  readonly file: string | null
  readonly text: string
  /** So few Chinese characters that the reader may have taken the wrong file; the text is taken all the same. */
  readonly hasLittleChinese: boolean
}

export interface ImportedTexts {
  readonly texts: readonly ImportedText[]
  readonly failures: readonly ImportError[]
}

const LONGEST_NAME = 400
/** Fewer Chinese characters than this, or a smaller share of the text, are little. */
const LITTLE = { characters: 20, share: 0.01 }

type Reader = (bytes: Uint8Array<ArrayBuffer>) => RawText | Promise<RawText>
const readText: Reader = (bytes) => ({ title: null, text: decode(bytes) })
const readMarked: Reader = async (bytes) =>
  (await import('./read-markdown.ts')).readMarkdown(decode(bytes).replace(/\r\n?/g, '\n'))
const readPage: Reader = async (bytes) => (await import('./read-html.ts')).readHtml(bytes)
const readWord: Reader = async (bytes) => (await import('./read-docx.ts')).readDocx(bytes)
const readPortable: Reader = async (bytes) => (await import('./read-pdf.ts')).readPdf(bytes)

/** The reader of a format by the end of the file's name, else by the type the browser gives it. */
const READERS: Readonly<Record<string, Reader>> = {
  txt: readText,
  'text/plain': readText,
  md: readMarked,
  markdown: readMarked,
  'text/markdown': readMarked,
  html: readPage,
  htm: readPage,
  xhtml: readPage,
  'text/html': readPage,
  docx: readWord,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': readWord,
  pdf: readPortable,
  'application/pdf': readPortable,
  // Word before 2007: read only far enough to say so.
  doc: readWord,
}

/**
 * The text of a file, for a project; the format's own reader is loaded when the first file of that kind comes.
 * @throws ImportError
 */
export function readFile(file: File): Promise<ImportedText> {
  return faultsOf(file.name, async () => {
    const ending = /\.([a-z0-9]+)$/i.exec(file.name)?.[1]?.toLowerCase() ?? ''
    const reader = READERS[ending] ?? (ending === '' ? READERS[file.type.split(';')[0] ?? ''] : undefined)
    if (!reader) throw new FormatFault('unknown-type')
    if (file.size > MOST_BYTES) throw new FormatFault('too-large')
    const bytes = new Uint8Array(await file.arrayBuffer())
    if (bytes.length === 0) throw new FormatFault('empty')
    const { title, text } = await reader(bytes)
    return imported(title ?? file.name.replace(/\.[^.]*$/, ''), file.name, text)
  })
}

/**
 * The text a reader pasted, under the name of its first line.
 * @throws ImportError
 */
export function readPasted(text: string): ImportedText {
  try {
    return imported(titleOf(tidy(text.slice(0, 10_000))), null, text)
  } catch (error) {
    throw error instanceof FormatFault ? new ImportError(error.kind, '', { cause: error }) : error
  }
}

/** Several files, in turn: one that cannot be read does not lose the others. */
export async function readFiles(files: Iterable<File>): Promise<ImportedTexts> {
  const texts: ImportedText[] = []
  const failures: ImportError[] = []
  for (const file of files) {
    try {
      texts.push(await readFile(file))
    } catch (error) {
      if (!(error instanceof ImportError)) throw error
      failures.push(error)
    }
  }
  return { texts, failures }
}

function imported(title: string, file: string | null, raw: string): ImportedText {
  const text = tidy(raw)
  if (text.trim() === '') throw new FormatFault('empty')
  if (text.length > MOST_TEXT) throw new FormatFault('too-large')
  const han = countHan(text)
  if (han === 0) throw new FormatFault('not-chinese')
  const name = tidy(title).replace(/\s+/g, ' ').trim()
  return {
    title: (name === '' ? titleOf(text) : name).slice(0, LONGEST_NAME),
    file: file === null || file === '' ? null : file.slice(-LONGEST_NAME),
    text,
    hasLittleChinese: han < LITTLE.characters || han < text.length * LITTLE.share,
  }
}
