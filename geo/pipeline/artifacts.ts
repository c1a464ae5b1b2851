import * as v from 'valibot'
import {
  Articles,
  Mentions,
  PlaceCollection,
  RiverCollection,
  Strategies,
  StrategyCollection,
  type Article,
} from '../../src/lib/data/schema.ts'
import { decodeNational } from '../../src/lib/data/national-schema.ts'
import { Figures } from '../../src/lib/data/figure-schema.ts'
import { buildAtlas } from '../../src/lib/data/atlas.ts'
import { Shorthands } from '../../src/lib/data/shorthand-schema.ts'
import { Shapes } from '../../src/lib/data/shapes.ts'
import { Tours } from '../../src/lib/data/tour-schema.ts'
import { buildSearchEntries } from '../../src/lib/search/build-entries.ts'
import { SearchEntries } from '../../src/lib/search/search-schema.ts'
import { parseArticle } from './articles.ts'
import { parseBoundaries } from './boundaries.ts'
import { withNames } from './china.ts'
import { parseFigures } from './figures.ts'
import { parseGazetteer } from './gazetteer.ts'
import { mentionsOf, parseDecisions, parseNames, toponymsOf } from './mentions.ts'
import { derivePlaces } from './places.ts'
import { withLabels } from './ground-names.ts'
import { parseRivers } from './rivers.ts'
import { buildNational, type NationalSources } from './national.ts'
import { publishShapes } from './publish-shapes.ts'
import { publishShorthands } from './shorthands.ts'
import { SourceError, type SourceFile } from './source-error.ts'
import { deriveStrategies } from './strategies.ts'
import { drawMap } from './svg-map.ts'
import { parseTours } from './tours.ts'

/** All that a person edits, as read from geo/sources. */
export interface Sources {
  readonly articles: readonly SourceFile[]
  readonly gazetteer: readonly SourceFile[]
  readonly strategies: readonly SourceFile[]
  readonly names: SourceFile
  readonly decisions: SourceFile
  readonly boundaries: SourceFile
  readonly china: SourceFile
  readonly rivers: SourceFile
  readonly tours: readonly SourceFile[]
  readonly figures: SourceFile
  readonly national: NationalSources
}

/** One file of static/data: its name and its text. */
export interface Artifact {
  readonly path: string
  readonly text: string
}

/** A FeatureCollection with one feature a line, an array with one item a line, so that diffs read; all else on one. */
function serialise(value: unknown): string {
  const lines = (items: readonly unknown[]): string => items.map((item) => JSON.stringify(item)).join(',\n')
  if (Array.isArray(value)) return `[\n${lines(value)}\n]\n`
  const { features, ...rest } = value as { features?: unknown[] }
  if (!features) return `${JSON.stringify(value)}\n`
  return `${JSON.stringify(rest).slice(0, -1)},"features":[\n${lines(features)}\n]}\n`
}

function checked<S extends v.GenericSchema>(path: string, schema: S, value: unknown): Artifact {
  const parsed = v.safeParse(schema, value)
  if (!parsed.success) {
    const issue = parsed.issues[0]
    throw new SourceError(
      `static/data/${path}`,
      null,
      `does not fit its schema at ${v.getDotPath(issue) ?? 'the root'}: ${issue.message}`,
      'mend the source it comes from, or src/lib/data/schema.ts',
    )
  }
  return { path, text: serialise(parsed.output) }
}

/**
 * Sources → every artifact, validated; pure and deterministic.
 * @throws SourceError naming file, line and remedy on the first fault of a source.
 */
export function buildArtifacts(sources: Sources): Artifact[] {
  const parsed = sources.articles.map(parseArticle)
  const articles: Article[] = parsed.map((p) => p.article)
  const places = parseGazetteer(sources.gazetteer)
  const boundaries = parseBoundaries(sources.boundaries.text)
  const names = parseNames(sources.names, places)
  const decisions = parseDecisions(sources.decisions, places)
  const toponyms = toponymsOf(places, names)
  const mentions = parsed.flatMap((p) => mentionsOf(p, toponyms, names, decisions, sources.decisions))
  const { strategies, features, areas } = deriveStrategies(sources.strategies, {
    articles,
    places,
    boundaries,
  })
  const quotable = { articles, places, strategies: new Set(strategies.map((s) => s.id)) }
  const derived = derivePlaces(places, boundaries)
  const topology = withLabels(boundaries)
  const rivers = parseRivers(sources.rivers)
  const national = buildNational(sources.national)
  const shapes = features.features
  const atlas = buildAtlas({ articles, places: derived.features, features: shapes, strategies, mentions })
  return [
    checked('articles.json', Articles, articles),
    checked('places.geojson', PlaceCollection, derived),
    checked('strategies.geojson', StrategyCollection, features),
    checked('strategies.json', Strategies, strategies),
    checked('shapes.json', Shapes, publishShapes(shapes, strategies, areas)),
    checked('mentions.json', Mentions, mentions),
    checked(
      'search.json',
      SearchEntries,
      buildSearchEntries({ places: [...places.values()], strategies, articles, mentions }),
    ),
    checked('shorthands.json', Shorthands, publishShorthands(names)),
    checked('tours.json', Tours, parseTours(sources.tours, quotable)),
    checked('figures.json', Figures, parseFigures(sources.figures, quotable).figures),
    checked('rivers.geojson', RiverCollection, rivers),
    { path: 'basemap.topojson', text: `${JSON.stringify(topology)}\n` },
    {
      path: 'china.topojson',
      text: `${JSON.stringify(withNames(sources.china, decodeNational(national)))}\n`,
    },
    { path: 'national.json', text: `${JSON.stringify(national)}\n` },
    { path: 'map.svg', text: drawMap(atlas, { topology, rivers }) },
  ]
}
