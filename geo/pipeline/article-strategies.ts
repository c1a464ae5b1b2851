import { stringify } from 'yaml'
import { BAND_KM, DRAWINGS, MARGIN_KM } from '../../src/lib/project/drawings.ts'
import type { ReadDraft } from './article-reading.ts'
import { draftsPath } from './article-pending.ts'
import { slugOf } from './article-text.ts'
import { SourceError, type SourceFile } from './source-error.ts'
import { deriveStrategies, type StrategyContext } from './strategies.ts'

const LONGEST_ID = 8

const SAYS = {
  course: {
    note: '依文中地点出现的先后连成，走向是读法。',
    note_en: 'Joined in the order in which the text names the places; the course is our reading.',
    drawn: '依文中这句话里地点出现的先后连成，宽度只示意。',
    drawn_en: 'Drawn through the places in the order the sentence names them; the width is only indicative.',
  },
  hull: {
    note: '围住文中所提的地点，范围是读法。',
    note_en: 'Drawn around the places the text names; the extent is our reading.',
    drawn: '围住文中这句话里所提的地点，没有公布的界线。',
    drawn_en: 'Drawn around the places the sentence names; no boundary has been published.',
  },
} as const

/** What drafts are written from. */
export interface DraftContext extends StrategyContext {
  readonly article: string
  readonly strategies: readonly SourceFile[]
  /** The atlas' ids of places of the lexicon, regions opened; what the gazetteer lacks is left out. */
  membersOf(lexiconIds: readonly string[]): readonly string[]
}

export interface Drafts {
  /** Null where nothing can be drawn. */
  readonly file: SourceFile | null
  readonly count: number
  /** Those that lack members with a position. */
  readonly undrawn: readonly ReadDraft[]
}

/** The strategies of an article as recipes that the build draws once their file is moved into strategies/. */
export function draftStrategies(drafts: readonly ReadDraft[], context: DraftContext): Drafts {
  const taken = new Set(deriveStrategies(context.strategies, context).strategies.map((s) => s.id))
  const byName = new Map<string, ReadDraft[]>()
  for (const draft of drafts) byName.set(draft.name, [...(byName.get(draft.name) ?? []), draft])
  const recipes: unknown[] = []
  const undrawn: ReadDraft[] = []
  for (const [name, same] of byName) {
    const fullest = same.reduce((a, b) => (b.members.length > a.members.length ? b : a))
    const recipe = recipeOf(name, fullest, same, taken, context)
    if (!recipe || !isDrawable(recipe, context)) {
      undrawn.push(fullest)
      continue
    }
    taken.add(recipe.id)
    recipes.push(recipe)
  }
  const head =
    '# Drafts of this article’s strategies, as the geoparser reads them; the build does not read this folder. Edit what is\n' +
    '# kept (members, words, name_en), delete the rest, and move the file one folder up.\n'
  const path = draftsPath(context.article)
  const text = head + stringify(recipes, { lineWidth: 0 })
  return { file: recipes.length === 0 ? null : { path, text }, count: recipes.length, undrawn }
}

function recipeOf(
  name: string,
  draft: ReadDraft,
  same: readonly ReadDraft[],
  taken: ReadonlySet<string>,
  context: DraftContext,
): { readonly id: string } | null {
  const { shape, group, draw } = DRAWINGS[draft.pattern]
  const members = context.membersOf(draft.members).filter((id) => context.places.get(id)?.geometry)
  if (members.length < (draw === 'course' ? 2 : 1)) return null
  const quotes = [...new Set(same.map((d) => d.quote))].slice(0, 4)
  const keys = quotes.map((_, i) => `q${i + 1}`)
  const isBand = draw === 'course' && shape !== 'route'
  const { note, note_en, drawn, drawn_en } = SAYS[draw]
  return {
    id: idFor(name, taken, context.article),
    name,
    name_en: name,
    group,
    shape,
    certainty: 'notional',
    quotes: Object.fromEntries(quotes.map((text, i) => [keys[i] ?? '', { article: context.article, text }])),
    segments: [
      {
        id: draw === 'course' ? 'course' : 'area',
        draw,
        members,
        inferred: true,
        evidence: keys,
        ...(isBand ? { width_km: BAND_KM } : {}),
        ...(draw === 'hull' && members.length > 1 ? { buffer_km: MARGIN_KM } : {}),
        note,
        note_en,
      },
    ],
    drawn,
    drawn_en,
  } as { readonly id: string }
}

function idFor(name: string, taken: ReadonlySet<string>, article: string): string {
  const base = slugOf(name, LONGEST_ID) || 'strategy'
  const tries = [base, slugOf(name), `${base}-${article}`]
  let number = 2
  for (;;) {
    const free = tries.find((id) => id !== '' && !taken.has(id))
    if (free !== undefined) return free
    tries.push(`${base}-${article}-${number}`)
    number += 1
  }
}

function isDrawable(recipe: unknown, context: DraftContext): boolean {
  try {
    deriveStrategies([{ path: draftsPath(context.article), text: stringify([recipe]) }], context)
    return true
  } catch (error) {
    if (error instanceof SourceError) return false
    throw error
  }
}
