import type { Corpus } from '../data/corpus.ts'
import type { Place, PlaceKind, Precision } from '../data/schema.ts'
import { LABELS } from '../text/labels.ts'

/** What a kind of place is called elsewhere. */
interface KindCodes {
  /** GeoNames feature class: A administrative, H water, L area, P populated, R road or railway, S site, T mountain. */
  readonly fclass: 'A' | 'H' | 'L' | 'P' | 'R' | 'S' | 'T'
  /** Number and term of the Getty Art & Architecture Thesaurus, of those the World Historical Gazetteer takes. */
  readonly aat: number
  readonly term: string
}

export const KIND_CODES: Readonly<Record<PlaceKind, KindCodes>> = {
  region: { fclass: 'A', aat: 300182722, term: 'region (geographic)' },
  district: { fclass: 'A', aat: 300000705, term: 'district' },
  urban: { fclass: 'P', aat: 300008389, term: 'city' },
  water: { fclass: 'H', aat: 300182722, term: 'region (geographic)' },
  relief: { fclass: 'T', aat: 300182722, term: 'region (geographic)' },
  port: { fclass: 'L', aat: 300120599, term: 'port' },
  airport: { fclass: 'S', aat: 300000681, term: 'airport' },
  zone: { fclass: 'L', aat: 300000202, term: 'complexes (buildings and sites)' },
  line: { fclass: 'R', aat: 300008591, term: 'railroad' },
  road: { fclass: 'R', aat: 300008217, term: 'roads' },
  station: { fclass: 'S', aat: 300000678, term: 'transportation complex' },
  institution: { fclass: 'S', aat: 300000809, term: 'site' },
  works: { fclass: 'S', aat: 300000809, term: 'site' },
  service: { fclass: 'S', aat: 300000809, term: 'site' },
  'route-end': { fclass: 'L', aat: 300182722, term: 'region (geographic)' },
}

const CERTAINTIES: Readonly<Record<Precision, string>> = {
  site: 'certain',
  park: 'less-certain',
  district: 'uncertain',
  region: 'uncertain',
}

/** The year of the printed page, inferred from what it tells: it bears no date. */
export const ATTESTED = '2025'

/** Modern countries the place lies in; empty for the far ends of routes, which lie in many or in none. */
export function countriesOf(place: Place): readonly string[] {
  return place.properties.kind === 'route-end' ? [] : ['CN']
}

/** The articles that print the place under exactly this name, in their order; not those that only mean it. */
export function articlesPrinting(corpus: Corpus, placeId: string, toponym: string): readonly string[] {
  const mentions = corpus.mentionsByPlace.get(placeId) ?? []
  return [...new Set(mentions.filter((m) => m.text === toponym).map((m) => m.article))]
}

interface Citation {
  readonly label: string
  readonly '@id'?: string
}

/** A source line of the gazetteer, its address set apart where it has one. */
function sourceCitation(source: string): Citation {
  const [, label, url] = /^(.*?) — (https?:\/\/\S+)$/.exec(source) ?? []
  return label && url ? { label, '@id': url } : { label: source }
}

function namesOf(corpus: Corpus, place: Place, base: string): object[] {
  const { id, properties: p } = place
  const chinese = [...new Set([p.name, ...p.aliases])].map((toponym) => ({
    toponym,
    citations: articlesPrinting(corpus, id, toponym).map((article): Citation => {
      const { title, source } = corpus.articleById.get(article) ?? { title: article, source: '' }
      return { label: `${title}（${source}）`, '@id': `${base}?article=${article}` }
    }),
  }))
  const printed = chinese.filter(({ citations }) => citations.length > 0)
  // The format wants one cited name; a place that no article prints by name is known from its sources.
  const others = chinese
    .filter(({ citations }) => citations.length === 0)
    .map(({ toponym }, at) => ({
      toponym,
      lang: 'zh',
      ...(at === 0 && printed.length === 0 ? { citations: p.georeferenceSources.map(sourceCitation) } : {}),
    }))
  return [
    ...printed.map((name) => ({ ...name, lang: 'zh', when: { timespans: [{ start: { in: ATTESTED } }] } })),
    ...others,
    { toponym: p.name_en, lang: 'en' },
  ]
}

function feature(corpus: Corpus, place: Place, base: string): object {
  const { id, geometry, properties: p } = place
  const { fclass, aat, term } = KIND_CODES[p.kind]
  const parent = p.parent === null ? undefined : corpus.placeById.get(p.parent)
  const ccodes = countriesOf(place)
  return {
    '@id': `${base}?place=${id}`,
    type: 'Feature',
    // The format takes no empty list of countries.
    properties: { title: p.name, ...(ccodes.length > 0 ? { ccodes } : {}), fclasses: [fclass] },
    when: { timespans: [{ start: { in: ATTESTED } }] },
    names: namesOf(corpus, place, base),
    types: [
      {
        identifier: `aat:${aat}`,
        label: term,
        sourceLabels: [
          { label: LABELS.zh.kinds[p.kind], lang: 'zh' },
          { label: LABELS.en.kinds[p.kind], lang: 'en' },
        ],
      },
    ],
    geometry: geometry && {
      ...geometry,
      citations: p.georeferenceSources.map(sourceCitation),
      certainty: CERTAINTIES[p.precision],
    },
    relations: parent
      ? [
          {
            relationType: 'gvp:broaderPartitive',
            relationTo: `${base}?place=${parent.id}`,
            label: `part of ${parent.properties.name_en}`,
          },
        ]
      : [],
    descriptions: [
      ...(p.note === null ? [] : [{ value: p.note, lang: 'zh' }]),
      ...(p.note_en === null ? [] : [{ value: p.note_en, lang: 'en' }]),
    ],
  }
}

/**
 * The places in Linked Places Format 1.3 (JSON-LD over GeoJSON); an unlocated place has a null geometry.
 * `base` is the address of the corpus, ending in a slash.
 */
export function linkedPlaces(corpus: Corpus, base: string): string {
  const collection = {
    type: 'FeatureCollection',
    '@context':
      'https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld',
    features: corpus.places.map((place) => feature(corpus, place, base)),
  }
  return `${JSON.stringify(collection, null, 1)}\n`
}
