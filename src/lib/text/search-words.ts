import type { PlaceKind } from '../data/schema.ts'
import type { SearchKind } from '../search/search-schema.ts'
import type { Language } from './language.ts'

interface SearchWords {
  readonly label: string
  readonly placeholder: string
  readonly results: string
  readonly loading: string
  readonly failed: string
  readonly none: (query: string) => string
  readonly count: (n: number) => string
  readonly kinds: Readonly<Record<Exclude<SearchKind, 'place'>, string>>
  readonly placeKinds: Readonly<Record<PlaceKind, string>>
  readonly alsoNamed: (name: string) => string
  /** The titles of the first articles, of so many in all. */
  readonly namedIn: (titles: readonly string[], total: number) => string
  readonly notNamed: string
}

export const SEARCH_WORDS: Readonly<Record<Language, SearchWords>> = {
  zh: {
    label: '搜索地点、战略与文章',
    placeholder: '地名、拼音或首字母，如 bhxq',
    results: '搜索结果',
    loading: '正在读取索引……',
    failed: '索引没有读到，暂时不能搜索。',
    none: (query) => `没有与“${query}”相符的。这里只找文中的地点、战略、合称和文章。`,
    count: (n) => `${n} 条结果`,
    kinds: { strategy: '战略', shorthand: '合称', article: '文章' },
    placeKinds: {
      region: '省市或区域',
      district: '区县',
      urban: '城区',
      water: '江河湖海',
      relief: '山岳或岛屿',
      port: '港口',
      airport: '机场',
      zone: '园区或功能区',
      line: '铁路线',
      road: '公路或桥隧',
      station: '车站',
      institution: '院校或研究机构',
      works: '企业或工厂',
      service: '服务网点',
      'route-end': '航线远端',
    },
    alsoNamed: (name) => `又作“${name}”`,
    namedIn: (titles, total) =>
      `见于${titles.map((t) => `《${t}》`).join('')}${total > titles.length ? `${titles.length > 0 ? '等' : ''} ${total} 篇` : ''}`,
    notNamed: '文中没有直接提到',
  },
  en: {
    label: 'Search places, strategies and articles',
    placeholder: 'Name, pinyin or initials, e.g. bhxq',
    results: 'Search results',
    loading: 'Loading the index …',
    failed: 'The index could not be loaded; search is not available.',
    none: (query) =>
      `Nothing matches “${query}”. The search holds the places, strategies, shorthands and articles of the texts.`,
    count: (n) => (n === 1 ? '1 result' : `${n} results`),
    kinds: { strategy: 'Strategy', shorthand: 'Shorthand', article: 'Article' },
    placeKinds: {
      region: 'Province or region',
      district: 'District or county',
      urban: 'Urban area',
      water: 'Water',
      relief: 'Mountain or island',
      port: 'Port',
      airport: 'Airport',
      zone: 'Park or zone',
      line: 'Railway line',
      road: 'Road, bridge or tunnel',
      station: 'Station',
      institution: 'University or institute',
      works: 'Company or works',
      service: 'Service office',
      'route-end': 'End of a sea route',
    },
    alsoNamed: (name) => `also ${name}`,
    namedIn: (titles, total) =>
      total > titles.length
        ? `in ${total} articles${titles.length > 0 ? `: ${titles.join(', ')}, …` : ''}`
        : `in ${titles.join(', ')}`,
    notNamed: 'not named in the text itself',
  },
}
