import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl'
import { STRATEGY_GROUPS } from '../../data/schema.ts'
import { SOURCE } from '../sources.ts'
import { SANS_FONTS, type MapTheme } from '../theme.ts'
import { lettered } from './lettering.ts'

/** Name of the global state that holds the ids of the visible strategies. */
export const VISIBLE_STRATEGIES = 'visibleStrategies'
/** Name of the global state that holds the id of the strategy whose card is open, or ''. */
export const FOCUSED_STRATEGY = 'focusedStrategy'

/** Name of the global state that holds the id of the segment that was pointed at, or ''. */
export const FOCUSED_SEGMENT = 'focusedSegment'

/** Name of the global state that holds how strongly the strategies are drawn, from 0 to 1. */
export const STRATEGY_STRENGTH = 'strategyStrength'

const visible: ExpressionSpecification = ['in', ['get', 'strategy'], ['global-state', VISIBLE_STRATEGIES]]
const isLine: ExpressionSpecification = [
  'in',
  ['geometry-type'],
  ['literal', ['LineString', 'MultiLineString']],
]
const isArea: ExpressionSpecification = ['in', ['geometry-type'], ['literal', ['Polygon', 'MultiPolygon']]]
const isBand: ExpressionSpecification = ['!=', ['get', 'width_m'], null]
const inferred: ExpressionSpecification = ['get', 'inferred']
const focused: ExpressionSpecification = ['==', ['get', 'strategy'], ['global-state', FOCUSED_STRATEGY]]
const isRail: ExpressionSpecification = ['==', ['get', 'group'], 'rail']
const pointedAt: ExpressionSpecification = ['==', ['get', 'id'], ['global-state', FOCUSED_SEGMENT]]
/** An opacity that steps forward for the strategy in focus, and back for all others while there is one. */
const byFocus = (usual: number, forward: number): ExpressionSpecification => [
  '*',
  ['global-state', STRATEGY_STRENGTH],
  ['case', ['==', ['global-state', FOCUSED_STRATEGY], ''], usual, focused, forward, usual * 0.35],
]

/** The strategy that the reader listed first lies on top of the others of its kind. */
const order: ExpressionSpecification = [
  '-',
  0,
  ['index-of', ['get', 'strategy'], ['global-state', VISIBLE_STRATEGIES]],
]

/** Pixels of one metre on the ground at zoom 0 at 39.3° N, the middle of the region. */
const PIXELS_PER_METRE = 512 / (40_075_017 * Math.cos((39.3 * Math.PI) / 180))
const metres = (fraction: number): ExpressionSpecification => [
  'interpolate',
  ['exponential', 2],
  ['zoom'],
  0,
  ['*', ['get', 'width_m'], PIXELS_PER_METRE * fraction],
  20,
  ['*', ['get', 'width_m'], PIXELS_PER_METRE * fraction * 2 ** 20],
]
const all = (...conditions: ExpressionSpecification[]): FilterSpecification => ['all', visible, ...conditions]
const shape = (name: string): ExpressionSpecification => ['==', ['get', 'shape'], name]

/** Zooms between which a band fades: closer, it would only tint the screen, and be wider than what tiles have beyond their edges. */
const [BAND_FADES_FROM, BAND_ENDS] = [8.8, 10.4]
const fading = (opacity: ExpressionSpecification | number): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  BAND_FADES_FROM,
  opacity,
  BAND_ENDS,
  0,
]

/**
 * The same at every zoom, told as if it changed: MapLibre compiles a program for each set of properties that depend on
 * data, on zoom, or on both, and so all unbroken lines of the strategies are drawn by one.
 */
const steady = (value: ExpressionSpecification): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  0,
  value,
  1,
  value,
]
const SHARP = steady(['case', focused, 0, 0])

/** Pixels that grow by a quarter in focus. */
const glow = (pixels: number): ExpressionSpecification => ['case', focused, pixels * 1.25, pixels]

function groupColor(theme: MapTheme): ExpressionSpecification {
  const pairs = STRATEGY_GROUPS.flatMap((group) => [group, theme.groups[group]])
  return ['match', ['get', 'group'], ...pairs, theme.ink] as unknown as ExpressionSpecification
}

