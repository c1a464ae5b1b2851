import type { Language } from './language.ts'

/** The words of the legend's tools. */
export const LEGEND_WORDS = {
  zh: {
    namedBy: '只看提到它的文章',
    anyArticle: '全部文章',
    weigh: '按提及次数画圆',
    times: (n: number): string => `${n} 次`,
    weighed: (large: number, small: number): string =>
      `圆的面积与提及次数成比例：大圆 ${large} 次，小圆 ${small} 次。`,
    weighedHow: '空心圆只知区县或更大范围，圆心是标注点；合称（京津冀）所含各地各计一次。',
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
    weigh: 'Circles by number of mentions',
    times: (n: number): string => `${n} times`,
    weighed: (large: number, small: number): string =>
      `Areas are in proportion to the mentions: ${large} for the large circle, ${small} for the small one.`,
    weighedHow:
      'Open circles are known only to a district or wider, and stand at its label; a shorthand (京津冀) counts once for each member.',
    stacking: 'Strength and order',
    strength: 'Strength of the strategies',
    order: 'Order (upper ones lie over lower ones)',
    up: (name: string): string => `${name}: move up`,
    down: (name: string): string => `${name}: move down`,
    noLayer: 'No layer is on.',
  },
} as const satisfies Record<Language, unknown>
