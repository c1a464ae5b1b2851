import { describe, expect, it } from 'vitest'
import type { PlaceCollection, Strategy, StrategyCollection } from '../../src/lib/data/schema.ts'
import type { Tour } from '../../src/lib/data/tour-schema.ts'
import { buildArtifacts } from '../pipeline/artifacts.ts'
import { SourceError } from '../pipeline/source-error.ts'
import { artifact, realArtifacts, realSources } from './sources.ts'
import { publishedTexts } from '../pipeline/published.ts'

const articles = publishedTexts(realArtifacts()).articles
const tours = artifact<Tour[]>(realArtifacts(), 'tours.json')
const stops = tours.flatMap((t) => t.stops.map((stop) => ({ ...stop, tour: t.id })))

/** Builds the real sources with one edit in one tour. */
function buildEdited(ending: string, from: string, to: string): unknown {
  const edited = realSources.tours.map((file) => {
    if (!file.path.endsWith(ending)) return file
    if (!file.text.includes(from)) throw new Error(`"${from}" does not stand in ${file.path}`)
    return { ...file, text: file.text.replace(from, to) }
  })
  return buildArtifacts({ ...realSources, tours: edited })
}

describe('the tours', () => {
  it('are one an article, of 6 to 10 stops', () => {
    expect(tours.map((t) => [t.id, t.stops.length])).toEqual([
      ['coordinated-development', 9],
      ['new-quality-productive-forces', 9],
      ['reform-and-opening-up', 6],
    ])
  })
  it('quote their article verbatim, in the order of its argument', () => {
    for (const { id, stops } of tours) {
      const article = articles.find((a) => a.id === id)
      for (const { excerpt } of stops) {
        expect(excerpt.article).toBe(id)
        const paragraph = article?.paragraphs.find((p) => p.id === excerpt.paragraph)
        expect(paragraph?.text.slice(excerpt.start, excerpt.end)).toBe(excerpt.text)
      }
      const order = stops.map((s) => [s.excerpt.paragraph.slice(-2), s.excerpt.start] as const)
      expect(order).toEqual([...order].sort((a, b) => Number(a[0]) - Number(b[0]) || a[1] - b[1]))
    }
  })
  it('quote no passage repeated by mistake', () => {
    const repeated = articles.flatMap((a) => a.errata.filter((e) => e.kind === 'repeated'))
    const hit = stops.filter(({ excerpt: q }) =>
      repeated.some((e) => e.paragraph === q.paragraph && q.start < e.end && e.start < q.end),
    )
    expect(hit.map((s) => s.id)).toEqual([])
  })
  it('frame what has a geometry, by ids that name one thing', () => {
    const places = artifact<PlaceCollection>(realArtifacts(), 'places.geojson').features
    const strategies = artifact<Strategy[]>(realArtifacts(), 'strategies.json').map((s) => s.id)
    const drawn = new Set([
      ...places.filter((p) => p.geometry !== null).map((p) => p.id),
      ...artifact<StrategyCollection>(realArtifacts(), 'strategies.geojson').features.map(
        (f) => f.properties.strategy,
      ),
    ])
    expect(places.map((p) => p.id).filter((id) => strategies.includes(id))).toEqual([])
    expect(stops.flatMap((s) => s.view).filter((id) => !drawn.has(id))).toEqual([])
  })
  it('frame no strategy that is not shown', () => {
    const strategies = new Set(artifact<Strategy[]>(realArtifacts(), 'strategies.json').map((s) => s.id))
    const hidden = stops.flatMap((s) => s.view.filter((id) => strategies.has(id) && !s.layers.includes(id)))
    expect(hidden).toEqual([])
  })
  it('show every corridor and belt in the tour of the article that names them', () => {
    const corridors = artifact<Strategy[]>(realArtifacts(), 'strategies.json')
      .filter((s) => s.group === 'corridor')
      .map((s) => s.id)
    const shown = new Set(stops.filter((s) => s.tour === 'coordinated-development').flatMap((s) => s.layers))
    expect(corridors.filter((id) => !shown.has(id))).toEqual([])
  })
  it('give a title and one line of guidance in both languages', () => {
    for (const { id, title, title_en, guidance, guidance_en } of stops) {
      for (const chinese of [title, guidance]) expect(chinese, id).toMatch(/^[^\n]*\p{Script=Han}[^\n]*$/u)
      for (const english of [title_en, guidance_en]) expect(english, id).toMatch(/^[^\n]*[a-z]{3}[^\n]*$/)
    }
  })
})

describe('the build stops, and says where and how to mend it, on', () => {
  const first = '1-coordinated-development.yaml'
  it.each([
    [
      'an excerpt that is not verbatim',
      '天津应推动区域空间布局由“东重西轻”',
      '天津推动区域空间布局由“东重西轻”',
      /1-coordinated-development\.yaml:\d+: excerpt of stop "west-and-east" is not verbatim in coordinated-/,
    ],
    [
      'an unknown layer',
      'layers: [rail-jingjinji]',
      'layers: [rails]',
      /1-coordinated-development\.yaml:\d+: stop "rails" shows unknown strategy "rails" →/,
    ],
    [
      'an unknown id in a view',
      'view: [key-platforms]',
      'view: [platform]',
      /1-coordinated-development\.yaml:\d+: stop "platforms" frames unknown place or strategy "platform" →/,
    ],
    [
      'a place without position in a view',
      'view: [key-platforms]',
      'view: [belt-and-road]',
      /1-coordinated-development\.yaml:\d+: stop "platforms" frames "belt-and-road", which has no position →/,
    ],
    [
      'an unknown article',
      'article: coordinated-development',
      'article: coordination',
      /:\d+: unknown article/,
    ],
    ['a duplicate stop', '- id: rails', '- id: platforms', /:\d+: duplicate stop id "platforms" →/],
  ])('%s', (_, from, to, message) => {
    expect(() => buildEdited(first, from, to)).toThrow(SourceError)
    expect(() => buildEdited(first, from, to)).toThrow(message)
  })
  it('a second tour of one article', () => {
    const twice = { ...realSources, tours: [...realSources.tours, ...realSources.tours.slice(0, 1)] }
    expect(() => buildArtifacts(twice)).toThrow(/"coordinated-development" has a tour already → keep one/)
  })
})
