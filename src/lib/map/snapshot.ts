import type { Feature, FeatureCollection } from 'geojson'
import type { Map as LiveMap, StyleSpecification } from 'maplibre-gl'
import type { MapSnapshot } from '../state/snapshot.svelte.ts'
import { cameraOf } from './interactions.ts'
import type { MapTheme } from './theme.ts'

/** Sites that stand close together gather only in the live map, so they are asked of it, each once. */
function gathered(map: LiveMap, source: string): Feature[] {
  const byId = new Map<string, Feature>()
  for (const { geometry, properties } of map.querySourceFeatures(source)) {
    const id = `${properties['id'] ?? ''}/${properties['cluster_id'] ?? ''}`
    byId.set(id, { type: 'Feature', geometry, properties })
  }
  return [...byId.values()]
}

function featuresOf(map: LiveMap, style: StyleSpecification, id: string): readonly Feature[] {
  const source = style.sources[id]
  if (source?.type !== 'geojson') return []
  return source.cluster ? gathered(map, id) : (source.data as FeatureCollection).features
}

/** The canvas is only full within the frame that drew it. */
function pngOf(map: LiveMap): Promise<string> {
  return new Promise((resolve) => {
    map.once('render', () => resolve(map.getCanvas().toDataURL('image/png')))
    map.triggerRepaint()
  })
}

/** What the live map gives of itself, as it stands now. */
export function snapshotOf(map: LiveMap, colours: MapTheme): MapSnapshot {
  const { clientWidth: width, clientHeight: height } = map.getContainer()
  const camera = cameraOf(map)
  return {
    width,
    height,
    camera,
    colours,
    raster: () => pngOf(map),
    vector: async () => {
      const { drawView } = await import('./drawing/draw-view.ts')
      const style = map.getStyle()
      const known = new Map<string, readonly Feature[]>()
      return drawView({
        style,
        camera,
        width,
        height,
        globalState: map.getGlobalState() as Record<string, unknown>,
        featuresOf: (source) => {
          const features = known.get(source) ?? featuresOf(map, style, source)
          known.set(source, features)
          return features
        },
        stateOf: (source, id) => map.getFeatureState({ source, id }) as Record<string, unknown>,
      })
    },
  }
}
