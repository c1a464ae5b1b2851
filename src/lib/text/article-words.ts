import type { Language } from './language.ts'

/** So many articles, as a heading says it. */
export const ARTICLE_COUNT: Readonly<Record<Language, (count: number) => string>> = {
  zh: (n) => `${n > 0 && n <= 10 ? '一二三四五六七八九十'.charAt(n - 1) : `${n} `}篇文章`,
  en: (n) => {
    const [word = String(n)] = ['One', 'Two', 'Three', 'Four', 'Five'].slice(n - 1, n)
    return n === 1 ? 'One article' : `${word} articles`
  },
}
