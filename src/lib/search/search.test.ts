import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { artifact, realArtifacts } from '../../../geo/test/sources.ts'
import { realCorpus as atlas } from '../../../geo/test/atlas.ts'
import { isWithin } from './distance.ts'
import { loadSearch } from './load-search.ts'
import { normalise } from './normalise.ts'
import { searchResults } from './results.ts'
import { buildSearchIndex, search } from './search.ts'
import type { SearchEntry } from './search-schema.ts'
import { readSyllables } from './syllables.ts'

const read = <T>(path: string): T => artifact<T>(realArtifacts(), path)
const index = buildSearchIndex(read<SearchEntry[]>('search.json'))
const first = (query: string): string | undefined => {
  const hit = search(index, query)[0]
  return hit && `${hit.rank} ${hit.entry.kind} ${hit.entry.id}`
}

describe('search', () => {
  it.each([
    ['滨海新区', 'exact place binhai-new-area'],
    ['濱海新區', 'exact place binhai-new-area'],
    ['濱海新区', 'exact place binhai-new-area'],
    ['bhxq', 'initials place binhai-new-area'],
    ['BHXQ', 'initials place binhai-new-area'],
    ['binhai', 'prefix place binhai-new-area'],
    ['bin hai xin qu', 'exact place binhai-new-area'],
    ["bin'hai'xin'qu", 'exact place binhai-new-area'],
    ['Bīnhǎi Xīnqū', 'exact place binhai-new-area'],
    ['binhaixq', 'mixed place binhai-new-area'],
    ['Wuqing', 'exact place wuqing'],
    ['武清', 'exact place wuqing'],
    ['wuqign', 'fuzzy place wuqing'],
    ['tjg', 'initials place tianjin-port'],
    ['port of tianjin', 'exact place tianjin-port'],
    ['xiong an', 'exact place xiongan'],
    ["Xiong'an New Area", 'exact place xiongan'],
    ['豐臺', 'exact place fengtai'],
    ['豐台', 'exact place fengtai'],
    ['zgc', 'initials place zhongguancun'],
    ['zhgc', 'initials place zhongguancun'],
    ['smtj', 'mixed place sm-city'],
    ['ＴＣＬ', 'prefix place tcl-zhonghuan'],
    ['滨海国际机场', 'exact place tianjin-binhai-airport'],
    ['京津冀', 'exact shorthand 京津冀'],
    ['轨道上的', 'prefix strategy rail-jingjinji'],
    ['新質生產力', 'exact article new-quality-productive-forces'],
  ])('%s → %s', (query, expected) => expect(first(query)).toBe(expected))

  it.each(['', '   ', '—。', 'xqzzz', 'asdfgh', 'hello', '火星', '滨海新区火星', '\u{20000}'])(
    'finds nothing for “%s”',
    (query) => expect(search(index, query)).toEqual([]),
  )

  it('lists the stronger fits first: exact, prefix, within', () => {
    expect(search(index, '京津冀').map((h) => `${h.rank} ${h.entry.id}`)).toEqual([
      'exact 京津冀',
      'prefix nctic',
      'prefix nctic-tianjin',
      'substring nankai-jjj-institute',
      'substring rail-jingjinji',
      'substring coordinated-development',
    ])
  })

  it('finds words of an English name in any order', () => {
    expect(search(index, 'tianjin port').map((h) => h.entry.id)).toContain('tianjin-port')
  })

  it('finds each entry by each of its names, its reading and its English name', () => {
    for (const { entry } of index.entries)
      for (const query of [...entry.names.flatMap((n) => [n.text, n.pinyin]), entry.name_en ?? entry.id])
        expect(
          search(index, query).some((h) => h.entry === entry && (h.rank === 'exact' || query.length > 64)),
          `${query} → ${entry.id}`,
        ).toBe(true)
  })

  it('takes any string whatever, and shows at most twelve', () => {
    const grapheme = fc.constantFrom(...'滨濱海區津bhxqzg京 —\u0308\ud842（1')
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: grapheme, maxLength: 200 }))
    fc.assert(
      fc.property(text, (query) => {
        expect(searchResults(index, query, atlas, 'zh').length).toBeLessThanOrEqual(12)
      }),
    )
  })
})

describe('results', () => {
  it('tell kind and the articles that name it, in the reader’s language', () => {
    expect(searchResults(index, 'bhxq', atlas, 'zh')[0]).toEqual({
      kind: 'place',
      id: 'binhai-new-area',
      label: '滨海新区',
      detail: '区县 · 见于《新质生产力》《改革开放》',
    })
    expect(searchResults(index, 'bhxq', atlas, 'en')[0]).toEqual({
      kind: 'place',
      id: 'binhai-new-area',
      label: 'Binhai New Area',
      detail: 'District or county · 滨海新区 · in New quality forces, Reform',
    })
    expect(searchResults(index, 'tongwulang', atlas, 'en').map((r) => `${r.label} | ${r.detail}`)).toEqual([
      'Tongzhou–Wuqing–Langfang | Strategy (Group of areas) · 通武廊 · in Coordination',
      '通武廊 (tong-wu-lang) | Shorthand · in Coordination',
    ])
  })

  it('say when a place is only a node of a line, and which alias fitted', () => {
    expect(searchResults(index, '塘沽站', atlas, 'zh')[0]?.detail).toBe('车站 · 文中没有直接提到')
    expect(searchResults(index, '津潍高铁', atlas, 'zh')[0]?.detail).toBe(
      '铁路线 · 又作“津潍高铁” · 见于《协同发展》',
    )
    expect(searchResults(index, '武清', atlas, 'zh')[0]?.detail).toBe('区县 · 见于《协同发展》')
  })
})

describe('loading', () => {
  const serve = (response: Response) => async (): Promise<Response> => response

  it('gives the search over what search.json holds', async () => {
    const find = await loadSearch('/data', serve(Response.json(read('search.json'))))
    expect(find('bhxq', atlas, 'zh')[0]?.id).toBe('binhai-new-area')
  })

  it('fails on a file that is missing or does not fit, instead of finding nothing', async () => {
    await expect(loadSearch('/data', serve(new Response('', { status: 404 })))).rejects.toThrow('HTTP 404')
    await expect(loadSearch('/data', serve(Response.json([{ kind: 'place' }])))).rejects.toThrow()
  })
})

describe('parts', () => {
  it('compare what a reader sees, not how it is encoded', () => {
    expect(normalise('Xióng’ān — ＳＭ')).toBe('xiongansm')
    expect(normalise('lǜ')).toBe('lv')
  })

  it('read syllables whole, by initial, or unfinished', () => {
    const syllables = ['zhong', 'guan', 'cun']
    expect(readSyllables('zgc', syllables)).toBe('initials')
    expect(readSyllables('zhguanc', syllables)).toBe('mixed')
    expect(readSyllables('zhonggu', syllables)).toBe('mixed')
    expect(readSyllables('gc', syllables)).toBe(null)
    expect(readSyllables('gc', syllables, 1)).toBe('initials')
    expect(readSyllables('zgcx', syllables)).toBe(null)
  })

  it('count a swap of neighbours as one slip', () => {
    expect(isWithin('wuqign', 'wuqing', 1)).toBe(true)
    expect(isWithin('wuqi', 'wuqing', 1)).toBe(false)
    expect(isWithin('', '', 0)).toBe(true)
  })
})
