import { describe, expect, it } from 'vitest'
import { buildAtlas, type Atlas } from './atlas.ts'
import { compareArticles, comparedArticles, isShorthandOnly, type ComparedPlace } from './comparison.ts'
import type { Article, Mention, Place } from './schema.ts'
import { membersOf, shorthandExcerpts, shorthandsInText } from './shorthands.ts'

const place = (id: string): Place => ({ id, properties: { id } }) as unknown as Place
const TEXT = '京津与京津。天津港在天津，属京津冀。'

function mention(article: string, text: string, start: number, of: Mention['place']): Mention {
  return {
    id: `${article}-${start}`,
    article,
    paragraph: `${article}-p1`,
    start,
    end: start + text.length,
    text,
    place: of,
    role: text === '天津' ? 'actor' : 'location',
    reason: null,
    reason_en: null,
  }
}
const article = (id: string): Article =>
  ({
    id,
    paragraphs: [{ id: `${id}-p1`, section: '一', role: 'body', lead: 0, text: TEXT }],
  }) as unknown as Article

const atlas: Atlas = buildAtlas({
  articles: [article('one'), article('two')],
  places: ['beijing', 'tianjin', 'tianjin-port', 'hebei', 'wuqing'].map(place),
  features: [],
  strategies: [],
  mentions: [
    mention('one', '京津', 0, ['beijing', 'tianjin']),
    mention('one', '京津', 3, ['beijing', 'tianjin']),
    mention('one', '天津港', 6, 'tianjin-port'),
    mention('one', '天津', 10, 'tianjin'),
    mention('two', '天津', 10, 'tianjin'),
    mention('two', '京津冀', 14, ['beijing', 'tianjin', 'hebei', 'gone']),
    mention('two', '五链', 0, null),
  ],
})

describe('who sees what', () => {
  const said = (list: readonly ComparedPlace[]): unknown[] =>
    list.map(({ place: { id }, first: a, second: b }) => [
      id,
      [a.all, a.viaShorthand],
      [b.all, b.viaShorthand],
    ])

  it('tells the places of one, of the other and of both; shorthands count for their members, marked', () => {
    const { onlyFirst, onlySecond, both } = compareArticles(atlas, 'one', 'two')
    expect(said(onlyFirst)).toEqual([['tianjin-port', [1, 0], [0, 0]]])
    expect(said(onlySecond)).toEqual([['hebei', [0, 0], [1, 1]]])
    expect(said(both)).toEqual([
      ['tianjin', [3, 2], [2, 1]],
      ['beijing', [2, 2], [1, 1]],
    ])
    expect(isShorthandOnly({ all: 2, viaShorthand: 2 })).toBe(true)
    expect(isShorthandOnly({ all: 3, viaShorthand: 2 })).toBe(false)
  })
  it('lays the first two over each other unless two of the atlas’ own are asked for', () => {
    expect(comparedArticles(atlas, ['two', 'one'])).toEqual(['two', 'one'])
    for (const asked of [null, ['one', 'one'], ['one', 'three'], ['three', 'two']] as const)
      expect(comparedArticles(atlas, asked)).toEqual(['one', 'two'])
  })
  it('counts in one role only, where that is asked', () => {
    expect(said(compareArticles(atlas, 'one', 'two', 'location').both)).toEqual([
      ['beijing', [2, 2], [1, 1]],
      ['tianjin', [2, 2], [1, 1]],
    ])
  })
})

describe('shorthands', () => {
  it('are found in the text with their members and every use', () => {
    expect(shorthandsInText(atlas.mentions).map((s) => [s.name, s.members, s.mentions.length])).toEqual([
      ['京津', ['beijing', 'tianjin'], 2],
      ['京津冀', ['beijing', 'tianjin', 'hebei', 'gone'], 1],
    ])
    expect(membersOf(atlas, ['hebei', 'gone']).map((p) => p.id)).toEqual(['hebei'])
  })
  it('give each sentence once, with each use in it marked', () => {
    expect(shorthandExcerpts(atlas, '京津')).toEqual([
      {
        key: 'one-p1-0',
        article: 'one',
        paragraph: 'one-p1',
        section: '一',
        text: '京津与京津。',
        marks: [
          { start: 0, end: 2 },
          { start: 3, end: 5 },
        ],
        mentions: atlas.mentions.filter((m) => m.text === '京津'),
      },
    ])
    expect(shorthandExcerpts(atlas, '天津')).toEqual([])
  })
})
