import { buildAutomaton, longestAt } from './matching/automaton.ts'
import { COUNTED, SENTENCE_END, STRATEGY } from './marks.ts'
import { DERIVED_ID } from './lexicon/derived-places.ts'
import type { LexiconPlace, ParsedMention, StrategyDraft, StrategyPattern } from './parse-types.ts'
import { COUNTED_THINGS, COUNTS, STRATEGY_PATTERNS, STRATEGY_WORDS } from './words/strategy-words.ts'
import { isNameUnit } from './words/suffixes.ts'
import { isOneOf, unitSet } from './matching/units.ts'

const AUTOMATON = buildAutomaton(STRATEGY_WORDS)

const COUNTED_WORD = new RegExp(`(?:[${COUNTS}][${COUNTED_THINGS}]){2,}`, 'g')
const FROM = '从'.charCodeAt(0)
const TO = unitSet('至—–-')
/** What stands between two ends of a route: 从A到B, A至B. */
const ROUTE = /^[^，,。；;]{0,6}?[到至][^，,。；;]{0,2}$/
/** A word longer than this is a name by itself: 先进制造业集群. */
const LONGEST_WORD = 4
const LONGEST_NAME = 22
/** What goes on longer without a stop is a list or worse; in parts of this length it takes time in proportion. */
const LONGEST_SENTENCE = 2000
/** Verbs and their objects before the name proper: 打造|京津科创走廊, 加快建设|…. */
const VERB =
  /(?:加快|推进|推动|建设|打造|构建|建成|规划|形成|融入|支持|聚焦|深化|拓展|优化|提升|(?<!统筹)发展|培育|成为|共建|谋划|创建|获批|建立|依托|围绕|做强|联合|携手|服务|设立|组建|组成|带动|出台|首个|牵引|辐射|联动|位于|地处|加强|促进|布局|引领|统筹(?!发展$)|健全|完善|壮大|作为|深入实施|实施|落实|立足|申报|入选|获评|全力|着力|积极|协同发展)(?!轴|带|区|走廊|板块)/g
const FEWEST_MEMBERS: Readonly<Partial<Record<StrategyPattern, number>>> = { 'twin-cities': 2, route: 2 }

interface Found {
  readonly start: number
  readonly end: number
  readonly pattern: StrategyPattern
}

/** Drafts of the strategies named in the text, with the places of their sentences, in text order. */
export function draftsOf(
  text: string,
  marks: Uint8Array,
  mentions: readonly ParsedMention[],
  derived: ReadonlyMap<string, LexiconPlace>,
): StrategyDraft[] {
  const drafts: StrategyDraft[] = []
  let at = 0
  for (let start = 0; start < text.length;) {
    const end = sentenceEnd(marks, start)
    while (at < mentions.length && (mentions[at]?.start ?? 0) < start) at += 1
    const first = at
    while (at < mentions.length && (mentions[at]?.end ?? Infinity) <= end) at += 1
    if (at > first) drafts.push(...draftsIn(text, marks, { start, end }, mentions.slice(first, at), derived))
    start = isMarked(marks, end, SENTENCE_END) ? end + 1 : end
  }
  return drafts
}

const isMarked = (marks: Uint8Array, at: number, mark: number): boolean => ((marks[at] ?? 0) & mark) !== 0

/** Where the sentence ends that begins at `start`, or a part of it where it goes on too long. */
function sentenceEnd(marks: Uint8Array, start: number): number {
  const longest = Math.min(marks.length, start + LONGEST_SENTENCE)
  for (let at = start; at < longest; at++) if (isMarked(marks, at, SENTENCE_END)) return at
  return longest
}

interface Sentence {
  readonly start: number
  readonly end: number
}

function draftsIn(
  text: string,
  marks: Uint8Array,
  sentence: Sentence,
  mentions: readonly ParsedMention[],
  derived: ReadonlyMap<string, LexiconPlace>,
): StrategyDraft[] {
  const ways: Found[] = []
  addRoutes(text, mentions, ways)
  const found: Found[] = []
  addNamed(text, marks, sentence, mentions, ways, found)
  if (hasCounted(marks, sentence)) addCounted(text, sentence, found)
  found.push(...ways)
  if (found.length === 0) return NO_DRAFTS
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((f, i, all) => !all.some((o, j) => j !== i && covers(o, f, j < i)))
    .filter((f) => !mentions.some((m) => m.start === f.start && m.end === f.end && isKnown(m)))
    .flatMap(({ start, end, pattern }) => {
      const members = membersOf(text, { start, end, pattern }, mentions, derived)
      if (members.length < (FEWEST_MEMBERS[pattern] ?? 1)) return []
      return [{ name: text.slice(start, end), start, end, pattern, members, sentence }]
    })
}

/** A place of the gazetteer is no draft. */
const isKnown = ({ candidates }: ParsedMention): boolean =>
  candidates[0]?.places.some((id) => !id.startsWith(DERIVED_ID)) ?? false

/** 从成都到重庆的|科技创新走廊 is one strategy: what is named after a way runs along it. */
function alongWay(text: string, name: Found, ways: readonly Found[]): Found {
  const end = text.charAt(name.start - 1) === '的' ? name.start - 1 : name.start
  const way = ways.find((w) => w.end === end)
  return way ? { ...name, start: way.start } : name
}

/** What lies between places, and so is not told by one. */
const BETWEEN: ReadonlySet<StrategyPattern> = new Set([
  'corridor',
  'belt',
  'metropolitan-area',
  'city-group',
  'twin-cities',
  'axes',
])

