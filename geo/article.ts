import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { articleEffects } from './io/article-files.ts'
import { addArticle, checkSources } from './io/article-command.ts'
import { SourceError } from './pipeline/source-error.ts'

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '')
const USAGE = `npm run article -- add FILE [--id SLUG] [--source "where it was published"]
npm run article -- check [ID]`

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { id: { type: 'string' }, source: { type: 'string' } },
  })
  const [command, name, ...rest] = positionals
  if (command === 'add' && name !== undefined && rest.length === 0) {
    const input = { path: name, id: values.id ?? null, source: values.source ?? null }
    await addArticle(root, input, articleEffects)
  } else if (command === 'check' && rest.length === 0) {
    await checkSources(root, name ?? null, articleEffects)
  } else {
    console.error(USAGE)
    process.exitCode = 1
  }
} catch (error) {
  if (!(error instanceof SourceError) && !(error instanceof Error && 'code' in error)) throw error
  console.error(`✗ ${error.message}`)
  process.exitCode = 1
}
