import type { Language } from '../text/language.ts'

/** How to cite a view: its link, and the day it was seen (ISO 8601). */
export function citation(link: string, day: string, language: Language): string {
  return language === 'zh'
    ? `京津冀图读（Jing-Jin-Ji Atlas）。${link}，查阅于 ${day}。`
    : `Jing-Jin-Ji Atlas 京津冀图读. ${link}, accessed ${day}.`
}
