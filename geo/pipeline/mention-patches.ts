import { isMap, parseDocument } from 'yaml'
import type { MentionPatch, Verdict } from '../../src/lib/data/patch-schema.ts'
import type { Article, Paragraph } from '../../src/lib/data/text-schema.ts'
import type { Range } from '../../src/lib/data/sentence.ts'
import { everyIndexOf, rangesOf } from '../../src/lib/data/text-selectors.ts'
import type { PlaceSource } from './gazetteer.ts'
import { parseDecisions, rangeOfDecision, type Decision } from './mentions.ts'
import { SourceError, type SourceFile } from './source-error.ts'

/** The texts and places a correction of a mention may speak of, and the decisions that it adds to. */
export interface MentionContext {
  readonly articles: readonly Article[]
  readonly places: ReadonlyMap<string, PlaceSource>
  readonly decisions: SourceFile
}

/** The words that a patch corrects. */
interface Words extends Range {
  readonly article: Article
  readonly paragraph: Paragraph
}

/**
 * Writes a reader's correction of a mention into the decisions, its comments and other entries left as they are;
 * a decision on the same words is replaced, so that a patch applied twice changes nothing the second time.
 * @returns the decisions file as it should be.
 * @throws SourceError when the quotation does not stand in the articles, or the place meant is unknown.
 */
export function applyMentionPatch(
  patch: MentionPatch,
  file: SourceFile,
  context: MentionContext,
): SourceFile {
  const [verdict, { value: why }] = patch.body
  if (verdict.purpose === 'identifying' && !context.places.has(verdict.source))
    throw new SourceError(file.path, null, `unknown place "${verdict.source}"`, 'correct the place’s id')
  const words = locate(patch, file, context.articles)
  const decisions = parseDecisions(context.decisions, context.places)
  const at = decisions.findLastIndex((d) => isOn(d, words))
  const decision = decided(words, verdict, why, decisions[at], file)
  const document = parseDocument(context.decisions.text)
  const node = document.createNode(decision)
  if (at < 0) document.addIn([], node)
  else {
    const old = document.getIn([at], true)
    if (isMap(old) && old.commentBefore) node.commentBefore = old.commentBefore
    document.setIn([at], node)
  }
  return { path: context.decisions.path, text: document.toString({ lineWidth: 0 }) }
}

/** Finds the words: in the paragraph the patch names, else in the one paragraph that holds the quotation. */
function locate({ target }: MentionPatch, file: SourceFile, articles: readonly Article[]): Words {
  const all = articles.flatMap((article) =>
    article.paragraphs.flatMap((paragraph) =>
      rangesOf(paragraph.text, target.selector).map((range) => ({ ...range, article, paragraph })),
    ),
  )
  const named = all.filter((w) => w.paragraph.id === target.source)
  const [words, ...more] = named.length > 0 ? named : all
  const [{ prefix, exact, suffix }] = target.selector
  const quotation = `${prefix}[${exact}]${suffix}`
  if (!words)
    throw new SourceError(
      file.path,
      null,
      `"${quotation}" does not stand in the articles`,
      'make the correction again with the atlas as it is now',
    )
  if (more.length > 0)
    throw new SourceError(
      file.path,
      null,
      `"${quotation}" stands ${more.length + 1} times in the articles`,
      'make the correction again, so that its position fits',
    )
  return words
}

const occurrences = (article: Article, text: string): number =>
  article.paragraphs.reduce((sum, p) => sum + everyIndexOf(p.text, text).length, 0)

/** Whether a decision is on these words and no others. */
function isOn(decision: Decision, { article, paragraph, start, end }: Words): boolean {
  if (decision.article !== article.id || occurrences(article, decision.context) !== 1) return false
  const range = rangeOfDecision(decision, paragraph)
  return range !== null && range.start === start && range.end === end
}

/** The decision that the verdict makes of what stood, if any did: what it does not speak of stays as decided. */
function decided(
  words: Words,
  verdict: Verdict,
  reason: string,
  old: Decision | undefined,
  file: SourceFile,
): Decision {
  const said =
    verdict.purpose === 'identifying'
      ? { place: verdict.source }
      : verdict.value === 'not-a-place'
        ? { refuse: true as const }
        : { role: verdict.value }
  const { place, role } = old ?? {}
  const kept = {
    ...(place !== undefined && 'role' in said ? { place } : {}),
    ...(role !== undefined && 'place' in said ? { role } : {}),
  }
  const isOldKept = old !== undefined && Object.keys(kept).length > 0
  const why = !isOldKept ? reason : old.why.includes(reason) ? old.why : `${old.why} ${reason}`
  return {
    article: words.article.id,
    context: old?.context ?? contextOf(words, file),
    text: words.paragraph.text.slice(words.start, words.end),
    ...kept,
    ...said,
    why,
  }
}

/** The least of the text around the words that stands once in the article and holds them first there. */
function contextOf({ article, paragraph: { text }, start, end }: Words, file: SourceFile): string {
  const exact = text.slice(start, end)
  for (let extra = 6; extra <= text.length; extra++)
    for (let before = 0; before <= Math.min(start, extra); before++) {
      const context = text.slice(start - before, end + extra - before)
      const isWhole = context === context.trim() && context.indexOf(exact) === before
      if (isWhole && occurrences(article, context) === 1) return context
    }
  throw new SourceError(
    file.path,
    null,
    `nothing around "${exact}" tells it from the same words elsewhere in ${article.id}`,
    'decide it by hand in decisions.yaml',
  )
}
