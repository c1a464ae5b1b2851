import { checkArticles, checkLines } from '../pipeline/article-check.ts'
import { draftArticle, type AddedArticle, type ArticleInput } from '../pipeline/article-draft.ts'
import { draftsPath, pendingPath } from '../pipeline/article-pending.ts'
import { readLeftovers, writeAll, type ArticleEffects } from './article-files.ts'
import { readSources } from './read-sources.ts'

/**
 * Adds a text as an article of the sources, and logs what was written and what is open.
 * @throws SourceError when it is refused; nothing is then written.
 */
export async function addArticle(
  root: string,
  input: Omit<ArticleInput, 'bytes'>,
  effects: ArticleEffects,
): Promise<AddedArticle> {
  const bytes = await effects.readBytes(input.path)
  const left = await readLeftovers(root, effects)
  const present = [...left.pending, ...left.drafts].map((f) => f.path)
  const added = draftArticle({ ...input, bytes }, await readSources(root, effects), present)
  await writeAll(root, added.files, effects)
  const { id, files, places, mentions, decisions, strategies, pending } = added
  effects.log(`${input.path} → ${files.at(-1)?.path ?? ''}`)
  effects.log(
    `  ${mentions} mentions mapped, by ${places} new gazetteer entries and ${decisions} decisions; the front matter’s gaps are marked`,
  )
  if (pending.length > 0) effects.log(`  ${pending.length} questions in ${pendingPath(id)}`)
  if (strategies > 0) effects.log(`  ${strategies} strategies drafted in ${draftsPath(id)}`)
  effects.log(`npm run article -- check ${id} explains what is open; npm run data builds it`)
  return added
}

/** Logs what is unresolved in one article, or in all of the sources. */
export async function checkSources(root: string, id: string | null, effects: ArticleEffects): Promise<void> {
  const report = checkArticles(await readSources(root, effects), await readLeftovers(root, effects), id)
  for (const line of checkLines(report)) effects.log(line)
}
