import { expect, it } from 'vitest'
import { realCorpus as atlas } from '../../../geo/test/atlas.ts'
import { targetOf } from './camera.ts'

it('has somewhere on the earth to go for every strategy and every place on the map', () => {
  const places = atlas.places.filter(({ geometry }) => geometry !== null)
  const ids = [...atlas.strategies.map(({ id }) => id), ...places.map(({ properties }) => properties.id)]
  const lost = ids.filter((id) => {
    const target = targetOf(atlas, [id])
    const corners = target?.type === 'point' ? [target.center] : (target?.bounds as [number, number][])
    return !corners?.every(([lon, lat]) => Math.abs(lon) <= 360 && Math.abs(lat) <= 85)
  })
  expect(ids.length).toBeGreaterThan(90)
  expect(lost).toEqual([])
})
