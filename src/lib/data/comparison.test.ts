import { describe, expect, it } from 'vitest'
import { joinText, type ArticleText } from './article-text.ts'
import { buildCorpus, type Corpus } from './corpus.ts'
import { compareArticles, comparedArticles, isShorthandOnly, type ComparedPlace } from './comparison.ts'
import type { Place } from './schema.ts'
import type { Article, Mention } from './text-schema.ts'
import { excerptsOf } from './excerpts.ts'
import { inRole } from './owner.ts'

const place = (id: string): Place => ({ id, properties: { id, name: id, aliases: [] } }) as unknown as Place
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
    title: `《${id}》`,
    paragraphs: [{ id: `${id}-p1`, section: '一', role: 'body', lead: 0, text: TEXT }],
  }) as unknown as Article

const atlas: Corpus = buildCorpus({
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

const textOf = (id: string): ArticleText =>
  joinText({
    article: atlas.articleById.get(id) ?? article(id),
    mentions: atlas.mentions.filter((m) => m.article === id),
  })
const [one, two] = [textOf('one'), textOf('two')]

describe('who sees what', () => {
  const said = (list: readonly ComparedPlace[]): unknown[] =>
    list.map(({ place: { id }, first: a, second: b }) => [
      id,
      [a.all, a.viaShorthand],
      [b.all, b.viaShorthand],
    ])

  it('tells the places of one, of the other and of both; shorthands count for their members, marked', () => {
    const { onlyFirst, onlySecond, both } = compareArticles(atlas, one, two)
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
    expect(said(compareArticles(atlas, one, two, 'location').both)).toEqual([
      ['beijing', [2, 2], [1, 1]],
      ['tianjin', [2, 2], [1, 1]],
    ])
  })
})

describe('shorthands', () => {
  it('are found in the text with their members and how often they are used', () => {
    expect(atlas.shorthands).toEqual([
      { name: '京津', members: ['beijing', 'tianjin'], mentions: 2 },
      { name: '京津冀', members: ['beijing', 'tianjin', 'hebei', 'gone'], mentions: 1 },
    ])
  })
  it('give each sentence once, with each use in it marked', () => {
    expect(excerptsOf(atlas, { kind: 'shorthand', id: '京津' })).toEqual([
      {
        article: 'one',
        title: '《one》',
        paragraph: 'one-p1',
        section: '一',
        start: 0,
        text: '京津与京津。',
        marks: [
          { start: 0, end: 2, mention: 'one-0', role: 'location' },
          { start: 3, end: 5, mention: 'one-3', role: 'location' },
        ],
      },
    ])
    expect(excerptsOf(atlas, { kind: 'shorthand', id: '天津' })).toEqual([])
  })
})

describe('a place', () => {
  it('is counted by role, within shorthands too', () => {
    expect(atlas.namedById.get('tianjin')).toEqual({ id: 'tianjin', location: 3, actor: 2, called: null })
    expect(atlas.namedById.has('wuqing')).toBe(false)
    expect(one.counts.get('tianjin')).toEqual({ location: 2, actor: 1 })
  })
  it('has its excerpts in one role alone, where that is asked', () => {
    const all = excerptsOf(atlas, { kind: 'place', id: 'tianjin' })
    const marked = (role: 'all' | 'actor'): unknown[] =>
      inRole(all, role).map((e) => [e.article, e.start, e.marks.map((m) => m.mention)])
    expect(marked('all')).toEqual([
      ['one', 0, ['one-0', 'one-3']],
      ['one', 6, ['one-10']],
      ['two', 6, ['two-10', 'two-14']],
    ])
    expect(marked('actor')).toEqual([
      ['one', 6, ['one-10']],
      ['two', 6, ['two-10']],
    ])
  })
})
