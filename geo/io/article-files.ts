import { readFile, rename } from 'node:fs/promises'
import type { ArticleLeftovers } from '../pipeline/article-check.ts'
import type { SourceFile } from '../pipeline/source-error.ts'
import { fileEffects, type BuildEffects } from './effects.ts'

/** What adding an article does to the world, beyond what the build does. */
export interface ArticleEffects extends BuildEffects {
  readBytes(path: string): Promise<Uint8Array>
  rename(from: string, to: string): Promise<void>
}

export const articleEffects: ArticleEffects = {
  ...fileEffects,
  readBytes: (path) => readFile(path),
  rename,
}

/** The files of open questions and of drafts; none where their folders are not there. */
export async function readLeftovers(root: string, effects: BuildEffects): Promise<ArticleLeftovers> {
  const readFolder = async (folder: string): Promise<SourceFile[]> => {
    const names = await effects.list(`${root}/${folder}`).catch((error: unknown) => {
      if (isMissing(error)) return []
      throw error
    })
    const yaml = names.filter((n) => n.endsWith('.yaml'))
    return Promise.all(
      yaml.map(async (n) => ({
        path: `${folder}/${n}`,
        text: await effects.readText(`${root}/${folder}/${n}`),
      })),
    )
  }
  return {
    pending: await readFolder('geo/sources/mentions/pending'),
    drafts: await readFolder('geo/sources/strategies/drafts'),
  }
}

/**
 * Writes all files below `root` or none: all are staged beside their targets, then moved in order; when a move fails,
 * those before it are taken back.
 */
export async function writeAll(
  root: string,
  files: readonly SourceFile[],
  effects: ArticleEffects,
): Promise<void> {
  const staged: string[] = []
  const moved: { path: string; before: string | null }[] = []
  try {
    for (const { path, text } of files) {
      staged.push(`${root}/${path}.new`)
      await effects.writeFile(`${root}/${path}.new`, text)
    }
    for (const { path } of files) {
      const target = `${root}/${path}`
      const before = await textOrNull(target, effects)
      await effects.rename(`${target}.new`, target)
      moved.push({ path: target, before })
    }
  } catch (error) {
    for (const { path, before } of moved.reverse())
      await (before === null ? effects.remove(path) : effects.writeFile(path, before))
    for (const path of staged) await effects.remove(path)
    throw error
  }
}

async function textOrNull(path: string, effects: BuildEffects): Promise<string | null> {
  try {
    return await effects.readText(path)
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'
