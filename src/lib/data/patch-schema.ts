import * as v from 'valibot'
import { PlaceProperties } from './schema.ts'

const Text = v.pipe(v.string(), v.nonEmpty())
const Degrees = (limit: number) => v.pipe(v.number(), v.minValue(-limit), v.maxValue(limit))

/**
 * A reader's correction of a place, as a W3C Web Annotation: the target is the place, the body what it should
 * say. WGS-84, longitude first.
 */
export const PlacePatch = v.object({
  '@context': v.literal('http://www.w3.org/ns/anno.jsonld'),
  type: v.literal('Annotation'),
  motivation: v.literal('editing'),
  created: v.pipe(v.string(), v.isoTimestamp()),
  target: v.object({ type: v.literal('Place'), source: PlaceProperties.entries.id }),
  body: v.object({
    type: v.literal('Feature'),
    geometry: v.object({
      type: v.literal('Point'),
      coordinates: v.strictTuple([Degrees(180), Degrees(90)]),
    }),
    properties: v.object({
      precision: PlaceProperties.entries.precision,
      coordinateUncertaintyInMeters: v.pipe(v.number(), v.minValue(1)),
      /** Where the correction is from; it becomes a georeferenceSource of the place. */
      source: Text,
    }),
  }),
})
export type PlacePatch = v.InferOutput<typeof PlacePatch>

/** The correction as an annotation, `created` in ISO 8601. */
export function placePatch(place: string, body: PlacePatch['body'], created: string): PlacePatch {
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'Annotation',
    motivation: 'editing',
    created,
    target: { type: 'Place', source: place },
    body,
  }
}
