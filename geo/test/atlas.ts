import { buildAtlas, type Atlas } from '../../src/lib/data/atlas.ts'
import type { Article, Mention, Place, Strategy, StrategyFeature } from '../../src/lib/data/schema.ts'
import { artifact, realArtifacts } from './sources.ts'

/** The real atlas, as the site joins it. */
export const realAtlas: Atlas = buildAtlas({
  articles: artifact<Article[]>(realArtifacts(), 'articles.json'),
  places: artifact<{ features: Place[] }>(realArtifacts(), 'places.geojson').features,
  features: artifact<{ features: StrategyFeature[] }>(realArtifacts(), 'strategies.geojson').features,
  strategies: artifact<Strategy[]>(realArtifacts(), 'strategies.json'),
  mentions: artifact<Mention[]>(realArtifacts(), 'mentions.json'),
})
