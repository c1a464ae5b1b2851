import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { SearchEntries } from './search-schema.ts'
import { artifact, realArtifacts } from '../../../geo/test/sources.ts'
import { readingOf, traditionalPairs } from './build-entries.ts'
import { publishedTexts } from '../../../geo/pipeline/published.ts'

const entries = v.parse(SearchEntries, artifact(realArtifacts(), 'search.json'))

/** The reading that a character with several has in the names of the atlas. */
const READINGS: Readonly<Record<string, string>> = {
  ...{ 省: 'sheng', 区: 'qu', 港: 'gang', 坻: 'di', 南: 'nan', 大: 'da', 能: 'neng', 车: 'che', 地: 'di' },
  ...{ 模: 'mo', 长: 'chang', 术: 'shu', 万: 'wan', 家: 'jia', 和: 'he', 广: 'guang', 系: 'xi', 核: 'he' },
  ...{ 合: 'he', 综: 'zong', 信: 'xin', 疆: 'jiang', 红: 'hong', 谷: 'gu', 县: 'xian', 无: 'wu', 棣: 'di' },
  ...{ 的: 'de', 都: 'du', 圈: 'quan', 拓: 'tuo', 陆: 'lu', 重: 'zhong', 传: 'chuan', 石: 'shi', 革: 'ge' },
  ...{ 行: 'xing' },
}

describe('readings', () => {
  it('are the ones the characters have in these names', () => {
    for (const { text, pinyin } of entries.flatMap((e) => e.names)) {
      const syllables = pinyin.split(' ')
      const characters = text.match(/\p{Script=Han}|[A-Za-z0-9]+/gu) ?? []
      expect(syllables.length, text).toBe(characters.length)
      characters.forEach((character, i) => {
        const reading = READINGS[character]
        if (reading !== undefined) expect(`${text} ${syllables[i]}`).toBe(`${text} ${reading}`)
      })
    }
  })

  it.each([
    ['乐亭县', 'lao ting xian'],
    ['大城县', 'dai cheng xian'],
    ['蔚县', 'yu xian'],
    ['行唐县', 'xing tang xian'],
    ['井陉', 'jing xing'],
    ['重庆', 'chong qing'],
    ['石家庄市长安区', 'shi jia zhuang shi chang an qu'],
    ['银行', 'yin hang'],
    ['绿色', 'lv se'],
    ['SM天津滨海城市广场', 'sm tian jin bin hai cheng shi guang chang'],
    ['中国（天津）自由贸易试验区', 'zhong guo tian jin zi you mao yi shi yan qu'],
  ])('%s: %s', (name, reading) => expect(readingOf(name)).toBe(reading))
})

describe('search.json', () => {
  it('holds every place, strategy, shorthand of the text and article once', () => {
    const ids = entries.map((e) => `${e.kind} ${e.id}`)
    expect(new Set(ids).size).toBe(ids.length)
    const wanted = [
      ...artifact<{ features: { id: string }[] }>(realArtifacts(), 'places.geojson').features.map(
        (f) => `place ${f.id}`,
      ),
      ...artifact<{ id: string }[]>(realArtifacts(), 'strategies.json').map((s) => `strategy ${s.id}`),
      ...publishedTexts(realArtifacts()).articles.map((a) => `article ${a.id}`),
      'shorthand 京津冀',
      'shorthand 通武廊',
    ]
    expect(ids).toEqual(expect.arrayContaining(wanted))
  })

  it('stays small enough to load on the first focus', () => {
    const text = realArtifacts().find((a) => a.path === 'search.json')?.text ?? ''
    expect(new TextEncoder().encode(text).length).toBeLessThan(40_000)
    expect(text).not.toBe('')
  })

  it('knows the traditional forms, of Taiwan and Hong Kong too', () => {
    expect(traditionalPairs(['滨海新区'])).toBe('濱滨區区')
    expect(traditionalPairs(['丰台'])).toBe('豐丰臺台')
    expect(traditionalPairs(['一汽大众'])).toBe('衆众眾众')
    expect(traditionalPairs(['天津'])).toBe('')
  })
})
