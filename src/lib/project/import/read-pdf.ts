import { MOST_TEXT } from '../project-schema.ts'
import { FormatFault } from './import-error.ts'
import { paragraphsOf, type PdfPiece } from './pdf-lines.ts'
import type { RawText } from './raw-text.ts'

/** Gives pdf.js the character maps that ship with this site. */
class SiteCMaps {
  async fetch({ name }: { name: string }): Promise<{ cMapData: Uint8Array; isCompressed: boolean }> {
    const { readCMap } = await import('./pdf-resources.ts')
    return { cMapData: await readCMap(name), isCompressed: true }
  }
}

/**
 * The words of a PDF that has a text layer, in paragraphs.
 * @throws FormatFault `no-text-layer` (a scan), `encrypted`, `too-large`
 */
export async function readPdf(bytes: Uint8Array<ArrayBuffer>): Promise<RawText> {
  const [pdfjs, { startPdfWorker }] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('./pdf-resources.ts'),
  ])
  const port = startPdfWorker()
  const worker = port ? pdfjs.PDFWorker.create({ port, verbosity: 0 }) : undefined
  const task = pdfjs.getDocument({
    data: bytes.slice(),
    ...(worker && { worker }),
    CMapReaderFactory: SiteCMaps,
    cMapPacked: true,
    useWorkerFetch: false,
    useWasm: false,
    isEvalSupported: false,
    disableFontFace: true,
    verbosity: 0,
  })
  try {
    const document = await task.promise
    const pages: PdfPiece[][] = []
    let length = 0
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const pieces = (await page.getTextContent()).items.flatMap((item) =>
        'str' in item ? [pieceOf(item)] : [],
      )
      length += pieces.reduce((sum, p) => sum + p.str.length, 0)
      if (length > MOST_TEXT) throw new FormatFault('too-large')
      pages.push(pieces)
      page.cleanup()
    }
    if (!pages.some((pieces) => pieces.some((p) => p.str.trim() !== '')))
      throw new FormatFault('no-text-layer')
    // The title in a PDF's own data is seldom its title; the name of the file is.
    return { title: null, text: paragraphsOf(pages).join('\n') }
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    throw isLocked ? new FormatFault('encrypted', { cause: error }) : error
  } finally {
    await task.destroy()
    worker?.destroy()
    port?.terminate()
  }
}

interface Item {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
  readonly hasEOL: boolean
}
const pieceOf = ({ str, transform, width, height, hasEOL }: Item): PdfPiece => ({
  str,
  x: transform[4] ?? 0,
  y: transform[5] ?? 0,
  width,
  height: height || Math.hypot(transform[2] ?? 0, transform[3] ?? 0),
  hasEOL,
})
