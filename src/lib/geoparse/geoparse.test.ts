import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { geoparse } from './geoparse.ts'
import { buildNameIndex } from './lexicon/name-index.ts'
import type { Toponym } from './types.ts'

const name = (text: string, place: Toponym['place'], canAct = true): Toponym => ({
  name: text,
  place,
  reason: place === null ? { zh: '范围过大', en: 'too wide' } : null,
  canAct,
})
const index = buildNameIndex([
  name('天津', 'tianjin'),
  name('津', 'tianjin'),
  name('北京', 'beijing'),
  name('河北', 'hebei'),
  name('天津港', 'tianjin-port', false),
  name('京津', ['beijing', 'tianjin']),
  name('中国', null, false),
])
const found = (text: string): string[] => geoparse(text, index).map((m) => m.text)

describe('recognition', () => {
  it('lets the longest name win, and gives it what is nested', () => {
    expect(found('天津港在天津')).toEqual(['天津港', '天津'])
  })
  it('takes a one-character form only after a word of being or going there', () => {
    expect(found('在津新设机构,津津有味,问津')).toEqual(['津'])
  })
  it('keeps several members, and the reason of what is not mapped', () => {
    const [both, none] = geoparse('京津与中国', index)
    expect(both?.place).toEqual(['beijing', 'tianjin'])
    expect(none).toMatchObject({ place: null, reason: { zh: '范围过大', en: 'too wide' } })
  })
  it('refuses a name with two meanings', () => {
    expect(() => buildNameIndex([name('和平', 'a'), name('和平', 'b')])).toThrow(
      /"和平" stands for both a and b/,
    )
  })
  it('finds what it says, in order, without overlap, in any text', () => {
    const piece = fc.constantFrom('天津', '港', '津', '在', '京', '北京', '中国', '。', '🚄', 'a')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('')
        let end = 0
        for (const m of geoparse(text, index)) {
          expect(m.start).toBeGreaterThanOrEqual(end)
          expect(text.slice(m.start, m.end)).toBe(m.text)
          end = m.end
        }
      }),
    )
  })
})

describe('role', () => {
  const roles = (text: string): string[] => geoparse(text, index).map((m) => `${m.text} ${m.role}`)
  it.each([
    ['天津应着力强化创新策源', ['天津 actor']],
    ['一年多来,天津上下深学深用', ['天津 actor']],
    ['携手北京、河北共同打造', ['北京 actor', '河北 actor']],
    ['与北京推进走廊建设', ['北京 actor']],
    ['在天津视察时提出', ['天津 location']],
    ['项目落户天津', ['天津 location']],
    ['天津的发展实践', ['天津 location']],
    ['天津港应以示范区为目标', ['天津港 location']],
  ])('%s', (text, expected) => {
    expect(roles(text)).toEqual(expected)
  })
})
