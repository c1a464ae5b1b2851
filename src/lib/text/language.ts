/** The languages of the interface; the articles themselves stay Chinese. */
export const LANGUAGES = ['zh', 'en'] as const
export type Language = (typeof LANGUAGES)[number]
