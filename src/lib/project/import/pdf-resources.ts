import PdfWorker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?worker'

/** Tables of Chinese character codes that a PDF may name instead of holding them; fetched one by one when named. */
const CMAPS = import.meta.glob<string>(
  '/node_modules/pdfjs-dist/cmaps/{GB*,UniGB*,Adobe-GB1-*,UniCNS*,Adobe-CNS1-*,ETen-B5*,B5pc*,HKscs-B5*}.bcmap',
  { query: '?url&no-inline', import: 'default', eager: true },
)

/** @throws Error where the table is not one of a Chinese encoding, or cannot be had. */
export async function readCMap(name: string): Promise<Uint8Array> {
  const address = CMAPS[`/node_modules/pdfjs-dist/cmaps/${name}.bcmap`]
  if (!address) throw new Error(`no character map ${name}`)
  const response = await fetch(address)
  if (!response.ok) throw new Error(`character map ${name}: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}

/** pdf.js's own worker; null where there are none, and pdf.js does its work on the spot. */
export const startPdfWorker = (): Worker | null => (typeof Worker === 'undefined' ? null : new PdfWorker())
