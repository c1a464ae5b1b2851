import { fileURLToPath } from 'node:url'
import { fileEffects } from './io/effects.ts'
import { readSources } from './io/read-sources.ts'
import { writeArtifacts } from './io/write-artifacts.ts'
import { buildArtifacts } from './pipeline/artifacts.ts'
import { SourceError } from './pipeline/source-error.ts'

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '')

try {
  const started = performance.now()
  const artifacts = buildArtifacts(await readSources(root, fileEffects))
  await writeArtifacts(`${root}/static/data`, artifacts, fileEffects)
  fileEffects.log(`data built in ${Math.round(performance.now() - started)} ms`)
} catch (error) {
  if (!(error instanceof SourceError)) throw error
  console.error(`✗ ${error.message}`)
  process.exitCode = 1
}
