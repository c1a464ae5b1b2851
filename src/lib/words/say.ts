import type { Language } from '../text/language.ts'
import { plainNumber } from '../text/plain-number.ts'
import { WORDS_WORDS } from '../text/words-words.ts'

function say(metres: number, language: Language): string {
  const words = WORDS_WORDS[language]
  return metres < 1000 ? words.metres(String(metres)) : words.kilometres(plainNumber(metres / 1000, 1))
}

/** Metres already rounded, in words: 800 → “800 m”, 32000 → “32 km”. */
export function sayDistance(metres: number, language: Language): string {
  return say(metres, language)
}

/** A radius rounded up to two figures, so that the circle said is never smaller than the one meant. */
export function sayRadius(metres: number, language: Language): string {
  const step = 10 ** Math.max(Math.floor(Math.log10(Math.max(metres, 1))) - 1, 0)
  return say(Math.ceil(metres / step) * step, language)
}
