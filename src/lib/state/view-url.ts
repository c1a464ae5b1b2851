import { MARK_FAMILIES, type MarkFamily } from '../data/families.ts'
import { PRECISIONS, type Precision } from '../data/schema.ts'
import { LANGUAGES, type Language } from '../text/language.ts'

/** Where the camera stands: WGS-84 degrees and MapLibre zoom. */
export interface Camera {
  readonly lon: number
  readonly lat: number
  readonly zoom: number
}

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]
/** Which mentions count: all, or only those where the name is a place and not the one who acts. */
export const ROLE_FILTERS = ['all', 'location'] as const
export type RoleFilter = (typeof ROLE_FILTERS)[number]
export const TOOLS = ['compare', 'take-away', 'about'] as const
export type Tool = (typeof TOOLS)[number]

/** All that a link restores. `layers` null means the leading strategies, as at first sight. */
export interface View {
  /** Id of the reader's own project that is open; null on the built-in atlas. */
  readonly project: string | null
  readonly place: string | null
  readonly strategy: string | null
  /** Id of the one drawn segment of the strategy that was pointed at. */
  readonly segment: string | null
  /** A shorthand opened into its members, by its name in the text (通武廊). */
  readonly shorthand: string | null
  readonly article: string | null
  readonly paragraph: string | null
  /** Id of the article whose tour is on, and the stop, counting from 0. */
  readonly tour: string | null
  readonly stop: number
  readonly tool: Tool | null
  readonly layers: readonly string[] | null
  /** How strongly the strategies are drawn, in per cent of the usual. */
  readonly strength: number
  /** What of the figures is drawn on the map: the id of a series, `all`, or nothing. */
  readonly figures: string | null
  /** Whether the mentions are drawn as circles; null leaves it to the size of the corpus. */
  readonly weighed: boolean | null
  /** The kinds of place that are marked; null for every kind. */
  readonly families: readonly MarkFamily[] | null
  /** Id of the one article whose places are marked; null for all articles. */
  readonly source: string | null
  /** Ids of the two articles laid over each other; null for the first two. */
  readonly compared: readonly [string, string] | null
  /** The least exact precision that is still shown. */
  readonly certainty: Precision
  readonly roles: RoleFilter
  readonly camera: Camera | null
  readonly language: Language
  readonly theme: Theme
}

export const DEFAULT_VIEW: View = {
  project: null,
  place: null,
  strategy: null,
  segment: null,
  shorthand: null,
  article: null,
  paragraph: null,
  tour: null,
  stop: 0,
  tool: null,
  layers: null,
  strength: 100,
  figures: null,
  weighed: null,
  families: null,
  source: null,
  compared: null,
  certainty: 'region',
  roles: 'all',
  camera: null,
  language: 'zh',
  theme: 'system',
}

const SLUG = /^[a-z0-9-]{1,80}$/

function slug(value: string | null): string | null {
  return value !== null && SLUG.test(value) ? value : null
}

function oneOf<const T extends string>(value: string | null, allowed: readonly T[]): T | null {
  return allowed.find((a) => a === value) ?? null
}

/** The strength of the strategies: 10 to 100 per cent, in steps of the slider that sets it. */
export const STRENGTH = { min: 10, max: 100, step: 10 } as const

const parseSwitch = (value: string | null): boolean | null =>
  value === 'on' ? true : value === 'off' ? false : null

function parseStrength(value: string | null): number {
  const strength = /^\d{2,3}$/.test(value ?? '') ? Number(value) : DEFAULT_VIEW.strength
  return Math.min(STRENGTH.max, Math.max(STRENGTH.min, strength))
}

function parseFamilies(value: string | null): readonly MarkFamily[] | null {
  if (value === null) return null
  const named = value.split(',')
  return MARK_FAMILIES.filter((family) => named.includes(family))
}

function parsePair(value: string | null): readonly [string, string] | null {
  const [first = null, second = null, ...more] = value?.split(',') ?? []
  const [a, b] = [slug(first), slug(second)]
  return a !== null && b !== null && more.length === 0 ? [a, b] : null
}

