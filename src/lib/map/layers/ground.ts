import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl'
import { GLOBE_ZOOM, PLANE_ZOOM } from '../../drawing/plane.ts'
import type { Basemap } from '../../data/load.ts'
import { GROUND_SOURCE } from '../ground-sources.ts'
import { lettered } from './lettering.ts'
import { FONTS, SANS_FONTS, type MapTheme } from '../theme.ts'

/** How the ground lies: the far ends of the sea routes need the globe, the region a plane. */
export const GROUND_PROJECTION: Pick<StyleSpecification, 'projection' | 'sky'> = {
  projection: {
    type: ['interpolate', ['linear'], ['zoom'], GLOBE_ZOOM, 'vertical-perspective', PLANE_ZOOM, 'mercator'],
  },
  sky: { 'atmosphere-blend': 0 },
}

/** How a name of the ground is lettered: spacing in ems, widths in pixels. */
interface Lettering {
  readonly spacing: number
  readonly color?: string
  readonly halo?: string
  readonly haloWidth?: number
  readonly opacity?: number
}

/** A size in pixels that grows from one zoom to another. */
const sizes = (from: number, small: number, to: number, large: number): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  from,
  small,
  to,
  large,
]

/** From here on the names of the region's own ground stand for those of the country's. */
const REGION_NAMES_ZOOM = 5

/** Below this zoom more is seen of the country than of the region: a map that is about the region draws it there only. */
export const COUNTRY_ZOOM = 5.5

const isRank = (rank: string): ExpressionSpecification => ['==', ['get', 'rank'], rank]

interface Zooms {
  readonly minzoom?: number
  readonly maxzoom?: number
}

/** A layer of the country's ground, if a map about this draws it at any of its zooms. */
function countryLayer(
  about: Basemap['about'],
  { minzoom = 0, maxzoom = 24 }: Zooms,
  layerAt: (zooms: Zooms) => LayerSpecification,
): LayerSpecification[] {
  const end = about === 'country' ? maxzoom : Math.min(maxzoom, COUNTRY_ZOOM)
  return minzoom < end ? [layerAt({ minzoom, maxzoom: end })] : []
}

/** Land, sea, borders, railways and courses, bottom first, for a map that is about the region or the country. */
export function groundLayers(theme: MapTheme, about: Basemap['about']): LayerSpecification[] {
  const border = (
    rank: string,
    zooms: Zooms,
    source: string = GROUND_SOURCE.groundLines,
  ): LayerSpecification => ({
    id: source === GROUND_SOURCE.groundLines ? `border-${rank}` : `${source}-${rank}`,
    type: 'line',
    source,
    ...zooms,
    filter: isRank(rank),
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': rank === 'province' ? theme.provinceBorder : theme.border,
      'line-width':
        rank === 'province'
          ? ['interpolate', ['linear'], ['zoom'], 5, 0.8, 10, 1.6]
          : ['interpolate', ['linear'], ['zoom'], 5, 0.4, 11, 1],
      ...(rank === 'province' ? { 'line-dasharray': [4, 1.5] } : {}),
      ...(rank === 'county' ? { 'line-opacity': ['interpolate', ['linear'], ['zoom'], 7, 0, 8, 0.9] } : {}),
    },
  })
  const way = (
    id: string,
    rank: string,
    minzoom: number,
    color: string,
    width: ExpressionSpecification,
    dashes: number[] | null = null,
  ): LayerSpecification => ({
    id,
    type: 'line',
    source: GROUND_SOURCE.groundLines,
    filter: isRank(rank),
    minzoom,
    paint: {
      'line-color': color,
      'line-width': width,
      ...(dashes ? { 'line-dasharray': dashes } : {}),
    },
  })
  const land = (
    id: string,
    filter: ExpressionSpecification,
    color: string,
    zooms: Zooms = {},
  ): LayerSpecification => ({
    id,
    type: 'fill',
    source: GROUND_SOURCE.ground,
    ...zooms,
    filter,
    paint: { 'fill-color': color },
  })
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': theme.sea } },
    land('neighbours', ['!', ['any', ['get', 'isAbout'], ['get', 'isFar']]], theme.neighbour),
    // Coarser than the land around the region, which it would widen in nearer views.
    land('far-land', ['get', 'isFar'], theme.neighbour, { maxzoom: COUNTRY_ZOOM }),
    land('land', ['get', 'isAbout'], theme.land),
    {
      id: 'rivers',
      type: 'line',
      source: GROUND_SOURCE.groundLines,
      filter: isRank('river'),
      minzoom: 6,
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': theme.river,
        'line-width': ['interpolate', ['linear'], ['zoom'], 6, 0.7, 11, 2.6],
      },
    },
    ...countryLayer(about, { minzoom: 5.5 }, (zooms) =>
      border('prefecture', zooms, GROUND_SOURCE.chinaBorders),
    ),
    ...countryLayer(about, { minzoom: 3 }, (zooms) => border('province', zooms, GROUND_SOURCE.chinaBorders)),
    border('county', { minzoom: 7 }),
    border('prefecture', { minzoom: 5 }),
    border('province', { minzoom: 3 }),
    // Dashed as all that is inferred: between its cities its way is not known.
    way('course', 'course', 3, theme.rail, sizes(3, 0.9, 12, 2.4), [4, 2.5]),
    way('railway-casing', 'railway', 7, theme.rail, sizes(7, 1, 12, 3)),
    way('railway', 'railway', 8, theme.land, sizes(7, 0.5, 12, 1.6), [5, 5]),
  ]
}

