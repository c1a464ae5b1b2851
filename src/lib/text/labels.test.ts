import { describe, expect, it } from 'vitest'
import { sourceName } from './labels.ts'

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
