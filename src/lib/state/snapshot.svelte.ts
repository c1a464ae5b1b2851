import type { ImageColours } from '../export/view-image.ts'
import type { Camera } from './view-url.ts'

/** What the live map gives of itself, as it stands when it is asked. */
export interface MapSnapshot {
  /** Size in CSS pixels. */
  readonly width: number
  readonly height: number
  readonly camera: Camera
  readonly colours: ImageColours
  /** The map's pixels as the address of a PNG (`data:`), at the ratio of the screen. */
  raster(): Promise<string>
  /** The map drawn anew as SVG elements, in CSS pixels. */
  vector(): Promise<string>
}

type Take = () => Promise<MapSnapshot>

/** Where whoever draws the map offers a picture of it, and who wants one asks. */
export class Snapshots {
  #take = $state.raw<Take | null>(null)

  /** Takes a picture; null while no live map is drawn. */
  get take(): Take | null {
    return this.#take
  }

  /** Offers pictures until what is returned is called. */
  offer = (take: Take): (() => void) => {
    this.#take = take
    return () => {
      if (this.#take === take) this.#take = null
    }
  }
}
