import type { Figure } from '../data/figure-schema.ts'
import type { Language } from './language.ts'
import { plainNumber } from './plain-number.ts'

/** The words of the guided tour and of the figures. */
export const TOUR_WORDS = {
  zh: {
    tour: '导读',
    stop: (n: number, of: number) => `第 ${n} 站，共 ${of} 站`,
    stops: '各站',
    previous: '上一站',
    next: '下一站',
    leave: '结束导读',
    keys: '左右方向键也可换站',
    readInContext: '在文中阅读',
    figures: '数字',
    quotation: '原文',
    year: (year: number) => `${year}年`,
    noYear: '文中未标年份',
    scale: (name: string) => `${name}：同类相比`,
    rank: (value: string) => `第 ${value}`,
    within: (value: string) => `前 ${value}`,
    amount: { exact: '', over: '超过', nearly: '近', within: '至多' },
    more: (n: number) => `还有 ${n} 个数字，全部列出`,
  },
  en: {
    tour: 'Guided tour',
    stop: (n: number, of: number) => `Stop ${n} of ${of}`,
    stops: 'Stops',
    previous: 'Previous',
    next: 'Next',
    leave: 'Leave the tour',
    keys: 'The left and right arrow keys change stops too',
    readInContext: 'Read in context',
    figures: 'Figures',
    quotation: 'Quotation',
    year: (year: number) => String(year),
    noYear: 'no year given',
    scale: (name: string) => `${name}, compared`,
    rank: (value: string) => `no. ${value}`,
    within: (value: string) => `top ${value}`,
    amount: { exact: '', over: 'over ', nearly: 'nearly ', within: 'at most ' },
    more: (n: number) => `${n} more ${n === 1 ? 'figure' : 'figures'}: list all`,
  },
} as const satisfies Record<Language, unknown>

/** A figure as the reader sees it; `number` carries the bound (超过2329万), `unit` stands apart. */
export interface FigureText {
  readonly number: string
  readonly unit: string
}

/** The digits of a value: in ten thousands in Chinese (2329万), in millions from a million on in English. */
function digitsOf(value: number, language: Language): string {
  const plain = (number: number): string => plainNumber(number, 2)
  if (language === 'zh' && value >= 10_000) return `${plain(value / 10_000).replace(/,/g, '')}万`
  if (language === 'zh') return plain(value).replace(/,/g, '')
  return value >= 1_000_000 ? `${plain(value / 1_000_000)} million` : plain(value)
}

/** Number and unit of a figure, in the language's own way of writing them. */
export function formatFigure(figure: Figure, language: Language): FigureText {
  const words = TOUR_WORDS[language]
  const digits = digitsOf(figure.value, language)
  const unit = language === 'zh' ? figure.unit : figure.unit_en
  if (figure.measure === 'rank')
    return { number: figure.bound === 'within' ? words.within(digits) : words.rank(digits), unit }
  const number = words.amount[figure.bound] + digits
  return unit === '%' ? { number: `${number}%`, unit: '' } : { number, unit }
}

/** The year as the text gives it, or that it gives none. */
export function formatYear(figure: Figure, language: Language): string {
  const words = TOUR_WORDS[language]
  return figure.year === null ? words.noYear : words.year(figure.year)
}
