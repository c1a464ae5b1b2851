import { sentenceAt, type Range } from '../data/sentence.ts'
import type { KnownPlace } from './known-place.ts'
import type { ReviewMention } from './reading.ts'

/** Least confidence of what is taken as sure, and of what is likely; anything below is doubtful. */
export const SURE = 0.8
export const LIKELY = 0.5

export type Level = 'sure' | 'likely' | 'doubtful'
export const REVIEW_FILTERS = ['to-review', 'all', 'refused'] as const
export type ReviewFilter = (typeof REVIEW_FILTERS)[number]

/** A stretch of a reader's text: what a decision is about. UTF-16 code units; `end` exclusive. */
export type Span = Pick<ReviewMention, 'text' | 'start' | 'end' | 'words'>

/** All mentions of the same words that pass a filter. */
export interface ReviewGroup {
  readonly words: string
  readonly count: number
  /** The one to begin with: the least sure, the earliest of them. */
  readonly mention: string
  /** The confidence of that one. */
  readonly confidence: number
  /** The places that most of them stand for; none where most name no place. */
  readonly places: readonly string[]
  /** How many different readings they have. */
  readonly readings: number
}

export interface ReviewCounts {
  readonly all: number
  /** Found by the parser, sure enough and left as they are. */
  readonly sure: number
  readonly toReview: number
  /** Decided or added by the reader. */
  readonly decided: number
  readonly refused: number
}

/** The words for a confidence, 0..1. */
export function levelOf(confidence: number): Level {
  return confidence >= SURE ? 'sure' : confidence >= LIKELY ? 'likely' : 'doubtful'
}

/** Whether the parser is not sure of the mention and the reader has not decided yet. */
export const isToReview = (m: ReviewMention): boolean => m.status === 'found' && m.confidence < SURE

const PASSES: Readonly<Record<ReviewFilter, (m: ReviewMention) => boolean>> = {
  'to-review': isToReview,
  all: () => true,
  refused: (m) => m.status === 'refused',
}

export function countsOf(mentions: readonly ReviewMention[]): ReviewCounts {
  let [sure, toReview, decided, refused] = [0, 0, 0, 0]
  for (const m of mentions) {
    if (m.status === 'refused') refused++
    else if (m.status !== 'found') decided++
    else if (m.confidence < SURE) toReview++
    else sure++
  }
  return { all: mentions.length, sure, toReview, decided, refused }
}

function groupOf(words: string, members: readonly ReviewMention[], first: ReviewMention): ReviewGroup {
  const readings = new Map<string, { readonly places: readonly string[]; readonly count: number }>()
  let least = first
  for (const m of members) {
    const key = m.places.join('\n')
    readings.set(key, { places: m.places, count: (readings.get(key)?.count ?? 0) + 1 })
    if (m.confidence < least.confidence) least = m
  }
  const [most] = [...readings.values()].sort((a, b) => b.count - a.count)
  return {
    words,
    count: members.length,
    mention: least.id,
    confidence: least.confidence,
    places: most?.places ?? [],
    readings: readings.size,
  }
}

/**
 * The mentions that pass, by their words: what is to review with the least sure first, else the most frequent first.
 * Linear in the number of mentions but for the sorting of the groups.
 */
export function groupsOf(mentions: readonly ReviewMention[], filter: ReviewFilter): ReviewGroup[] {
  const byWords = new Map<string, [ReviewMention, ...ReviewMention[]]>()
  for (const m of mentions) {
    if (!PASSES[filter](m)) continue
    const members = byWords.get(m.words)
    if (members) members.push(m)
    else byWords.set(m.words, [m])
  }
  const byDoubt = (a: ReviewGroup, b: ReviewGroup): number => a.confidence - b.confidence
  const byCount = (a: ReviewGroup, b: ReviewGroup): number => b.count - a.count
  const byWordsOrder = (a: ReviewGroup, b: ReviewGroup): number => (a.words < b.words ? -1 : 1)
  return [...byWords]
    .map(([words, members]) => groupOf(words, members, members[0]))
    .sort((a, b) => (filter === 'to-review' ? byDoubt(a, b) : 0) || byCount(a, b) || byWordsOrder(a, b))
}

/**
 * The next mention to review after (1) or before (-1) the one of that id, from end to beginning again; null where no
 * other is left.
 */
export function neighbourOf(mentions: readonly ReviewMention[], id: string, step: 1 | -1): string | null {
  const from = mentions.findIndex((m) => m.id === id)
  const { length } = mentions
  for (let i = 1; i <= length; i++) {
    const m = mentions[(from + step * i + (from < 0 && step < 0 ? 1 : 0) + length * 2) % length]
    if (m && m.id !== id && isToReview(m)) return m.id
  }
  return null
}

/** A verbatim stretch of a text, with what to mark in it. */
export interface MarkedSentence {
  readonly text: string
  readonly mark: Range
  /** Whether the sentence goes on before, or after, what is quoted. */
  readonly isCutBefore: boolean
  readonly isCutAfter: boolean
}

/** The sentence around a stretch, within its line; of a longer one `reach` code units on either side. */
export function sentenceOf(text: string, { start, end }: Range, reach = 160): MarkedSentence {
  // Never more of the text than can be shown, however long its lines are.
  const begin = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - reach * 2, 0)
  const stop = text.indexOf('\n', end)
  const line = text.slice(begin, Math.min(stop < 0 ? text.length : stop, end + reach * 2))
  const first = sentenceAt(line, start - begin)
  const last = sentenceAt(line, end - 1 - begin)
  const from = Math.max(begin + first.start, start - reach)
  const to = Math.min(begin + Math.max(last.end, end - begin), end + reach)
  return {
    text: text.slice(from, to),
    mark: { start: start - from, end: end - from },
    isCutBefore: from > begin + first.start,
    isCutAfter: to < begin + last.end,
  }
}

/** The places that a place lies in, the nearest first, as far as they are known. */
export function around(
  place: KnownPlace,
  known: (id: string) => KnownPlace | undefined,
): readonly KnownPlace[] {
  const found: KnownPlace[] = []
  let next = place.parent === null ? undefined : known(place.parent)
  while (next && !found.includes(next)) {
    found.push(next)
    next = next.parent === null ? undefined : known(next.parent)
  }
  return found
}
