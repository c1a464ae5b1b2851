import type { Atlas } from '../data/atlas.ts'
import { LABELS } from '../text/labels.ts'
import type { Language } from '../text/language.ts'
import { SEARCH_WORDS } from '../text/search-words.ts'
import { search, type Hit, type SearchIndex } from './search.ts'
import type { SearchEntry, SearchKind } from './search-schema.ts'

/** A hit as the reader sees it. `detail` tells its kind, its other name where that was typed, and the articles. */
export interface SearchResult {
  readonly kind: SearchKind
  readonly id: string
  readonly label: string
  readonly detail: string
}

/** What answers the query, in the reader's language; entries the atlas does not hold are left out. */
export function searchResults(
  index: SearchIndex,
  query: string,
  atlas: Atlas,
  language: Language,
): SearchResult[] {
  return search(index, query).flatMap((hit) => {
    const kind = kindOf(hit.entry, atlas, language)
    if (kind === null) return []
    return {
      kind: hit.entry.kind,
      id: hit.entry.id,
      label: labelOf(hit.entry, language),
      detail: [kind, ...otherName(hit, language), ...namedIn(hit.entry, atlas, language)].join(' · '),
    }
  })
}

function labelOf({ names: [first], name_en, id }: SearchEntry, language: Language): string {
  const name = first?.text ?? id
  if (language === 'zh') return name
  return name_en ?? `${name} (${first?.pinyin.replaceAll(' ', '-') ?? id})`
}

function kindOf({ kind, id }: SearchEntry, atlas: Atlas, language: Language): string | null {
  const words = SEARCH_WORDS[language]
  if (kind === 'place') {
    const place = atlas.placeById.get(id)
    return place ? words.placeKinds[place.properties.kind] : null
  }
  if (kind === 'strategy') {
    const strategy = atlas.strategyById.get(id)
    if (!strategy) return null
    const shape = LABELS[language].shapes[strategy.shape]
    return language === 'zh' ? `${words.kinds.strategy}（${shape}）` : `${words.kinds.strategy} (${shape})`
  }
  return words.kinds[kind]
}

/** The alias that fitted, unless the name holds it anyway (武清 in 武清区); in English else the Chinese name. */
function otherName({ entry, name }: Hit, language: Language): string[] {
  if (entry.kind === 'article') return []
  const first = entry.names[0]?.text
  if (name !== null && !first?.includes(name)) return [SEARCH_WORDS[language].alsoNamed(name)]
  return language === 'en' && entry.name_en !== null && first !== undefined ? [first] : []
}

function namedIn({ kind, articles }: SearchEntry, atlas: Atlas, language: Language): string[] {
  if (kind === 'article') return []
  const words = SEARCH_WORDS[language]
  const titles = articles.first.flatMap((id) => {
    const head = atlas.articleById.get(id)
    return head ? [language === 'zh' ? head.short_title : head.short_title_en] : []
  })
  return [articles.total > 0 ? words.namedIn(titles, articles.total) : words.notNamed]
}
