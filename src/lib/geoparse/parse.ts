import { derivedCandidates, KnownCandidates, round } from './resolve/candidates.ts'
import { Resolver, type Reading } from './resolve/homonyms.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import type {
  Candidate,
  LexiconPlace,
  MentionKind,
  ParsedMention,
  ParseOptions,
  ParseResult,
} from './parse-types.ts'
import { FirstLook } from './first-look.ts'
import { withEchoes } from './resolve/echoes.ts'
import { roleOf } from './resolve/role.ts'
import { scanBlock } from './scan.ts'
import { NONE, type Span } from './spans.ts'
import { draftsOf } from './strategy-drafts.ts'
import { TextSurroundings } from './resolve/surroundings.ts'

/** Thrown by `parseText` when its caller no longer wants the result. */
export class ParseCancelled extends Error {}

/** Units scanned, or spans read, between two reports of progress. */
const UNITS_A_STEP = 20_000
const SPANS_A_STEP = 500

/**
 * Finds the places of a text, with candidates and confidence, and drafts of its spatial strategies. Linear in
 * the text. Offsets are UTF-16 code units of `text` as given.
 * @throws ParseCancelled when `options.isCancelled` says so.
 */
export function parseText(text: string, lexicon: Lexicon, options: ParseOptions = {}): ParseResult {
  const steps = parseSteps(text, lexicon)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    options.onProgress?.(step.value)
    if (options.isCancelled?.()) throw new ParseCancelled()
  }
}

/** The same in steps of a few milliseconds: yields the share of the work done, 0..1. */
export function* parseSteps(text: string, lexicon: Lexicon): Generator<number, ParseResult, undefined> {
  const look = new FirstLook(text, lexicon)
  const read: Span[] = []
  let reported = 0
  for (let from = 0; from < text.length;) {
    const newline = text.indexOf('\n', from)
    const to = newline < 0 ? text.length : newline
    let part = from
    do {
      const end = partEnd(text, part, to)
      look.read(part, end)
      scanBlock(text, look, part, end, lexicon, read)
      part = end
      if (part - reported >= UNITS_A_STEP) yield (0.4 * (reported = part)) / text.length
    } while (part < to)
    from = to + 1
  }
  const spans = withEchoes(text, read, lexicon)
  const resolver = new Resolver(text, spans, lexicon)
  const readings: Reading[] = []
  for (let i = 0; i < spans.length; i++) {
    const reading = resolver.read(i)
    if (reading) readings.push(reading)
    if (i % SPANS_A_STEP === SPANS_A_STEP - 1) yield 0.4 + (0.3 * i) / spans.length
  }
  const derived = new Map<string, LexiconPlace>()
  const mentions: ParsedMention[] = []
  const surroundings = new TextSurroundings(text, readings, lexicon)
  const known = new KnownCandidates(lexicon)
  for (let i = 0; i < readings.length; i++) {
    const reading = readings[i]
    if (!reading) continue
    const candidates = candidatesOf(text, reading, i, known, surroundings, lexicon, derived)
    mentions.push(mentionOf(text, reading, candidates, lexicon))
    if (mentions.length % SPANS_A_STEP === 0) yield 0.7 + (0.2 * mentions.length) / readings.length
  }
  return { mentions, derived: [...derived.values()], drafts: draftsOf(text, look.marks, mentions, derived) }
}

/** Very long paragraphs are scanned in parts that end with a sentence. */
function partEnd(text: string, from: number, to: number): number {
  if (to - from <= UNITS_A_STEP) return to
  const stop = text.indexOf('。', from + UNITS_A_STEP)
  return stop < 0 || stop >= to || stop - from > 2 * UNITS_A_STEP
    ? Math.min(to, from + 2 * UNITS_A_STEP)
    : stop + 1
}

function candidatesOf(
  text: string,
  reading: Reading,
  index: number,
  known: KnownCandidates,
  surroundings: TextSurroundings,
  lexicon: Lexicon,
  derived: Map<string, LexiconPlace>,
): readonly Candidate[] {
  const { kind, derivedRank, start, end } = reading.span
  if (kind === 'institution') return NONE
  if (derivedRank === null) return known.of(reading)
  return derivedCandidates(text.slice(start, end), reading, index, surroundings, lexicon, derived)
}

function mentionOf(
  text: string,
  { span, options, sure }: Reading,
  candidates: readonly Candidate[],
  lexicon: Lexicon,
): ParsedMention {
  const { start, end } = span
  return {
    start,
    end,
    text: text.slice(start, end),
    kind: kindOf(span, options[0]?.place ?? -1, lexicon),
    candidates,
    confidence: round(sure * (candidates[0]?.confidence ?? 1)),
    role: roleIn(text, span),
  }
}

/** 朝阳 is a prefecture or a county, by what it was found to mean. */
function kindOf({ kind, derivedRank, members }: Span, place: number, lexicon: Lexicon): MentionKind {
  if (derivedRank !== null || members.length > 0 || kind === 'shorthand' || kind === 'institution')
    return kind
  const rank = lexicon.area[place] === 1 ? lexicon.places[place]?.rank : undefined
  return rank === 'province' || rank === 'prefecture' || rank === 'county' ? rank : kind
}

function roleIn(text: string, { kind, acts, start, end, block }: Span): ParsedMention['role'] {
  const canAct =
    kind === 'province' ||
    kind === 'prefecture' ||
    kind === 'county' ||
    kind === 'shorthand' ||
    kind === 'region'
  if (!canAct) return 'location'
  return acts ? 'actor' : roleOf(text, start, end, block)
}
