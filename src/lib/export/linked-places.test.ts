import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { realCorpus as atlas } from '../../../geo/test/atlas.ts'
import { linkedPlaces } from './linked-places.ts'
import { linkedPlacesTsv } from './lp-tsv.ts'

const BASE = 'https://example.org/atlas/'
const Text = v.pipe(v.string(), v.nonEmpty())
const Iri = v.pipe(v.string(), v.url())
const Position = v.strictTuple([v.number(), v.number()])
const Citations = v.pipe(v.array(v.strictObject({ label: Text, '@id': v.optional(Iri) })), v.minLength(1))
const When = v.strictObject({
  timespans: v.array(
    v.strictObject({ start: v.strictObject({ in: v.pipe(v.string(), v.regex(/^\d{4}$/)) }) }),
  ),
})
const Certainty = v.picklist(['certain', 'less-certain', 'uncertain'])
const Located = { citations: Citations, certainty: Certainty }

/** Linked Places Format 1.3, as far as the atlas uses it; no key beyond. */
const Feature = v.strictObject({
  '@id': Iri,
  type: v.literal('Feature'),
  properties: v.strictObject({
    title: Text,
    ccodes: v.optional(v.pipe(v.array(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))), v.minLength(1))),
    fclasses: v.pipe(v.array(v.picklist(['A', 'H', 'L', 'P', 'R', 'S', 'T'])), v.minLength(1)),
  }),
  when: When,
  names: v.pipe(
    v.array(
      v.strictObject({
        toponym: Text,
        lang: v.picklist(['zh', 'en']),
        citations: v.optional(Citations),
        when: v.optional(When),
      }),
    ),
    v.check((names) => names[0]?.citations !== undefined, 'the first name has no citation'),
  ),
  types: v.array(
    v.strictObject({
      identifier: v.pipe(v.string(), v.regex(/^aat:300\d{6}$/)),
      label: Text,
      sourceLabels: v.array(v.strictObject({ label: Text, lang: Text })),
    }),
  ),
  geometry: v.nullable(
    v.variant('type', [
      v.strictObject({ type: v.literal('Point'), coordinates: Position, ...Located }),
      v.strictObject({ type: v.literal('LineString'), coordinates: v.array(Position), ...Located }),
    ]),
  ),
  relations: v.array(
    v.strictObject({ relationType: v.literal('gvp:broaderPartitive'), relationTo: Iri, label: Text }),
  ),
  descriptions: v.array(v.strictObject({ value: Text, lang: Text })),
})
const Collection = v.strictObject({
  type: v.literal('FeatureCollection'),
  '@context': Iri,
  features: v.array(Feature),
})

describe('Linked Places', () => {
  const { features } = v.parse(Collection, JSON.parse(linkedPlaces(atlas, BASE)))
  const feature = (id: string): (typeof features)[number] | undefined =>
    features.find((f) => f['@id'] === `${BASE}?place=${id}`)

  it('has every place, and a null geometry for what cannot be located', () => {
    expect(features.map((f) => f['@id'])).toEqual(atlas.places.map((p) => `${BASE}?place=${p.id}`))
    expect(features.filter((f) => f.geometry === null)).toEqual([feature('belt-and-road')])
  })

  it('names no country for the far ends of routes, and China for all else', () => {
    for (const place of atlas.places)
      expect(feature(place.id)?.properties.ccodes, place.id).toEqual(
        place.properties.kind === 'route-end' ? undefined : ['CN'],
      )
  })

  it('relates a place to one in the same file', () => {
    const ids = new Set(features.map((f) => f['@id']))
    const parents = features.flatMap((f) => f.relations.map((r) => r.relationTo))
    expect(parents.length).toBeGreaterThan(50)
    for (const parent of parents) expect(ids).toContain(parent)
  })

  it('cites an article only for a name that it prints', () => {
    for (const { names } of features)
      for (const { toponym, citations = [] } of names)
        for (const address of citations.map((c) => c['@id'] ?? '').filter((a) => a.startsWith(BASE))) {
          const article = atlas.articleById.get(address.slice(`${BASE}?article=`.length))
          expect(
            article?.paragraphs.some((p) => p.text.includes(toponym)),
            toponym,
          ).toBe(true)
        }
    expect(feature('tianjin-port')?.names[0]?.toponym).toBe('天津港')
  })
})

describe('LP-TSV', () => {
  const [head = [], ...rows] = linkedPlacesTsv(atlas, BASE)
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split('\t'))
  const records = rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ''])))

  it('has the columns of the format, every row as long, and what it requires filled', () => {
    const published =
      'id title title_source fclasses aat_types attestation_year start title_uri ccodes matches variants types parent_name parent_id lon lat geowkt geo_source geo_id approximation end description'
    expect(published.split(' ')).toEqual(expect.arrayContaining(head))
    expect(records.map((r) => r.id)).toEqual(atlas.places.map((p) => p.id))
    for (const row of rows) expect(row).toHaveLength(head.length)
    for (const r of records) {
      expect(r.title && r.title_source).not.toBe('')
      expect(r.fclasses).toMatch(/^[AHLPRST](;[AHLPRST])*$/)
      expect(r.aat_types).toMatch(/^300\d{6}$/)
      expect(r.attestation_year).toMatch(/^\d{4}$/)
      expect(r.parent_id === '').toBe(r.parent_name === '')
      expect(r.variants).toMatch(/^[^;@]+@(zh-Hans|en)(;[^;@]+@(zh-Hans|en))*$/)
    }
  })

  it('writes a point by its coordinates, a line as WKT, and neither for what cannot be located', () => {
    const record = (id: string): Record<string, string> | undefined => records.find((r) => r.id === id)
    expect(record('tianjin-port')).toMatchObject({ lon: '117.785', lat: '38.99', geowkt: '' })
    expect(record('belt-and-road')).toMatchObject({ lon: '', lat: '', geowkt: '', approximation: '' })
    const line = atlas.places.find((p) => p.geometry?.type === 'LineString')
    expect(record(line?.id ?? '')?.geowkt).toMatch(
      /^LINESTRING \(1\d\d\.\d+ \d\d\.\d+(, 1\d\d\.\d+ \d\d\.\d+)+\)$/,
    )
  })

  it('gives the radius of doubt in kilometres', () => {
    const place = atlas.placeById.get('tianjin-port')
    const metres = place?.properties.coordinateUncertaintyInMeters ?? 0
    expect(Number(records.find((r) => r.id === 'tianjin-port')?.approximation) * 1000).toBe(metres)
  })
})
