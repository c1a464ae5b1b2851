import { loadFile } from '../data/load.ts'
import { Figures, type Figure } from '../data/figure-schema.ts'
import { Shorthands, type Shorthand } from '../data/shorthand-schema.ts'
import { Tours, type Tour } from '../data/tour-schema.ts'
import type { Find } from '../search/load-search.ts'
import { LazyFile } from './lazy-file.svelte.ts'

/** What is there once it has loaded. */
interface Loaded<T> {
  readonly value: T | null
}

/** What the first view does not need; each is had when its part of the screen is opened. */
export interface Extras {
  readonly tours: Loaded<readonly Tour[]>
  readonly figures: Loaded<readonly Figure[]>
  readonly shorthands: Loaded<readonly Shorthand[]>
  /** @throws Error where the index cannot be had. */
  readonly loadSearch: () => Promise<Find>
}

/** The extras of the built-in atlas, from the files of the folder at `base`. */
export function fileExtras(base: string): Extras {
  return {
    tours: new LazyFile(() => loadFile(base, 'tours.json', Tours)),
    figures: new LazyFile(() => loadFile(base, 'figures.json', Figures)),
    shorthands: new LazyFile(() => loadFile(base, 'shorthands.json', Shorthands)),
    loadSearch: async () => (await import('../search/load-search.ts')).loadSearch(base),
  }
}
