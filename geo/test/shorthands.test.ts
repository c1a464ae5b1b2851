import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { PlaceCollection } from '../../src/lib/data/schema.ts'
import { Shorthands } from '../../src/lib/data/shorthand-schema.ts'
import { shorthandUses } from '../../src/lib/data/counts.ts'
import { artifact, realArtifacts } from './sources.ts'
import { publishedTexts } from '../pipeline/published.ts'

describe('the published shorthands', () => {
  const shorthands = v.parse(Shorthands, artifact(realArtifacts(), 'shorthands.json'))

  it('hold every shorthand of the text, with the same members', () => {
    const published = new Map(shorthands.map((s) => [s.name, s.members]))
    for (const { name, members } of shorthandUses(publishedTexts(realArtifacts()).mentions))
      expect(published.get(name), name).toEqual(members)
  })
  it('name known places, and say in both languages on what ground', () => {
    const { features } = artifact<PlaceCollection>(realArtifacts(), 'places.geojson')
    const known = new Set(features.map((p) => p.id))
    for (const { name, members, says, says_en } of shorthands) {
      expect(
        members.filter((id) => !known.has(id)),
        name,
      ).toEqual([])
      expect(says, name).toMatch(/\p{Script=Han}/u)
      expect(says_en, name).toMatch(/[a-z]{4}/)
    }
    expect(shorthands.find((s) => s.name === '通武廊')).toEqual({
      name: '通武廊',
      members: ['tongzhou', 'wuqing', 'langfang'],
      says: '北京通州、天津武清、河北廊坊三地的合称。',
      says_en: 'One name for three places: Tongzhou in Beijing, Wuqing in Tianjin, Langfang in Hebei.',
    })
  })
})
