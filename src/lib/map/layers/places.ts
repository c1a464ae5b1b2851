import type {
  CircleLayerSpecification,
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl'
import { PLACE_KINDS } from '../../data/schema.ts'
import { SOURCE } from '../sources.ts'
import { countId, symbolId } from '../symbols.ts'
import { SANS_FONTS, type MapTheme } from '../theme.ts'
import { lettered } from './lettering.ts'

const selected: ExpressionSpecification = ['boolean', ['feature-state', 'selected'], false]
const precise: ExpressionSpecification = ['in', ['get', 'precision'], ['literal', ['site', 'park']]]
const single: ExpressionSpecification = ['!', ['has', 'point_count']]
const isRegion: ExpressionSpecification = ['==', ['get', 'kind'], 'region']
const isAdmin: ExpressionSpecification = ['==', ['get', 'family'], 'admin']

/** Size of a symbol, by how often the text names the place. */
const size: ExpressionSpecification = [
  'interpolate',
  ['linear'],
  ['zoom'],
  5,
  ['+', 0.46, ['min', 0.3, ['*', 0.06, ['ln', ['+', 1, ['get', 'count']]]]]],
  12,
  ['+', 0.62, ['min', 0.5, ['*', 0.11, ['ln', ['+', 1, ['get', 'count']]]]]],
]

/** The sides a name may stand on, at these distances from its mark in ems, best first. */
const anchors = (...distances: number[]): (string | number[])[] =>
  distances.flatMap((far) => ['left', [far, 0], 'right', [-far, 0], 'top', [0, far], 'bottom', [0, -far]])

/** The name of what the text speaks of most is worth a place beyond the count that gathers around it. */
const anchorOffsets: ExpressionSpecification = [
  'case',
  ['>', ['get', 'count'], 20],
  ['literal', anchors(0.9, 1.9, 2.9)],
  ['literal', anchors(0.9)],
]

function imageOf(theme: MapTheme, isFilled: boolean): ExpressionSpecification {
  const pairs = PLACE_KINDS.flatMap((kind) => [kind, symbolId(theme, kind, isFilled)])
  return [
    'match',
    ['get', 'kind'],
    ...pairs,
    symbolId(theme, 'district', isFilled),
  ] as unknown as ExpressionSpecification
}

/** The disc that lights a mark; its radius from afar in pixels. */
export const haloPaint = (theme: MapTheme, radius = 11): NonNullable<CircleLayerSpecification['paint']> => ({
  'circle-radius': ['interpolate', ['linear'], ['zoom'], 6, radius, 12, 20],
  'circle-color': theme.accent,
})

/** Gathered sites: a count on a disc, which the names around it give way to. */
function clusterLayer(theme: MapTheme): LayerSpecification {
  return {
    id: 'place-cluster',
    type: 'symbol',
    source: SOURCE.sites,
    filter: ['has', 'point_count'],
    layout: {
      'icon-image': countId(theme),
      'icon-size': ['interpolate', ['linear'], ['get', 'point_count'], 3, 0.8, 40, 1.3],
      'icon-allow-overlap': true,
      'text-field': ['get', 'point_count_abbreviated'],
      'text-font': SANS_FONTS,
      'text-size': 11.5,
      'text-allow-overlap': true,
    },
    paint: lettered(theme.ink),
  }
}

const iconLayout = (image: ExpressionSpecification) =>
  ({
    'icon-image': image,
    'icon-size': size,
    'icon-allow-overlap': true,
    'icon-padding': 0,
  }) as const

const nameLayout = {
  'text-field': ['get', 'label'],
  'text-font': SANS_FONTS,
  'text-size': [
    'interpolate',
    ['linear'],
    ['zoom'],
    6,
    ['case', isRegion, 15, isAdmin, 12.5, 11],
    12,
    ['case', isRegion, 18, isAdmin, 16, 14],
  ],
  'text-variable-anchor-offset': anchorOffsets,
  'text-justify': 'auto',
  'text-max-width': 9,
  'text-padding': 3,
} satisfies SymbolLayerSpecification['layout']

const namePaint = (theme: MapTheme) => ({ 'text-halo-color': theme.halo, 'text-halo-width': 1.6 })

/** Names of the places, the most mentioned first; they give way to each other and never collide. */
export function placeLabels(theme: MapTheme): LayerSpecification[] {
  const names = (id: string, source: string, filter: FilterSpecification): LayerSpecification => ({
    id,
    type: 'symbol',
    source,
    filter,
    layout: { ...nameLayout, 'symbol-sort-key': ['-', 0, ['get', 'count']] },
    // What is chosen has its name from its own layer.
    paint: { ...namePaint(theme), ...lettered(theme.placeText, ['case', selected, 0, 1]) },
  })
  return [
    // From afar only what the text speaks of again and again has room for a name, or what is seen from afar alone.
    names('place-names', SOURCE.sites, [
      'all',
      single,
      ['step', ['zoom'], ['any', ['>', ['get', 'count'], 1], ['==', ['get', 'kind'], 'route-end']], 8, true],
    ]),
    names('area-names', SOURCE.areas, ['>', ['get', 'count'], 0]),
  ]
}

/**
 * The marks: filled where the site or park is known, open where only the district or region is. What stands last is placed
 * first, so that no name is lettered over a mark.
 */
export function placeMarkLayers(theme: MapTheme): LayerSpecification[] {
  const mark = (id: string, source: string, isFilled: boolean): LayerSpecification => ({
    id,
    type: 'symbol',
    source,
    filter: ['all', single, isFilled ? precise : ['!', precise]] as FilterSpecification,
    layout: { ...iconLayout(imageOf(theme, isFilled)), 'symbol-sort-key': ['get', 'count'] },
  })
  return [
    mark(UNDER_MARKS, SOURCE.areas, false),
    mark('place-ring', SOURCE.sites, false),
    mark('place-dot', SOURCE.sites, true),
    clusterLayer(theme),
  ]
}

/** Of a source that has areas and lines besides. */
export const isPoint: FilterSpecification = ['==', ['geometry-type'], 'Point']

/** The mark of the chosen place, above whatever gathers around it. */
export const chosenMarkLayer = (theme: MapTheme, source: string): LayerSpecification => ({
  id: 'chosen-mark',
  type: 'symbol',
  source,
  filter: isPoint,
  layout: iconLayout(['case', precise, imageOf(theme, true), imageOf(theme, false)]),
})

/** The lowest layer of marks: the name of what is chosen lies under it, and so on no mark and no number. */
export const UNDER_MARKS = 'area-ring'

/** The name of the chosen place, before all other names, as far from its mark as it must. */
export const chosenNameLayer = (theme: MapTheme, source: string): LayerSpecification => ({
  id: 'chosen-name',
  type: 'symbol',
  source,
  filter: isPoint,
  layout: { ...nameLayout, 'text-variable-anchor-offset': ['literal', anchors(0.9, 1.9, 2.9)] },
  paint: { ...namePaint(theme), ...lettered(theme.accent) },
})

/** Layers with a mark for one place. */
export const MARK_HIT_LAYERS = ['place-dot', 'place-ring', UNDER_MARKS, 'chosen-mark']
/** Layers a click or a hover on a place may hit. */
export const PLACE_HIT_LAYERS = [...MARK_HIT_LAYERS, 'chosen-name', 'place-names', 'area-names']
/** Layers whose features are gathered sites: a click opens them. */
export const CLUSTER_HIT_LAYERS = ['place-cluster']
