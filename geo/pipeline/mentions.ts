import * as v from 'valibot'
import { parse as parseYaml } from 'yaml'
import type { PlaceKind } from '../../src/lib/data/schema.ts'
import type { Mention, Paragraph } from '../../src/lib/data/text-schema.ts'
import type { Range } from '../../src/lib/data/sentence.ts'
import { geoparse } from '../../src/lib/geoparse/geoparse.ts'
import { buildNameIndex, type NameIndex } from '../../src/lib/geoparse/lexicon/name-index.ts'
import type { FoundMention, Toponym } from '../../src/lib/geoparse/types.ts'
import type { ParsedArticle } from './articles.ts'
import { checkSource } from './check-source.ts'
import type { PlaceSource } from './gazetteer.ts'
import { lineOf, SourceError, type SourceFile } from './source-error.ts'

const RoleSource = v.optional(v.picklist(['location', 'actor']))
const NamesSource = v.strictObject({
  shorthands: v.array(
    v.strictObject({
      name: v.string(),
      members: v.array(v.string()),
      says: v.string(),
      says_en: v.string(),
    }),
  ),
  unmapped: v.array(
    v.strictObject({
      names: v.array(v.string()),
      reason: v.string(),
      reason_en: v.string(),
      role: RoleSource,
    }),
  ),
})
const DecisionSource = v.pipe(
  v.strictObject({
    article: v.string(),
    context: v.string(),
    text: v.string(),
    place: v.optional(v.string()),
    role: RoleSource,
    /** The words are no place name here, so that they are no mention at all. */
    refuse: v.optional(v.literal(true)),
    why: v.string(),
  }),
  v.check(
    (d) => (d.refuse === undefined) === (d.place !== undefined || d.role !== undefined),
    'a decision either gives place or role, or refuses the mention',
  ),
)
export type Names = v.InferOutput<typeof NamesSource>
export type Decision = v.InferOutput<typeof DecisionSource>

const REMEDY = 'see the file’s neighbouring entries for the form'

/**
 * names.yaml → shorthands and unmapped expressions.
 * @throws SourceError when a shorthand names an unknown place.
 */
export function parseNames(file: SourceFile, places: ReadonlyMap<string, PlaceSource>): Names {
  const names = checkSource(NamesSource, parseYaml(file.text), file, REMEDY)
  for (const { name, members } of names.shorthands)
    for (const id of members)
      if (!places.has(id))
        throw new SourceError(
          file.path,
          lineOf(file, `name: ${name}`),
          `shorthand "${name}" refers to unknown place id "${id}"`,
          'add that place to the gazetteer or correct the id',
        )
  return names
}

/**
 * decisions.yaml → single decisions.
 * @throws SourceError when a decision names an unknown place.
 */
export function parseDecisions(file: SourceFile, places: ReadonlyMap<string, PlaceSource>): Decision[] {
  const decisions = checkSource(v.array(DecisionSource), parseYaml(file.text), file, REMEDY)
  for (const { place, context } of decisions)
    if (place !== undefined && !places.has(place))
      throw new SourceError(
        file.path,
        lineOf(file, context),
        `decision refers to unknown place id "${place}"`,
        'add that place to the gazetteer or correct the id',
      )
  return decisions
}

const ADMINISTRATIVE: ReadonlySet<PlaceKind> = new Set(['region', 'district', 'urban'])

/** Every name the recogniser knows: places, their aliases, shorthands, and what is left unmapped. */
export function toponymsOf(places: ReadonlyMap<string, PlaceSource>, names: Names): Toponym[] {
  return [
    ...[...places.values()].flatMap(({ id, properties: p }) =>
      [p.name, ...p.aliases].map((name) => ({
        name,
        place: id,
        reason: null,
        canAct: ADMINISTRATIVE.has(p.kind),
      })),
    ),
    ...names.shorthands.map(({ name, members }) => ({ name, place: members, reason: null, canAct: true })),
    ...names.unmapped.flatMap(({ names: all, reason: zh, reason_en: en }) =>
      all.map((name) => ({ name, place: null, reason: { zh, en }, canAct: false })),
    ),
  ]
}

/** Every mention of one article, numbered in reading order. */
export function mentionsOf(
  parsed: ParsedArticle,
  toponyms: readonly Toponym[],
  names: Names,
  decisions: readonly Decision[],
  decisionsFile: SourceFile,
): Mention[] {
  const { article, misprintedNames } = parsed
  const index = buildNameIndex([
    ...toponyms,
    ...misprintedNames.map((m) => ({ ...m, reason: null, canAct: false })),
  ])
  const actors = new Set(names.unmapped.filter((u) => u.role === 'actor').flatMap((u) => u.names))
  const own = decisions.filter((d) => d.article === article.id)
  const unused = new Set(own)
  const mentions: Mention[] = []
  for (const paragraph of article.paragraphs) {
    for (const found of decide(paragraph, index, own, unused, decisionsFile)) {
      const number = String(mentions.length + 1).padStart(3, '0')
      mentions.push({
        id: `${article.id}-m${number}`,
        article: article.id,
        paragraph: paragraph.id,
        start: found.start,
        end: found.end,
        text: found.text,
        place: found.place === null ? null : typeof found.place === 'string' ? found.place : [...found.place],
        role: actors.has(found.text) ? 'actor' : found.role,
        reason: found.reason?.zh ?? null,
        reason_en: found.reason?.en ?? null,
      })
    }
  }
  const [stale] = unused
  if (stale)
    throw new SourceError(
      decisionsFile.path,
      lineOf(decisionsFile, stale.context),
      `"${stale.context}" does not stand in ${stale.article}, or does not hold "${stale.text}"`,
      'copy the context exactly from the article',
    )
  return mentions
}

/** Where a decision applies in a paragraph, in UTF-16 code units; null where its context does not stand. */
export function rangeOfDecision({ context, text }: Decision, paragraph: Paragraph): Range | null {
  const at = paragraph.text.indexOf(context)
  const within = context.indexOf(text)
  if (at < 0 || within < 0) return null
  return { start: at + within, end: at + within + text.length }
}

function decide(
  paragraph: Paragraph,
  index: NameIndex,
  decisions: readonly Decision[],
  unused: Set<Decision>,
  file: SourceFile,
): FoundMention[] {
  let found = geoparse(paragraph.text, index)
  for (const decision of decisions) {
    const range = rangeOfDecision(decision, paragraph)
    if (!range) continue
    unused.delete(decision)
    const { start, end } = range
    const { text, place, role } = decision
    const known = found.find((m) => m.start === start && m.end === end)
    if (!known && place === undefined)
      throw new SourceError(
        file.path,
        lineOf(file, decision.context),
        `"${text}" is no mention in "${decision.context}", so there is nothing to refuse or to give a role`,
        'remove the decision, or give the place meant',
      )
    found = found.filter((m) => m.end <= start || m.start >= end)
    if (decision.refuse) continue
    found.push({
      start,
      end,
      text,
      place: place ?? known?.place ?? null,
      reason: place === undefined ? (known?.reason ?? null) : null,
      role: role ?? known?.role ?? 'location',
    })
    found.sort((a, b) => a.start - b.start)
  }
  return found
}
