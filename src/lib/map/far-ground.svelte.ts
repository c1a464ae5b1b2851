import type { Topology } from 'topojson-specification'
import type { Basemap } from '../data/load.ts'
import type { Camera } from '../state/view-url.ts'
import { COUNTRY_ZOOM } from './layers/ground.ts'

/** What the ground is made from, each read anew whenever it changes. */
interface Given {
  readonly basemap: () => Basemap | null
  readonly camera: () => Camera | null
  /** The country's ground; it is fetched when it is first asked for. */
  readonly china: () => Topology | null
}

/** The ground of the map: with the country's below it once the reader has gone as far as where that is drawn. */
export function farGround({ basemap, camera, china }: Given): { readonly value: Basemap | null } {
  let wasFar = $state(false)
  $effect.pre(() => {
    const zoom = camera()?.zoom
    if (zoom !== undefined && zoom < COUNTRY_ZOOM) wasFar = true
  })
  const ground = $derived.by(() => {
    const region = basemap()
    const country = wasFar ? china() : null
    return region && country ? { ...region, china: country } : region
  })
  return {
    get value() {
      return ground
    },
  }
}
