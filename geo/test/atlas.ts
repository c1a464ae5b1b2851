import { buildCorpus, type Corpus } from '../../src/lib/data/corpus.ts'
import type { Place, Strategy, StrategyFeature } from '../../src/lib/data/schema.ts'
import type { Tour } from '../../src/lib/data/tour-schema.ts'
import { publishedTexts } from '../pipeline/published.ts'
import { artifact, realArtifacts } from './sources.ts'

/** The real atlas with all its texts. */
export const realCorpus: Corpus = buildCorpus({
  ...publishedTexts(realArtifacts()),
  places: artifact<{ features: Place[] }>(realArtifacts(), 'places.geojson').features,
  features: artifact<{ features: StrategyFeature[] }>(realArtifacts(), 'strategies.geojson').features,
  strategies: artifact<Strategy[]>(realArtifacts(), 'strategies.json'),
  toured: new Set(artifact<Tour[]>(realArtifacts(), 'tours.json').map(({ id }) => id)),
})
