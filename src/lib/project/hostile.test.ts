import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FORMATS } from '../export/formats.ts'
import { FIXTURE, fixtureLexicon } from '../geoparse/parse-fixture.ts'
import { parseText } from '../geoparse/parse.ts'
import { articleOf } from './article-of.ts'
import { knownOfParsed, placesByIds } from './gazetteer.ts'
import { ownAtlas, type OwnAtlas } from './own-atlas.ts'
import { newProject, type Project } from './project-schema.ts'
import { readingOf, type ReviewMention } from './reading.ts'

const lexicon = fixtureLexicon()
const byId = new Map(FIXTURE.map((place) => [place.id, knownOfParsed(place, undefined)]))
const PROTOTYPE_WORDS = ['constructor', '__proto__', 'prototype', 'toString', 'hasOwnProperty', 'valueOf']

/** Names among what breaks markup, tables, text direction and careless look-ups. */
const piece = fc.oneof(
  fc.constantFrom(
    ...['北京', '天津', '京津冀', '朝阳区', '上海', '京沪高铁', '产业走廊', '从', '到', '、', '。', '\n'],
  ),
  fc.constantFrom(
    ...['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', ']]>', '&amp;', '"', "'", '-->', '<!--'],
  ),
  fc.constantFrom(
    ...['=1+1', '+1', '-1', '@SUM(A1)', '\t', '\r', '# ', '第一章 ', '\u202E', '\u200F', '\u2066'],
  ),
  fc.constantFrom(...['\uD83D', '\uDE00', '\u0000', '\u0007', '\uFFFE', '\uFEFF', '𠮷', '👨‍👩‍👧', 'e\u0301']),
  fc.constantFrom(...PROTOTYPE_WORDS),
  fc.string({ unit: 'binary', maxLength: 8 }),
)
const hostileText = fc.array(piece, { minLength: 1, maxLength: 60 }).map((pieces) => pieces.join('') + '北京')

/** All that happens between a text that was pasted and what the screen shows of it. */
function read(text: string, title: string): { project: Project; readings: ReviewMention[]; own: OwnAtlas } {
  const time = '2025-01-01T00:00:00.000Z'
  const parsed = parseText(text, lexicon)
  const strategies = parsed.drafts.map(({ name, pattern, start, end, members }, i) => ({
    ...{ id: `s${i}`, text: 't1', start, end, pattern, members: [...members] },
    name: name.slice(0, 400),
  }))
  const project: Project = {
    ...newProject('p1', title, time),
    texts: [{ id: 't1', title, file: null, text }],
    places: [{ id: 'own-1', name: title, lon: -71, lat: -1, precision: 'site' as const, source: title }],
    strategies,
    decisions: [{ text: 't1', start: 0, end: 1, places: ['own-1'] }],
  }
  const readings = readingOf(project, 't1', parsed)
  const ids = new Set([...readings.flatMap((m) => m.places), ...strategies.flatMap((s) => s.members)])
  const found = placesByIds(ids, { lexicon, byId }, parsed.derived)
  return {
    project,
    readings,
    own: ownAtlas(project, project.texts.map(articleOf), new Map([['t1', readings]]), found),
  }
}

