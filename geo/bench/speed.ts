import type { Span } from '../../src/lib/geoparse/spans.ts'
import type { OwnData } from '../evaluation/measure.ts'
import { tagger } from '../evaluation/methods.ts'
import { alignColumns } from '../evaluation/table.ts'
import type { Parser } from './bundled.ts'
import type { Lexicon } from './parser.ts'

/** A way of reading the text; what it counts keeps the work from being left out, and shows it was done. */
interface Runner {
  readonly name: string
  readonly counts: string
  readonly run: (text: string) => number
}

const ROUNDS = 7
const WARM_UP_MS = 1500
/** So long a method is run in each round, however soon it is over. */
const LEAST_MS = 100
/** Units that are read at once, about as many as a long paragraph has. */
const CHUNK = 1024
/** Sum of the times told: what takes longer is not run in the rounds that are left. */
const MOST_MS = 30_000

/** The table of speeds on `text`: every method once a round, so that what slows the machine slows all; medians. */
export function speedTable(
  text: string,
  { places, national }: Pick<OwnData, 'places' | 'national'>,
  parser: Parser,
): string {
  const { lexicon } = parser.buildGazetteer(places, national, [])
  const names = lexicon.entries.filter((e) => e.kind === 'place' || e.kind === 'shorthand').map((e) => e.name)
  const runners = runnersOf(lexicon, names, parser)
  const counts = runners.map(({ run }) => warmUp(() => run(text)))
  const times = runners.map((): number[] => [])
  for (let round = 0; round < ROUNDS; round++)
    runners.forEach(({ run }, i) => {
      if ((times[i] ?? []).reduce((sum, time) => sum + time, 0) > MOST_MS) return
      times[i]?.push(timeOf(() => run(text)))
    })
  const megabytes = Buffer.byteLength(text) / 1e6
  const speeds = times.map((t) => megabytes / (median(t) / 1000))
  const ratios = ['jieba', 'RegExp', 'scan'].map((start) => {
    const against = speeds[runners.findIndex(({ name }) => name.startsWith(start))] ?? Number.NaN
    return { heading: `× ${start}`, of: (speed: number) => compact(speed / against) }
  })
  return alignColumns([
    ['', 'MB/s', ...ratios.map(({ heading }) => heading), 'ms', 'fastest', 'counted'],
    ...runners.map(({ name, counts: what }, i) => [
      name,
      compact(speeds[i] ?? 0),
      ...ratios.map(({ of }) => of(speeds[i] ?? 0)),
      compact(median(times[i] ?? [])),
      compact(Math.min(...(times[i] ?? []))),
      `${counts[i]} ${what}`,
    ]),
  ])
}

function runnersOf(lexicon: Lexicon, names: readonly string[], parser: Parser): Runner[] {
  const longestFirst = [...names].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  const lengths = Uint8Array.from(lexicon.entries, ({ name }) => name.length)
  const alternation = new RegExp(longestFirst.map(escaped).join('|'), 'g')
  return [
    { name: 'scan by code unit', counts: 'Han', run: scan },
    {
      name: 'geoparser: names alone',
      counts: 'names',
      run: (text) => countNames(text, lexicon, lengths, parser),
    },
    { name: 'geoparser: recognition', counts: 'spans', run: (text) => recognise(text, lexicon, parser) },
    {
      name: 'geoparser: whole parse',
      counts: 'mentions',
      run: (text) => parser.parseText(text, lexicon).mentions.length,
    },
    { name: 'jieba: tagger', counts: 'words', run: (text) => tagger().tag(text).length },
    {
      name: `RegExp of ${names.length} names`,
      counts: 'names',
      run: (text) => [...text.matchAll(alternation)].length,
    },
  ]
}

/** One look at each code unit: how many are Han characters of the common block. */
function scan(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit >= 0x4e00 && unit <= 0x9fff) count++
  }
  return count
}

/** The longest names from left to right, without any rule: `lengths` by entry. */
function countNames(
  text: string,
  { automaton }: Lexicon,
  lengths: Uint8Array,
  { NameReader }: Parser,
): number {
  let count = 0
  const reader = new NameReader(automaton)
  for (let from = 0, free = 0; from < text.length; from += CHUNK) {
    const found = reader.read(text, from, Math.min(from + CHUNK, text.length))
    for (let i = 0; i < found; i++) {
      const start = reader.starts[i] ?? 0
      if (from + start < free) continue
      count += 1
      free = from + start + (lengths[(reader.names[start] ?? 0) - 1] ?? 1)
    }
  }
  return count
}

/** Spans by all rules, before it is settled which places are meant. */
function recognise(text: string, lexicon: Lexicon, { FirstLook, scanBlock }: Parser): number {
  const spans: Span[] = []
  const look = new FirstLook(text, lexicon)
  for (let from = 0; from < text.length;) {
    const newline = text.indexOf('\n', from)
    const to = newline < 0 ? text.length : newline
    look.read(from, to)
    scanBlock(text, look, from, to, lexicon, spans)
    from = to + 1
  }
  return spans.length
}

/** Runs it until it has been compiled; its result. */
function warmUp(run: () => number): number {
  const started = performance.now()
  let result = run()
  while (performance.now() - started < WARM_UP_MS) result = run()
  return result
}

/** Milliseconds a run: of one that is over in a moment the mean of several, as the first finds the caches full of others' data. */
function timeOf(run: () => void): number {
  const started = performance.now()
  let runs = 0
  do {
    run()
    runs += 1
  } while (performance.now() - started < LEAST_MS)
  return (performance.now() - started) / runs
}

const escaped = (name: string): string => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
const compact = (value: number): string => value.toFixed(value < 1 ? 3 : value < 100 ? 1 : 0)
