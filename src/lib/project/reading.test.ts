import { describe, expect, it } from 'vitest'
import type { MentionKind, ParsedMention, ParseResult } from '../geoparse/parse-types.ts'
import { applyEdit } from './edit.ts'
import { newProject, type Decision, type Project } from './project-schema.ts'
import { decisionsFor, readingOf, sameWords, type ReviewMention } from './reading.ts'

// 0天1津2港3与4黄5骅6港7，8天9津10港
const TEXT = '天津港与黄骅港，天津港'
const mention = (
  start: number,
  end: number,
  places: string[][],
  kind: MentionKind = 'transport',
): ParsedMention => ({
  start,
  end,
  text: TEXT.slice(start, end),
  kind,
  candidates: places.map((ids) => ({ places: ids, confidence: 0.5 })),
  confidence: 0.7,
  role: 'location',
})
const result: ParseResult = {
  mentions: [
    mention(0, 3, [['port'], ['120000']]),
    mention(4, 6, [['130983']], 'county'),
    mention(8, 11, [['port']]),
  ],
  derived: [],
  drafts: [],
}
const project = (...decisions: Decision[]): Project => ({
  ...newProject('p1', '津冀', '2026-01-01T00:00:00.000Z'),
  texts: [
    { id: 't1', title: '一', file: null, text: TEXT },
    { id: 't2', title: '二', file: null, text: TEXT },
  ],
  decisions,
})
const decision = (start: number, end: number, places: string[], text = 't1'): Decision => ({
  text,
  start,
  end,
  places,
})
const short = (mentions: readonly ReviewMention[]): unknown[] =>
  mentions.map((m) => [m.words, m.status, m.places])
const read = (...decisions: Decision[]): ReviewMention[] => readingOf(project(...decisions), 't1', result)

describe('readingOf', () => {
  it('is the parser’s finding with its best candidate where nothing is decided', () => {
    const [first, ...rest] = read()
    expect(first).toEqual({
      id: 't1-m0-3',
      text: 't1',
      start: 0,
      end: 3,
      words: '天津港',
      kind: 'transport',
      candidates: [
        { places: ['port'], confidence: 0.5 },
        { places: ['120000'], confidence: 0.5 },
      ],
      confidence: 0.7,
      role: 'location',
      status: 'found',
      places: ['port'],
    })
    expect(short(rest)).toEqual([
      ['黄骅', 'found', ['130983']],
      ['天津港', 'found', ['port']],
    ])
  })

  it('finds no place for what has no candidate', () => {
    const wide: ParseResult = { ...result, mentions: [mention(0, 3, [], 'institution')] }
    expect(short(readingOf(project(), 't1', wide))).toEqual([['天津港', 'found', []]])
  })

  it('takes the reader’s word for the same stretch, and keeps what the parser thought', () => {
    const [first] = read(decision(0, 3, ['own-1', '120000']))
    expect(first).toMatchObject({
      status: 'decided',
      places: ['own-1', '120000'],
      confidence: 1,
      kind: 'transport',
      candidates: [{ places: ['port'] }, { places: ['120000'] }],
    })
  })

  it('keeps what the reader refused in sight, as no place', () => {
    expect(short(read(decision(4, 6, [])))).toEqual([
      ['天津港', 'found', ['port']],
      ['黄骅', 'refused', []],
      ['天津港', 'found', ['port']],
    ])
  })

  it('adds what only the reader found, in its order', () => {
    const added = read(decision(3, 4, ['own-1']))
    expect(short(added)).toEqual([
      ['天津港', 'found', ['port']],
      ['与', 'added', ['own-1']],
      ['黄骅', 'found', ['130983']],
      ['天津港', 'found', ['port']],
    ])
    expect(added[1]).toEqual({
      id: 't1-m3-4',
      text: 't1',
      start: 3,
      end: 4,
      words: '与',
      kind: null,
      candidates: [],
      confidence: 1,
      role: 'location',
      status: 'added',
      places: ['own-1'],
    })
  })

  it('puts other words in the place of every finding they overlap', () => {
    expect(short(read(decision(4, 7, ['own-1'])))).toEqual([
      ['天津港', 'found', ['port']],
      ['黄骅港', 'added', ['own-1']],
      ['天津港', 'found', ['port']],
    ])
    expect(short(read(decision(2, 9, ['own-1'])))).toEqual([['港与黄骅港，天', 'added', ['own-1']]])
    expect(short(read(decision(0, 2, ['120000']), decision(9, 11, ['x'])))).toEqual([
      ['天津', 'added', ['120000']],
      ['黄骅', 'found', ['130983']],
      ['津港', 'added', ['x']],
    ])
  })

  it('hides the findings under other words that are no place', () => {
    expect(short(read(decision(4, 7, [])))).toEqual([
      ['天津港', 'found', ['port']],
      ['天津港', 'found', ['port']],
    ])
  })

  it('heeds the decisions of its own text alone', () => {
    expect(short(read(decision(0, 3, [], 't2'), decision(4, 7, ['x'], 't2')))).toEqual(short(read()))
  })

  it('is the parser’s own again once a decision is withdrawn', () => {
    const decided = project(decision(4, 7, ['own-1']), decision(8, 11, []))
    const withdrawn = applyEdit(decided, { type: 'withdraw', decisions: [decision(4, 6, [])] })
    expect(short(readingOf(withdrawn, 't1', result))).toEqual([
      ['天津港', 'found', ['port']],
      ['黄骅', 'found', ['130983']],
      ['天津港', 'refused', []],
    ])
  })
})

describe('a decision for all the same words', () => {
  it('reaches every text, and no other words', () => {
    const both = [...read(), ...readingOf(project(), 't2', result)]
    const [one] = both
    if (!one) throw new Error('no mention')
    const decisions = decisionsFor(sameWords(both, one), ['own-1'])
    expect(decisions).toEqual([
      decision(0, 3, ['own-1']),
      decision(8, 11, ['own-1']),
      decision(0, 3, ['own-1'], 't2'),
      decision(8, 11, ['own-1'], 't2'),
    ])
    const next = applyEdit(project(), { type: 'decide', decisions })
    expect(short(readingOf(next, 't2', result))).toEqual([
      ['天津港', 'decided', ['own-1']],
      ['黄骅', 'found', ['130983']],
      ['天津港', 'decided', ['own-1']],
    ])
  })

  it('refuses them all when it names no place', () => {
    const all = read()
    const [one] = all
    if (!one) throw new Error('no mention')
    const next = applyEdit(project(), { type: 'decide', decisions: decisionsFor(sameWords(all, one), []) })
    expect(short(readingOf(next, 't1', result))).toEqual([
      ['天津港', 'refused', []],
      ['黄骅', 'found', ['130983']],
      ['天津港', 'refused', []],
    ])
  })
})
