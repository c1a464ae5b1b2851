/** What the bench measures of the parser; bundled, as a reader's browser gets it. */
export type { Lexicon } from '../../src/lib/geoparse/lexicon/lexicon.ts'
export { FirstLook } from '../../src/lib/geoparse/first-look.ts'
export { NameReader } from '../../src/lib/geoparse/matching/name-reader.ts'
export { parseText } from '../../src/lib/geoparse/parse.ts'
export { scanBlock } from '../../src/lib/geoparse/scan.ts'
export { buildGazetteer } from '../../src/lib/project/gazetteer.ts'
