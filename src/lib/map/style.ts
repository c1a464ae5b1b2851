import type { StyleSpecification } from 'maplibre-gl'
import type { Topology } from 'topojson-specification'
import type { Atlas } from '../data/atlas.ts'
import { groundLabels, groundLayers } from './layers/ground.ts'
import { placeLabels, placeLayers } from './layers/places.ts'
import { FOCUSED_STRATEGY, strategyLabels, strategyLayers, VISIBLE_STRATEGIES } from './layers/strategies.ts'
import { buildSources } from './sources.ts'
import type { MapTheme } from './theme.ts'

/** The whole map as data; the layer list is constant, what changes is global state and feature state. */
export function buildStyle(
  theme: MapTheme,
  atlas: Atlas,
  basemap: Topology | null,
  visibleStrategies: readonly string[],
  focusedStrategy: string | null,
): StyleSpecification {
  return {
    version: 8,
    name: 'Jing-Jin-Ji Atlas',
    state: {
      [VISIBLE_STRATEGIES]: { default: [...visibleStrategies] },
      [FOCUSED_STRATEGY]: { default: focusedStrategy ?? '' },
    },
    sources: buildSources(atlas, basemap),
    layers: [
      ...groundLayers(theme),
      ...strategyLayers(theme),
      ...placeLayers(theme),
      ...groundLabels(theme),
      ...strategyLabels(theme),
      ...placeLabels(theme),
    ],
  }
}
