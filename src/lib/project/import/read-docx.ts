import { FormatFault } from './import-error.ts'
import { checkZip } from './zip.ts'
import type { RawText } from './raw-text.ts'

/** A part of a Word document as mammoth reads it. */
interface DocxPart {
  readonly type: string
  readonly children?: readonly DocxPart[]
  readonly value?: string
  readonly styleName?: string | null
  readonly breakType?: string
}

/** The most bytes that the parts of a document with words in them may unpack to. */
const MOST_UNPACKED = 100 * 1024 * 1024
/** An OLE file: what Word writes when a document is locked with a password, and before 2007. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0]
const ENCRYPTED = [...'EncryptedPackage'].flatMap((c) => [c.charCodeAt(0), 0])

function holds(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const [first = 0] = wanted
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (wanted.every((b, i) => bytes[at + i] === b)) return true
  return false
}

function wordsOf(part: DocxPart): string {
  if (part.type === 'text') return part.value ?? ''
  if (part.type === 'tab') return '\t'
  if (part.type === 'break') return part.breakType === 'line' ? '\n' : ''
  return (part.children ?? []).map(wordsOf).join('')
}

/** The paragraphs of a document, and the rows of its tables, a line each. */
function linesOf(part: DocxPart): string[] {
  if (part.type === 'paragraph') {
    const words = wordsOf(part).trim()
    const isHeading = /^(?:heading|标题)\s*\d/i.test(part.styleName ?? '')
    return [isHeading && words !== '' ? `## ${words.replaceAll('\n', ' ')}` : words]
  }
  if (part.type === 'tableRow')
    return [(part.children ?? []).map((cell) => linesOf(cell).join(' ').trim()).join('\t')]
  return (part.children ?? []).flatMap(linesOf)
}

function titleIn(part: DocxPart): string | null {
  if (part.type === 'paragraph')
    return /^(?:title|标题)$/i.test(part.styleName ?? '') ? wordsOf(part).trim() || null : null
  for (const child of part.children ?? []) {
    const title = titleIn(child)
    if (title !== null) return title
  }
  return null
}

/**
 * The words of a Word document (.docx), without notes, comments and pictures.
 * @throws FormatFault `encrypted`, `too-large`, `unreadable`, `unknown-type` (Word before 2007)
 */
export async function readDocx(bytes: Uint8Array<ArrayBuffer>): Promise<RawText> {
  if (OLE.every((b, i) => bytes[i] === b))
    throw new FormatFault(holds(bytes, ENCRYPTED) ? 'encrypted' : 'unknown-type')
  await checkZip(bytes, (name) => /\.(?:xml|rels)$/i.test(name), MOST_UNPACKED)
  const { default: mammoth } = await import('mammoth/mammoth.browser.min.js')
  let read: DocxPart = { type: 'document' }
  // Of mammoth's work only the document it reads is wanted: what it goes on to write is left empty.
  const transformDocument = (document: DocxPart): DocxPart => {
    read = document
    return { ...document, children: [] }
  }
  await mammoth.convertToHtml(
    { arrayBuffer: bytes.buffer },
    { transformDocument, includeEmbeddedStyleMap: false },
  )
  return { title: titleIn(read), text: linesOf(read).join('\n') }
}
