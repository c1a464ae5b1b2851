import { describe, expect, it } from 'vitest'
import { distinctNames, byline, sourceName } from './labels.ts'

it('names the authors of an article before its source, and the source alone where there are none', () => {
  const source = '天津日报 理论版 (Tianjin Daily, theory page)'
  expect(byline({ authors: ['张 贵', '孙晨晨'], source }, 'zh')).toBe('张贵、孙晨晨 · 天津日报 理论版')
  expect(byline({ authors: [], source }, 'en')).toBe('Tianjin Daily, theory page')
})

describe('the source of an article', () => {
  it('is said in the reader’s language where it is named in both', () => {
    const both = '天津日报 理论版 (Tianjin Daily, theory page)'
    expect([sourceName(both, 'zh'), sourceName(both, 'en')]).toEqual([
      '天津日报 理论版',
      'Tianjin Daily, theory page',
    ])
  })
  it('is said as it stands where it is named in one', () => {
    expect([sourceName('人民日报', 'zh'), sourceName('人民日报', 'en')]).toEqual(['人民日报', '人民日报'])
  })
})

it('tells namesakes of a list apart by what they lie in', () => {
  const of = (name: string, within: string | null) => ({ name, within })
  expect(
    distinctNames([
      of('鼓楼区', '南京市'),
      of('和平区', '天津市'),
      of('鼓楼区', '福州市'),
      of('鼓楼区', null),
    ]),
  ).toEqual(['鼓楼区 · 南京市', '和平区', '鼓楼区 · 福州市', '鼓楼区'])
})
