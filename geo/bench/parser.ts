/** What the bench measures of the parser; bundled, as a reader's browser gets it. */
export { entryAt, type Lexicon } from '../../src/lib/geoparse/lexicon/lexicon.ts'
export { marksOf } from '../../src/lib/geoparse/marks.ts'
export { parseText } from '../../src/lib/geoparse/parse.ts'
export { scanBlock } from '../../src/lib/geoparse/scan.ts'
export { buildGazetteer } from '../../src/lib/project/gazetteer.ts'
