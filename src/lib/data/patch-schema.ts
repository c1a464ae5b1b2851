import * as v from 'valibot'
import { PlaceProperties } from './schema.ts'
import { Mention, type Paragraph } from './text-schema.ts'
import type { Range } from './sentence.ts'
import { selectorsOf, TextSelectors } from './text-selectors.ts'

const Text = v.pipe(v.string(), v.trim(), v.nonEmpty())
const Degrees = (limit: number) => v.pipe(v.number(), v.minValue(-limit), v.maxValue(limit))
const annotation = {
  '@context': v.literal('http://www.w3.org/ns/anno.jsonld'),
  type: v.literal('Annotation'),
  motivation: v.literal('editing'),
  created: v.pipe(v.string(), v.isoTimestamp()),
}

/** What a reader corrects: it decides which of the two patches a file is. */
export const PatchTarget = v.object({ target: v.object({ type: v.picklist(['Place', 'Paragraph']) }) })

/**
 * A reader's correction of a place, as a W3C Web Annotation: the target is the place, the body what it should
 * say. WGS-84, longitude first.
 */
export const PlacePatch = v.object({
  ...annotation,
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

/** What a reader says of the words: the place they mean, whose name they are, or that they name no place here. */
export const Verdict = v.variant('purpose', [
  v.object({
    type: v.literal('SpecificResource'),
    purpose: v.literal('identifying'),
    source: PlaceProperties.entries.id,
  }),
  v.object({
    type: v.literal('TextualBody'),
    purpose: v.literal('classifying'),
    value: v.picklist([...Mention.entries.role.options, 'not-a-place']),
  }),
])
export type Verdict = v.InferOutput<typeof Verdict>

/**
 * A reader's correction of a mention, as a W3C Web Annotation: the target is the exact words of a paragraph, the
 * body the reader's verdict and the reason for it.
 */
export const MentionPatch = v.object({
  ...annotation,
  target: v.object({
    type: v.literal('Paragraph'),
    source: Mention.entries.paragraph,
    selector: TextSelectors,
  }),
  body: v.strictTuple([
    Verdict,
    v.object({ type: v.literal('TextualBody'), purpose: v.literal('commenting'), value: Text }),
  ]),
})
export type MentionPatch = v.InferOutput<typeof MentionPatch>

const head = {
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  type: 'Annotation',
  motivation: 'editing',
} as const

/** The correction of a place as an annotation, `created` in ISO 8601. */
export function placePatch(place: string, body: PlacePatch['body'], created: string): PlacePatch {
  return { ...head, created, target: { type: 'Place', source: place }, body }
}

/** The correction of the words at `range` (UTF-16 code units) as an annotation, `created` in ISO 8601. */
export function mentionPatch(
  paragraph: Pick<Paragraph, 'id' | 'text'>,
  range: Range,
  verdict: Verdict,
  reason: string,
  created: string,
): MentionPatch {
  return {
    ...head,
    created,
    target: { type: 'Paragraph', source: paragraph.id, selector: selectorsOf(paragraph.text, range) },
    body: [verdict, { type: 'TextualBody', purpose: 'commenting', value: reason }],
  }
}
