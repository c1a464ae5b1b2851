import type { Language } from './language.ts'

/** The words of what is kept on the reader's device, of a version newer than it, and of what could not be had. */
export const UPDATE_WORDS = {
  zh: {
    ready: '有新版本。载入之前，此页照旧可用。',
    reload: '载入新版本',
    later: '以后再说',
    missing: (names: readonly string[]): string =>
      `有一部分没有读到${names.length > 0 ? `（${names.join('、')}）` : ''}，其余照常可用。`,
    again: '再试一次',
    kept: '已存到本机，离线也能打开。',
  },
  en: {
    ready: 'A new version is ready. Until you load it, this page goes on as it is.',
    reload: 'Reload',
    later: 'Later',
    missing: (names: readonly string[]): string =>
      `A part could not be read${names.length > 0 ? ` (${names.join(', ')})` : ''}; the rest works as before.`,
    again: 'Try again',
    kept: 'Saved on this device: it opens offline too.',
  },
} as const satisfies Record<Language, unknown>
