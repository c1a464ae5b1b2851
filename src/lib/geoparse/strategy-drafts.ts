import { buildAutomaton, longestAt } from './automaton.ts'
import { DERIVED_ID } from './derived-places.ts'
import type { LexiconPlace, ParsedMention, StrategyDraft, StrategyPattern } from './parse-types.ts'
import { isNameUnit } from './suffixes.ts'

/** Words that end the name of a spatial strategy. */
const WORDS: Readonly<Partial<Record<StrategyPattern, string>>> = {
  corridor: '走廊',
  belt: '发展带 经济带 生态带 拓展带 产业带 创新带 产业创新带 城镇带 发展轴带 文化带',
  'metropolitan-area': '都市圈 经济圈 生活圈 通勤圈',
  'city-group': '城市群 城镇群 都市连绵区',
  'twin-cities': '双城 双城经济圈 双城格局 双子城',
  axes: '发展轴 创新轴 经济轴 主轴 城镇轴',
  zone: '示范区 先行区 试验区 合作区 引领区 协同区 先行启动区 合作示范区 一体化示范区',
  district: '片区 组团 板块',
  cluster: '产业集群 制造业集群 先进制造业集群 创新集群 集群',
}
const NAMES: string[] = []
const PATTERNS: StrategyPattern[] = []
for (const [pattern, text] of Object.entries(WORDS) as [StrategyPattern, string][])
  for (const word of text.split(' ')) {
    NAMES.push(word)
    PATTERNS.push(pattern)
  }
const AUTOMATON = buildAutomaton(NAMES)

/** 一核两翼, 一带三区, 两横三纵. */
const COUNTED = /(?:[一二两双三四五六七八九十多][核心主副极带轴廊圈翼环屏横纵区点片群组]){2,}/g
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
  mentions: readonly ParsedMention[],
  derived: ReadonlyMap<string, LexiconPlace>,
): StrategyDraft[] {
  const drafts: StrategyDraft[] = []
  let at = 0
  for (const sentence of sentencesOf(text)) {
    while (at < mentions.length && (mentions[at]?.start ?? 0) < sentence.start) at += 1
    const own: ParsedMention[] = []
    for (let i = at; i < mentions.length && (mentions[i]?.end ?? Infinity) <= sentence.end; i++) {
      const mention = mentions[i]
      if (mention) own.push(mention)
    }
    at += own.length
    if (own.length > 0) drafts.push(...draftsIn(text, sentence, own, derived))
  }
  return drafts
}

const ENDS = new Uint8Array(65536)
for (const unit of '。！？!?；;\n') ENDS[unit.charCodeAt(0)] = 1

function* sentencesOf(text: string): Generator<{ start: number; end: number }> {
  let start = 0
  for (let i = 0; i <= text.length; i++) {
    const isEnd = i === text.length || ENDS[text.charCodeAt(i)] === 1
    if (!isEnd && i - start < LONGEST_SENTENCE) continue
    if (i > start) yield { start, end: i }
    start = isEnd ? i + 1 : i
  }
}

function draftsIn(
  text: string,
  sentence: { start: number; end: number },
  mentions: readonly ParsedMention[],
  derived: ReadonlyMap<string, LexiconPlace>,
): StrategyDraft[] {
  const ways = routes(text, mentions)
  const names = named(text, sentence, mentions).map((name) => alongWay(text, name, ways))
  const found = [...names, ...counted(text, sentence), ...ways]
  if (found.length === 0) return []
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

const covers = (a: Found, b: Found, earlier: boolean): boolean =>
  a.start <= b.start && a.end >= b.end && (a.end - a.start > b.end - b.start || earlier)

function named(
  text: string,
  sentence: { start: number; end: number },
  mentions: readonly ParsedMention[],
): Found[] {
  const found: Found[] = []
  for (let i = sentence.start; i < sentence.end; i++) {
    const word = longestAt(AUTOMATON, text, i)
    if (word < 0) continue
    const end = i + (NAMES[word]?.length ?? 0)
    const start = nameStart(text, i, sentence.start, mentions)
    if (start < i || end - i > LONGEST_WORD) found.push({ start, end, pattern: PATTERNS[word] ?? 'zone' })
    i = end - 1
  }
  return found
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

/** Dashes and quotation marks stand in strategies' names (滨海—中关村, “通武廊”), other stops do not. */
const isInName = (text: string, at: number): boolean =>
  isNameUnit(text.charCodeAt(at)) || '—-–·'.includes(text.charAt(at))

function counted(text: string, sentence: { start: number; end: number }): Found[] {
  return matchesOf(COUNTED, text.slice(sentence.start, sentence.end)).flatMap((match) => {
    const [name] = match
    const start = sentence.start + match.index
    const pattern = /[核心主极翼副]/.test(name) ? 'core-and-wings' : /[带轴廊横纵]/.test(name) ? 'axes' : null
    return pattern ? [{ start, end: start + name.length, pattern } as const] : []
  })
}

function routes(text: string, mentions: readonly ParsedMention[]): Found[] {
  const found: Found[] = []
  for (let i = 1; i < mentions.length; i++) {
    const [mention, next] = [mentions[i - 1], mentions[i]]
    if (!mention || !next || mention.candidates.length === 0 || next.candidates.length === 0) continue
    const isFrom = text.charAt(mention.start - 1) === '从'
    if (!isFrom && !'至—–-'.includes(text.charAt(mention.end))) continue
    const between = text.slice(mention.end, next.start)
    if (!(isFrom && ROUTE.test(between)) && !/^(?:至|[—–-]+)$/.test(between)) continue
    found.push({ start: isFrom ? mention.start - 1 : mention.start, end: next.end, pattern: 'route' })
  }
  return found
}

/** As `matchAll` of a pattern that never matches nothing, without the copy of the pattern that it makes each time. */
function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) matches.push(match)
  return matches
}
