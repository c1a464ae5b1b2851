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
  ['line', '京沪高铁', 'line'],
  ['line', '京哈铁路大桥', 'line'],
  ['line', '天津地铁9号线', 'line'],
  ['line', '京沪高速公路', 'road'],
  ['line', 'G60', 'road'],
  ['line', '港珠澳大桥', 'road'],
  ['prefecture', '张家港', 'region'],
] as const)('a %s called %s is of the kind %s', (rank, name, kind) => {
  expect(kindOf({ rank, name })).toBe(kind)
})
