import { f1, precision, RADII_KM, recall, share, type Score } from './score.ts'

/** One line of the table; a method that does not resolve places has no figures for them. */
export interface Row {
  readonly label: string
  readonly score: Score
  readonly resolves: boolean
}

const HEADINGS = [
  '',
  'mentions',
  'found',
  'wrong',
  'precision',
  'recall',
  'F1',
  'same unit',
  'n',
  ...RADII_KM.map((km) => `${km} km`),
  'n',
]

/** The rows as a table of plain text, the figures of places among the mentions found with their exact span. */
export function table(rows: readonly Row[]): string {
  return alignColumns([HEADINGS, ...rows.map(cells)])
}

function cells({ label, score, resolves }: Row): string[] {
  const { gold, found, wrong, withUnit, sameUnit, withPoint, near } = score
  const placed = [
    rate(share(sameUnit, withUnit)),
    String(withUnit),
    ...near.map((n) => rate(share(n, withPoint))),
    String(withPoint),
  ]
  return [
    label,
    ...[gold, found, wrong].map(String),
    ...[precision(score), recall(score), f1(score)].map(rate),
    ...placed.map((cell) => (resolves ? cell : '·')),
  ]
}

const rate = (value: number | null): string => (value === null ? '·' : value.toFixed(3))

/** Columns as wide as their widest cell: the first to the left, the others to the right. */
export function alignColumns(lines: readonly (readonly string[])[]): string {
  const columns = lines[0]?.length ?? 0
  const widths = Array.from({ length: columns }, (_, i) => Math.max(...lines.map((l) => l[i]?.length ?? 0)))
  return lines
    .map((line) =>
      line
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
