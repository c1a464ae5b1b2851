import fc from 'fast-check'
import { expect, it } from 'vitest'
import { applyPatch } from '../pipeline/patches.ts'
import { SourceError } from '../pipeline/source-error.ts'
import { realSources } from './sources.ts'

/** The source as it becomes, or null where the patch is refused as it should be. */
function taken(text: string): { path: string; text: string } | null {
  try {
    return applyPatch({ path: 'patch.json', text }, realSources)
  } catch (error) {
    expect(error).toBeInstanceOf(SourceError)
    return null
  }
}

it('whatever is in its file, a patch is refused by its own error', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
      expect(taken(text)).toBeNull()
    }),
    { numRuns: 40 },
  )
}, 60_000)

const place = (id: string, source: string, coordinates: unknown = [117.2, 39.1]): string =>
  JSON.stringify({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'Annotation',
    motivation: 'editing',
    created: '2025-01-01T00:00:00.000Z',
    target: { type: 'Place', source: id },
    body: {
      type: 'Feature',
      geometry: { type: 'Point', coordinates },
      properties: { precision: 'site', coordinateUncertaintyInMeters: 200, source },
    },
  })

it.each(['constructor', '__proto__', '../../package.json', '", "id": "beijing', 'beijing\n', ''])(
  'a place called %j is not found, and nothing is written',
  (id) => {
    expect(taken(place(id, 'x'))).toBeNull()
  },
)

it('anything in the fields of a patch changes one line or is refused', () => {
  const words = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\n', '"}]}', '\u2028', '__proto__'))
  fc.assert(
    fc.property(words, fc.oneof(fc.jsonValue(), fc.constant([117.2, 39.1])), (source, coordinates) => {
      const changed = taken(place('tianjin-port', source, coordinates))
      if (changed === null) return
      const before = realSources.gazetteer.find((f) => f.path === changed.path)?.text.split('\n') ?? []
      const after = changed.text.split('\n')
      expect(after).toHaveLength(before.length)
      expect(after.filter((line, at) => line !== before[at]).length).toBeLessThanOrEqual(1)
      expect(() => JSON.parse(changed.text) as unknown).not.toThrow()
    }),
  )
})
