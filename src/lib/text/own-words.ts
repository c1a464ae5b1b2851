import type { Language } from './language.ts'
import { OWN_EN } from './own-words-en.ts'
import type { OwnWords } from './own-words-type.ts'
import { OWN_ZH } from './own-words-zh.ts'

/** The words of the reader's own texts. */
export const OWN_WORDS: Readonly<Record<Language, OwnWords>> = { zh: OWN_ZH, en: OWN_EN }
