// `npm run bench` prints the parser's speed and what a growing corpus costs; `npm run bench -- speed` only the former.
import { ownData } from '../evaluation/measure.ts'
import { bundledParser } from './bundled.ts'
import { growthTables } from './growth.ts'
import { speedTable } from './speed.ts'
import { mixedText } from './synthetic.ts'

const TEXT_BYTES = 1_000_000
const CORPORA = [10, 100, 1000, 10_000] as const

const data = await ownData()
const { articles, sources } = data
const paragraphs = articles.flatMap((a) => a.paragraphs.filter((p) => p.role === 'body').map((p) => p.text))

// In one piece, as a text comes from a file or a message, and not as it was put together.
const text = Buffer.from(mixedText(paragraphs, TEXT_BYTES, 1)).toString()
console.log(
  `\nSpeed on ${(Buffer.byteLength(text) / 1e6).toFixed(2)} MB (UTF-8) of the articles’ paragraphs, mixed: median of up to 7 rounds\n`,
)
console.log(speedTable(text, data, await bundledParser()))
if (process.argv[2] !== 'speed') {
  console.log(
    '\nGrowth with synthetic articles of twelve of these paragraphs each, beside the atlas’ own three\n',
  )
  console.log(growthTables(sources, paragraphs, CORPORA))
}
