import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'
import type * as parser from './parser.ts'

export type Parser = typeof parser

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** The parser as the site's own build makes it: what runs the sources for the bench adds to each function. */
export async function bundledParser(): Promise<Parser> {
  const outDir = join(ROOT, 'build-bench', 'parser')
  await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    publicDir: false,
    build: {
      target: 'es2022',
      outDir,
      emptyOutDir: true,
      lib: { entry: join(ROOT, 'geo/bench/parser.ts'), formats: ['es'], fileName: () => 'parser.mjs' },
    },
  })
  return (await import(pathToFileURL(join(outDir, 'parser.mjs')).href)) as Parser
}
