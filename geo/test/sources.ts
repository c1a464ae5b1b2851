import { fileURLToPath } from 'node:url'
import { fileEffects } from '../io/effects.ts'
import { readSources } from '../io/read-sources.ts'
import { buildArtifacts, type Artifact, type Sources } from '../pipeline/artifacts.ts'

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')

/** The real sources, read once. */
export const realSources: Sources = await readSources(root, fileEffects)
/** The page as printed, from which the articles were restored. */
export const printedPage: string = await fileEffects.readText(`${root}/geo/sources/printed/theory-page.txt`)

/** The artifact of that name among those built, parsed. */
export function artifact<T>(artifacts: readonly Artifact[], path: string): T {
  const found = artifacts.find((a) => a.path === path)
  if (!found) throw new Error(`no artifact ${path}`)
  return JSON.parse(found.text) as T
}

let built: readonly Artifact[] | undefined
/** The artifacts of the real sources, built once. */
export function realArtifacts(): readonly Artifact[] {
  return (built ??= buildArtifacts(realSources))
}