const isWellFormed = (text: string): boolean => !/(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(text)

describe('any text of a reader', () => {
  it('becomes an atlas whose every mention stands where it says, and leaves no trace on objects', () => {
    const before = Object.getOwnPropertyNames(Object.prototype).sort()
    fc.assert(
      fc.property(hostileText, (text) => {
        const { own } = read(text, '题')
        const { atlas } = own
        for (const m of atlas.mentions) {
          const paragraph = atlas.paragraphById.get(m.paragraph)
          expect(paragraph?.text.slice(m.start, m.end)).toBe(m.text)
          const { text: of, offset } = own.offsets.get(m.paragraph) ?? { text: '', offset: -1 }
          expect(of).toBe('t1')
          expect(text.slice(offset + m.start, offset + m.end)).toBe(m.text)
          for (const id of m.place ?? [])
            if (Array.isArray(m.place)) expect(atlas.placeById.has(id)).toBe(true)
          if (typeof m.place === 'string') expect(atlas.placeById.has(m.place)).toBe(true)
        }
        for (const stop of own.tours.flatMap((t) => t.stops)) {
          const { paragraph, start, end, text: quoted } = stop.excerpt
          expect(atlas.paragraphById.get(paragraph)?.text.slice(start, end)).toBe(quoted)
        }
        expect(atlas.mentionsByPlace.get('constructor')).toBeUndefined()
      }),
      { numRuns: 300 },
    )
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before)
  })

  it.each(PROTOTYPE_WORDS)('named %s is a text like any other', (word) => {
    const { own } = read(`${word}\n${word}北京、${word}。`, word)
    expect(own.atlas.articles[0]?.title).toBe(word)
    expect(own.atlas.mentions.map((m) => m.text)).toContain('北京')
    expect(own.atlas.placeById.get('own-1')?.properties.name).toBe(word)
  })

  it('loses nothing but blank lines and marks of headings as an article', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        for (const { paragraph, offset } of articleOf({ id: 't', title: 't', file: null, text }).paragraphs) {
          expect(text.slice(offset, offset + paragraph.text.length)).toBe(paragraph.text)
          expect(paragraph.text).not.toContain('\n')
        }
      }),
    )
  })

  it.each([
    ['one line of names without a stop', '北京、朝阳区和'],
    ['routes without a stop', '从北京到'],
    ['names of corridors without a stop', '京津科创走廊与'],
    ['open brackets', '(北京“'],
    ['headings', '# 一、\n'],
  ])(
    'comes to an end on a long run of %s',
    // In quadratic time this would take minutes; the runner's limit is what fails then.
    (_, once) => {
      const text = once.repeat(400_000 / once.length)
      for (const { start, end, text: words } of parseText(text, lexicon).mentions)
        expect(text.slice(start, end)).toBe(words)
      const { paragraphs } = articleOf({ id: 't', title: 't', file: null, text })
      expect(paragraphs.length).toBeGreaterThan(0)
    },
    60_000,
  )
})

/** The cells of a table after RFC 4180, as a spreadsheet has them. */
const cellsOf = (csv: string): string[] =>
  [...csv.replace(/^\uFEFF/, '').matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(?:,|\r\n)/g)].map(([, cell = '']) =>
    cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
  )

describe('what is taken away of any text', () => {
  const title = fc.oneof(
    hostileText.map((t) => t.slice(0, 60)),
    fc.constantFrom('=HYPERLINK("http://x")', '＝1+1', '\n=1', '-2+3', '@x', '</name><script>', '\u0000'),
  )
  const made = async (text: string, name: string): Promise<Map<string, string>> => {
    const { atlas } = read(text, name).own
    const files = FORMATS.map(
      async (f) => [f.name, await f.make(atlas, 'https://atlas.test/own/', async () => atlas)] as const,
    )
    return new Map(await Promise.all(files))
  }

  it('runs nothing in a spreadsheet, is XML where it says so, and JSON where it says so', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, title, async (text, name) => {
        const files = await made(text, name)
        expect(files.size).toBe(7)
        const isNumber = (cell: string): boolean => cell !== '' && Number.isFinite(Number(cell))
        const cells = ['places.csv', 'strategies.csv', 'mentions.csv'].flatMap((f) =>
          cellsOf(files.get(f) ?? ''),
        )
        const tabbed = (files.get('places.lp.tsv') ?? '').split(/[\t\n]/)
        for (const cell of [...cells, ...tabbed])
          if (!isNumber(cell)) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
        const xml = files.get('articles.tei.xml') ?? ''
        expect(isWellFormed(xml)).toBe(true)
        expect(xml).not.toMatch(/<(?:script|img)|\]\]>|&(?!(?:amp|lt|gt|quot);)/)
        expect(() => JSON.parse(files.get('places.lpf.json') ?? '') as unknown).not.toThrow()
        expect(() => JSON.parse(files.get('annotations.jsonld') ?? '') as unknown).not.toThrow()
      }),
      { numRuns: 80 },
    )
  }, 60_000)
})
