import type { Topology } from 'topojson-specification'
import { artifact, realArtifacts } from './sources.ts'
import type { Basemap } from '../../src/lib/data/load.ts'
import { NO_FILTER } from '../../src/lib/data/selectors.ts'
import type { StyleView } from '../../src/lib/map/style.ts'

/** The ground as the build makes it. */
export const realBasemap: Basemap = {
  topology: artifact<Topology>(realArtifacts(), 'basemap.topojson'),
  rivers: artifact<Basemap['rivers']>(realArtifacts(), 'rivers.geojson'),
  about: 'region',
}

/** A view in which nothing is chosen, filtered or laid over the ground. */
export const PLAIN_VIEW: StyleView = {
  ...NO_FILTER,
  language: 'zh',
  layers: [],
  focused: null,
  segment: null,
  place: null,
  framed: [],
  lit: [],
  strength: 1,
  figures: null,
  choice: null,
  weighed: false,
}
