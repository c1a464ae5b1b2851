import { FormatFault } from './import-error.ts'

/** Control and formatting characters, the halves of broken pairs; line ends and tabs are kept. */
const UNSEEN = /[^\P{Cc}\n\t]|\p{Cf}|\p{Cs}/gu
/** One character in so many may be unreadable in a text that is otherwise sound. */
const DAMAGE = 50
/** So many are nothing, however short the text. */
const FEW = 2

function count(text: string, isCounted: (unit: number) => boolean): number {
  let found = 0
  for (let i = 0; i < text.length; i++) if (isCounted(text.charCodeAt(i))) found += 1
  return found
}
/** How many Chinese characters a text has; of those beyond 16 bits the first unit is counted. */
export const countHan = (text: string): number =>
  count(
    text,
    (u) => (u >= 0x3400 && u <= 0x9fff) || (u >= 0xf900 && u <= 0xfaff) || (u >= 0xd840 && u <= 0xd888),
  )
/** What a program or a picture has and a text does not: controls other than tabs and ends of lines, pages and files. */
const isBroken = (u: number): boolean => u === 0xfffd || u < 9 || (u > 13 && u < 32 && u !== 26) || u === 127
const isReplaced = (u: number): boolean => u === 0xfffd

function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function byMark([a, b, c]: Uint8Array): string | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return null
}

function known(label: string | undefined): string | null {
  try {
    return label === undefined ? null : new TextDecoder(label).encoding
  } catch {
    return null
  }
}

/** UTF-8 of which a few bytes were lost: read as GB18030 it would be Chinese too, but nonsense. */
function damagedUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder().decode(bytes)
  return count(text, isReplaced) * DAMAGE < countHan(text) ? text : null
}

/**
 * The characters of a text file: by its byte order mark, else strict UTF-8, else by the encoding it `declares` of
 * itself (as a web page does), else GB18030.
 * @throws FormatFault `binary` where they are no text.
 */
export function decode(bytes: Uint8Array, declares?: string): string {
  const mark = byMark(bytes)
  const declared = known(declares)
  const text = mark
    ? new TextDecoder(mark).decode(bytes)
    : (strictly(bytes, 'utf-8') ??
      (declared && declared !== 'utf-8' ? strictly(bytes, declared) : null) ??
      damagedUtf8(bytes) ??
      new TextDecoder('gb18030').decode(bytes))
  const broken = count(text, isBroken)
  if (broken > FEW && broken * DAMAGE > text.length) throw new FormatFault('binary')
  return text
}

/**
 * Characters that PDFs give for others they look like: the radicals of dictionaries (⼀, ⾛, ⻓) and the doubles kept for
 * old encodings. Those that Unicode itself does not fold are listed.
 */
const DOUBLES = /[\u2E80-\u2FDF\uF900-\uFAFF]/g
const RADICALS =
  '⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟'
const unified = (c: string): string => {
  const at = RADICALS.indexOf(c)
  return at >= 0 ? RADICALS.charAt(at + 1) : c.normalize('NFKC')
}

/**
 * A text as the project keeps it: line ends are `\n`, no control or formatting characters, every character in its one
 * usual form, no blanks at the ends of lines, and at most one empty line in a row.
 */
export function tidy(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085\f\v]/g, '\n')
    .replace(UNSEEN, '')
    .replace(DOUBLES, unified)
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '')
}

/** Characters that are written without a space between them. */
const CJK = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF‘’“”—…·]/u
export const isCjk = (character: string): boolean => CJK.test(character)

/** The lines of one paragraph as one: Chinese goes on without a space, Latin words are kept apart. */
export function joinLines(lines: readonly string[]): string {
  const parts: string[] = []
  let last = ''
  for (const line of lines) {
    const words = line.trim()
    if (words === '') continue
    if (last !== '' && !isCjk(last) && !isCjk(words.slice(0, 1))) parts.push(' ')
    parts.push(words)
    last = words.slice(-1)
  }
  return parts.join('')
}
