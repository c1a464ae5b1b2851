import type { Topology } from 'topojson-specification'
import type { ArticleText } from '../data/article-text.ts'
import type { Atlas } from '../data/atlas.ts'
import type { Corpus } from '../data/corpus.ts'
import { Figures, type Figure } from '../data/figure-schema.ts'
import type { ArticleHead } from '../data/index-schema.ts'
import { loadChina, loadFile, type LoadedAtlas } from '../data/load.ts'
import { pageOf, type Owner } from '../data/owner.ts'
import { Shorthands, type Shorthand } from '../data/shorthand-schema.ts'
import type { Unmapped } from '../data/text-schema.ts'
import { Tours, type Tour } from '../data/tour-schema.ts'
import type { Find } from '../search/load-search.ts'
import { LazyExcerpts, type ReadExcerpts } from './lazy-excerpts.svelte.ts'
import { LazyFile, LazyFiles } from './lazy-file.svelte.ts'

/** What is there once it has loaded. */
interface Loaded<T> {
  readonly value: T | null
}

/** What the first view does not need; each is had when its part of the screen is opened. */
export interface Extras {
  readonly tours: Loaded<readonly Tour[]>
  readonly figures: Loaded<readonly Figure[]>
  readonly shorthands: Loaded<readonly Shorthand[]>
  readonly unmapped: Loaded<readonly Unmapped[]>
  /** The country's ground, for a view that is farther away than the region. */
  readonly china: Loaded<Topology>
  /** A further page of articles, from 2 on; those before are the atlas'. */
  readonly heads: (page: number) => readonly ArticleHead[] | null
  readonly text: (article: string) => ArticleText | null
  readonly excerpts: (owner: Owner) => ReadExcerpts | null
  /** Fetches what the next click will likely ask for. */
  readonly prefetch: () => void
  /** Waits until the atlas is whole; one of a reader's texts is not while they are being read. */
  readonly settled: () => Promise<void>
  /** Every text of the atlas. @throws Error where one cannot be had. */
  readonly loadCorpus: (atlas: Atlas) => Promise<Corpus>
  /** @throws Error where the index cannot be had. */
  readonly loadSearch: () => Promise<Find>
}

/** How many pages of excerpts, at most, are fetched before they are asked for. */
const PREFETCHED = 4

/** The extras of the built-in atlas, from the files of the folder at `base`; `loaded` is null until the atlas is. */
export function fileExtras(base: string, loaded: () => LoadedAtlas | null): Extras {
  const heads = new LazyFiles(async (page: number) =>
    (await import('../data/load-text.ts')).loadHeads(base, page),
  )
  const texts = new LazyFiles(async (article: string) =>
    (await import('../data/load-text.ts')).loadText(base, article),
  )
  const pages = new LazyFiles(async (page: number) =>
    (await import('../data/load-text.ts')).loadExcerpts(base, page),
  )
  const firsts = (): readonly string[] => loaded()?.excerptPages ?? []
  return {
    tours: new LazyFile(() => loadFile(base, 'tours.json', Tours)),
    figures: new LazyFile(() => loadFile(base, 'figures.json', Figures)),
    shorthands: new LazyFile(() => loadFile(base, 'shorthands.json', Shorthands)),
    unmapped: new LazyFile(async () => (await import('../data/load-text.ts')).loadUnmapped(base)),
    china: new LazyFile(() => loadChina(base)),
    heads: (page) => heads.get(page),
    text: (article) => texts.get(article),
    excerpts: new LazyExcerpts(pages, (owner) => pageOf(firsts(), owner)).of,
    prefetch: () => firsts().forEach((_, i) => i < PREFETCHED && pages.prefetch(i + 1)),
    settled: () => Promise.resolve(),
    loadCorpus: async (atlas) => (await import('../data/load-text.ts')).loadCorpus(base, atlas),
    loadSearch: async () => (await import('../search/load-search.ts')).loadSearch(base),
  }
}