/** A few Chinese characters and nothing else: what a shorthand is made of. */
function shorthand(value: string | null): string | null {
  return value !== null && /^\p{Script=Han}{1,12}$/u.test(value) ? value : null
}

function parseCamera(value: string | null): Camera | null {
  const parts = /^(-?\d{1,3}(?:\.\d+)?),(-?\d{1,2}(?:\.\d+)?),(-?\d{1,2}(?:\.\d+)?)$/.exec(value ?? '')
  if (!parts) return null
  const [lon, lat, zoom] = parts.slice(1).map(Number) as [number, number, number]
  return Math.abs(lon) <= 360 && Math.abs(lat) <= 85 && zoom >= -1 && zoom <= 18 ? { lon, lat, zoom } : null
}

/** Query → view; whatever is not understood is left at its default, never an error. */
export function parseView(query: URLSearchParams): View {
  const layers = query.get('layers')
  const stop = /^\d{1,2}$/.exec(query.get('stop') ?? '')
  return {
    project: slug(query.get('project')),
    place: slug(query.get('place')),
    strategy: slug(query.get('strategy')),
    segment: slug(query.get('segment')),
    shorthand: shorthand(query.get('shorthand')),
    article: slug(query.get('article')),
    paragraph: slug(query.get('at')),
    tour: slug(query.get('tour')),
    stop: Number(stop?.[0] ?? DEFAULT_VIEW.stop),
    tool: oneOf(query.get('tool'), TOOLS),
    layers: layers === null ? null : layers.split(',').filter((id) => SLUG.test(id)),
    strength: parseStrength(query.get('strength')),
    figures: slug(query.get('figures')),
    weighed: parseSwitch(query.get('weigh')),
    families: parseFamilies(query.get('kinds')),
    source: slug(query.get('from')),
    compared: parsePair(query.get('compare')),
    certainty: oneOf(query.get('certainty'), PRECISIONS) ?? DEFAULT_VIEW.certainty,
    roles: oneOf(query.get('roles'), ROLE_FILTERS) ?? DEFAULT_VIEW.roles,
    camera: parseCamera(query.get('map')),
    language: oneOf(query.get('lang'), LANGUAGES) ?? DEFAULT_VIEW.language,
    theme: oneOf(query.get('theme'), THEMES) ?? DEFAULT_VIEW.theme,
  }
}

/** View → query string without defaults, `''` for the default view; `parseView` reads it back. */
export function serializeView(view: View): string {
  const query = new URLSearchParams()
  const set = (key: string, value: string | null, standard: string | null = null): void => {
    if (value !== null && value !== standard) query.set(key, value)
  }
  set('project', view.project)
  set('place', view.place)
  set('strategy', view.strategy)
  set('segment', view.segment)
  set('shorthand', view.shorthand)
  set('article', view.article)
  set('at', view.paragraph)
  set('tour', view.tour)
  set('stop', String(view.stop), String(DEFAULT_VIEW.stop))
  set('tool', view.tool)
  set('layers', view.layers?.join(',') ?? null)
  set('strength', String(view.strength), String(DEFAULT_VIEW.strength))
  set('figures', view.figures)
  set('weigh', view.weighed === null ? null : view.weighed ? 'on' : 'off')
  set('kinds', view.families?.join(',') ?? null)
  set('from', view.source)
  set('compare', view.compared?.join(',') ?? null)
  set('certainty', view.certainty, DEFAULT_VIEW.certainty)
  set('roles', view.roles, DEFAULT_VIEW.roles)
  if (view.camera) {
    const { lon, lat, zoom } = view.camera
    set('map', `${lon.toFixed(4)},${lat.toFixed(4)},${zoom.toFixed(2)}`)
  }
  set('lang', view.language, DEFAULT_VIEW.language)
  set('theme', view.theme, DEFAULT_VIEW.theme)
  const text = query.toString().replaceAll('%2C', ',')
  return text === '' ? '' : `?${text}`
}
