import { loadFile } from '../data/load.ts'
import { Shorthands } from '../data/shorthand-schema.ts'
import { LazyFile } from './lazy-file.svelte.ts'

/** The data that the first view does not need; each file is fetched when its part of the screen is opened. */
export class Extras {
  readonly shorthands = new LazyFile(() => loadFile('shorthands.json', Shorthands))
}
