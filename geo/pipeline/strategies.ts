import * as v from 'valibot'
import { parse as parseYaml } from 'yaml'
import {
  CERTAINTIES,
  STRATEGY_GROUPS,
  STRATEGY_SHAPES,
  type Quotation,
  type Strategy,
  type StrategyCollection,
  type StrategyFeature,
} from '../../src/lib/data/schema.ts'
import type { Article } from '../../src/lib/data/text-schema.ts'
import type { Boundaries } from './boundaries.ts'
import { checkSource } from './check-source.ts'
import type { PlaceSource } from './gazetteer.ts'
import { findQuotation } from './quotations.ts'
import { adcodesOf, drawArea, drawCourse, drawGreatCircle, drawHull, drawRail, type Shape } from './shapes.ts'
import { lineOf, SourceError, type SourceFile } from './source-error.ts'

const Quote = v.strictObject({ article: v.string(), text: v.string() })
/** One drawn shape of a strategy: how it is derived (`draw`), and from which places. */
const Segment = v.pipe(
  v.strictObject({
    id: v.string(),
    draw: v.picklist(['course', 'area', 'hull', 'great-circle', 'rail']),
    members: v.pipe(v.array(v.string()), v.minLength(1)),
    /** Nodes of a course that the article does not name; they guide the line and are no members. */
    via: v.optional(v.array(v.string()), []),
    inferred: v.boolean(),
    /** Keys of the recipe's `quotes`. */
    evidence: v.pipe(v.array(v.string()), v.minLength(1)),
    width_km: v.optional(v.number()),
    buffer_km: v.optional(v.number(), 0),
    note: v.optional(v.string()),
    note_en: v.optional(v.string()),
  }),
  v.check((s) => (s.note === undefined) === (s.note_en === undefined), 'note and note_en go together'),
)
const Recipe = v.strictObject({
  id: v.string(),
  name: v.string(),
  name_en: v.string(),
  group: v.picklist(STRATEGY_GROUPS),
  shape: v.picklist(STRATEGY_SHAPES),
  certainty: v.picklist(CERTAINTIES),
  leading: v.optional(v.boolean(), false),
  quotes: v.record(v.string(), Quote),
  segments: v.pipe(v.array(Segment), v.minLength(1)),
  /** How it is drawn, from which members and on whose word; the reader sees it. */
  drawn: v.string(),
  drawn_en: v.string(),
  sources: v.optional(v.array(v.string()), []),
})
export type Recipe = v.InferOutput<typeof Recipe>
type Segment = v.InferOutput<typeof Segment>

export interface DerivedStrategies {
  readonly strategies: Strategy[]
  readonly features: StrategyCollection
  /** Of the shapes that are administrative areas and nothing more: their codes, by id. */
  readonly areas: ReadonlyMap<string, readonly string[]>
}

/** What a recipe is drawn from. */
export interface StrategyContext {
  readonly articles: readonly Article[]
  readonly places: ReadonlyMap<string, PlaceSource>
  readonly boundaries: Boundaries
}

/**
 * Recipes → cards and drawn shapes, in file order.
 * @throws SourceError for an ill-formed recipe, an unknown member, or a quotation that is not verbatim.
 */
export function deriveStrategies(files: readonly SourceFile[], context: StrategyContext): DerivedStrategies {
  const strategies: Strategy[] = []
  const features: StrategyFeature[] = []
  const areas = new Map<string, readonly string[]>()
  for (const file of files) {
    const recipes = checkSource(v.array(Recipe), parseYaml(file.text), file, 'see the other recipes')
    for (const recipe of recipes) {
      if (strategies.some((s) => s.id === recipe.id))
        throw new SourceError(
          file.path,
          lineOf(file, `id: ${recipe.id}`),
          `duplicate strategy id "${recipe.id}"`,
          'rename one',
        )
      const quotations = resolveQuotes(recipe, file, context.articles)
      for (const segment of recipe.segments) {
        const shape = deriveSegment(segment, recipe, quotations, file, context)
        features.push(shape)
        if (segment.draw === 'area' && segment.buffer_km === 0)
          areas.set(shape.id, adcodesOf(segment.members, context.places))
      }
      strategies.push({
        id: recipe.id,
        name: recipe.name,
        name_en: recipe.name_en,
        group: recipe.group,
        shape: recipe.shape,
        members: [...new Set(recipe.segments.flatMap((s) => s.members))],
        evidence: [...quotations.values()],
        certainty: recipe.certainty,
        drawn: recipe.drawn,
        drawn_en: recipe.drawn_en,
        sources: recipe.sources,
        leading: recipe.leading,
      })
    }
  }
  return { strategies, features: { type: 'FeatureCollection', features }, areas }
}

function resolveQuotes(
  recipe: Recipe,
  file: SourceFile,
  articles: readonly Article[],
): Map<string, Quotation> {
  return new Map(
    Object.entries(recipe.quotes).map(([key, { article, text }]) => {
      const quotation = findQuotation(articles, article, text)
      if (quotation) return [key, quotation]
      throw new SourceError(
        file.path,
        lineOf(file, text) ?? lineOf(file, `id: ${recipe.id}`),
        `quotation "${text}" of ${recipe.id} is not verbatim in ${article}`,
        'copy it exactly from one paragraph of that article',
      )
    }),
  )
}

function deriveSegment(
  segment: Segment,
  recipe: Recipe,
  quotations: ReadonlyMap<string, Quotation>,
  file: SourceFile,
  context: StrategyContext,
): StrategyFeature {
  const line = lineOf(file, `id: ${recipe.id}`)
  for (const id of [...segment.members, ...segment.via])
    if (!context.places.has(id))
      throw new SourceError(
        file.path,
        lineOf(file, id) ?? line,
        `strategy "${recipe.id}" has unknown member "${id}"`,
        'add that place to the gazetteer or correct the id',
      )
  const evidence = segment.evidence.map((key) => {
    const quotation = quotations.get(key)
    if (quotation) return quotation
    throw new SourceError(
      file.path,
      line,
      `segment "${segment.id}" cites unknown quote "${key}"`,
      'add it under quotes',
    )
  })
  const geometry = draw(segment, recipe.shape, context)
  if (!geometry)
    throw new SourceError(
      file.path,
      line,
      `segment "${segment.id}" of "${recipe.id}" cannot be drawn: a member has no position or area`,
      'choose another way to draw it, or locate the member',
    )
  const id = `${recipe.id}-${segment.id}`
  return {
    type: 'Feature',
    id,
    geometry,
    properties: {
      id,
      strategy: recipe.id,
      name: recipe.name,
      name_en: recipe.name_en,
      group: recipe.group,
      shape: recipe.shape,
      members: segment.members,
      evidence,
      inferred: segment.inferred,
      width_m: segment.width_km === undefined ? null : segment.width_km * 1000,
      note: segment.note ?? null,
      note_en: segment.note_en ?? null,
    },
  }
}

function draw(segment: Segment, shape: Recipe['shape'], context: StrategyContext): Shape | null {
  const { places, boundaries } = context
  const nodes = segment.via.length > 0 ? segment.via : segment.members
  switch (segment.draw) {
    case 'course':
      return drawCourse(nodes, places, shape === 'direction')
    case 'great-circle':
      return drawGreatCircle(nodes, places)
    case 'rail':
      return drawRail(segment.members, places)
    case 'area':
      return drawArea(segment.members, places, boundaries, segment.buffer_km)
    case 'hull':
      return drawHull(segment.members, places, segment.buffer_km)
  }
}
