import type { MarkFamily } from '../data/families.ts'
import type { Precision } from '../data/schema.ts'
import type { Language } from '../text/language.ts'
import {
  DEFAULT_VIEW,
  parseView,
  serializeView,
  type Camera,
  type RoleFilter,
  type Theme,
  type Tool,
  type View,
} from './view-url.ts'

/** How the state reads and writes the address; injected, so that it is tested without a router. */
export interface Address {
  /** The query now; reactive. Null while prerendering, when there is none. */
  read(): URLSearchParams | null
  /** Settles when the address is written, or when another took its place. */
  write(query: string, how: 'push' | 'replace'): Promise<void>
}

/** Nothing chosen: what every choice begins from. */
const NOTHING = {
  place: null,
  strategy: null,
  segment: null,
  shorthand: null,
  article: null,
  paragraph: null,
  tour: null,
  stop: 0,
  tool: null,
} as const satisfies Partial<View>

/** The one UI state: what survives a reload is in the address, the rest is the hover. */
export class ViewState {
  readonly #address: Address
  /** The query on its way into the address, which the router takes some frames to write: the reader sees it at once. */
  #asked = $state.raw<string | null>(null)
  #isPushed = false
  /** As text, so that its arrival in the address is no change of the view. */
  readonly #query = $derived.by(() =>
    this.#asked === null
      ? (this.#address.read()?.toString() ?? null)
      : new URLSearchParams(this.#asked).toString(),
  )
  /** What the reader has set of how all views look: older steps of the history were written before. */
  #manner = $state.raw<Partial<Pick<View, 'language' | 'theme'>>>({})
  readonly #view = $derived(
    this.#query === null ? DEFAULT_VIEW : { ...parseView(new URLSearchParams(this.#query)), ...this.#manner },
  )
  #hovered = $state.raw<readonly string[]>([])
  #hoveredStrategy = $state.raw<string | null>(null)

  constructor(address: Address) {
    this.#address = address
  }

  get view(): View {
    return this.#view
  }

  /** Ids of the places under the pointer or focus, on the map or in the text: of a shorthand all its members. */
  get hovered(): readonly string[] {
    return this.#hovered
  }

  /** Id of the strategy under the pointer or focus: the others then step back. */
  get hoveredStrategy(): string | null {
    return this.#hoveredStrategy
  }

  hover = (places: readonly string[]): void => {
    // A pointer that moves tells the same again and again.
    if (places.join() !== this.#hovered.join()) this.#hovered = places
  }

  hoverStrategy = (strategy: string | null): void => {
    this.#hoveredStrategy = strategy
  }

  selectPlace = (place: string): void => this.#push({ ...NOTHING, place })

  /** Opens a strategy, at the segment that was pointed at if there is one. */
  selectStrategy = (strategy: string, segment: string | null = null): void =>
    this.#push({ ...NOTHING, strategy, segment })

  selectShorthand = (shorthand: string): void => this.#push({ ...NOTHING, shorthand })

  /** Opens an article at a paragraph; the place whose excerpt was read stays selected. */
  openArticle = (article: string, paragraph: string | null = null): void =>
    this.#push({ article, paragraph, tour: null, stop: 0, tool: null })

  closeArticle = (): void => this.#push({ article: null, paragraph: null })

  openTool = (tool: Tool): void => this.#push({ ...NOTHING, tool })

  /** What is taken away is the view as it stands: the choice stays. */
  openTakeAway = (): void => this.#push({ tool: 'take-away' })

  closeTool = (): void => this.#push({ tool: null })

  /** Goes to a stop of a tour; the stop itself says which layers it shows. */
  goToStop = (tour: string, stop: number): void => this.#push({ ...NOTHING, tour, stop, layers: null })

  /** The reader scrolls through the stops of a tour; that makes no history of its own. */
  scrollToStop = (tour: string, stop: number): void => this.#replace({ ...NOTHING, tour, stop, layers: null })

  /** The address of a stop of a tour. */
  linkToStop = (tour: string, stop: number): string =>
    serializeView({ ...this.view, ...NOTHING, tour, stop, layers: null, camera: null })

  /** Back to the overview. */
  clear = (): void => this.#push(NOTHING)

  /** Switches strategies on; `off` is one that shall not stay on the map by being chosen either. */
  setLayers = (layers: readonly string[], off: string | null = null): void =>
    this.#push({
      layers,
      ...(off !== null && off === this.view.strategy && { strategy: null, segment: null }),
    })

  /** Opens a project of the reader's own, with nothing chosen in it; null closes it. */
  openProject = (project: string | null): void =>
    this.#push({ ...DEFAULT_VIEW, language: this.view.language, theme: this.view.theme, project })

  setStrength = (strength: number): void => this.#replace({ strength })

  /** Draws a series of figures on the map, `all` of them, or none. */
  setFigures = (figures: string | null): void => this.#push({ figures })

  setWeighed = (weighed: boolean): void => this.#replace({ weighed })

  setFamilies = (families: readonly MarkFamily[] | null): void => this.#replace({ families })

  setSource = (source: string | null): void => this.#replace({ source })

  setCompared = (compared: readonly [string, string]): void => this.#replace({ compared })

  setCertainty = (certainty: Precision): void => this.#replace({ certainty })

  setRoles = (roles: RoleFilter): void => this.#replace({ roles })

  setLanguage = (language: Language): void => this.#setManner({ language })

  setTheme = (theme: Theme): void => this.#setManner({ theme })

  /** Brings the address of an older step of the history up to the language and theme that were set since. */
  keepManner = (): void => {
    const written = this.#address.read()
    const query = serializeView(this.view)
    if (written && serializeView(parseView(written)) !== query) this.#send(query, 'replace')
  }

  /** The camera follows the hand; it makes no history of its own. */
  moveCamera = (camera: Camera): void => this.#replace({ camera })

  /** The address of a place as named in the text: the map goes there, and the text stays open. */
  linkTo = (place: string): string =>
    serializeView({ ...this.view, place, shorthand: null, strategy: null, segment: null })

  /** The same of a shorthand: the map goes to all its members. */
  linkToShorthand = (shorthand: string): string =>
    serializeView({ ...this.view, shorthand, place: null, strategy: null, segment: null })

  /** The address of this view without one thing. */
  linkWithout = (key: keyof View): string => serializeView({ ...this.view, [key]: DEFAULT_VIEW[key] }) || '?'

  #push(change: Partial<View>): void {
    this.#write({ ...this.view, ...change }, 'push')
  }

  #replace(change: Partial<View>): void {
    this.#write({ ...this.view, ...change }, 'replace')
  }

  #setManner(change: Partial<Pick<View, 'language' | 'theme'>>): void {
    this.#replace(change)
    this.#manner = { ...this.#manner, ...change }
  }

  #write(view: View, how: 'push' | 'replace'): void {
    const query = serializeView(view)
    if (query !== serializeView(this.view)) this.#send(query, how)
  }

  #send(query: string, how: 'push' | 'replace'): void {
    // A change that overtakes a step of the history stands for that step.
    this.#isPushed = how === 'push' || (this.#asked !== null && this.#isPushed)
    this.#asked = query
    const settle = (): void => {
      if (this.#asked === query) this.#asked = null
    }
    this.#address.write(query, this.#isPushed ? 'push' : 'replace').then(settle, settle)
  }
}
