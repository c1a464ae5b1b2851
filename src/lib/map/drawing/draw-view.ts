import type { Feature } from 'geojson'
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl'
import type { Camera } from '../../state/view-url.ts'
import { evaluatorAt, type Evaluator, type StatedFeature } from './evaluate.ts'
import { frameOf } from './frame.ts'
import { drawShapes, Softness } from './shapes.ts'
import { drawSymbols, Occupied } from './symbols.ts'

/** What a view is drawn from: what the live map has, so that the drawing shows what it shows. */
export interface DrawnView {
  readonly style: StyleSpecification
  readonly camera: Camera
  /** Size of the window in pixels. */
  readonly width: number
  readonly height: number
  readonly globalState: Readonly<Record<string, unknown>>
  /** The features of a source, those that stand close together already gathered. */
  featuresOf(source: string): readonly Feature[]
  /** What is noted of a feature (selected). */
  stateOf(source: string, id: string): Readonly<Record<string, unknown>>
}

/** Sort keys of a layer, by its type: what has the least is drawn and placed first. */
const SORT_KEY: Readonly<Record<string, string>> = {
  fill: 'fill-sort-key',
  line: 'line-sort-key',
  circle: 'circle-sort-key',
  symbol: 'symbol-sort-key',
}

function featuresOf(view: DrawnView, layer: LayerSpecification, evaluator: Evaluator): StatedFeature[] {
  if (!('source' in layer) || typeof layer.source !== 'string') return []
  const { source } = layer
  const key: unknown = (layer.layout as Record<string, unknown> | undefined)?.[SORT_KEY[layer.type] ?? '']
  const passes = evaluator.passes('filter' in layer ? layer.filter : undefined)
  const features = view
    .featuresOf(source)
    .map((feature) => {
      const id = String((feature.properties?.['id'] as unknown) ?? '')
      return { feature, state: id === '' ? {} : view.stateOf(source, id) }
    })
    .filter(passes)
  if (key === undefined) return features
  const order = new Map(features.map((of) => [of, evaluator.number(key, of, 0)]))
  return features.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
}

/**
 * The view as SVG elements in pixels, layer by layer of the map's own style, on the plane of Web Mercator. Names are
 * placed anew by the map's order and anchors, so that one may stand on another side of its mark. Pure.
 */
export function drawView(view: DrawnView): string {
  const { zoom } = view.camera
  const frame = frameOf(view.camera, view.width, view.height)
  const evaluator = evaluatorAt(zoom, view.globalState)
  const softness = new Softness()
  const occupied = new Occupied()
  const layers = view.style.layers.filter(
    (l) =>
      zoom >= (l.minzoom ?? -Infinity) && zoom < (l.maxzoom ?? Infinity) && l.layout?.visibility !== 'none',
  )
  const symbols = new Map<string, string>()
  // As in the live map, what stands last in the style is placed first.
  for (const layer of layers.toReversed())
    if (layer.type === 'symbol')
      symbols.set(
        layer.id,
        drawSymbols(layer, featuresOf(view, layer, evaluator), evaluator, frame, occupied),
      )
  const drawn = layers.map((layer) => {
    if (layer.type === 'background')
      return `<rect width="${view.width}" height="${view.height}" fill="${String(layer.paint?.['background-color'])}"/>`
    const markup =
      symbols.get(layer.id) ??
      drawShapes(layer, featuresOf(view, layer, evaluator), evaluator, frame, softness)
    return markup === '' ? '' : `<g id="${layer.id}">${markup}</g>`
  })
  return [`<defs>${softness.definitions(frame)}</defs>`, ...drawn].filter(Boolean).join('\n')
}
