import type { Language } from '../text/language.ts'

/** The day on the reader's own calendar, as ISO 8601 writes it. */
export function dayOf(now: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** How to cite a view: its link, and the day it was seen (ISO 8601). */
export function citation(link: string, day: string, language: Language): string {
  return language === 'zh'
    ? `京津冀图读（Jing-Jin-Ji Atlas）。${link}，查阅于 ${day}。`
    : `Jing-Jin-Ji Atlas 京津冀图读. ${link}, accessed ${day}.`
}
