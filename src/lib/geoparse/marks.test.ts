import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FirstLook } from './first-look.ts'
import { entryAt } from './lexicon/lexicon.ts'
import { COUNTED, JOINT, NAME, ROW, SENTENCE_END, SINGLE, STRATEGY, TAIL } from './marks.ts'
import { natureAt } from './words/nature.ts'
import { fixtureLexicon } from './parse-fixture.ts'
import { STRATEGY_WORDS } from './words/strategy-words.ts'
import { tailAt } from './words/suffixes.ts'

const lexicon = fixtureLexicon()

function lookAt(text: string): FirstLook {
  const look = new FirstLook(text, lexicon)
  look.read(0, text.length)
  return look
}

const unitsMarked = (text: string, mark: number): string =>
  [...lookAt(text).marks].flatMap((is, at) => ((is & mark) === 0 ? [] : text.charAt(at))).join('')

describe('marks', () => {
  it.each([
    [JOINT, '由北京至天津—河北', '至—'],
    [SENTENCE_END, '建成。开通；\n', '。；\n'],
    [ROW, '推进沪苏浙合作', '沪苏'],
    [SINGLE, '在沪、苏北，苏', '沪苏'],
    [COUNTED, '一核两翼', '一两'],
  ])('of kind %i in %s: %s', (mark, text, units) => {
    expect(unitsMarked(text, mark)).toBe(units)
  })

  it('stand wherever a word begins', () => {
    const words = [
      ...lexicon.entries.slice(0, 60).map(({ name }) => name),
      ...STRATEGY_WORDS,
      ...'大学 站 经开区 水利枢纽 大型水库 江 镇 街道 的 在 — 。'.split(' '),
    ]
    const texts = fc.array(fc.constantFrom(...words), { maxLength: 8 }).map((some) => some.join(''))
    fc.assert(
      fc.property(texts, (text) => {
        const { marks, names } = lookAt(text)
        marks.forEach((mark, at) => {
          const entry = entryAt(lexicon, text, at)
          expect(lexicon.entries[(names[at] ?? 0) - 1]).toBe(entry)
          if (entry) expect(mark & NAME).toBe(NAME)
          if (tailAt(text, at, 0) ?? natureAt(text, at)) expect(mark & TAIL).toBe(TAIL)
          if (STRATEGY_WORDS.some((word) => text.startsWith(word, at))) expect(mark & STRATEGY).toBe(STRATEGY)
        })
      }),
    )
  })
})
