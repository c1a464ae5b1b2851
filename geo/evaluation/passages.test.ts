import { describe, expect, it } from 'vitest'
import { PASSAGE_SETS, parsePassage, readPassages } from './passages.ts'

const sets = await Promise.all(PASSAGE_SETS.map(async (set) => [set, await readPassages(set)] as const))
/** Counted mentions that a set must have for its figures to say anything. */
/** The end of a title of a book, of which no name is a mention. */
const TITLE_AFTER = /^[^《\n]*》/
const LEAST = { seen: 400, 'held-out': 250, fresh: 240 } as const
/** A direction that reads like a part of the country (黄土高原的西北部). */
const DIRECTION = /^[东西][南北]部$/
const passages = sets.flatMap(([, read]) => read)

/** A passage of one sentence with these mentions, each a YAML flow map. */
const passage = (...mentions: string[]): string =>
  [
    'id: sample',
    'title: 例',
    'publisher: 例',
    'url: https://example.org/',
    'date: null',
    'region: 例',
    'text: 南京大学在南京。',
    'mentions:',
    ...mentions.map((m) => `  - ${m}`),
  ].join('\n')
const UNIVERSITY = '{ text: 南京大学, kind: institution, counted: false }'
const CITY = "{ text: 南京, kind: prefecture, counted: true, codes: ['320100'] }"
const parse = (yaml: string) => parsePassage('passages/sample.yaml', yaml)

describe('the annotated passages', () => {
  it.each(sets)('of the %s set are of 140 to 400 characters', (_, read) => {
    for (const { id, text } of read) {
      expect([...text].length, id).toBeGreaterThanOrEqual(140)
      expect([...text].length, id).toBeLessThanOrEqual(400)
    }
  })

  it.each(sets)('of the %s set are about other regions than Jing-Jin-Ji, but for a few', (set, read) => {
    const own = read.filter(({ region }) => ['京津冀', '北京', '天津', '河北'].includes(region))
    expect(own.length).toBeLessThanOrEqual(set === 'held-out' ? 0 : 4)
  })

  it.each(sets)(
    'of the %s set are about six regions or more, with names enough to measure on',
    (set, read) => {
      expect(new Set(read.map((p) => p.region)).size).toBeGreaterThanOrEqual(6)
      const counted = read.flatMap((p) => p.mentions).filter((m) => m.counted)
      expect(counted.length).toBeGreaterThanOrEqual(LEAST[set])
    },
  )

  it('have one id each', () => {
    const ids = passages.map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)])
  })

  it('place each mention where its text stands, without overlap', () => {
    for (const { id, text, mentions } of passages) {
      let last = 0
      for (const { text: name, start, end } of mentions) {
        expect(text.slice(start, end), id).toBe(name)
        expect(start, `${id} ${name}`).toBeGreaterThanOrEqual(last)
        last = end
      }
    }
  })

  it('leave no further occurrence of a counted name outside all mentions', () => {
    for (const { id, text, mentions } of passages) {
      for (const { text: name } of mentions.filter((m) => m.counted && m.text.length > 1)) {
        for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
          const end = at + name.length
          if (DIRECTION.test(text.slice(at, end + 1)) || TITLE_AFTER.test(text.slice(end))) continue
          expect(
            mentions.some((m) => m.start < end && at < m.end),
            `${id}: ${name} at ${at}`,
          ).toBe(true)
        }
      }
    }
  })

  it('give one name in one passage one place', () => {
    for (const { id, mentions } of passages) {
      for (const a of mentions) {
        for (const b of mentions.filter((m) => m.text === a.text && m.kind === a.kind)) {
          expect([b.codes, b.within, b.at], `${id}: ${a.text}`).toEqual([a.codes, a.within, a.at])
        }
      }
    }
  })

  it('resolve every counted mention, or say why not', () => {
    for (const { id, mentions } of passages) {
      for (const m of mentions.filter((m) => m.counted && m.kind !== 'line')) {
        expect(Boolean(m.codes ?? m.within ?? m.at) !== Boolean(m.unlocated), `${id}: ${m.text}`).toBe(true)
      }
    }
  })
})

describe('parsing a passage', () => {
  it('finds mentions in UTF-16 units, a nested name not before the longer one that takes it', () => {
    const { mentions } = parse(passage(UNIVERSITY, CITY))
    expect(mentions.map((m) => [m.text, m.start, m.end])).toEqual([
      ['南京大学', 0, 4],
      ['南京', 5, 7],
    ])
  })

  it.each([
    [
      'a mention that is not in the text',
      [CITY.replace('南京', '南宁')],
      '1 “南宁” does not stand in the text',
    ],
    ['mentions out of order', [CITY, CITY, UNIVERSITY], '3 “南京大学” is out of order or overlaps'],
    ['overlapping mentions', [UNIVERSITY, CITY, CITY], '3 “南京” is out of order or overlaps'],
    ['a counted institution', [UNIVERSITY.replace('false', 'true')], 'of kind institution is never counted'],
    ['a counted place without a place', [CITY.replace(", codes: ['320100']", '')], 'neither resolved nor'],
    ['a place twice over', [CITY.replace(' }', ", within: '320106' }")], 'both codes and within'],
    ['a point without its error', [CITY.replace(' }', ', at: [118.8, 32.1] }')], 'no within_m or no source'],
    ['a resolved mention called unlocated', [CITY.replace(' }', ', unlocated: so }')], 'unlocated at once'],
    ['a code that is none', [CITY.replace('320100', '3201')], 'mentions.0.codes.0: is not a GB/T 2260 code'],
    ['an unknown kind', [CITY.replace('prefecture', 'city')], 'mentions.0.kind:'],
    ['a misspelt member', [CITY.replace('codes', 'code')], 'mentions.0.code:'],
  ])('refuses %s', (_, mentions, message) => {
    expect(() => parse(passage(...mentions))).toThrow(message)
    expect(() => parse(passage(...mentions))).toThrow('passages/sample.yaml: ')
  })

  it('refuses a file that is not YAML, or whose name is not the id', () => {
    expect(() => parse('a: [')).toThrow(/^passages\/sample\.yaml: /)
    expect(() => parsePassage('passages/other.yaml', passage(CITY))).toThrow(
      'id sample is not the file’s name',
    )
  })
})
