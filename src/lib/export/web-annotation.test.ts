import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { realCorpus as atlas } from '../../../geo/test/atlas.ts'
import { buildCorpus } from '../data/corpus.ts'
import { webAnnotations } from './web-annotation.ts'

const BASE = 'https://example.org/atlas/'
const Iri = v.pipe(v.string(), v.url())
const Offset = v.pipe(v.number(), v.integer(), v.minValue(0))

/** The Web Annotation Data Model (W3C, 2017), as far as the atlas uses it; no key beyond. */
const Selectors = v.strictTuple([
  v.strictObject({
    type: v.literal('TextQuoteSelector'),
    exact: v.pipe(v.string(), v.nonEmpty()),
    prefix: v.string(),
    suffix: v.string(),
  }),
  v.strictObject({ type: v.literal('TextPositionSelector'), start: Offset, end: Offset }),
])
const Body = v.variant('type', [
  v.strictObject({
    type: v.literal('SpecificResource'),
    purpose: v.literal('identifying'),
    source: Iri,
    label: v.string(),
  }),
  v.strictObject({
    type: v.literal('TextualBody'),
    purpose: v.picklist(['commenting', 'classifying']),
    value: v.pipe(v.string(), v.nonEmpty()),
    format: v.optional(v.literal('text/plain')),
    language: v.optional(v.picklist(['zh', 'en'])),
  }),
])
const Annotation = v.strictObject({
  id: Iri,
  type: v.literal('Annotation'),
  motivation: v.picklist(['identifying', 'commenting']),
  body: v.pipe(v.array(Body), v.minLength(2)),
  target: v.strictObject({ source: Iri, selector: Selectors }),
})
const Collection = v.strictObject({
  '@context': v.literal('http://www.w3.org/ns/anno.jsonld'),
  id: Iri,
  type: v.literal('AnnotationCollection'),
  label: v.string(),
  total: Offset,
  first: v.strictObject({
    id: Iri,
    type: v.literal('AnnotationPage'),
    startIndex: v.literal(0),
    items: v.array(Annotation),
  }),
})

const collectionOf = (of: typeof atlas): v.InferOutput<typeof Collection> =>
  v.parse(Collection, JSON.parse(webAnnotations(of, BASE)))

describe('Web Annotations', () => {
  const { total, first } = collectionOf(atlas)

  it('have the published shape, one for each mention', () => {
    expect(total).toBe(atlas.mentions.length)
    expect(first.items.map((item) => item.id)).toEqual(atlas.mentions.map((m) => `${BASE}#${m.id}`))
  })

  it('quote what they point at', () => {
    for (const [at, { target }] of first.items.entries()) {
      const [quote, position] = target.selector
      const text = [...(atlas.paragraphById.get(atlas.mentions[at]?.paragraph ?? '')?.text ?? '')]
      expect(text.slice(position.start, position.end).join('')).toBe(quote.exact)
      expect(text.slice(0, position.start).join('').endsWith(quote.prefix)).toBe(true)
      expect(text.slice(position.end).join('').startsWith(quote.suffix)).toBe(true)
    }
  })

  it('name every place of a shorthand, and whether it acts', () => {
    const at = atlas.mentions.findIndex((m) => m.text === '京津冀' && m.role === 'location')
    expect(first.items[at]?.body).toEqual([
      ...['beijing', 'tianjin', 'hebei'].map((id) => ({
        type: 'SpecificResource',
        purpose: 'identifying',
        source: `${BASE}?place=${id}`,
        label: atlas.placeById.get(id)?.properties.name,
      })),
      { type: 'TextualBody', purpose: 'classifying', value: 'location' },
    ])
  })

  it('say in both languages why a mention is on no map', () => {
    const at = atlas.mentions.findIndex((m) => m.place === null)
    const { reason, reason_en } = atlas.mentions[at] ?? {}
    expect(first.items[at]?.motivation).toBe('commenting')
    expect(first.items[at]?.body).toMatchObject([
      { purpose: 'commenting', language: 'zh', value: reason },
      { purpose: 'commenting', language: 'en', value: reason_en },
      { purpose: 'classifying' },
    ])
  })

  it('count code points where the text has signs outside the basic plane', () => {
    const paragraph = { id: 'p', section: null, role: 'body' as const, lead: 0, text: '𠮷在天津𠮷' }
    const articles = atlas.articles.slice(0, 1).map((a) => ({ ...a, id: 'a', paragraphs: [paragraph] }))
    const where = { id: 'm', article: 'a', paragraph: 'p', start: 3, end: 5, text: '天津', place: 'tianjin' }
    const mentions = [{ ...where, role: 'location' as const, reason: null, reason_en: null }]
    const { items } = collectionOf(buildCorpus({ ...atlas, articles, mentions })).first
    expect(items[0]?.target.selector).toEqual([
      { type: 'TextQuoteSelector', exact: '天津', prefix: '𠮷在', suffix: '𠮷' },
      { type: 'TextPositionSelector', start: 2, end: 4 },
    ])
  })
})
