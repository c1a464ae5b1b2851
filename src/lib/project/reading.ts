import type { Candidate, MentionKind, ParsedMention, ParseResult } from '../geoparse/parse-types.ts'
import type { Role } from '../geoparse/types.ts'
import type { Decision, Project } from './project-schema.ts'

/** A stretch of a text as it now stands: the parser's finding, with the reader's decision over it. */
export interface ReviewMention {
  /** Stable while the text and the gazetteers stay as they are. */
  readonly id: string
  readonly text: string
  /** UTF-16 code units of the text; `end` exclusive. */
  readonly start: number
  readonly end: number
  readonly words: string
  readonly kind: MentionKind | null
  /** What the parser thought of, best first; empty for what only the reader found. */
  readonly candidates: readonly Candidate[]
  /** 0..1; 1 where the reader has decided. */
  readonly confidence: number
  readonly role: Role
  readonly status: 'found' | 'decided' | 'refused' | 'added'
  /** Ids of the places it stands for now; none where it is no place, or too wide to be one. */
  readonly places: readonly string[]
}

const idOf = (text: string, start: number, end: number): string => `${text}-m${start}-${end}`

function found(textId: string, m: ParsedMention, decision: Decision | undefined): ReviewMention {
  const places = decision ? decision.places : (m.candidates[0]?.places ?? [])
  return {
    id: idOf(textId, m.start, m.end),
    text: textId,
    start: m.start,
    end: m.end,
    words: m.text,
    kind: m.kind,
    candidates: m.candidates,
    confidence: decision ? 1 : m.confidence,
    role: m.role,
    status: decision ? (places.length === 0 ? 'refused' : 'decided') : 'found',
    places,
  }
}

/**
 * The mentions of one text in its order: the reader's decisions where they stand, the parser's findings elsewhere.
 * A decision on other words than the parser's takes the place of all findings it overlaps.
 */
export function readingOf(project: Project, textId: string, result: ParseResult): ReviewMention[] {
  const text = project.texts.find((t) => t.id === textId)?.text ?? ''
  const decisions = project.decisions
    .filter((d) => d.text === textId)
    .sort((a, b) => a.start - b.start || a.end - b.end)
  const exact = new Map(decisions.map((d) => [`${d.start}-${d.end}`, d]))
  const parsed = new Set(result.mentions.map((m) => `${m.start}-${m.end}`))
  const added = decisions.filter((d) => !parsed.has(`${d.start}-${d.end}`))
  let next = 0
  const kept = result.mentions.filter((m) => {
    while (next < added.length && (added[next]?.end ?? 0) <= m.start) next++
    const a = added[next]
    return !a || a.start >= m.end
  })
  return [
    ...kept.map((m) => found(textId, m, exact.get(`${m.start}-${m.end}`))),
    ...added
      .filter((d) => d.places.length > 0)
      .map((d): ReviewMention => ({
        id: idOf(textId, d.start, d.end),
        text: textId,
        start: d.start,
        end: d.end,
        words: text.slice(d.start, d.end),
        kind: null,
        candidates: [],
        confidence: 1,
        role: 'location',
        status: 'added',
        places: d.places,
      })),
  ].sort((a, b) => a.start - b.start)
}

/** The mention and all others of the same words on which the reader has not decided otherwise. */
export function sameWords(mentions: readonly ReviewMention[], one: ReviewMention): ReviewMention[] {
  return mentions.filter((m) => m.id === one.id || (m.words === one.words && m.status === 'found'))
}

/** The decision that gives these mentions these places; none of them refuses the mention. */
export function decisionsFor(
  mentions: readonly Pick<ReviewMention, 'text' | 'start' | 'end'>[],
  places: readonly string[],
): Decision[] {
  return mentions.map(({ text, start, end }) => ({ text, start, end, places: [...places] }))
}
