import { measureAll, ownData, type MeasuredSet } from './measure.ts'
import { MENTION_KINDS } from './passages.ts'
import { table, type Row } from './table.ts'

/** The kinds of the passages in their order, then what only the articles count. */
const KINDS: readonly string[] = [...MENTION_KINDS, 'site']

function rowsOf({ measured }: MeasuredSet): Row[] {
  return measured.flatMap(({ method, scores, resolves, byKind }) => [
    { label: method, score: scores.all, resolves },
    ...[...scores.byKind]
      .filter(() => byKind)
      .sort(([a], [b]) => KINDS.indexOf(a) - KINDS.indexOf(b))
      .map(([kind, score]) => ({ label: `  ${kind}`, score, resolves })),
  ])
}

for (const set of await measureAll(await ownData())) {
  const units = set.texts.reduce((sum, { text }) => sum + text.length, 0)
  console.log(`\n${set.name} set: ${set.texts.length} texts of ${units} characters together\n`)
  console.log(table(rowsOf(set)))
}
console.log(
  '\nA mention is found when its span is exact; a wrong span is told under the kind it claims. Places are judged among' +
    '\nthe mentions found: those with a code or a unit around them, and those with one point (n of each).',
)
