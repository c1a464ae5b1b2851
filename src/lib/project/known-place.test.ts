import { expect, it } from 'vitest'
import { kindOf } from './known-place.ts'

it.each([
  ['stop', '石家庄站', 'station'],
  // The last of a list alone has the word: 泸州、宜宾港.
  ['stop', '泸州', 'station'],
  ['stop', '宜宾港', 'port'],
  ['site', '大兴国际机场', 'airport'],
  ['site', '某某馆', 'works'],
  ['water', '汾河', 'water'],
  ['relief', '太行山', 'relief'],
  ['prefecture', '张家港', 'region'],
] as const)('a %s called %s is of the kind %s', (rank, name, kind) => {
  expect(kindOf({ rank, name })).toBe(kind)
})
