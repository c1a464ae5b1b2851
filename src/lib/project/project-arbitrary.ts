import fc from 'fast-check'
import { PRECISIONS } from '../data/schema.ts'
import { PATTERNS, type AcceptedStrategy, type Decision, type Project } from './project-schema.ts'

const id = fc.stringMatching(/^[a-z0-9-]{1,12}$/)
/** Any string, half a surrogate pair and control characters included. */
const anyText = (maxLength: number): fc.Arbitrary<string> =>
  fc.string({
    unit: fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      fc.constantFrom('津', '\n', '"', '\\', '\uD83D', '\uFEFF'),
    ),
    minLength: 1,
    maxLength,
  })
const short = anyText(20).filter((s) => s.length <= 400)
const time = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((d) => d.toISOString())
const places = fc.array(short, { maxLength: 4 })

/** Stretches that stand in a text of this length. */
const stretch = (length: number): fc.Arbitrary<{ start: number; end: number }> =>
  fc
    .tuple(fc.nat(length - 1), fc.nat(length - 1))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }))

/** Any project the schema knows. */
export const anyProject: fc.Arbitrary<Project> = fc
  .uniqueArray(fc.record({ id, title: short, file: fc.option(short), text: anyText(200) }), {
    selector: (t) => t.id,
    maxLength: 4,
  })
  .chain((texts) => {
    const within = texts.map((t) => stretch(t.text.length).map((at) => ({ text: t.id, ...at })))
    const at = within.length === 0 ? null : fc.oneof(...within)
    const decisions: fc.Arbitrary<Decision[]> = at
      ? fc.array(
          fc.tuple(at, places).map(([where, named]) => ({ ...where, places: named })),
          { maxLength: 6 },
        )
      : fc.constant([])
    const strategies: fc.Arbitrary<AcceptedStrategy[]> = at
      ? fc.array(
          fc
            .tuple(at, fc.record({ id, name: short, pattern: fc.constantFrom(...PATTERNS), members: places }))
            .map(([where, rest]) => ({ ...where, ...rest })),
          { maxLength: 3 },
        )
      : fc.constant([])
    return fc.record({
      format: fc.constant('jing-jin-ji-atlas/project' as const),
      version: fc.constant(1 as const),
      id,
      title: short,
      created: time,
      changed: time,
      texts: fc.constant(texts),
      decisions,
      places: fc.array(
        fc.record({
          id: id.map((s) => `own-${s}`),
          name: short,
          // JSON knows no −0.
          lon: fc.double({ min: -180, max: 180, noNaN: true }).map((n) => n + 0),
          lat: fc.double({ min: -90, max: 90, noNaN: true }).map((n) => n + 0),
          precision: fc.constantFrom(...PRECISIONS),
          source: short,
        }),
        { maxLength: 4 },
      ),
      strategies,
      refused: fc.array(id, { maxLength: 4 }),
    })
  })
