import { fileURLToPath } from 'node:url'
import { fileEffects } from './io/effects.ts'
import { readSources } from './io/read-sources.ts'
import { applyPatch } from './pipeline/patches.ts'
import { SourceError } from './pipeline/source-error.ts'

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '')
const files = process.argv.slice(2)

if (files.length === 0) {
  console.error('Name the patch files: npm run patch -- FILE.json …')
  process.exitCode = 1
}
try {
  for (const path of files) {
    const patch = { path, text: await fileEffects.readText(path) }
    const sources = await readSources(root, fileEffects)
    const changed = applyPatch(patch, sources)
    const before = [...sources.gazetteer, sources.decisions].find((f) => f.path === changed.path)
    if (before?.text === changed.text) {
      fileEffects.log(`${path}: ${changed.path} says so already`)
      continue
    }
    await fileEffects.writeFile(`${root}/${changed.path}`, changed.text)
    fileEffects.log(`${path} → ${changed.path}; npm run data checks and builds it`)
  }
} catch (error) {
  if (!(error instanceof SourceError) && !(error instanceof Error && 'code' in error)) throw error
  console.error(`✗ ${error.message}`)
  process.exitCode = 1
}
