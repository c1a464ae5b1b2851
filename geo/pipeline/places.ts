import type { Place, PlaceCollection } from '../../src/lib/data/schema.ts'
import { distanceToArea, mergeAreas, radiusAround, type Boundaries } from './boundaries.ts'
import type { PlaceSource } from './gazetteer.ts'
import { SourceError } from './source-error.ts'

/** The nearest ancestor (or the place itself) that has boundaries of its own. */
export function declaredArea(
  id: string | null,
  places: ReadonlyMap<string, PlaceSource>,
): { readonly id: string; readonly adcodes: readonly string[] } | null {
  for (let at = id; at !== null; at = places.get(at)?.properties.parent ?? null) {
    const adcodes = places.get(at)?.properties.adcodes
    if (adcodes) return { id: at, adcodes }
  }
  return null
}

/**
 * Sources → published places: admin areas get their uncertainty from their borders, lines their course from
 * their stations; every point is checked against its declared district.
 * @throws SourceError for a point outside its declared area, or an area code without boundaries.
 */
export function derivePlaces(
  places: ReadonlyMap<string, PlaceSource>,
  boundaries: Boundaries,
): PlaceCollection {
  const features = [...places.values()].map((place): Place => {
    const { adcodes = [], stations, ...rest } = place.properties
    const properties = { ...rest, adcodes: [...adcodes] }
    if (stations) {
      const coordinates = stations.map((id) => stationPosition(id, place, places))
      const uncertainty = Math.max(
        ...stations.map((id) => places.get(id)?.properties.coordinateUncertaintyInMeters ?? 0),
      )
      return {
        type: 'Feature',
        id: place.id,
        geometry: { type: 'LineString', coordinates },
        properties: { ...properties, coordinateUncertaintyInMeters: uncertainty },
      }
    }
    checkInside(place, places, boundaries)
    const area = adcodes.length > 0 ? mergeAreas(boundaries, adcodes) : null
    const uncertainty =
      area && place.geometry
        ? radiusAround(place.geometry.coordinates, area)
        : properties.coordinateUncertaintyInMeters
    return {
      type: 'Feature',
      id: place.id,
      geometry: place.geometry,
      properties: { ...properties, coordinateUncertaintyInMeters: uncertainty },
    }
  })
  features.sort((a, b) => (a.id < b.id ? -1 : 1))
  return { type: 'FeatureCollection', features }
}

function stationPosition(
  id: string,
  line: PlaceSource,
  places: ReadonlyMap<string, PlaceSource>,
): [number, number] {
  const position = places.get(id)?.geometry?.coordinates
  if (position) return position
  throw new SourceError(
    line.file,
    line.line,
    `"${line.id}" runs through "${id}", which has no point`,
    'locate that station or leave it out',
  )
}

function checkInside(
  place: PlaceSource,
  places: ReadonlyMap<string, PlaceSource>,
  boundaries: Boundaries,
): void {
  if (!place.geometry) return
  const own = place.properties.adcodes ? place.id : place.properties.parent
  const declared = declaredArea(own, places)
  if (!declared) return
  const area = mergeAreas(boundaries, declared.adcodes)
  if (!area)
    throw new SourceError(
      place.file,
      place.line,
      `no boundaries for ${declared.id} (${declared.adcodes.join(', ')})`,
      'correct its adcodes',
    )
  const off = distanceToArea(place.geometry.coordinates, area)
  if (off > 0)
    throw new SourceError(
      place.file,
      place.line,
      `"${place.id}" lies ${Math.round(off)} m outside its declared parent "${declared.id}"`,
      'correct the coordinates (are they WGS-84, longitude first?) or the parent',
    )
}
