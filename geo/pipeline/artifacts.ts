import * as v from 'valibot'
import {
  PlaceCollection,
  RiverCollection,
  Strategies,
  StrategyCollection,
} from '../../src/lib/data/schema.ts'
import { decodeNational } from '../../src/lib/data/national.ts'
import { ArticleFile, Unmapped } from '../../src/lib/data/text-schema.ts'
import { buildCorpus, type Corpus } from '../../src/lib/data/corpus.ts'
import { ArticleHeads, TextIndex } from '../../src/lib/data/index-schema.ts'
import { unmappedOf } from '../../src/lib/data/unmapped.ts'
import { Figures } from '../../src/lib/data/figure-schema.ts'
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
import { excerptPages } from './publish-excerpts.ts'
import { publishShapes } from './publish-shapes.ts'
import { articleFiles, headPages, textIndex } from './publish-texts.ts'
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

/** The texts, so laid out that what is loaded at a time is bounded however many they are. */
function textArtifacts(corpus: Corpus): Artifact[] {
  const { firsts, pages } = excerptPages(corpus)
  return [
    checked('index.json', TextIndex, textIndex(corpus, firsts)),
    ...headPages(corpus)
      .slice(1)
      .map((heads, i) => checked(`heads/${i + 2}.json`, ArticleHeads, heads)),
    ...articleFiles(corpus).map((file) => checked(`articles/${file.article.id}.json`, ArticleFile, file)),
    // Made of what has been checked, and by far the most: they are not checked again.
    ...Array.from(pages, ({ page, parts }) => ({
      path: `excerpts/${page}.json`,
      text: `${JSON.stringify(parts)}\n`,
    })),
    checked('unmapped.json', v.array(Unmapped), unmappedOf(corpus.mentions, corpus.placeById)),
  ]
}

/**
 * Sources → every artifact, validated; pure and deterministic.
 * @throws SourceError naming file, line and remedy on the first fault of a source.
 */
export function buildArtifacts(sources: Sources): Artifact[] {
  const parsed = sources.articles.map(parseArticle)
  const articles = parsed.map((p) => p.article)
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
  const tours = parseTours(sources.tours, quotable)
  const corpus = buildCorpus({
    articles,
    places: derived.features,
    features: shapes,
    strategies,
    mentions,
    toured: new Set(tours.map(({ id }) => id)),
  })
  return [
    ...textArtifacts(corpus),
    checked('places.geojson', PlaceCollection, derived),
    checked('strategies.geojson', StrategyCollection, features),
    checked('strategies.json', Strategies, strategies),
    checked('shapes.json', Shapes, publishShapes(shapes, strategies, areas)),
    checked(
      'search.json',
      SearchEntries,
      buildSearchEntries({ places: [...places.values()], strategies, articles, mentions }),
    ),
    checked('shorthands.json', Shorthands, publishShorthands(names)),
    checked('tours.json', Tours, tours),
    checked('figures.json', Figures, parseFigures(sources.figures, quotable).figures),
    checked('rivers.geojson', RiverCollection, rivers),
    { path: 'basemap.topojson', text: `${JSON.stringify(topology)}\n` },
    {
      path: 'china.topojson',
      text: `${JSON.stringify(withNames(sources.china, decodeNational(national)))}\n`,
    },
    { path: 'national.json', text: `${JSON.stringify(national)}\n` },
    { path: 'map.svg', text: drawMap(corpus, { topology, rivers }) },
  ]
}
