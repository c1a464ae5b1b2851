import * as v from 'valibot'
import { PlaceProperties } from '../../src/lib/data/schema.ts'
import { lineOf, SourceError, type SourceFile } from './source-error.ts'

/** A place as a person edits it: the published properties, and what the build derives geometry from. */
const PlaceSource = v.strictObject({
  type: v.literal('Feature'),
  id: v.string(),
  geometry: v.nullable(
    v.strictObject({
      type: v.literal('Point'),
      coordinates: v.strictTuple([
        v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
        v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
      ]),
    }),
  ),
  properties: v.strictObject({
    ...PlaceProperties.entries,
    /** GB/T 2260 codes of the areas it consists of: its uncertainty is then computed from their borders. */
    adcodes: v.optional(v.array(v.pipe(v.string(), v.regex(/^\d{6}$/)))),
    /** Ids of the stations a line runs through, in order: its course is then derived from them. */
    stations: v.optional(v.pipe(v.array(v.string()), v.minLength(2))),
  }),
})
export type PlaceSource = v.InferOutput<typeof PlaceSource> & {
  readonly file: string
  readonly line: number | null
}

const CollectionSource = v.strictObject({
  type: v.literal('FeatureCollection'),
  features: v.array(v.unknown()),
})

/**
 * The gazetteer's files → its places by id.
 * @throws SourceError on ill-formed GeoJSON, a duplicate id, an unknown parent or station, or a place that has
 *   neither a point nor a reason (`note`) for having none.
 */
export function parseGazetteer(files: readonly SourceFile[]): Map<string, PlaceSource> {
  const places = new Map<string, PlaceSource>()
  for (const file of files) {
    for (const raw of parseCollection(file)) {
      const parsed = v.safeParse(PlaceSource, raw)
      const id = String((raw as { id?: unknown } | null)?.id)
      const line = lineOf(file, `"id": "${id}"`) ?? lineOf(file, id)
      if (!parsed.success) {
        const issue = parsed.issues[0]
        throw new SourceError(
          file.path,
          line,
          `${id}: not a valid RFC 7946 place, ${v.getDotPath(issue) ?? 'feature'}: ${issue.message}`,
          'mend that member; the neighbouring features show the form',
        )
      }
      const place = { ...parsed.output, file: file.path, line }
      if (place.id !== place.properties.id)
        throw new SourceError(file.path, line, `id ${place.id} ≠ properties.id`, 'give both the same slug')
      const twin = places.get(place.id)
      if (twin)
        throw new SourceError(
          file.path,
          line,
          `duplicate id "${place.id}", first in ${twin.file}:${twin.line ?? '?'}`,
          'rename one of the two',
        )
      places.set(place.id, place)
    }
  }
  for (const place of places.values()) checkReferences(place, places)
  return places
}

function parseCollection(file: SourceFile): unknown[] {
  try {
    return v.parse(CollectionSource, JSON.parse(file.text)).features
  } catch (error) {
    throw new SourceError(
      file.path,
      null,
      `not a GeoJSON FeatureCollection (${error instanceof Error ? error.message : String(error)})`,
      'open it in a GeoJSON editor and mend the syntax',
    )
  }
}

function checkReferences(place: PlaceSource, places: ReadonlyMap<string, PlaceSource>): void {
  const { parent, stations, note, adcodes, coordinateUncertaintyInMeters } = place.properties
  for (const id of [...(parent ? [parent] : []), ...(stations ?? [])])
    if (!places.has(id))
      throw new SourceError(
        place.file,
        place.line,
        `"${place.id}" refers to unknown place id "${id}"`,
        'add that place to the gazetteer or correct the id',
      )
  if (!place.geometry && !stations && !note)
    throw new SourceError(
      place.file,
      place.line,
      `"${place.id}" has neither coordinates nor a note`,
      'say in `note` why it cannot be located',
    )
  if (place.geometry && !adcodes && coordinateUncertaintyInMeters === null)
    throw new SourceError(
      place.file,
      place.line,
      `"${place.id}" states no coordinateUncertaintyInMeters`,
      'give the radius in metres of the smallest circle that surely holds it',
    )
}
