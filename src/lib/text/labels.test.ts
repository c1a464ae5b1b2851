import { describe, expect, it } from 'vitest'
import { byline, sourceName } from './labels.ts'

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
