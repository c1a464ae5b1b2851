import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import { SOURCE } from '../sources.ts'
import { SANS_FONTS, type MapTheme } from '../theme.ts'

const selected: ExpressionSpecification = ['boolean', ['feature-state', 'selected'], false]
const hovered: ExpressionSpecification = ['boolean', ['feature-state', 'hovered'], false]
const precise: ExpressionSpecification = ['in', ['get', 'precision'], ['literal', ['site', 'park']]]
const admin: ExpressionSpecification = ['==', ['get', 'family'], 'admin']

/** Radius in pixels, by how often the text names the place. */
const radius: ExpressionSpecification = [
  'interpolate',
  ['linear'],
  ['zoom'],
  6,
  ['+', 2.5, ['min', 5, ['*', 0.9, ['ln', ['+', 1, ['get', 'count']]]]]],
  12,
  ['+', 5, ['min', 7, ['*', 1.4, ['ln', ['+', 1, ['get', 'count']]]]]],
]

/** The marks: filled where the site or park is known, an open ring where only the district or region is. */
export function placeLayers(theme: MapTheme): LayerSpecification[] {
  const color = [
    'match',
    ['get', 'family'],
    ...Object.entries(theme.marks).flat(),
    theme.ink,
  ] as unknown as ExpressionSpecification
  return [
    {
      id: 'place-halo',
      type: 'circle',
      source: SOURCE.places,
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 6, 11, 12, 20],
        'circle-color': theme.accent,
        'circle-opacity': ['case', selected, 0.1, hovered, 0.2, 0],
        'circle-stroke-color': theme.accent,
        'circle-stroke-width': ['case', selected, 2, 0],
      },
    },
    {
      id: 'place-ring',
      type: 'circle',
      source: SOURCE.places,
      filter: ['!', precise],
      paint: {
        'circle-radius': radius,
        'circle-color': theme.halo,
        'circle-opacity': 0.65,
        'circle-stroke-color': color,
        'circle-stroke-width': ['case', admin, 2, 1.4],
      },
    },
    {
      id: 'place-dot',
      type: 'circle',
      source: SOURCE.places,
      filter: precise,
      paint: {
        'circle-radius': radius,
        'circle-color': color,
        'circle-stroke-color': theme.halo,
        'circle-stroke-width': ['match', ['get', 'precision'], 'site', 1.2, 0.6],
        'circle-opacity': ['match', ['get', 'precision'], 'site', 1, 0.78],
      },
    },
  ]
}

/** Names of the places, the most mentioned first; they give way to each other and never collide. */
export function placeLabels(theme: MapTheme): LayerSpecification[] {
  return [
    {
      id: 'place-names',
      type: 'symbol',
      source: SOURCE.places,
      // From afar only what the text speaks of again and again has room for a name.
      filter: [
        'step',
        ['zoom'],
        ['any', admin, ['>', ['get', 'count'], 2]],
        7.4,
        ['any', admin, ['>', ['get', 'count'], 1]],
        8.6,
        true,
      ],
      layout: {
        'text-field': ['get', 'label'],
        'text-font': SANS_FONTS,
        'text-size': [
          'interpolate',
          ['linear'],
          ['zoom'],
          6,
          ['case', admin, 13, 11],
          12,
          ['case', admin, 16, 14],
        ],
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.85,
        'text-justify': 'auto',
        'text-max-width': 9,
        'symbol-sort-key': ['-', 0, ['get', 'count']],
        'text-padding': 3,
      },
      paint: {
        'text-color': ['case', selected, theme.accent, theme.placeText],
        'text-halo-color': theme.halo,
        'text-halo-width': 1.6,
      },
    },
  ]
}

/** Layers a click or a hover on a place may hit. */
export const PLACE_HIT_LAYERS = ['place-dot', 'place-ring', 'place-names']
