import { loadFile } from '../data/load.ts'
import { Figures } from '../data/figure-schema.ts'
import { Shorthands } from '../data/shorthand-schema.ts'
import { Tours } from '../data/tour-schema.ts'
import { LazyFile } from './lazy-file.svelte.ts'

/** The data that the first view does not need; each file is fetched when its part of the screen is opened. */
export class Extras {
  readonly tours = new LazyFile(() => loadFile('tours.json', Tours))
  readonly figures = new LazyFile(() => loadFile('figures.json', Figures))
  readonly shorthands = new LazyFile(() => loadFile('shorthands.json', Shorthands))
}
