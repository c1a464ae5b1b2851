let isHere = false

/**
 * Asks for MapLibre, most of a page's bytes, as soon as the page's own script runs: the map then waits for it as long as
 * for the data, and no longer. What fails here fails again, and is told, where the map is created.
 */
export function fetchMapAhead(): void {
  import('./maplibre.ts').then(
    () => (isHere = true),
    () => null,
  )
}

/** Whether a map can be begun at once. */
export const isMapHere = (): boolean => isHere
