import type { Atlas } from '../data/atlas.ts'
import type { Corpus } from '../data/corpus.ts'

/** Loads all texts, where a file needs them. */
type LoadCorpus = () => Promise<Corpus>

/** A file the reader can take away, made when it is asked for. */
export interface Format {
  readonly name: string
  readonly type: string
  readonly subject: 'places' | 'strategies' | 'text'
  /** The file's text; `base` is the address of the atlas, ending in a slash. */
  readonly make: (atlas: Atlas, base: string, corpus: LoadCorpus) => Promise<string>
}

/** All files the browser makes, each by a module that is loaded only then. */
export const FORMATS: readonly Format[] = [
  {
    name: 'places.csv',
    type: 'text/csv',
    subject: 'places',
    make: async (atlas) => (await import('./csv.ts')).placesCsv(atlas),
  },
  {
    name: 'places.lpf.json',
    type: 'application/ld+json',
    subject: 'places',
    make: async (_atlas, base, corpus) =>
      (await import('./linked-places.ts')).linkedPlaces(await corpus(), base),
  },
  {
    name: 'places.lp.tsv',
    type: 'text/tab-separated-values',
    subject: 'places',
    make: async (_atlas, base, corpus) => (await import('./lp-tsv.ts')).linkedPlacesTsv(await corpus(), base),
  },
  {
    name: 'strategies.csv',
    type: 'text/csv',
    subject: 'strategies',
    make: async (atlas) => (await import('./csv.ts')).strategiesCsv(atlas),
  },
  {
    name: 'mentions.csv',
    type: 'text/csv',
    subject: 'text',
    make: async (_atlas, _base, corpus) => (await import('./csv.ts')).mentionsCsv(await corpus()),
  },
  {
    name: 'annotations.jsonld',
    type: 'application/ld+json',
    subject: 'text',
    make: async (_atlas, base, corpus) =>
      (await import('./web-annotation.ts')).webAnnotations(await corpus(), base),
  },
  {
    name: 'articles.tei.xml',
    type: 'application/tei+xml',
    subject: 'text',
    make: async (_atlas, base, corpus) => (await import('./tei.ts')).tei(await corpus(), base),
  },
]

const collectionOf = (features: readonly unknown[]): string =>
  JSON.stringify({ type: 'FeatureCollection', features })

/** What the site serves of its own articles as files, made of a reader's. */
export const SERVED_FORMATS: readonly Format[] = [
  {
    name: 'places.geojson',
    type: 'application/geo+json',
    subject: 'places',
    make: (atlas) => Promise.resolve(collectionOf(atlas.places)),
  },
  {
    name: 'strategies.geojson',
    type: 'application/geo+json',
    subject: 'strategies',
    make: (atlas) => Promise.resolve(collectionOf(atlas.features)),
  },
]
