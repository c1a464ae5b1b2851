import { expect, it } from 'vitest'
import { realCorpus as atlas } from '../../../geo/test/atlas.ts'
import { placesAtPointOf } from './selectors.ts'

const together = (id: string): string[] => {
  const place = atlas.placeById.get(id)
  if (!place) throw new Error(id)
  return placesAtPointOf(atlas, place).map((p) => p.id)
}

it('finds what stands at the same point, but for what a place lies in', () => {
  expect(together('casc-fifth-academy').sort()).toEqual(['cetc-lantian-park', 'wind-test-centre'])
  expect(together('chn-energy-tianjin')).toEqual([])
  expect(together('tianjin')).toEqual(['chn-energy-tianjin'])
  expect(together('tianjin-port')).toEqual([])
})
