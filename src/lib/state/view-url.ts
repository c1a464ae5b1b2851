/** Where the camera stands: WGS-84 degrees and MapLibre zoom. */
export interface Camera {
  readonly lon: number
  readonly lat: number
  readonly zoom: number
}

/** All that a link restores. `layers` null means the leading strategies, as at first sight. */
export interface View {
  readonly place: string | null
  readonly strategy: string | null
  readonly article: string | null
  readonly paragraph: string | null
  readonly layers: readonly string[] | null
  readonly camera: Camera | null
}

export const DEFAULT_VIEW: View = {
  place: null,
  strategy: null,
  article: null,
  paragraph: null,
  layers: null,
  camera: null,
}

const SLUG = /^[a-z0-9-]{1,80}$/

function slug(value: string | null): string | null {
  return value !== null && SLUG.test(value) ? value : null
}

function parseCamera(value: string | null): Camera | null {
  const parts = /^(-?\d{1,3}(?:\.\d+)?),(-?\d{1,2}(?:\.\d+)?),(\d{1,2}(?:\.\d+)?)$/.exec(value ?? '')
  if (!parts) return null
  const [lon, lat, zoom] = parts.slice(1).map(Number) as [number, number, number]
  return Math.abs(lon) <= 360 && Math.abs(lat) <= 85 && zoom <= 18 ? { lon, lat, zoom } : null
}

/** Query → view; whatever is not understood is left at its default, never an error. */
export function parseView(query: URLSearchParams): View {
  const layers = query.get('layers')
  return {
    place: slug(query.get('place')),
    strategy: slug(query.get('strategy')),
    article: slug(query.get('article')),
    paragraph: slug(query.get('at')),
    layers: layers === null ? null : layers.split(',').filter((id) => SLUG.test(id)),
    camera: parseCamera(query.get('map')),
  }
}

/** View → query string without defaults, `''` for the default view; `parseView` reads it back. */
export function serializeView(view: View): string {
  const query = new URLSearchParams()
  if (view.place) query.set('place', view.place)
  if (view.strategy) query.set('strategy', view.strategy)
  if (view.article) query.set('article', view.article)
  if (view.paragraph) query.set('at', view.paragraph)
  if (view.layers) query.set('layers', view.layers.join(','))
  if (view.camera) {
    const { lon, lat, zoom } = view.camera
    query.set('map', `${lon.toFixed(4)},${lat.toFixed(4)},${zoom.toFixed(2)}`)
  }
  const text = query.toString().replaceAll('%2C', ',')
  return text === '' ? '' : `?${text}`
}
