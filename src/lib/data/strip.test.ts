import { describe, expect, it } from 'vitest'
import type { Article, Paragraph } from './text-schema.ts'
import { layOut, stripStops } from './strip.ts'

const paragraph = (id: string, role: Paragraph['role'], length: number): Paragraph => ({
  id,
  section: null,
  role,
  lead: 0,
  text: '字'.repeat(length),
})
const article = {
  id: 'a',
  paragraphs: [
    paragraph('title', 'title', 50),
    paragraph('p1', 'body', 100),
    paragraph('heading', 'heading', 30),
    paragraph('p2', 'body', 200),
    paragraph('p3', 'body', 100),
  ],
} as unknown as Article
const at = (
  where: string,
  start: number,
  of = 'a',
): { article: string; paragraph: string; start: number } => ({
  article: of,
  paragraph: where,
  start,
})

describe('the strip of the text', () => {
  it('lays the body end to end, without titles and headings', () => {
    expect(layOut(article)).toEqual([
      { paragraph: 'p1', number: 1, from: 0, to: 0.25 },
      { paragraph: 'p2', number: 2, from: 0.25, to: 0.75 },
      { paragraph: 'p3', number: 3, from: 0.75, to: 1 },
    ])
  })
  it('puts each stretch at its character, and shares the bar among the paragraphs', () => {
    expect(stripStops(article, [at('p2', 100), at('p1', 0), at('p2', 20), at('p1', 40)])).toEqual([
      { paragraph: 'p1', number: 1, ticks: [0, 0.1], start: 0, reachFrom: 0, reachTo: 0.2 },
      { paragraph: 'p2', number: 2, ticks: [0.3, 0.5], start: 20, reachFrom: 0.2, reachTo: 1 },
    ])
  })
  it('leaves out other articles and what is not body, and marks one spot once', () => {
    expect(stripStops(article, [at('p1', 5, 'b'), at('title', 3), at('heading', 1)])).toEqual([])
    expect(stripStops(article, [at('p3', 50), at('p3', 50)])[0]?.ticks).toEqual([0.875])
  })
})
