import type { Atlas } from '../data/atlas.ts'

/** A file the reader can take away, made when it is asked for. */
export interface Format {
  readonly name: string
  readonly type: string
  readonly subject: 'places' | 'strategies' | 'text'
  /** The file's text; `base` is the address of the atlas, ending in a slash. */
  readonly make: (atlas: Atlas, base: string) => Promise<string>
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
    make: async (atlas, base) => (await import('./linked-places.ts')).linkedPlaces(atlas, base),
  },
  {
    name: 'places.lp.tsv',
    type: 'text/tab-separated-values',
    subject: 'places',
    make: async (atlas, base) => (await import('./lp-tsv.ts')).linkedPlacesTsv(atlas, base),
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
    make: async (atlas) => (await import('./csv.ts')).mentionsCsv(atlas),
  },
  {
    name: 'annotations.jsonld',
    type: 'application/ld+json',
    subject: 'text',
    make: async (atlas, base) => (await import('./web-annotation.ts')).webAnnotations(atlas, base),
  },
  {
    name: 'articles.tei.xml',
    type: 'application/tei+xml',
    subject: 'text',
    make: async (atlas, base) => (await import('./tei.ts')).tei(atlas, base),
  },
]
