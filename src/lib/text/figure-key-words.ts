import type { Figure } from '../data/figure-schema.ts'
import type { Language } from './language.ts'
import { formatFigure } from './tour-words.ts'

/** The words of the figures on the map and of their key. */
export const FIGURE_KEY_WORDS = {
  zh: {
    figures: '数字',
    choose: '在图上画出',
    none: '不画',
    all: (n: number): string => `全部 ${n} 个数字`,
    series: (name: string, n: number): string => `${name}（${n} 个，成比例）`,
    compared: '同类相比',
    loading: '正在读取数字……',
    scale: (large: string, small: string): string => `圆的面积与数值成比例：大圆 ${large}，小圆 ${small}`,
    plates: '单位不同的数字不能相比，所以只写在牌子上；一处多于四个就聚成一块，点开看全部。',
    hidden: '牌子挤不下时先藏起来，放大即见；小圈处有数字。',
    once: '一个数字尽量只画一处：画在最确切的地点，几地相联的画在那项战略上。',
    shared: '虚线圆或“共”：几地共有的一个数，画在各处，不可相加。',
    sharedPlates: '“共”：几地共有的一个数，写在各处，不可相加。',
    caveats: '要留心的',
    caveatsInCards: '各个数字要留心之处，见地点与战略的卡片。',
    unplaced: (n: number): string => `${n} 个数字无处可画，见卡片里的列表。`,
    gathered: (name: string, n: number): string => `${name} · ${n} 个数字`,
    together: (label: string): string => `${label}（共）`,
    colon: '：',
  },
  en: {
    figures: 'Figures',
    choose: 'Draw on the map',
    none: 'None',
    all: (n: number): string => `All ${n} figures`,
    series: (name: string, n: number): string => `${name} (${n}, to scale)`,
    compared: 'Of one kind, compared',
    loading: 'Reading the figures…',
    scale: (large: string, small: string): string =>
      `The area of a circle is in proportion to its value: large ${large}, small ${small}`,
    plates:
      'Numbers of different units do not compare, so they stand on plates; more than four at one place gather into one, which opens on click.',
    hidden: 'A plate without room waits until the map is closer; a ring says that there is one.',
    once: 'A number is drawn once where it can be: at its most exact place, or at the strategy that joins several.',
    shared:
      'Dashed circle or “shared”: one number of several places together, drawn at each; not to be added up.',
    sharedPlates: '“Shared”: one number of several places together, written at each; not to be added up.',
    caveats: 'To be read with care',
    caveatsInCards: 'What to mind of each number is said on the cards of its places and strategies.',
    unplaced: (n: number): string =>
      `${n} ${n === 1 ? 'figure has' : 'figures have'} no place on the map; see the lists of the cards.`,
    gathered: (name: string, n: number): string => `${name} · ${n} figures`,
    together: (label: string): string => `${label} (shared)`,
    colon: ': ',
  },
} as const satisfies Record<Language, unknown>

/** The bound in front of a printed number that does not carry it itself, as 40余条 does. */
function boundOf({ bound, printed }: Figure): string {
  if (bound === 'over') return /[余多]/.test(printed) ? '' : '超'
  return bound === 'nearly' && !printed.startsWith('近') ? '近' : ''
}

/** A figure in one short line of the map: as printed in Chinese, with the bound and the field of a rank; put into English. */
export function figureLabel(figure: Figure, language: Language): string {
  if (language === 'en') {
    const { number, unit } = formatFigure(figure, language)
    return unit ? `${number} ${unit}` : number
  }
  if (figure.measure === 'rank')
    return figure.printed.includes(figure.unit) ? figure.printed : figure.unit + figure.printed
  return boundOf(figure) + figure.printed
}
