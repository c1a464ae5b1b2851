import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ahead, stands } from './ahead.ts'
import { firstUnits } from './first-units.ts'

const unitsOf = (pattern: RegExp): string =>
  [...firstUnits(pattern)].flatMap((is, unit) => (is === 1 ? String.fromCharCode(unit) : [])).join('')

describe('the units with which a match can begin', () => {
  it.each([
    [/^(?:精神|会议精神|起义|菜[系馆])/, '会精菜起'],
    [/^[一-丁]{0,2}x/, 'x一丁'],
    [/a?b*(?=c)d|e+/, 'abde'],
    [/(?<!国)家|\d[a-z]/, '0123456789家'],
    [/^(?![市])(?:\u7701|县){2,3}?/, '县省'],
    [/^(?:$|[)\]-])/, ')-]'],
  ])('%s', (pattern, units) => {
    expect(unitsOf(pattern)).toBe(units)
  })

  it('are all where it can match nothing, and all but some where it excludes them', () => {
    expect(unitsOf(/x?(?:y|z*)/)).toHaveLength(65536)
    expect(unitsOf(/^[^\u4e00-\u9fff]/)).toHaveLength(65536 - (0x9fff - 0x4e00 + 1))
  })

  it('leave out none with which the pattern does match', () => {
    const patterns = [
      /^(?:$|[^一丁]|的)/,
      /^(?:一(?!丁)|[丁的]{1,2}与)/,
      /^(?:(?:的|与)?一|(?=丁).与)/,
      /^\s?与/,
    ]
    const texts = fc.string({ unit: fc.constantFrom(...'一丁的与 '), maxLength: 5 })
    fc.assert(
      fc.property(fc.constantFrom(...patterns), texts, fc.nat(5), (pattern, text, at) => {
        expect(stands(ahead(3, pattern), text, at)).toBe(pattern.test(text.slice(at, at + 3)))
      }),
    )
  })
})
