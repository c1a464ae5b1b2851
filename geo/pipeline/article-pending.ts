import * as v from 'valibot'
import { parse as parseYaml, stringify } from 'yaml'
import { checkSource } from './check-source.ts'
import type { ReadMention } from './article-reading.ts'
import type { SourceFile } from './source-error.ts'

/** Why a name of an article wants a person's decision. */
export const PROBLEMS = [
  'homonym',
  'low-confidence',
  'institution',
  'too-wide',
  'several-places',
  'far-from-the-text',
  'elsewhere-another-place',
  'check-shorthand',
  'no-context',
  'strategy',
] as const
export type Problem = (typeof PROBLEMS)[number]

const PendingEntry = v.strictObject({
  text: v.string(),
  /** Verbatim, with the text in it. */
  context: v.string(),
  times: v.number(),
  problem: v.picklist(PROBLEMS),
  candidates: v.array(
    v.strictObject({
      /** The id in the atlas, else in the national gazetteer. */
      place: v.string(),
      name: v.string(),
      in_atlas: v.boolean(),
      confidence: v.number(),
    }),
  ),
  remedy: v.string(),
})
export type PendingEntry = v.InferOutput<typeof PendingEntry>

const DECIDE =
  'say in mentions/decisions.yaml which place is meant ({article, context, text, place, why}), after adding it to the gazetteer where in_atlas is false (a decision that refuses part of its name then goes); or leave it unmapped'
export const REMEDIES: Readonly<Record<Problem, string>> = {
  homonym: DECIDE,
  'low-confidence': DECIDE,
  institution:
    'to show it, add it with its address to gazetteer/institutions.geojson (and take it out of `unmapped` in mentions/names.yaml if it is there); else leave it',
  'too-wide': 'add it to `unmapped` in mentions/names.yaml with reason and reason_en, or leave it',
  'several-places':
    'it stands for several places at once: if it does so in every article, write it into `shorthands` of mentions/names.yaml; else give a decision for one of them, or leave it unmapped',
  'far-from-the-text':
    'the article names nothing that this place of the atlas lies in, so it is probably another one of that name; if it is this one, give a decision with `place` (and take away the one that refuses it)',
  'elsewhere-another-place':
    'the atlas has this name for something else, and the geoparser does not read it so here: decisions.yaml refuses it; take that decision away if the atlas is right',
  'check-shorthand':
    'the atlas reads it as the places named; if this article means others, refuse it in decisions.yaml',
  'no-context':
    'nothing around it tells it from the same words elsewhere in the article; decide it by hand in decisions.yaml',
  strategy: 'write the recipe by hand in strategies/, once its members are located in the gazetteer',
}

/** Where the open questions of an article are kept, and the drafts of its strategies. */
export const pendingPath = (id: string): string => `geo/sources/mentions/pending/${id}.yaml`
export const draftsPath = (id: string): string => `geo/sources/strategies/drafts/${id}.yaml`

const AROUND = 12

/** A stretch of the paragraph with the words in it, for a person to recognise them by. */
export function excerptOf({
  paragraph,
  start,
  end,
}: Pick<ReadMention, 'paragraph' | 'start' | 'end'>): string {
  return paragraph.text.slice(Math.max(0, start - AROUND), end + AROUND).trim()
}

/** Entries of the same words, problem and candidates as one, with how often they stand. */
export function grouped(entries: readonly Omit<PendingEntry, 'times' | 'remedy'>[]): PendingEntry[] {
  const groups = new Map<string, PendingEntry>()
  for (const entry of entries) {
    const key = JSON.stringify([entry.text, entry.problem, entry.candidates.map((c) => c.place)])
    const known = groups.get(key)
    groups.set(
      key,
      known
        ? { ...known, times: known.times + 1 }
        : {
            text: entry.text,
            context: entry.context,
            times: 1,
            problem: entry.problem,
            candidates: entry.candidates,
            remedy: REMEDIES[entry.problem],
          },
    )
  }
  return [...groups.values()]
}

/** The file of open questions. */
export function pendingFile(id: string, entries: readonly PendingEntry[]): SourceFile {
  const head =
    '# What the geoparser left open in this article; the build does not read it. Settle an entry as its remedy says, or\n' +
    '# leave its words unmapped; then delete it. `npm run article -- check` tells what is still here.\n'
  return { path: pendingPath(id), text: head + stringify(entries, { lineWidth: 0 }) }
}

/**
 * A file of open questions as a person left it: an emptied file has none.
 * @throws SourceError when an entry is ill-formed.
 */
export function parsePending(file: SourceFile): PendingEntry[] {
  const remedy = 'see the file’s other entries for the form'
  return checkSource(v.nullish(v.array(PendingEntry), []), parseYaml(file.text), file, remedy) ?? []
}
