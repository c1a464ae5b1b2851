import { familyOf } from '../data/families.ts'
import type { Place } from '../data/schema.ts'
import { formatRadius, LABELS } from './labels.ts'
import type { Language } from './language.ts'

const PRECISION_WORDS = {
  zh: {
    area: '一片区域',
    line: '由沿线各点连成',
    unlocated: '不能落图',
    within: (known: string, radius: string) => `${known}，半径 ${radius}之内`,
  },
  en: {
    area: 'An area',
    line: 'Drawn through points along it',
    unlocated: 'Cannot be placed',
    within: (known: string, radius: string) => `${known}, within ${radius}`,
  },
} as const

/** How exactly a place is known, in a few words; of an area the radius is its extent and no error. */
export function precisionOf({ geometry, properties }: Place, language: Language): string {
  const words = PRECISION_WORDS[language]
  if (geometry === null) return words.unlocated
  const { kind, precision, coordinateUncertaintyInMeters: metres } = properties
  const isLine = geometry.type === 'LineString'
  const known = isLine
    ? words.line
    : familyOf(kind) === 'admin'
      ? words.area
      : LABELS[language].precisions[precision]
  return metres === null ? known : words.within(known, formatRadius(metres, language))
}
