import type { Atlas } from '../data/atlas.ts'
import type { Place, PlaceKind } from '../data/schema.ts'

/** GeoNames feature classes: A administrative, P populated, S spot, L area, R road or railway, H water. */
const FCLASSES: Readonly<Record<PlaceKind, string>> = {
  region: 'A',
  district: 'A',
  urban: 'P',
  port: 'H',
  airport: 'S',
  zone: 'L',
  line: 'R',
  station: 'S',
  institution: 'S',
  works: 'S',
  service: 'S',
  'route-end': 'L',
}
/** The articles are of 2025 and speak of 2024: the names are attested then. */
const WHEN = { timespans: [{ start: { in: '2024' }, end: { in: '2025' } }] }

/** The shape of a place in Linked Places Format 1.3. */
function feature(atlas: Atlas, place: Place, base: string): object {
  const { id, geometry, properties: p } = place
  const attested = new Set((atlas.mentionsByPlace.get(id) ?? []).map((m) => m.article))
  const citations = [...attested].map((article) => ({
    label: atlas.articleById.get(article)?.title ?? article,
    '@id': `${base}?article=${article}`,
  }))
  const isForeign = p.kind === 'route-end'
  const names = [p.name, ...p.aliases].map((toponym) => ({ toponym, lang: 'zh', citations }))
  return {
    '@id': `${base}?place=${id}`,
    type: 'Feature',
    properties: { title: p.name, fclasses: [FCLASSES[p.kind]], ccodes: isForeign ? [] : ['CN'] },
    when: WHEN,
    names: [...names, { toponym: p.name_en, lang: 'en', citations: [] }],
    types: [{ identifier: `atlas:${p.kind}`, label: p.kind }],
    geometry:
      geometry === null
        ? null
        : {
            ...geometry,
            certainty:
              p.precision === 'site' ? 'certain' : p.precision === 'park' ? 'less-certain' : 'uncertain',
          },
    relations: p.parent
      ? [{ relationType: 'gvp:broaderPartitive', relationTo: `${base}?place=${p.parent}`, label: 'part of' }]
      : [],
    descriptions: p.note ? [{ value: p.note, lang: 'zh' }] : [],
  }
}

/** The places in Linked Places Format 1.3 (JSON-LD over GeoJSON); an unlocated place has a null geometry. */
export function linkedPlaces(atlas: Atlas, base: string): string {
  const collection = {
    type: 'FeatureCollection',
    '@context':
      'https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld',
    features: atlas.places.map((place) => feature(atlas, place, base)),
  }
  return `${JSON.stringify(collection, null, 1)}\n`
}
