import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import { SOURCE } from '../sources.ts'
import { FONTS, SANS_FONTS, type MapTheme } from '../theme.ts'

const isProvince: ExpressionSpecification = ['==', ['get', 'rank'], 'province']

/** Land, sea, borders and railways, bottom first. */
export function groundLayers(theme: MapTheme): LayerSpecification[] {
  const border = (rank: string, minzoom: number, source: string = SOURCE.borders): LayerSpecification => ({
    id: source === SOURCE.borders ? `border-${rank}` : `${source}-${rank}`,
    type: 'line',
    source,
    minzoom,
    filter: ['==', ['get', 'rank'], rank],
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
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': theme.sea } },
    { id: 'world', type: 'fill', source: SOURCE.world, paint: { 'fill-color': theme.neighbour } },
    { id: 'neighbours', type: 'fill', source: SOURCE.neighbours, paint: { 'fill-color': theme.neighbour } },
    { id: 'china', type: 'fill', source: SOURCE.china, paint: { 'fill-color': theme.land } },
    { id: 'land', type: 'fill', source: SOURCE.counties, paint: { 'fill-color': theme.land } },
    {
      id: 'rivers',
      type: 'line',
      source: SOURCE.rivers,
      minzoom: 6,
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': theme.river,
        'line-width': ['interpolate', ['linear'], ['zoom'], 6, 0.7, 11, 2.6],
      },
    },
    border('prefecture', 5.5, SOURCE.chinaBorders),
    border('province', 3, SOURCE.chinaBorders),
    border('county', 7),
    border('prefecture', 5),
    border('province', 3),
    {
      id: 'railway-casing',
      type: 'line',
      source: SOURCE.lines,
      minzoom: 7,
      paint: { 'line-color': theme.rail, 'line-width': ['interpolate', ['linear'], ['zoom'], 7, 1, 12, 3] },
    },
    {
      id: 'railway',
      type: 'line',
      source: SOURCE.lines,
      minzoom: 8,
      paint: {
        'line-color': theme.land,
        'line-width': ['interpolate', ['linear'], ['zoom'], 7, 0.5, 12, 1.6],
        'line-dasharray': [5, 5],
      },
    },
  ]
}

/** Names of areas, under the names of places. */
export function groundLabels(theme: MapTheme): LayerSpecification[] {
  const chinaNames = (rank: 'province' | 'prefecture'): LayerSpecification => ({
    id: `china-names-${rank}`,
    type: 'symbol',
    source: SOURCE.chinaNames,
    filter: ['==', ['get', 'rank'], rank],
    ...(rank === 'province' ? { minzoom: 3, maxzoom: 6.5 } : { minzoom: 6, maxzoom: 10.5 }),
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
      'text-color': theme.adminText,
      'text-opacity': rank === 'province' ? 0.8 : 1,
      'text-halo-color': theme.land,
      'text-halo-width': 1.2,
    },
  })
  return [
    chinaNames('prefecture'),
    chinaNames('province'),
    {
      id: 'county-names',
      type: 'symbol',
      source: SOURCE.labels,
      minzoom: 8.2,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': FONTS,
        'text-size': ['interpolate', ['linear'], ['zoom'], 8, 10, 12, 14],
        'text-letter-spacing': 0.12,
        'text-padding': 6,
      },
      paint: { 'text-color': theme.adminText, 'text-halo-color': theme.halo, 'text-halo-width': 1.2 },
    },
    {
      id: 'region-names',
      type: 'symbol',
      source: SOURCE.regions,
      minzoom: 5,
      maxzoom: 9.2,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': FONTS,
        'text-size': [
          'interpolate',
          ['linear'],
          ['zoom'],
          5.5,
          ['case', isProvince, 13, 11],
          8,
          ['case', isProvince, 19, 15],
        ],
        'text-letter-spacing': ['case', isProvince, 0.5, 0.15],
        'text-padding': 6,
      },
      paint: {
        'text-color': theme.adminText,
        'text-opacity': ['case', isProvince, 0.75, 1],
        'text-halo-color': ['case', isProvince, theme.neighbour, theme.halo],
        'text-halo-width': 1.2,
      },
    },
    {
      id: 'sea-names',
      type: 'symbol',
      source: SOURCE.seas,
      maxzoom: 10,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': FONTS,
        'text-size': ['interpolate', ['linear'], ['zoom'], 5, 15, 8, 24],
        'text-letter-spacing': 0.5,
      },
      paint: { 'text-color': theme.seaText },
    },
    {
      id: 'river-names',
      type: 'symbol',
      source: SOURCE.rivers,
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
      paint: { 'text-color': theme.seaText, 'text-halo-color': theme.halo, 'text-halo-width': 1.2 },
    },
    {
      id: 'railway-names',
      type: 'symbol',
      source: SOURCE.lines,
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
      paint: { 'text-color': theme.adminText, 'text-halo-color': theme.halo, 'text-halo-width': 1.4 },
    },
  ]
}
