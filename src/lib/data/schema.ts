import * as v from 'valibot'
import { Offset, Slug, Text } from './schema-parts.ts'

/** The version of the artifacts' shapes; a reader refuses any other. What changes it: docs/data.md. */
export const SCHEMA_VERSION = 3

const Metres = v.pipe(v.number(), v.minValue(1))

/** WGS-84 longitude and latitude in degrees (RFC 7946). */
const Position = v.strictTuple([
  v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
])
const Ring = v.pipe(v.array(Position), v.minLength(4))
const PointGeometry = v.strictObject({ type: v.literal('Point'), coordinates: Position })
const LineGeometry = v.strictObject({
  type: v.literal('LineString'),
  coordinates: v.pipe(v.array(Position), v.minLength(2)),
})
const MultiLineGeometry = v.strictObject({
  type: v.literal('MultiLineString'),
  coordinates: v.array(v.pipe(v.array(Position), v.minLength(2))),
})
const PolygonGeometry = v.strictObject({ type: v.literal('Polygon'), coordinates: v.array(Ring) })
const MultiPolygonGeometry = v.strictObject({
  type: v.literal('MultiPolygon'),
  coordinates: v.array(v.array(Ring)),
})

/**
 * How exactly a place is known: the building or works itself, the park or port area it lies in,
 * the county-level area, or something wider.
 */
export const PRECISIONS = ['site', 'park', 'district', 'region'] as const
export const PLACE_KINDS = [
  'region',
  'district',
  'urban',
  'water',
  'relief',
  'port',
  'airport',
  'zone',
  'line',
  'road',
  'station',
  'institution',
  'works',
  'service',
  'route-end',
] as const
export const STRATEGY_GROUPS = ['space', 'corridor', 'rail', 'opening', 'innovation', 'industry'] as const
export const STRATEGY_SHAPES = [
  'corridor',
  'belt',
  'group',
  'core',
  'metropolitan-area',
  'direction',
  'cluster',
  'network',
  'route',
  'zone',
] as const
export const CERTAINTIES = ['stated', 'read', 'notional'] as const

export const PlaceProperties = v.strictObject({
  id: Slug,
  name: Text,
  name_en: Text,
  aliases: v.array(Text),
  kind: v.picklist(PLACE_KINDS),
  precision: v.picklist(PRECISIONS),
  /** Radius in metres of the smallest circle around the point that surely holds the place; null without geometry. */
  coordinateUncertaintyInMeters: v.nullable(Metres),
  georeferenceSources: v.pipe(v.array(Text), v.minLength(1)),
  /** Id of the administrative place it lies in. */
  parent: v.nullable(Slug),
  /** Codes (GB/T 2260) of the divisions it is, or is taken for; none where it is no such area. */
  adcodes: v.array(v.pipe(v.string(), v.regex(/^\d{6}$/))),
  note: v.nullable(Text),
  note_en: v.nullable(Text),
})
export const Place = v.strictObject({
  type: v.literal('Feature'),
  id: Slug,
  geometry: v.nullable(v.variant('type', [PointGeometry, LineGeometry])),
  properties: PlaceProperties,
})
export const PlaceCollection = v.strictObject({
  type: v.literal('FeatureCollection'),
  features: v.array(Place),
})

/** A named river as a quiet line of the ground. */
export const RiverCollection = v.strictObject({
  type: v.literal('FeatureCollection'),
  features: v.array(
    v.strictObject({
      type: v.literal('Feature'),
      id: Slug,
      geometry: LineGeometry,
      properties: v.strictObject({ id: Slug, name: Text, name_en: Text }),
    }),
  ),
})

/** A verbatim quotation and where it stands. */
export const Quotation = v.strictObject({
  article: Slug,
  paragraph: Slug,
  start: Offset,
  end: Offset,
  text: Text,
})
export const StrategyFeature = v.strictObject({
  type: v.literal('Feature'),
  id: Slug,
  geometry: v.variant('type', [LineGeometry, MultiLineGeometry, PolygonGeometry, MultiPolygonGeometry]),
  properties: v.strictObject({
    id: Slug,
    strategy: Slug,
    name: Text,
    name_en: Text,
    group: v.picklist(STRATEGY_GROUPS),
    shape: v.picklist(STRATEGY_SHAPES),
    members: v.array(Slug),
    evidence: v.pipe(v.array(Quotation), v.minLength(1)),
    /** True where the course, the extent or a member is our reading and not the article's word. */
    inferred: v.boolean(),
    /** Full width in metres of the soft band a line stands for; null for areas, routes and rail. */
    width_m: v.nullable(Metres),
    note: v.nullable(Text),
    note_en: v.nullable(Text),
  }),
})
export const StrategyCollection = v.strictObject({
  type: v.literal('FeatureCollection'),
  features: v.array(StrategyFeature),
})

/** What a strategy's card shows; its shapes are in strategies.geojson under `strategy`. */
export const Strategy = v.strictObject({
  id: Slug,
  name: Text,
  name_en: Text,
  group: v.picklist(STRATEGY_GROUPS),
  shape: v.picklist(STRATEGY_SHAPES),
  members: v.array(Slug),
  evidence: v.pipe(v.array(Quotation), v.minLength(1)),
  certainty: v.picklist(CERTAINTIES),
  /** How it is drawn, from which members and on whose word. */
  drawn: Text,
  drawn_en: Text,
  sources: v.array(Text),
  leading: v.boolean(),
})
export const Strategies = v.array(Strategy)

export const Manifest = v.strictObject({
  schema: v.number(),
  files: v.record(Text, v.strictObject({ bytes: v.number(), sha256: Text })),
})

export type Place = v.InferOutput<typeof Place>
export type PlaceCollection = v.InferOutput<typeof PlaceCollection>
export type PlaceKind = (typeof PLACE_KINDS)[number]
export type Precision = (typeof PRECISIONS)[number]
export type RiverCollection = v.InferOutput<typeof RiverCollection>
export type Quotation = v.InferOutput<typeof Quotation>
export type Strategy = v.InferOutput<typeof Strategy>
export type StrategyFeature = v.InferOutput<typeof StrategyFeature>
export type StrategyCollection = v.InferOutput<typeof StrategyCollection>
export type StrategyGroup = (typeof STRATEGY_GROUPS)[number]
export type StrategyShape = (typeof STRATEGY_SHAPES)[number]
export type Manifest = v.InferOutput<typeof Manifest>
