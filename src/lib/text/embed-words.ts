import type { Language } from './language.ts'

/** The words of the map that stands within another page. */
export const EMBED_WORDS = {
  zh: {
    open: '在图读中打开',
    layers: (shown: number): string => `图上的战略 · ${shown}`,
    card: '所选',
    noScript: '未启用 JavaScript，这里的地图画不出来；文章与静态地图在',
  },
  en: {
    open: 'Open in the atlas',
    layers: (shown: number): string => `Strategies shown · ${shown}`,
    card: 'Chosen',
    noScript: 'JavaScript is off, so this map cannot be drawn; the articles and a static map are here:',
  },
} as const satisfies Record<Language, unknown>
