import type { Extras } from './extras.ts'
import type { OwnState } from './own-state.svelte.ts'

/** The extras of a reader's own project: made from its texts, and always there. It has no figures. */
export function ownExtras(own: OwnState): Extras {
  return {
    tours: {
      get value() {
        return own.tours
      },
    },
    figures: { value: [] },
    shorthands: {
      get value() {
        return own.shorthands
      },
    },
    loadSearch: async () => (await import('../search/search-in.ts')).searchIn(own.atlas),
  }
}
