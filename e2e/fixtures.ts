import { crc32, deflateRawSync } from 'node:zlib'

/** Files as readers bring them, made on the spot: each function gives the bytes of one. */

type Bytes = Uint8Array<ArrayBuffer>
const utf8 = (text: string): Bytes => new TextEncoder().encode(text)
const concat = (parts: readonly Uint8Array[]): Bytes => {
  const all = new Uint8Array(parts.reduce((sum, p) => sum + p.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
const words = (...values: readonly (readonly [bytes: 2 | 4, value: number])[]): Bytes =>
  concat(
    values.map(([bytes, value]) =>
      Uint8Array.from({ length: bytes }, (_, i) => Math.floor(value / 256 ** i) % 256),
    ),
  )

interface ZipFile {
  readonly name: string
  readonly data: Uint8Array
  /** The size that the archive tells, where it lies. */
  readonly declares?: number
}

/** A ZIP archive of deflated files. */
export function zipBytes(files: readonly ZipFile[]): Bytes {
  const parts: Bytes[] = []
  const central: Bytes[] = []
  let offset = 0
  for (const { name, data, declares = data.length } of files) {
    const packed = new Uint8Array(deflateRawSync(data, { level: 9 }))
    const title = utf8(name)
    const common = words(
      [2, 20],
      [2, 0x0800],
      [2, 8],
      [2, 0],
      [2, 0x21],
      [4, crc32(data)],
      [4, packed.length],
      [4, declares],
      [2, title.length],
      [2, 0],
    )
    const local = concat([words([4, 0x04034b50]), common, title, packed])
    central.push(
      concat([
        words([4, 0x02014b50], [2, 20]),
        common,
        words([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]),
        title,
      ]),
    )
    parts.push(local)
    offset += local.length
  }
  const directory = concat(central)
  const count: readonly [2, number] = [2, files.length]
  return concat([
    ...parts,
    directory,
    words([4, 0x06054b50], [2, 0], [2, 0], count, count, [4, directory.length], [4, offset], [2, 0]),
  ])
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const DOCX_PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml':
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>',
  '_rels/.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  'word/_rels/document.xml.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
  'word/styles.xml':
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style></w:styles>',
}

const docx = (body: string): Bytes =>
  zipBytes(
    Object.entries({
      ...DOCX_PARTS,
      'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    }).map(([name, xml]) => ({ name, data: utf8(xml) })),
  )

/** A Word document: lines led by `# ` are its title, by `## ` headings, with `|` in them rows of a table. */
export function docxBytes(lines: readonly string[]): Bytes {
  const paragraph = (text: string): string => {
    const style = text.startsWith('## ') ? '1' : text.startsWith('# ') ? 'T' : null
    const properties = style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''
    // Word cuts a paragraph into runs wherever it likes.
    const words = text.replace(/^#+ /, '')
    const runs = [words.slice(0, 3), words.slice(3)]
    return `<w:p>${properties}${runs.map((r) => `<w:r><w:t xml:space="preserve">${escape(r)}</w:t></w:r>`).join('')}</w:p>`
  }
  const row = (text: string): string =>
    `<w:tbl><w:tr>${text
      .split('|')
      .map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`)
      .join('')}</w:tr></w:tbl>`
  return docx(lines.map((line) => (line.includes('|') ? row(line) : paragraph(line))).join(''))
}

/** A Word document of a few hundred kilobytes that unpacks to more than 100 MB, and may tell a smaller size. */
export function docxBomb(declares?: number): Bytes {
  const data = new Uint8Array(101 * 1024 * 1024).fill(32)
  return zipBytes([{ name: 'word/document.xml', data, ...(declares !== undefined && { declares }) }])
}

/** What Word writes for a document with a password: an OLE file with this stream in it. */
export const lockedDocx = (): Bytes =>
  concat([
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    new Uint8Array(504),
    Uint8Array.from([...'EncryptedPackage'].flatMap((c) => [c.charCodeAt(0), 0])),
  ])

/** A saved web page around these paragraphs, with what must not be read: scripts, styles, navigation. */
export const htmlBytes = (title: string, paragraphs: readonly string[]): Bytes =>
  utf8(
    `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>${escape(title)}</title><style>p{color:red}</style></head><body><nav><a href="/">上海频道</a></nav><article><h2>${escape(title)}</h2>${paragraphs.map((p) => `<p>${escape(p)}</p>`).join('\n')}<script>document.title = '广州'</script><img src="x" onerror="document.title='广州'"></article></body></html>`,
  )

/** A text in GB18030, as far as two bytes reach. */
export function gb18030Bytes(text: string): Bytes {
  const decoder = new TextDecoder('gb18030')
  const codes = new Map<string, readonly [number, number]>()
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++)
      if (trail !== 0x7f) codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail])
  return Uint8Array.from(
    [...text].flatMap((c) => {
      const code = c.charCodeAt(0) < 0x80 ? [c.charCodeAt(0)] : codes.get(c)
      if (!code) throw new Error(`${c} is not among the two-byte characters`)
      return code
    }),
  )
}

/** A text in UTF-16, little end first, with its byte order mark. */
export const utf16Bytes = (text: string): Bytes =>
  Uint8Array.from([...`\uFEFF${text}`].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]))

const hex = (value: number): string => value.toString(16).padStart(4, '0')

/** Objects of a PDF, the first of them its catalogue, as a file. */
function pdf(objects: readonly string[], trailer = ''): Bytes {
  let file = '%PDF-1.7\n'
  const offsets = objects.map((object, i) => {
    const at = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  return utf8(
    `${file}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer}>>\nstartxref\n${file.length}\n%%EOF\n`,
  )
}
const stream = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`

interface PdfKind {
  /**
   * How its characters are coded: numbered by the file, which tells what they are (`to-unicode`, as most programs
   * write it), or by a table that every reader has to have (`UniGB-UCS2-H`).
   */
  readonly coding?: 'to-unicode' | 'UniGB-UCS2-H'
  readonly trailer?: string
}

/** A PDF of pages with these lines of 12 points, from the left margin; a line led by two wide blanks begins a paragraph. */
export function pdfBytes(pages: readonly (readonly string[])[], kind: PdfKind = {}): Bytes {
  const { coding = 'to-unicode', trailer = '' } = kind
  const characters = [...new Set(pages.flat().join(''))]
  const code = (c: string): string =>
    hex(coding === 'to-unicode' ? characters.indexOf(c) + 1 : c.charCodeAt(0))
  const line = (text: string, i: number): string => {
    const indent = /^\u3000*/.exec(text)?.[0].length ?? 0
    const shown = [...text.slice(indent)].map(code).join('')
    return `1 0 0 1 ${72 + indent * 12} ${760 - i * 20} Tm <${shown}> Tj`
  }
  const mapping = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange ${characters.length} beginbfchar ${characters.map((c, i) => `<${hex(i + 1)}> <${hex(c.charCodeAt(0))}>`).join(' ')} endbfchar endcmap end end`
  const isNumbered = coding === 'to-unicode'
  const system = `/CIDSystemInfo << /Registry (Adobe) /Ordering (${isNumbered ? 'Identity' : 'GB1'}) /Supplement ${isNumbered ? 0 : 2} >>`
  const shared = 6
  const kids = pages.map((_, i) => `${shared + i * 2} 0 R`).join(' ')
  return pdf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
      `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${isNumbered ? 'Identity-H' : coding} /DescendantFonts [4 0 R] ${isNumbered ? '/ToUnicode 5 0 R ' : ''}>>`,
      `<< /Type /Font /Subtype /CIDFontType${isNumbered ? 2 : 0} /BaseFont /STSong-Light /DW 1000 ${system} /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >> >>`,
      stream(mapping),
      ...pages.flatMap((lines, i) => [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${shared + i * 2 + 1} 0 R >>`,
        stream(`BT /F1 12 Tf ${lines.map(line).join(' ')} ET`),
      ]),
    ],
    trailer,
  )
}

/** A PDF of one page with a drawing and no text: a scan. */
export const scannedPdf = (): Bytes =>
  pdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
    stream('0.5 g 72 72 400 600 re f'),
  ])

/** A PDF that asks for a password. */
export const lockedPdf = (): Bytes => {
  const key = '00'.repeat(32)
  return pdfBytes([['天津']], {
    trailer: `/ID [<${'01'.repeat(16)}> <${'01'.repeat(16)}>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >> `,
  })
}
