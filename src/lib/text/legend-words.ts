import type { Language } from './language.ts'

/** The words of the legend's tools. */
export const LEGEND_WORDS = {
  zh: {
    namedBy: '只看提到它的文章',
    anyArticle: '全部文章',
    stacking: '浓淡与上下',
    strength: '战略图层的浓淡',
    order: '上下次序（上面的压住下面的）',
    up: (name: string): string => `${name}：上移`,
    down: (name: string): string => `${name}：下移`,
    noLayer: '没有打开的图层。',
  },
  en: {
    namedBy: 'Named by',
    anyArticle: 'any article',
    stacking: 'Strength and order',
    strength: 'Strength of the strategies',
    order: 'Order (upper ones lie over lower ones)',
    up: (name: string): string => `${name}: move up`,
    down: (name: string): string => `${name}: move down`,
    noLayer: 'No layer is on.',
  },
} as const satisfies Record<Language, unknown>
