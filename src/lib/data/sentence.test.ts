import { describe, expect, it } from 'vitest'
import { sentenceAt } from './sentence.ts'

describe('sentenceAt', () => {
  const text = '他说“好。”天津港吞吐量增长。下一句'
  const sentence = (at: number): string => {
    const { start, end } = sentenceAt(text, at)
    return text.slice(start, end)
  }
  it('takes the sentence with its stop, without the closing quote of the one before', () => {
    expect(sentence(text.indexOf('天津港'))).toBe('天津港吞吐量增长。')
  })
  it('takes the closing quote that belongs to it', () => {
    expect(sentence(0)).toBe('他说“好。”')
  })
  it('ends where the text ends', () => {
    expect(sentence(text.length - 1)).toBe('下一句')
  })
})
