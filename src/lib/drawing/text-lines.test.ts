import { describe, expect, it } from 'vitest'
import { pathOf, latitudeOf, mercator } from './paths.ts'
import { cutAnywhere, linesOfText } from './text-lines.ts'

describe('a text too long for one line', () => {
  it('breaks between words, and in Chinese anywhere, into lines of like width', () => {
    expect(linesOfText('天津港', 9)).toEqual(['天津港'])
    expect(linesOfText('一二三四五六七八九十', 9)).toEqual(['一二三四五', '六七八九十'])
    expect(linesOfText('Binhai New Area Library', 9)).toEqual(['Binhai New', 'Area Library'])
    expect(linesOfText('两行\n各自', 9)).toEqual(['两行', '各自'])
  })

  it('breaks anywhere where it is an address, and loses nothing', () => {
    expect(cutAnywhere('aaaaaaaaaa', 2.4)).toEqual(['aaaa', 'aaaa', 'aa'])
    expect(cutAnywhere('', 2)).toEqual([''])
  })
})

describe('paths', () => {
  it('are relative, in steps, without points that are not told apart', () => {
    const line = [
      [0, 0],
      [1.26, -0.5],
      [1.262, -0.5],
      [3, 1],
    ]
    expect(pathOf([line], false)).toBe('M0 0l1 0 2 1')
    expect(pathOf([line], false, 10)).toBe('M0 0l1.3-0.5 1.7 1.5')
    expect(pathOf([line.slice(0, 2)], true)).toBe('')
  })

  it('find the latitude of a height in Web Mercator back', () => {
    expect(latitudeOf(mercator(39.3))).toBeCloseTo(39.3, 9)
  })
})
