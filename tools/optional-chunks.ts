import type { Plugin } from 'vite'

/** What few readers need: Word, PDF, the pinyin of any name, and a Chinese font where the machine has none. */
const OPTIONAL =
  /node_modules\/(mammoth|pdfjs-dist)\/|\/src\/lib\/(search\/search-in|fonts\/last-resort)\.ts$/

/** Puts the optional chunks into a folder of their own, by which the service worker knows not to fetch them unasked. */
export function optionalChunks(): Plugin {
  return {
    name: 'optional-chunks',
    outputOptions(options) {
      const usual = options.chunkFileNames
      if (typeof usual !== 'string' || !usual.includes('/immutable/chunks/')) return null
      const optional = usual.replace('/chunks/', '/optional/')
      return {
        ...options,
        chunkFileNames: ({ isDynamicEntry, facadeModuleId }) =>
          isDynamicEntry && OPTIONAL.test(facadeModuleId ?? '') ? optional : usual,
      }
    },
  }
}
