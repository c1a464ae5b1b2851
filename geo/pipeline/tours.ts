import * as v from 'valibot'
import { parse as parseYaml } from 'yaml'
import type { Article } from '../../src/lib/data/text-schema.ts'
import type { Tour, TourStop } from '../../src/lib/data/tour-schema.ts'
import { checkSource } from './check-source.ts'
import type { PlaceSource } from './gazetteer.ts'
import { findQuotation } from './quotations.ts'
import { lineOf, SourceError, type SourceFile } from './source-error.ts'

const Stop = v.strictObject({
  id: v.string(),
  title: v.string(),
  title_en: v.string(),
  /** What to look at, in one line. */
  guidance: v.string(),
  guidance_en: v.string(),
  /** Verbatim, from one paragraph of the tour's article. */
  excerpt: v.string(),
  layers: v.array(v.string()),
  /** Places or strategies to frame; where the camera goes follows from them. */
  view: v.array(v.string()),
})
const TourSource = v.strictObject({
  article: v.string(),
  title: v.string(),
  title_en: v.string(),
  stops: v.pipe(v.array(Stop), v.minLength(6), v.maxLength(10)),
})
type Stop = v.InferOutput<typeof Stop>

/** What a tour may show and quote. */
export interface TourContext {
  readonly articles: readonly Article[]
  readonly places: ReadonlyMap<string, PlaceSource>
  readonly strategies: { has(id: string): boolean }
}

/**
 * Tours → their stops with resolved excerpts, in the order of the articles.
 * @throws SourceError for an ill-formed tour, one that is given twice or whose article is unknown, an unknown id, a
 * place without geometry in a view, or an excerpt that is not verbatim.
 */
export function parseTours(files: readonly SourceFile[], context: TourContext): Tour[] {
  const tours = new Map<string, Tour>()
  for (const file of files) {
    const { article, title, title_en, stops } = checkSource(
      TourSource,
      parseYaml(file.text),
      file,
      'see the other tours for the form',
    )
    const line = lineOf(file, `article: ${article}`)
    if (!context.articles.some((a) => a.id === article))
      throw new SourceError(file.path, line, `unknown article "${article}"`, 'correct the id')
    if (tours.has(article))
      throw new SourceError(file.path, line, `"${article}" has a tour already`, 'keep one tour an article')
    const known = new Set<string>()
    const resolved = stops.map((stop) => {
      const at = lineOf(file, `- id: ${stop.id}\n`)
      if (known.has(stop.id))
        throw new SourceError(file.path, at, `duplicate stop id "${stop.id}"`, 'rename one')
      known.add(stop.id)
      return resolveStop(stop, article, file, context)
    })
    tours.set(article, { id: article, title, title_en, stops: resolved })
  }
  return context.articles.flatMap((a) => tours.get(a.id) ?? [])
}

function resolveStop(stop: Stop, article: string, file: SourceFile, context: TourContext): TourStop {
  const line = lineOf(file, `- id: ${stop.id}\n`)
  const excerpt = findQuotation(context.articles, article, stop.excerpt)
  if (!excerpt)
    throw new SourceError(
      file.path,
      lineOf(file, stop.excerpt) ?? line,
      `excerpt of stop "${stop.id}" is not verbatim in ${article}`,
      'copy it exactly from one paragraph of that article',
    )
  for (const id of stop.layers)
    if (!context.strategies.has(id))
      throw new SourceError(
        file.path,
        line,
        `stop "${stop.id}" shows unknown strategy "${id}"`,
        'add that strategy or correct the id',
      )
  for (const id of stop.view) {
    const place = context.places.get(id)
    if (!place && !context.strategies.has(id))
      throw new SourceError(
        file.path,
        line,
        `stop "${stop.id}" frames unknown place or strategy "${id}"`,
        'correct the id',
      )
    if (place && !place.geometry && !place.properties.stations)
      throw new SourceError(
        file.path,
        line,
        `stop "${stop.id}" frames "${id}", which has no position`,
        'frame what lies on the map',
      )
  }
  return { ...stop, excerpt }
}
