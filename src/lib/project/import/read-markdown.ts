import { joinLines } from './decode.ts'
import type { RawText } from './raw-text.ts'

const FRONT_MATTER = /^\s*---[^\S\n]*\n([\s\S]*?)\n(?:---|\.\.\.)[^\S\n]*(?:\n|$)/
const TITLE = /^title[^\S\n]*:[^\S\n]*(['"]?)(.+?)\1[^\S\n]*$/m
const FENCE = /^\s*(?:```|~~~)/
const RULE = /^\s*(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$/
const DEFINITION = /^\s*\[[^\]]+\]:\s+\S/
const UNDERLINE = /^\s*(?:=+|-+)\s*$/
const ROW = /^\s*\|.*\|\s*$/
const HEADING = /^#{1,6}\s/
/** Longer lines are taken as they are: the patterns below are not made for them. */
const LONGEST_MARKED = 20_000
const ENDS_A_SENTENCE = /[。！？!?；;：:.…”」』）)]$/
const STARTS_A_BLOCK = /^\s*(?:#{1,6}\s|>|[-*+]\s|\d+[.)、．]|\||$)/

/** The words of a line without the marks of emphasis, links, pictures, code and HTML. */
function plain(line: string): string {
  if (line.length > LONGEST_MARKED) return line
  return line
    .replace(/!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])/g, '')
    .replace(/\[\^[^\]]+\]:?/g, '')
    .replace(/\[([^\]]+)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replace(/<(https?:\/\/[^>\s]+)>/g, '$1')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/(\*{1,3}|~~|`+)(?=\S)(.*?\S)\1/g, '$2')
    .replace(/(^|[^\p{L}\p{N}_])(_{1,3})(?=\S)([^_]*\S)\2(?![\p{L}\p{N}_])/gu, '$1$3')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
}

const cells = (row: string): string =>
  row
    .replace(/^\s*\||\|\s*$/g, '')
    .split('|')
    .map((c) => c.trim())
    .join(' ')

/** Whether the paragraph goes on in the next line: two blanks or a backslash at the end break it. */
const goesOn = (line: string): boolean => !/(?: {2}|\\)$/.test(line) && !ENDS_A_SENTENCE.test(line.trimEnd())

function lineOf(line: string): string {
  if (ROW.test(line)) return /^[\s|:-]+$/.test(line) ? '' : plain(cells(line))
  return plain(line.replace(/^\s*(?:>\s?)*(?:[-*+]\s+(?:\[[ xX]\]\s+)?)?/, '')).trim()
}

/**
 * The words of a Markdown file. Headings keep their mark (`## `); a paragraph broken into lines becomes one, but a
 * line that ends a sentence stays the last of its paragraph, as Chinese texts are often written line by line.
 */
export function readMarkdown(source: string): RawText {
  const front = FRONT_MATTER.exec(source)
  const body = source.slice(front?.[0].length ?? 0).replace(/<!--[\s\S]*?(?:-->|$)/g, '')
  const paragraphs: string[][] = []
  /** The paragraph that the next line may go on with. */
  let open: string[] | null = null
  let inCode = false
  for (const line of body.split('\n')) {
    if (FENCE.test(line)) {
      inCode = !inCode
      open = null
    } else if (inCode) {
      paragraphs.push([line])
    } else if (open && UNDERLINE.test(line)) {
      open.unshift('## ')
      open = null
    } else if (RULE.test(line) || DEFINITION.test(line)) {
      open = null
    } else if (open && !STARTS_A_BLOCK.test(line)) {
      open.push(lineOf(line))
      if (!goesOn(line)) open = null
    } else {
      const paragraph = [HEADING.test(line) ? plain(line).replace(/\s#+\s*$/, '') : lineOf(line)]
      paragraphs.push(paragraph)
      const isWhole = line.trim() === '' || HEADING.test(line) || ROW.test(line) || !goesOn(line)
      open = isWhole ? null : paragraph
    }
  }
  const text = paragraphs.map((lines) =>
    lines[0] === '## ' ? `## ${joinLines(lines.slice(1))}` : joinLines(lines),
  )
  const heading = text.find((line) => line.startsWith('# '))?.slice(2)
  return { title: TITLE.exec(front?.[1] ?? '')?.[2] ?? heading ?? null, text: text.join('\n') }
}
