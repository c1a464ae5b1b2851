import type { Atlas } from '../data/atlas.ts'
import type { Place } from '../data/schema.ts'
import { nameOf } from '../text/labels.ts'
import type { Language } from '../text/language.ts'
import { WORDS_WORDS } from '../text/words-words.ts'
import { metresBetween, relate, roundMetres } from './measure.ts'
import { sayDistance } from './say.ts'

/** From where to where a line runs, by which stations, and how long it is as drawn; null for what is no line. */
export function describeLine(atlas: Atlas, place: Place, language: Language): string | null {
  if (place.geometry?.type !== 'LineString') return null
  const words = WORDS_WORDS[language]
  const { coordinates } = place.geometry
  const stations = coordinates.flatMap(([lon, lat]) => {
    const station = atlas.places.find(
      ({ geometry, properties }) =>
        properties.kind === 'station' &&
        geometry?.type === 'Point' &&
        geometry.coordinates[0] === lon &&
        geometry.coordinates[1] === lat,
    )
    return station ? [station] : []
  })
  const [first, last] = [stations[0], stations.at(-1)]
  const [start, end] = [coordinates[0], coordinates.at(-1)]
  if (!first || !last || !start || !end) return null
  const uncertainty = place.properties.coordinateUncertaintyInMeters ?? 0
  const { compass } = relate({ position: start, uncertainty }, { position: end, uncertainty })
  const length = coordinates.slice(1).reduce((sum, at, i) => sum + metresBetween(coordinates[i] ?? at, at), 0)
  const said = roundMetres(length, Math.max(2 * uncertainty, 1000))
  const names = stations.map((s) => nameOf(s.properties, language))
  const course = words.line(
    nameOf(place.properties, language),
    names[0] ?? '',
    names.at(-1) ?? '',
    words.compass[compass] ?? '',
    words.list(names.slice(1, -1)),
  )
  const space = language === 'zh' ? '' : ' '
  return said === null ? course : `${course}${space}${words.lineLength(sayDistance(said, language))}`
}
