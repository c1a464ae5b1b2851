import type { LayerSpecification, StyleSpecification } from 'maplibre-gl'
import type { Basemap } from '../data/load.ts'
import type { Atlas } from '../data/atlas.ts'
import type { ExternalLayers } from './basemap-layers.ts'
import { CHOSEN_SOURCE, chosenLayers, chosenThings } from './layers/chosen.ts'
import { figureLayers, type FigureView } from './layers/figures.ts'
import { GROUND_PROJECTION, groundLabels, groundLayers } from './layers/ground.ts'
import { LIT_SOURCE, litLayer, litMarks } from './layers/lit.ts'
import { placeLabels, placeMarkLayers } from './layers/places.ts'
import {
  FOCUSED_SEGMENT,
  FOCUSED_STRATEGY,
  STRATEGY_STRENGTH,
  strategyLabels,
  strategyLayers,
  VISIBLE_STRATEGIES,
} from './layers/strategies.ts'
import { buildSources, type SourceView } from './sources.ts'
import { weightLayers, type WeightView } from './layers/weights.ts'
import type { MapTheme } from './theme.ts'

/** What of the state the style depends on. */
export interface StyleView extends SourceView, FigureView, WeightView {
  readonly layers: readonly string[]
  readonly focused: string | null
  readonly segment: string | null
  /** Id of the place that is chosen. */
  readonly place: string | null
  /** Ids of the places that are framed where no single one is chosen. */
  readonly framed: readonly string[]
  /** Ids of the places that are pointed at or framed. */
  readonly lit: readonly string[]
  /** How strongly the strategies are drawn, from 0 to 1. */
  readonly strength: number
}

/**
 * The whole map as data; layers are left out where there is nothing to draw, what else changes is data, global state and
 * feature state. A basemap
 * from outside lies on the embedded ground, which so shows wherever the former is missing.
 */
export function buildStyle(
  theme: MapTheme,
  atlas: Atlas,
  basemap: Basemap | null,
  view: StyleView,
  external: ExternalLayers | null = null,
): StyleSpecification {
  const sources: StyleSpecification['sources'] = {
    ...buildSources(atlas, basemap, view),
    ...external?.sources,
  }
  const chosen = chosenThings(atlas, basemap, view.language, view)
  if (chosen.features.length > 0) sources[CHOSEN_SOURCE] = { type: 'geojson', data: chosen }
  const lit = litMarks(atlas, view.lit)
  if (lit.features.length > 0) sources[LIT_SOURCE] = { type: 'geojson', data: lit }
  const { extent, reach, halo, name, mark } = chosenLayers(theme)
  const about = basemap?.about ?? 'region'
  const hasSource = (layer: LayerSpecification): boolean =>
    !('source' in layer) || (typeof layer.source === 'string' && layer.source in sources)
  return {
    version: 8,
    name: 'Jing-Jin-Ji Atlas',
    ...GROUND_PROJECTION,
    state: {
      [VISIBLE_STRATEGIES]: { default: [...view.layers] },
      [FOCUSED_STRATEGY]: { default: view.focused ?? '' },
      [FOCUSED_SEGMENT]: { default: view.segment ?? '' },
      [STRATEGY_STRENGTH]: { default: view.strength },
    },
    sources,
    layers: [
      ...groundLayers(theme, about),
      ...(external?.ground ?? []),
      ...strategyLayers(theme),
      ...weightLayers(theme),
      ...(external?.labels ?? groundLabels(theme, about)),
      extent,
      reach,
      halo,
      litLayer(theme),
      ...strategyLabels(theme),
      ...placeLabels(theme),
      name,
      ...placeMarkLayers(theme),
      ...figureLayers(theme),
      mark,
    ].filter(hasSource),
  }
}
