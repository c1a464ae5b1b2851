import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { realAtlas as atlas } from '../../../geo/test/atlas.ts'
import { buildAtlas } from '../data/atlas.ts'
import { mentionsCsv, placesCsv, strategiesCsv } from './csv.ts'
import { linkedPlaces } from './linked-places.ts'
import { tei } from './tei.ts'
import { webAnnotations } from './web-annotation.ts'

const BASE = 'https://example.org/atlas/'

/** Reads RFC 4180 back, quoted line breaks and all. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  const cells = text.replace(/^\uFEFF/, '').matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/g)
  for (const [, cell = '', end] of cells) {
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

describe('CSV', () => {
  it('opens in Excel as UTF-8 and reads back row by row', () => {
    const csv = placesCsv(atlas)
    expect(csv.charCodeAt(0)).toBe(0xfeff)
    const [head = [], ...rows] = parseCsv(csv)
    expect(rows).toHaveLength(atlas.places.length)
    expect(rows.every((row) => row.length === head.length)).toBe(true)
    const port = rows.find((row) => row[0] === 'tianjin-port') ?? []
    expect(Object.fromEntries(head.map((name, at) => [name, port[at]]))).toMatchObject({
      name: '天津港',
      longitude: '117.785',
      latitude: '38.99',
    })
  })
  it('has every strategy and every mention', () => {
    expect(parseCsv(strategiesCsv(atlas))).toHaveLength(atlas.strategies.length + 1)
    expect(parseCsv(mentionsCsv(atlas))).toHaveLength(atlas.mentions.length + 1)
  })
  it('runs nothing as a formula', () => {
    const [place] = atlas.places
    const evil = buildAtlas({
      ...atlas,
      places: place ? [{ ...place, properties: { ...place.properties, name: '=1+1' } }] : [],
    })
    expect(placesCsv(evil)).toContain(",'=1+1,")
  })
})

describe('Web Annotations', () => {
  const Selectors = v.tuple([
    v.object({
      type: v.literal('TextQuoteSelector'),
      exact: v.string(),
      prefix: v.string(),
      suffix: v.string(),
    }),
    v.object({ type: v.literal('TextPositionSelector'), start: v.number(), end: v.number() }),
  ])
  const Page = v.object({
    '@context': v.literal('http://www.w3.org/ns/anno.jsonld'),
    type: v.literal('AnnotationPage'),
    items: v.array(
      v.object({
        id: v.pipe(v.string(), v.url()),
        type: v.literal('Annotation'),
        motivation: v.picklist(['identifying', 'commenting']),
        body: v.pipe(v.array(v.object({ type: v.string(), purpose: v.string() })), v.minLength(1)),
        target: v.object({ source: v.pipe(v.string(), v.url()), selector: Selectors }),
      }),
    ),
  })

  it('have the published shape, and quote what they point at', () => {
    const { items } = v.parse(Page, JSON.parse(webAnnotations(atlas, BASE)))
    expect(items).toHaveLength(atlas.mentions.length)
    for (const [at, { target }] of items.entries()) {
      const [quote, position] = target.selector
      const text = atlas.paragraphById.get(atlas.mentions[at]?.paragraph ?? '')?.text ?? ''
      expect([...text].slice(position.start, position.end).join('')).toBe(quote.exact)
      expect(text).toContain(quote.prefix + quote.exact + quote.suffix)
    }
  })

  it('count code points where the text has signs outside the basic plane', () => {
    const paragraph = { id: 'p', section: null, role: 'body' as const, lead: 0, text: '𠮷在天津' }
    const article = atlas.articles.map((a) => ({ ...a, id: 'a', paragraphs: [paragraph] })).slice(0, 1)
    const mention = {
      id: 'm',
      article: 'a',
      paragraph: 'p',
      start: 3,
      end: 5,
      text: '天津',
      place: 'tianjin',
    }
    const mentions = [{ ...mention, role: 'location' as const, reason: null, reason_en: null }]
    const { items } = v.parse(
      Page,
      JSON.parse(webAnnotations(buildAtlas({ ...atlas, articles: article, mentions }), BASE)),
    )
    expect(items[0]?.target.selector[1]).toMatchObject({ start: 2, end: 4 })
  })
})

describe('Linked Places', () => {
  it('has the shape of the format, and a null geometry for what cannot be located', () => {
    const Feature = v.object({
      '@id': v.pipe(v.string(), v.url()),
      type: v.literal('Feature'),
      properties: v.object({
        title: v.string(),
        ccodes: v.array(v.pipe(v.string(), v.length(2))),
        fclasses: v.pipe(v.array(v.picklist(['A', 'H', 'L', 'P', 'R', 'S', 'T', 'U', 'V'])), v.minLength(1)),
      }),
      when: v.object({ timespans: v.array(v.object({ start: v.object({ in: v.string() }) })) }),
      names: v.pipe(
        v.array(
          v.object({
            toponym: v.string(),
            lang: v.string(),
            citations: v.array(v.object({ label: v.string(), '@id': v.string() })),
          }),
        ),
        v.minLength(2),
      ),
      types: v.array(v.object({ identifier: v.string(), label: v.string() })),
      geometry: v.nullable(
        v.object({
          type: v.picklist(['Point', 'LineString']),
          coordinates: v.array(v.any()),
          certainty: v.picklist(['certain', 'less-certain', 'uncertain']),
        }),
      ),
      relations: v.array(v.object({ relationType: v.string(), relationTo: v.string() })),
    })
    const Collection = v.object({
      type: v.literal('FeatureCollection'),
      '@context': v.pipe(v.string(), v.url()),
      features: v.array(Feature),
    })
    const { features } = v.parse(Collection, JSON.parse(linkedPlaces(atlas, BASE)))
    expect(features).toHaveLength(atlas.places.length)
    expect(features.find((f) => f['@id'].endsWith('belt-and-road'))?.geometry).toBe(null)
  })
})

describe('TEI', () => {
  const document = tei(atlas)

  it('is well-formed', () => {
    const open: string[] = []
    for (const [, closing, name, rest = ''] of document.matchAll(/<(\/?)([a-zA-Z]+)([^<>]*)>/g)) {
      if (closing) expect(open.pop()).toBe(name)
      else if (!rest.endsWith('/')) open.push(name ?? '')
    }
    expect(open).toEqual([])
    expect(document.replaceAll(/<[^<>]*>/g, '')).not.toMatch(/[<>]|&(?!(amp|lt|gt|quot);)/)
  })

  it('gives the articles to the letter, and refers to places that are listed', () => {
    for (const { id, paragraphs } of atlas.articles)
      for (const paragraph of paragraphs) {
        const element = new RegExp(`xml:id="${paragraph.id}">(.*?)</(?:p|head)>`).exec(document)?.[1] ?? ''
        const text = element
          .replaceAll(/<[^>]*>/g, '')
          .replaceAll('&quot;', '"')
          .replaceAll('&amp;', '&')
        expect(text, `${id} ${paragraph.id}`).toBe(paragraph.text)
      }
    const listed = new Set([...document.matchAll(/<place xml:id="([^"]+)"/g)].map((m) => m[1]))
    const refs = [...document.matchAll(/ref="([^"]+)"/g)].flatMap((m) => (m[1] ?? '').split(' '))
    expect(refs.length).toBeGreaterThan(150)
    for (const ref of refs) expect(listed).toContain(ref.slice(1))
  })

  it('writes latitude first', () => {
    expect(document).toMatch(/<place xml:id="tianjin-port"[^\n]*<geo>38\.99 117\.785<\/geo>/)
  })
})
