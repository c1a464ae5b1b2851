import { describe, expect, it } from 'vitest'
import { placePatch } from '../../src/lib/data/patch-schema.ts'
import { buildArtifacts } from '../pipeline/artifacts.ts'
import { applyPatch } from '../pipeline/patches.ts'
import { artifact, realSources } from './sources.ts'

const body = {
  type: 'Feature' as const,
  geometry: { type: 'Point' as const, coordinates: [117.15, 39.23] as [number, number] },
  properties: { precision: 'site' as const, coordinateUncertaintyInMeters: 300, source: 'gate seen on site' },
}
const file = (patch: unknown) => ({ path: 'patch.json', text: JSON.stringify(patch) })
const patch = placePatch('flender', body, '2025-06-01T08:00:00Z')

describe('a reader’s correction of a place', () => {
  it('changes one line of one file, and the build takes it', () => {
    const changed = applyPatch(file(patch), realSources)
    const before = realSources.gazetteer.find((f) => f.path === changed.path)?.text.split('\n') ?? []
    const different = changed.text.split('\n').filter((line, at) => line !== before[at])
    expect(different).toHaveLength(1)
    expect(different[0]).toContain('"id": "flender"')
    const gazetteer = realSources.gazetteer.map((f) => (f.path === changed.path ? changed : f))
    const { features } = artifact<{ features: { id: string; geometry: unknown; properties: unknown }[] }>(
      buildArtifacts({ ...realSources, gazetteer }),
      'places.geojson',
    )
    expect(features.find((f) => f.id === 'flender')).toMatchObject({
      geometry: body.geometry,
      properties: { precision: 'site', coordinateUncertaintyInMeters: 300 },
    })
  })

  it('leaves every other byte as it was: the same place written back gives the same line', () => {
    const original = realSources.gazetteer
      .flatMap((f) => f.text.split('\n'))
      .find((l) => l.includes('"id": "flender"'))
    const feature = JSON.parse(original?.replace(/,$/, '') ?? '') as {
      geometry: typeof body.geometry
      properties: { precision: 'park'; coordinateUncertaintyInMeters: number; georeferenceSources: string[] }
    }
    const { precision, coordinateUncertaintyInMeters, georeferenceSources } = feature.properties
    const same = {
      ...body,
      geometry: feature.geometry,
      properties: { precision, coordinateUncertaintyInMeters, source: 'x' },
    }
    const changed = applyPatch(
      file(
        placePatch(
          'flender',
          { ...same, properties: { ...same.properties, precision: 'park' } },
          patch.created,
        ),
      ),
      realSources,
    )
    expect(changed.text.replace('"x", ', '')).toContain(original ?? 'no line')
    expect(georeferenceSources.length).toBeGreaterThan(0)
  })

  it('changes nothing when it is applied again', () => {
    const once = applyPatch(file(patch), realSources)
    const gazetteer = realSources.gazetteer.map((f) => (f.path === once.path ? once : f))
    expect(applyPatch(file(patch), { ...realSources, gazetteer })).toEqual(once)
  })

  it.each([
    ['not JSON', { path: 'p', text: '{' }, /is not JSON/],
    [
      'coordinates out of range',
      file({ ...patch, body: { ...body, geometry: { type: 'Point', coordinates: [39, 117] } } }),
      /coordinates/,
    ],
    [
      'an unknown place',
      file(placePatch('nowhere', body, patch.created)),
      /no gazetteer file holds "nowhere"/,
    ],
  ])('is refused in words when it is %s', (_, bad, message) => {
    expect(() => applyPatch(bad, realSources)).toThrow(message)
  })
})
