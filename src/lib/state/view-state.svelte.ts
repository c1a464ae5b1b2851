import { DEFAULT_VIEW, parseView, serializeView, type Camera, type View } from './view-url.ts'

/** How the state reads and writes the address; injected, so that it is tested without a router. */
export interface Address {
  /** The query now; reactive. Null while prerendering, when there is none. */
  read(): URLSearchParams | null
  write(query: string, how: 'push' | 'replace'): void
}

/** The one UI state: what survives a reload is in the address, the rest is the hover. */
export class ViewState {
  readonly #address: Address
  readonly #view = $derived.by(() => {
    const query = this.#address.read()
    return query ? parseView(query) : DEFAULT_VIEW
  })
  #hovered = $state.raw<string | null>(null)

  constructor(address: Address) {
    this.#address = address
  }

  get view(): View {
    return this.#view
  }

  /** Id of the place under the pointer or focus, on the map or in the text. */
  get hovered(): string | null {
    return this.#hovered
  }

  hover = (place: string | null): void => {
    this.#hovered = place
  }

  selectPlace = (place: string): void => this.#push({ place, strategy: null, paragraph: null, article: null })

  /** The address of a place as named in the text: the map goes there, and the text stays open. */
  linkTo = (place: string): string => serializeView({ ...this.view, place, strategy: null })

  selectStrategy = (strategy: string): void =>
    this.#push({ strategy, place: null, paragraph: null, article: null })

  /** Opens an article at a paragraph; the place whose excerpt was read stays selected. */
  openArticle = (article: string, paragraph: string | null = null): void => this.#push({ article, paragraph })

  closeArticle = (): void => this.#push({ article: null, paragraph: null })

  /** Back to the overview. */
  clear = (): void => this.#push({ place: null, strategy: null, article: null, paragraph: null })

  setLayers = (layers: readonly string[]): void => this.#push({ layers })

  /** The camera follows the hand; it makes no history of its own. */
  moveCamera = (camera: Camera): void => this.#write({ ...this.view, camera }, 'replace')

  #push(change: Partial<View>): void {
    this.#write({ ...this.view, ...change }, 'push')
  }

  #write(view: View, how: 'push' | 'replace'): void {
    const query = serializeView(view)
    if (query !== serializeView(this.view)) this.#address.write(query, how)
  }
}
