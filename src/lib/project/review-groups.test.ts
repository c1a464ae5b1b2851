import { describe, expect, it } from 'vitest'
import type { KnownPlace } from './known-place.ts'
import type { ReviewMention } from './reading.ts'
import { around, countsOf, groupsOf, levelOf, neighbourOf, sentenceOf } from './review-groups.ts'

function mention(
  start: number,
  words: string,
  confidence: number,
  places: readonly string[],
  status: ReviewMention['status'] = 'found',
): ReviewMention {
  const end = start + words.length
  const id = `t-m${start}-${end}`
  return {
    id,
    text: 't',
    start,
    end,
    words,
    confidence,
    places,
    status,
    kind: 'county',
    candidates: [],
    role: 'location',
  }
}
const MENTIONS = [
  mention(0, '朝阳', 0.4, ['liaoning']),
  mention(10, '朝阳', 0.7, ['beijing']),
  mention(20, '朝阳', 0.75, ['beijing']),
  mention(30, '天津', 0.99, ['tianjin']),
  mention(40, '天津', 1, ['tianjin'], 'decided'),
  mention(50, '和平', 0.3, ['heping']),
  mention(60, '东方', 1, [], 'refused'),
  mention(70, '小站', 1, ['own-1'], 'added'),
]

it('names confidences at their thresholds', () => {
  expect([0.8, 0.79, 0.5, 0.49].map(levelOf)).toEqual(['sure', 'likely', 'likely', 'doubtful'])
})

it('counts every mention once', () => {
  expect(countsOf(MENTIONS)).toEqual({ all: 8, sure: 1, toReview: 4, decided: 2, refused: 1 })
})

describe('groups', () => {
  it('begin with the least sure words, and in them with the least sure mention and the most frequent reading', () => {
    expect(groupsOf(MENTIONS, 'to-review')).toEqual([
      { words: '和平', count: 1, mention: 't-m50-52', confidence: 0.3, places: ['heping'], readings: 1 },
      { words: '朝阳', count: 3, mention: 't-m0-2', confidence: 0.4, places: ['beijing'], readings: 2 },
    ])
  })
  it('of all mentions begin with the most frequent words', () => {
    expect(groupsOf(MENTIONS, 'all').map((g) => [g.words, g.count])).toEqual([
      ['朝阳', 3],
      ['天津', 2],
      ['东方', 1],
      ['和平', 1],
      ['小站', 1],
    ])
  })
  it('hold the refused alone when asked', () => {
    expect(groupsOf(MENTIONS, 'refused').map((g) => g.words)).toEqual(['东方'])
  })
})

describe('stepping', () => {
  it('passes over what is sure or decided, and goes round', () => {
    expect(neighbourOf(MENTIONS, 't-m20-22', 1)).toBe('t-m50-52')
    expect(neighbourOf(MENTIONS, 't-m50-52', 1)).toBe('t-m0-2')
    expect(neighbourOf(MENTIONS, 't-m0-2', -1)).toBe('t-m50-52')
    expect(neighbourOf(MENTIONS, 't-m40-42', -1)).toBe('t-m20-22')
  })
  it('begins at either end where the mention is gone', () => {
    expect(neighbourOf(MENTIONS, 'gone', 1)).toBe('t-m0-2')
    expect(neighbourOf(MENTIONS, 'gone', -1)).toBe('t-m50-52')
  })
  it('ends where nothing else is left', () => {
    expect(neighbourOf([mention(0, '和平', 0.3, [])], 't-m0-2', 1)).toBeNull()
    expect(neighbourOf([], 't-m0-2', 1)).toBeNull()
  })
})

describe('the sentence of a mention', () => {
  const text = '一、总体要求\n推进天津发展。支持朝阳建设\n另一行'
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
  it('ends at full stops and at the ends of its line', () => {
    expect(sentenceOf(text, at('朝阳'))).toEqual({
      text: '支持朝阳建设',
      mark: { start: 2, end: 4 },
      isCutBefore: false,
      isCutAfter: false,
    })
    expect(sentenceOf(text, at('天津')).text).toBe('推进天津发展。')
  })
  it('is cut where it is longer than can be shown', () => {
    const long = `${'长'.repeat(900)}天津${'久'.repeat(900)}`
    const sentence = sentenceOf(long, { start: 900, end: 902 }, 10)
    expect(sentence).toEqual({
      text: `${'长'.repeat(10)}天津${'久'.repeat(10)}`,
      mark: { start: 10, end: 12 },
      isCutBefore: true,
      isCutAfter: true,
    })
  })
})

it('tells what a place lies in, and does not go in circles', () => {
  const place = (id: string, parent: string | null): KnownPlace => ({
    id,
    name: id,
    name_en: id,
    names: [id],
    abbreviations: [],
    rank: 'county',
    parent,
    position: null,
    precision: 'district',
    uncertainty: null,
    members: [],
    kind: 'district',
    sources: [],
    adcodes: [],
  })
  const places = new Map([place('a', 'b'), place('b', 'c'), place('c', 'b')].map((p) => [p.id, p]))
  expect(around(place('a', 'b'), (id) => places.get(id)).map((p) => p.id)).toEqual(['b', 'c'])
  expect(around(place('x', 'unknown'), (id) => places.get(id))).toEqual([])
})
