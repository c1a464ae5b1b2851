import { nameOf } from '../text/labels.ts'
import type { Language } from '../text/language.ts'

/** The name as it is lettered on the map: Chinese fonts set ’ as wide as a character, which would tear Xi’an apart. */
export function mapName(
  named: { readonly name: string; readonly name_en: string },
  language: Language,
): string {
  return nameOf(named, language).replaceAll('’', "'")
}
