import type { FeatureCollection } from 'geojson'
import type { GeoJSONSource, LayerSpecification, Map as LiveMap } from 'maplibre-gl'

/** A layer and the one it lies under; without one it lies on top. */
export interface Placed {
  readonly layer: LayerSpecification
  readonly under?: string
}

/**
 * Brings to the map what its style was made without: the source and its layers come with the first feature, since until
 * then each would only cost a program and every tile its way.
 */
export function showIn(
  map: LiveMap,
  source: string,
  data: FeatureCollection,
  layers: () => readonly Placed[],
): void {
  const known = map.getSource<GeoJSONSource>(source)
  if (known) {
    void known.setData(data)
    return
  }
  if (data.features.length === 0) return
  map.addSource(source, { type: 'geojson', data })
  for (const { layer, under } of layers()) map.addLayer(layer, under)
}