/** Names of areas, under the names of places. */
export function groundLabels(theme: MapTheme, about: Basemap['about']): LayerSpecification[] {
  const chinaNames = (rank: 'province' | 'prefecture', zooms: Zooms): LayerSpecification => ({
    id: `china-names-${rank}`,
    type: 'symbol',
    source: GROUND_SOURCE.chinaNames,
    filter: ['all', isRank(rank), ['any', ['!', ['get', 'isNear']], ['<', ['zoom'], REGION_NAMES_ZOOM]]],
    ...zooms,
    layout: {
      'text-field': ['get', 'name'],
      'text-font': FONTS,
      'text-size':
        rank === 'province'
          ? ['interpolate', ['linear'], ['zoom'], 3, 11, 6, 17]
          : ['interpolate', ['linear'], ['zoom'], 6, 11, 9, 15],
      'text-letter-spacing': rank === 'province' ? 0.4 : 0.15,
      'text-padding': 6,
    },
    paint: {
      ...lettered(theme.adminText, rank === 'province' ? 0.8 : 1),
      'text-halo-color': theme.land,
      'text-halo-width': 1.2,
    },
  })
  const groundNames = (
    rank: string,
    zooms: Zooms,
    size: ExpressionSpecification,
    { spacing, color = theme.adminText, halo = theme.halo, haloWidth = 1.2, opacity = 1 }: Lettering,
  ): LayerSpecification => ({
    id: `${rank}-names`,
    type: 'symbol',
    source: GROUND_SOURCE.names,
    filter: isRank(rank),
    ...zooms,
    layout: {
      'text-field': ['get', 'name'],
      'text-font': FONTS,
      'text-size': size,
      'text-letter-spacing': spacing,
      'text-padding': 6,
    },
    paint: {
      ...lettered(color, opacity),
      'text-halo-color': halo,
      'text-halo-width': haloWidth,
    },
  })
  return [
    ...countryLayer(about, { minzoom: 6, maxzoom: 10.5 }, (zooms) => chinaNames('prefecture', zooms)),
    ...countryLayer(about, { minzoom: 3, maxzoom: 6.5 }, (zooms) => chinaNames('province', zooms)),
    groundNames('county', { minzoom: 8.2 }, sizes(8, 10, 12, 14), { spacing: 0.12 }),
    groundNames('prefecture', { minzoom: REGION_NAMES_ZOOM, maxzoom: 9.2 }, sizes(5.5, 11, 8, 15), {
      spacing: 0.15,
    }),
    groundNames('province', { minzoom: REGION_NAMES_ZOOM, maxzoom: 9.2 }, sizes(5.5, 13, 8, 19), {
      spacing: 0.5,
      halo: theme.neighbour,
      opacity: 0.75,
    }),
    groundNames('sea', { maxzoom: 10 }, sizes(5, 15, 8, 24), {
      spacing: 0.5,
      color: theme.seaText,
      haloWidth: 0,
    }),
    {
      id: 'river-names',
      type: 'symbol',
      source: GROUND_SOURCE.groundLines,
      filter: isRank('river'),
      minzoom: 8,
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 380,
        'text-field': ['get', 'name'],
        'text-font': FONTS,
        'text-size': 11.5,
        'text-letter-spacing': 0.3,
        'text-max-angle': 40,
      },
      paint: { ...lettered(theme.seaText), 'text-halo-color': theme.halo, 'text-halo-width': 1.2 },
    },
    {
      id: 'railway-names',
      type: 'symbol',
      source: GROUND_SOURCE.groundLines,
      filter: ['in', ['get', 'rank'], ['literal', ['railway', 'course']]],
      minzoom: 7.5,
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 320,
        'text-field': ['get', 'name'],
        'text-font': SANS_FONTS,
        'text-size': 11,
        'text-offset': [0, 0.9],
        'text-letter-spacing': 0.1,
      },
      paint: { ...lettered(theme.adminText), 'text-halo-color': theme.halo, 'text-halo-width': 1.4 },
    },
  ]
}