/**
 * The places that the name itself tells (京津科创走廊) when they are two or more, or else those of its clause where they
 * are enough, or those of the whole sentence; never the zone of that very name.
 */
function membersOf(
  text: string,
  { start, end, pattern }: Found,
  mentions: readonly ParsedMention[],
  derived: ReadonlyMap<string, LexiconPlace>,
): string[] {
  const placesOf = (some: readonly ParsedMention[]): string[] => [
    ...new Set(some.flatMap((m) => m.candidates[0]?.places ?? [])),
  ]
  // A zone of that very name is told by what its own name is made of: 粤桂|合作特别试验区.
  const same = placesOf(mentions.filter((m) => m.start === start && m.end === end))
  const stems = same.flatMap((id) => derived.get(id)?.members ?? [])
  if (stems.length > 1) return stems
  const inside = placesOf(mentions.filter((m) => m.start >= start && m.end <= end))
  if (inside.length > 1 || pattern === 'route') return inside
  const others = mentions.filter((m) => m.start !== start || m.end !== end)
  const clause = placesOf(others.filter((m) => !isApart(text, m, { start, end })))
  return clause.length >= (BETWEEN.has(pattern) ? 2 : 1) ? clause : placesOf(others)
}

/** Whether a comma or colon stands between two stretches of a sentence. */
function isApart(
  text: string,
  a: { start: number; end: number },
  b: { start: number; end: number },
): boolean {
  const between = text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start))
  return /[，,：:]/.test(between)
}

const NO_DRAFTS: StrategyDraft[] = []

const covers = (a: Found, b: Found, earlier: boolean): boolean =>
  a.start <= b.start && a.end >= b.end && (a.end - a.start > b.end - b.start || earlier)

function addNamed(
  text: string,
  marks: Uint8Array,
  sentence: Sentence,
  mentions: readonly ParsedMention[],
  ways: readonly Found[],
  found: Found[],
): void {
  for (let i = sentence.start; i < sentence.end; i++) {
    if (!isMarked(marks, i, STRATEGY)) continue
    const word = longestAt(AUTOMATON, text, i)
    if (word < 0) continue
    const end = i + (STRATEGY_WORDS[word]?.length ?? 0)
    // 民宿经济|带动, 创新|带来
    if (text.charAt(end - 1) === '带' && '动来头领'.includes(text.charAt(end) || '。')) continue
    const start = nameStart(text, i, sentence.start, mentions)
    if (start < i || end - i > LONGEST_WORD)
      found.push(alongWay(text, { start, end, pattern: STRATEGY_PATTERNS[word] ?? 'zone' }, ways))
    i = end - 1
  }
}

/** Leftwards over the units of a name, to the last verb before it; a place it would cut is kept whole. */
function nameStart(
  text: string,
  wordStart: number,
  from: number,
  mentions: readonly ParsedMention[],
): number {
  let start = wordStart
  while (start > from && wordStart - start < LONGEST_NAME && isInName(text, start - 1)) start -= 1
  const left = start
  for (const verb of matchesOf(VERB, text.slice(left, wordStart)))
    if (!isInside(left + verb.index, mentions)) start = left + verb.index + verb[0].length
  const cut = mentions.find((m) => m.start < start && m.end > start)
  return cut ? Math.max(from, cut.start) : start
}

const isInside = (at: number, mentions: readonly ParsedMention[]): boolean =>
  mentions.some((m) => m.start < at && at < m.end)

const NAME_SIGNS = unitSet('—-–·')
/** Dashes and quotation marks stand in strategies' names (滨海—中关村, “通武廊”), other stops do not. */
const isInName = (text: string, at: number): boolean =>
  isNameUnit(text.charCodeAt(at)) || isOneOf(NAME_SIGNS, text, at)

/** Whether two numbers with what they count may stand side by side. */
function hasCounted(marks: Uint8Array, { start, end }: Sentence): boolean {
  for (let at = start; at < end - 3; at++)
    if (isMarked(marks, at, COUNTED) && isMarked(marks, at + 2, COUNTED)) return true
  return false
}

function addCounted(text: string, sentence: Sentence, found: Found[]): void {
  for (const match of matchesOf(COUNTED_WORD, text.slice(sentence.start, sentence.end))) {
    const [name] = match
    const start = sentence.start + match.index
    const pattern = /[核心主极翼副]/.test(name) ? 'core-and-wings' : /[带轴廊横纵]/.test(name) ? 'axes' : null
    if (pattern) found.push({ start, end: start + name.length, pattern })
  }
}

function addRoutes(text: string, mentions: readonly ParsedMention[], found: Found[]): void {
  for (let i = 1; i < mentions.length; i++) {
    const [mention, next] = [mentions[i - 1], mentions[i]]
    if (!mention || !next || mention.candidates.length === 0 || next.candidates.length === 0) continue
    const isFrom = text.charCodeAt(mention.start - 1) === FROM
    if (!isFrom && !isOneOf(TO, text, mention.end)) continue
    const between = text.slice(mention.end, next.start)
    if (!(isFrom && ROUTE.test(between)) && !/^(?:至|[—–-]+)$/.test(between)) continue
    found.push({ start: isFrom ? mention.start - 1 : mention.start, end: next.end, pattern: 'route' })
  }
}

/** As `matchAll` of a pattern that never matches nothing, without the copy of the pattern that it makes each time. */
function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) matches.push(match)
  return matches
}
