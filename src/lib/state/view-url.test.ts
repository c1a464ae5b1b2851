import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MARK_FAMILIES } from '../data/families.ts'
import { PRECISIONS } from '../data/schema.ts'
import { LANGUAGES } from '../text/language.ts'
import { DEFAULT_VIEW, parseView, ROLE_FILTERS, serializeView, THEMES, TOOLS, type View } from './view-url.ts'

const slug = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/).filter((s) => s.length <= 80)
const optional = fc.option(slug, { nil: null })
const view: fc.Arbitrary<View> = fc.record({
  project: optional,
  place: optional,
  strategy: optional,
  segment: optional,
  shorthand: fc.option(fc.constantFrom('通武廊', '京津', '一核两翼多点'), { nil: null }),
  article: optional,
  paragraph: optional,
  tour: optional,
  stop: fc.integer({ min: 0, max: 99 }),
  tool: fc.option(fc.constantFrom(...TOOLS), { nil: null }),
  strength: fc.integer({ min: 1, max: 10 }).map((n) => n * 10),
  figures: optional,
  weighed: fc.constantFrom(null, true, false),
  families: fc.option(fc.subarray([...MARK_FAMILIES]), { nil: null }),
  source: optional,
  compared: fc.option(fc.tuple(slug, slug), { nil: null }),
  certainty: fc.constantFrom(...PRECISIONS),
  roles: fc.constantFrom(...ROLE_FILTERS),
  language: fc.constantFrom(...LANGUAGES),
  theme: fc.constantFrom(...THEMES),
  layers: fc.option(fc.array(slug, { maxLength: 6 }), { nil: null }),
  camera: fc.option(
    fc.record({
      lon: fc.integer({ min: -1_800_000, max: 1_800_000 }).map((n) => n / 1e4),
      lat: fc.integer({ min: -850_000, max: 850_000 }).map((n) => n / 1e4),
      zoom: fc.integer({ min: -100, max: 1800 }).map((n) => n / 100),
    }),
    { nil: null },
  ),
})

describe('the view in the address', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(view, (v) => {
        expect(parseView(new URLSearchParams(serializeView(v)))).toEqual(v)
      }),
    )
  })
  it('is empty for the view at first sight', () => {
    expect(serializeView(DEFAULT_VIEW)).toBe('')
  })
  it('takes any query without an error, and never an id that is not one', () => {
    fc.assert(
      fc.property(fc.string(), (query) => {
        const parsed = parseView(new URLSearchParams(query))
        expect(parsed.place ?? 'a').toMatch(/^[a-z0-9-]+$/)
      }),
    )
    expect(parseView(new URLSearchParams('place=<b>&map=NaN,1,2&layers=a,<i>')).layers).toEqual(['a'])
    expect(parseView(new URLSearchParams('strength=999&kinds=zone,<i>&compare=a,<b>'))).toMatchObject({
      strength: 100,
      families: ['zone'],
      compared: null,
    })
  })
})