/** Soft bands, areas, arcs and arrows; what was inferred has a dashed edge. Under the place marks. */
export function strategyLayers(theme: MapTheme): LayerSpecification[] {
  const color = groupColor(theme)
  /** How a crisp line is painted: unbroken, or dashed with these lengths. */
  const crisp = (
    width: ExpressionSpecification,
    opacity: ExpressionSpecification,
    dashes: number[] | null,
  ) =>
    dashes
      ? {
          'line-color': color,
          'line-width': width,
          'line-opacity': opacity,
          'line-dasharray': dashes,
        }
      : {
          'line-color': color,
          'line-width': steady(width),
          'line-opacity': steady(opacity),
          'line-blur': SHARP,
        }
  const line = (id: string, filter: FilterSpecification, dashed: boolean): LayerSpecification => ({
    id,
    type: 'line',
    source: SOURCE.strategies,
    filter,
    layout: { 'line-cap': dashed ? 'butt' : 'round', 'line-join': 'round', 'line-sort-key': order },
    paint: crisp(
      ['case', pointedAt, 5, focused, 3, isRail, 1.5, 2],
      byFocus(dashed ? 0.7 : 0.9, 1),
      dashed ? [3, 2] : null,
    ),
  })
  const edge = (id: string, filter: FilterSpecification, dashed: boolean): LayerSpecification => ({
    id,
    type: 'line',
    source: SOURCE.strategies,
    filter,
    layout: { 'line-join': 'round', 'line-sort-key': order },
    paint: crisp(['case', pointedAt, 4, focused, 2.4, 1.2], byFocus(0.75, 0.95), dashed ? [3, 2.5] : null),
  })
  return [
    {
      id: 'strategy-area',
      type: 'fill',
      source: SOURCE.strategies,
      filter: all(isArea),
      layout: { 'fill-sort-key': order },
      // Its edge and glow lie on its rim.
      paint: { 'fill-color': color, 'fill-opacity': byFocus(0.13, 0.26), 'fill-antialias': false },
    },
    {
      id: 'strategy-area-glow',
      type: 'line',
      source: SOURCE.strategies,
      filter: all(isArea),
      layout: { 'line-join': 'round', 'line-sort-key': order },
      paint: {
        'line-color': color,
        // It widens in focus, as its edge does.
        'line-width': ['interpolate', ['linear'], ['zoom'], 5, glow(4), 11, glow(16)],
        'line-blur': ['interpolate', ['linear'], ['zoom'], 5, glow(3), 11, glow(12)],
        'line-opacity': steady(byFocus(0.28, 0.4)),
      },
    },
    edge('strategy-area-edge', all(isArea, ['!', inferred]), false),
    edge('strategy-area-edge-inferred', all(isArea, inferred), true),
    {
      id: 'strategy-band-halo',
      type: 'line',
      source: SOURCE.strategies,
      maxzoom: BAND_ENDS,
      filter: all(isLine, isBand),
      layout: { 'line-cap': 'round', 'line-join': 'round', 'line-sort-key': order },
      paint: {
        'line-color': color,
        'line-width': metres(1),
        'line-blur': metres(0.35),
        'line-opacity': fading(byFocus(0.28, 0.45)),
      },
    },
    {
      id: 'strategy-band-core',
      type: 'line',
      source: SOURCE.strategies,
      maxzoom: BAND_ENDS,
      filter: all(isLine, isBand),
      layout: { 'line-cap': 'round', 'line-join': 'round', 'line-sort-key': order },
      paint: {
        'line-color': color,
        'line-width': metres(0.45),
        'line-blur': metres(0.2),
        'line-opacity': fading(byFocus(0.22, 0.3)),
      },
    },
    line('strategy-line', all(isLine, ['!', inferred]), false),
    line('strategy-line-inferred', all(isLine, inferred), true),
    {
      id: 'strategy-arrow',
      type: 'symbol',
      source: SOURCE.strategies,
      filter: all(shape('direction')),
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 70,
        'text-field': '▶',
        'text-font': SANS_FONTS,
        'text-size': 17,
        'text-keep-upright': false,
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: lettered(color, byFocus(1, 1)),
    },
  ]
}

/** The lowest layer of names above those of the ground: discs that light a mark lie right under it. */
export const UNDER_NAMES = 'strategy-names'

/** Names of the visible strategies along their lines and in their areas. */
export function strategyLabels(theme: MapTheme): LayerSpecification[] {
  const color = groupColor(theme)
  return [
    {
      id: UNDER_NAMES,
      type: 'symbol',
      source: SOURCE.strategies,
      // The railways and the parts of a network have names of their own.
      filter: all(isLine, ['in', ['get', 'shape'], ['literal', ['corridor', 'belt', 'route']]]),
      layout: {
        'symbol-placement': 'line',
        // From afar a course has room for its name in few places, so more of them are tried.
        'symbol-spacing': ['interpolate', ['linear'], ['zoom'], 7, 100, 10, 300],
        'text-field': ['get', 'label'],
        'text-font': SANS_FONTS,
        'text-size': 13,
        'text-letter-spacing': 0.2,
        'text-offset': [0, -1],
      },
      paint: { ...lettered(color), 'text-halo-color': theme.halo, 'text-halo-width': 1.8 },
    },
  ]
}

/** Layers a click or a hover on a strategy may hit, top first. */
export const STRATEGY_HIT_LAYERS = [
  'strategy-line',
  'strategy-line-inferred',
  'strategy-band-halo',
  'strategy-area-edge',
  'strategy-area-edge-inferred',
  'strategy-area',
]
/** Layers whose hover brings a strategy forward: lines and edges, for an area would be under the pointer always. */
export const STRATEGY_LINE_LAYERS = STRATEGY_HIT_LAYERS.slice(0, 5)
