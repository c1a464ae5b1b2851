import type { SourceFile } from '../pipeline/source-error.ts'

/** Numbers 0 ≤ x < 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const oneOf = (items: readonly string[], random: () => number): string =>
  items[Math.floor(random() * items.length)] ?? ''

/** Paragraphs drawn at random, a line each, until they make up this many bytes of UTF-8. */
export function mixedText(paragraphs: readonly string[], bytes: number, seed: number): string {
  const random = seeded(seed)
  const lines: string[] = []
  for (let length = 0; length < bytes;) {
    const line = oneOf(paragraphs, random)
    lines.push(line)
    length += Buffer.byteLength(line) + 1
  }
  return `${lines.join('\n')}\n`
}

const PARAGRAPHS_EACH = 12

/** Article files as a person writes them, of paragraphs drawn at random. */
export function syntheticArticles(paragraphs: readonly string[], count: number, seed: number): SourceFile[] {
  const random = seeded(seed)
  return Array.from({ length: count }, (_, i): SourceFile => {
    const id = `synthetic-${String(i + 1).padStart(5, '0')}`
    const body = Array.from({ length: PARAGRAPHS_EACH }, () => oneOf(paragraphs, random))
    const title = `第${i + 1}篇 ${body[0]?.slice(0, 20) ?? ''}`
    const front = {
      id,
      title,
      title_lines: [title],
      title_en: `Article ${i + 1}`,
      short_title: `第${i + 1}篇`,
      short_title_en: `No. ${i + 1}`,
      subtitle: null,
      authors: [],
      affiliations: null,
      source: '合成',
      date: null,
      date_note: '合成',
      date_note_en: 'Synthetic',
      sections_en: {},
      complete: true,
      errata: [],
    }
    // JSON is YAML.
    return { path: `${id}.md`, text: `---\n${JSON.stringify(front)}\n---\n\n${body.join('\n\n')}\n` }
  })
}
