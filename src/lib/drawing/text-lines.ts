import { widthInEms } from './label-placement.ts'

/** Cuts a text into lines of about equal width, none wider than `most` ems where it has a place to break. */
export function linesOfText(text: string, most: number): string[] {
  return text.split('\n').flatMap((whole) => {
    const width = widthInEms(whole)
    if (width <= most) return [whole]
    const goal = width / Math.ceil(width / most)
    // Between words in Latin script, anywhere in Chinese.
    const parts = whole.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*|\s+/g) ?? [whole]
    const lines: string[] = []
    let line = ''
    for (const part of parts) {
      const isFull = line !== '' && widthInEms((line + part).trimEnd()) > goal + 0.5
      if (isFull) lines.push(line.trimEnd())
      line = isFull ? part : line + part
    }
    return [...lines, line.trimEnd()]
  })
}

/** Cuts a text that has no words (an address) into lines none wider than `most` ems. */
export function cutAnywhere(text: string, most: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const character of text) {
    const isFull = line !== '' && widthInEms(line + character) > most
    if (isFull) lines.push(line)
    line = isFull ? character : line + character
  }
  return [...lines, line]
}
