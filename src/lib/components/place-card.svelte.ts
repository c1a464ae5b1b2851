import type { Component } from 'svelte'
import type { Place } from '../data/schema.ts'

let card = $state.raw<Component<{ place: Place }> | null>(null)

/** The card of a place, where it was fetched already: it then comes with the click itself, before the map moves. */
export const placeCard = (): typeof card => card

export async function fetchPlaceCard(): Promise<void> {
  card ??= (await import('./PlaceCard.svelte')).default
}
