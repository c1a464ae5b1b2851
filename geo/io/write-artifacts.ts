import { createHash } from 'node:crypto'
import { SCHEMA_VERSION, type Manifest } from '../../src/lib/data/schema.ts'
import type { Artifact } from '../pipeline/artifacts.ts'
import type { BuildEffects } from './effects.ts'

/** Writes every artifact below `folder`, then the manifest that names them all, and logs the size of each. */
export async function writeArtifacts(
  folder: string,
  artifacts: readonly Artifact[],
  effects: BuildEffects,
): Promise<void> {
  const files: Manifest['files'] = {}
  for (const { path, text } of artifacts) {
    await effects.writeFile(`${folder}/${path}`, text)
    const bytes = Buffer.byteLength(text)
    files[path] = { bytes, sha256: createHash('sha256').update(text).digest('hex') }
    effects.log(`  ${path.padEnd(20)} ${(bytes / 1024).toFixed(1).padStart(7)} kB`)
  }
  const manifest: Manifest = { schema: SCHEMA_VERSION, files }
  await effects.writeFile(`${folder}/manifest.json`, `${JSON.stringify(manifest, null, 2)}\n`)
}
