import * as v from 'valibot'
import { PRECISIONS } from '../data/schema.ts'

/** The version of the project file below; a reader refuses a newer one. */
export const PROJECT_VERSION = 1
/** The most characters that one text, and one project, may have; UTF-16 code units. */
export const MOST_TEXT = 5_000_000

const Id = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,80}$/, 'is not an id (a-z, 0-9, hyphens)'))
const Text = v.pipe(v.string(), v.nonEmpty(), v.maxLength(400))
const Offset = v.pipe(v.number(), v.integer(), v.minValue(0))
/** Ids of places: of the gazetteers, of the reader's own places, or made from the text (`derived:…`). */
const PlaceId = v.pipe(v.string(), v.nonEmpty(), v.maxLength(200))

/** A text the reader brought, as it was read from its file; line ends are `\n`. */
export const ProjectText = v.strictObject({
  id: Id,
  title: Text,
  /** The name of its file, or null for what was pasted. */
  file: v.nullable(Text),
  text: v.pipe(v.string(), v.nonEmpty(), v.maxLength(MOST_TEXT)),
})

/** What the reader decided of a stretch of a text, in UTF-16 code units: which places it names; none, if it names none. */
export const Decision = v.strictObject({
  text: Id,
  start: Offset,
  end: Offset,
  places: v.pipe(v.array(PlaceId), v.maxLength(20)),
})

/** A place the reader put on the map, or took from a list of their own; WGS-84. */
export const OwnPlace = v.strictObject({
  id: v.pipe(Id, v.startsWith('own-')),
  name: Text,
  lon: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
  precision: v.picklist(PRECISIONS),
  /** Where it comes from: the reader's hand, or the file it was in. */
  source: Text,
})

export const PATTERNS = [
  'corridor',
  'belt',
  'metropolitan-area',
  'city-group',
  'twin-cities',
  'core-and-wings',
  'axes',
  'zone',
  'district',
  'cluster',
  'route',
] as const

/** A spatial strategy the text names, as the reader accepted it. */
export const AcceptedStrategy = v.strictObject({
  id: Id,
  text: Id,
  start: Offset,
  end: Offset,
  name: Text,
  pattern: v.picklist(PATTERNS),
  members: v.array(PlaceId),
})

/** Everything the reader did with texts of their own; what the parser finds is found anew. */
export const Project = v.pipe(
  v.strictObject({
    format: v.literal('jing-jin-ji-atlas/project'),
    version: v.literal(PROJECT_VERSION),
    id: Id,
    title: Text,
    /** ISO 8601. */
    created: v.pipe(v.string(), v.isoTimestamp()),
    changed: v.pipe(v.string(), v.isoTimestamp()),
    texts: v.pipe(v.array(ProjectText), v.maxLength(500)),
    decisions: v.pipe(v.array(Decision), v.maxLength(200_000)),
    places: v.pipe(v.array(OwnPlace), v.maxLength(100_000)),
    strategies: v.pipe(v.array(AcceptedStrategy), v.maxLength(2_000)),
    /** Ids of the drafts the reader refused. */
    refused: v.pipe(v.array(Id), v.maxLength(20_000)),
  }),
  v.check(({ texts, decisions, strategies }) => {
    const lengths = new Map(texts.map((t) => [t.id, t.text.length]))
    const stands = (r: { text: string; start: number; end: number }): boolean =>
      r.start < r.end && r.end <= (lengths.get(r.text) ?? -1)
    return lengths.size === texts.length && decisions.every(stands) && strategies.every(stands)
  }, 'a decision or a strategy does not stand in its text'),
  v.check(
    ({ texts }) => texts.reduce((sum, t) => sum + t.text.length, 0) <= MOST_TEXT,
    'its texts are too long together',
  ),
)

export type ProjectText = v.InferOutput<typeof ProjectText>
export type Decision = v.InferOutput<typeof Decision>
export type OwnPlace = v.InferOutput<typeof OwnPlace>
export type AcceptedStrategy = v.InferOutput<typeof AcceptedStrategy>
export type Project = v.InferOutput<typeof Project>

/** An empty project; `now` is the time in ISO 8601. */
export function newProject(id: string, title: string, now: string): Project {
  return {
    format: 'jing-jin-ji-atlas/project',
    version: PROJECT_VERSION,
    id,
    title,
    created: now,
    changed: now,
    texts: [],
    decisions: [],
    places: [],
    strategies: [],
    refused: [],
  }
}
