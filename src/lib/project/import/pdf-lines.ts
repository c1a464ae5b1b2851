import { isCjk, joinLines } from './decode.ts'

/** A piece of text of a PDF page; lengths are points, y grows upwards. */
export interface PdfPiece {
  readonly str: string
  readonly x: number
  readonly y: number
  readonly width: number
  /** Of its letters. */
  readonly height: number
  /** A line of the page ends after it. */
  readonly hasEOL: boolean
}

interface PdfLine {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly height: number
}

/** — 3 —, - 3 -, 第 3 页: a page number and nothing else. */
const PAGE_NUMBER = /^(?:[-—–·•\s]*\d{1,4}[-—–·•\s]*|第\s*\d{1,4}\s*页(?:[\s,，/]*共\s*\d{1,4}\s*页)?)$/
const ENDS_A_SENTENCE = /[。！？!?；;：:”」』]$/

/** The pieces of a line as one text, without the gaps that a set-out line has between Chinese characters. */
function lineOf(pieces: readonly PdfPiece[]): PdfLine | null {
  const inked = pieces.filter((p) => p.str.trim() !== '')
  const [first] = inked
  if (!first) return null
  const parts: string[] = []
  pieces.forEach((piece, i) => {
    const isGap = piece.str.trim() === ''
    const before = pieces[i - 1]?.str.slice(-1) ?? ''
    const after = pieces[i + 1]?.str.slice(0, 1) ?? ''
    const isNarrow = piece.width < first.height && isCjk(before) && isCjk(after)
    if (!isGap) parts.push(piece.str)
    else if (piece.str !== '' && !isNarrow) parts.push(' ')
  })
  return {
    text: parts.join('').trim(),
    left: Math.min(...inked.map((p) => p.x)),
    right: Math.max(...inked.map((p) => p.x + p.width)),
    y: first.y,
    height: Math.max(...inked.map((p) => p.height)),
  }
}

function linesOf(pieces: readonly PdfPiece[]): PdfLine[] {
  const lines: PdfLine[] = []
  let row: PdfPiece[] = []
  const end = (): void => {
    const line = lineOf(row)
    if (line) lines.push(line)
    row = []
  }
  for (const piece of pieces) {
    const before = row.at(-1)
    if (before && Math.abs(before.y - piece.y) > Math.max(before.height, piece.height, 1) * 0.6) end()
    row.push(piece)
    if (piece.hasEOL) end()
  }
  end()
  return lines
}

/** The commonest value, to the point. */
function usual(values: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(Math.round(value), (counts.get(Math.round(value)) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0
}

/** Lines one below the other, of one size and set to one measure. */
interface Block {
  readonly lines: PdfLine[]
  /** It begins higher than the one before it ends: another column, or another page. */
  readonly isElsewhere: boolean
}

const isSameSize = (a: PdfLine, b: PdfLine): boolean => Math.abs(a.height - b.height) < (a.height || 1) * 0.15

function blocksOf(lines: readonly PdfLine[]): Block[] {
  const blocks: Block[] = []
  lines.forEach((line, i) => {
    const before = lines[i - 1]
    const isElsewhere = !before || line.y > before.y
    const isBeside = before !== undefined && Math.abs(line.left - before.left) > 4 * (before.height || 1)
    if (isElsewhere || isBeside || !isSameSize(before, line)) blocks.push({ lines: [line], isElsewhere })
    else blocks.at(-1)?.lines.push(line)
  })
  return blocks
}

/** The paragraphs of the pages of a PDF. */
export function paragraphsOf(pages: readonly (readonly PdfPiece[])[]): string[] {
  const paragraphs: string[][] = []
  /** The last line so far, where its paragraph may go on in another column or on another page. */
  let open: PdfLine | null = null
  for (const page of pages) {
    const all = linesOf(page)
    const body = all.filter((l, i) => !(isEdge(i, all.length) && PAGE_NUMBER.test(l.text)))
    for (const { lines, isElsewhere } of blocksOf(body)) {
      const left = usual(lines.map((l) => l.left))
      const right = Math.max(...lines.map((l) => l.right))
      const pitch = usual(lines.slice(1).map((l, i) => (lines[i]?.y ?? l.y) - l.y))
      lines.forEach((line, i) => {
        const before = lines[i - 1]
        const em = line.height || 1
        const isFollowing = before
          ? before.right > right - 2 * em && before.y - line.y < Math.max(pitch * 1.4, em * 1.2)
          : isElsewhere && open !== null && isSameSize(open, line)
        const isNext = isFollowing && line.left < left + em && !PAGE_NUMBER.test(line.text)
        const last = paragraphs.at(-1)
        if (isNext && last) last.push(line.text)
        else paragraphs.push([line.text])
        const fills = lines.length > 2 && line.right > right - 2 * em && !ENDS_A_SENTENCE.test(line.text)
        open = fills ? line : null
      })
    }
  }
  return paragraphs.map(joinLines)
}

const isEdge = (index: number, length: number): boolean => index === 0 || index === length - 1
