import { buildCorpus, type Corpus } from '../data/corpus.ts'
import type { Place, Quotation, Strategy } from '../data/schema.ts'
import type { Mention } from '../data/text-schema.ts'
import type { Shorthand } from '../data/shorthand-schema.ts'
import { sentenceAt } from '../data/sentence.ts'
import type { Tour, TourStop } from '../data/tour-schema.ts'
import { paragraphAt, type OwnArticle, type PlacedParagraph } from './article-of.ts'
import { idFor } from './ids.ts'
import { knownOf, type KnownPlace } from './known-place.ts'
import { strategyOf } from './own-strategies.ts'
import type { Project } from './project-schema.ts'
import type { ReviewMention } from './reading.ts'

/** What a project shows on the screen: an atlas like the built-in one, and what else its parts need. */
export interface OwnAtlas {
  readonly atlas: Corpus
  readonly tours: readonly Tour[]
  readonly shorthands: readonly Shorthand[]
  /** Where a paragraph's text begins in the reader's text, by the paragraph's id. */
  readonly offsets: ReadonlyMap<string, { readonly text: string; readonly offset: number }>
}

const TOO_WIDE = { zh: '整个国家或世界，范围过大', en: 'A whole country or the world: too wide' }
const NO_PLACE = { zh: '机构名，不是地点', en: 'The name of an institution, not a place' }

/** A point where one is known; a line through its members' points; else nothing. */
function geometryOf(known: KnownPlace, all: ReadonlyMap<string, KnownPlace>): Place['geometry'] {
  if (known.position) return { type: 'Point', coordinates: [...known.position] }
  const course = known.members.flatMap((id) => all.get(id)?.position ?? [])
  const coordinates = known.rank === 'line' ? pairs(course) : []
  return coordinates.length > 1 ? { type: 'LineString', coordinates } : null
}

const pairs = (numbers: readonly number[]): [number, number][] =>
  Array.from({ length: numbers.length / 2 }, (_, i) => [numbers[2 * i] ?? 0, numbers[2 * i + 1] ?? 0])

function placeOf(
  known: KnownPlace,
  all: ReadonlyMap<string, KnownPlace>,
  ids: ReadonlyMap<string, string>,
): Place {
  const geometry = geometryOf(known, all)
  return {
    type: 'Feature',
    id: idFor(known.id),
    geometry,
    properties: {
      id: idFor(known.id),
      name: known.name,
      name_en: known.name_en,
      aliases: known.names.filter((n) => n !== known.name),
      kind: known.kind,
      precision: known.precision,
      coordinateUncertaintyInMeters: geometry ? uncertaintyOf(known, all) : null,
      georeferenceSources: known.sources.length > 0 ? [...known.sources] : ['—'],
      parent: known.parent === null ? null : (ids.get(known.parent) ?? null),
      adcodes: [...known.adcodes],
      note: geometry ? null : '没有可用的坐标，不落图',
      note_en: geometry ? null : 'No coordinates to be had; not mapped',
    },
  }
}

/** A line is no better known than the worst of its members. */
function uncertaintyOf(place: KnownPlace, all: ReadonlyMap<string, KnownPlace>): number {
  const members = place.position ? [] : place.members.map((id) => all.get(id)?.uncertainty ?? 1)
  return Math.max(1, place.uncertainty ?? 1, ...members)
}

/** What a mention stands for: a place, the members of a region or shorthand that has no point of its own, or nothing. */
function placesFor(m: ReviewMention, known: ReadonlyMap<string, KnownPlace>): string[] {
  return m.places.flatMap((id) => {
    const place = known.get(id)
    if (!place) return []
    const isOpen = place.position === null && place.rank !== 'line'
    const members = isOpen ? place.members.filter((member) => known.has(member)) : []
    return members.length > 0 ? members : [id]
  })
}

function mentionOf(
  m: ReviewMention,
  { paragraph, offset }: PlacedParagraph,
  known: ReadonlyMap<string, KnownPlace>,
): Mention {
  const places = [...new Set(placesFor(m, known))].map(idFor)
  const [only] = places
  const reason = m.kind === 'too-wide' ? TOO_WIDE : NO_PLACE
  return {
    id: m.id,
    article: m.text,
    paragraph: paragraph.id,
    start: m.start - offset,
    end: m.end - offset,
    text: m.words,
    place: only === undefined ? null : places.length === 1 ? only : places,
    role: m.role,
    reason: only === undefined ? reason.zh : null,
    reason_en: only === undefined ? reason.en : null,
  }
}

/** A tour by paragraph: each paragraph that names places is a stop, up to `most` of them, evenly taken. */
function tourOf({ article }: OwnArticle, mentions: readonly Mention[], most = 40): Tour {
  const byParagraph = new Map<string, Mention[]>()
  for (const m of mentions)
    if (m.place !== null) byParagraph.set(m.paragraph, [...(byParagraph.get(m.paragraph) ?? []), m])
  const telling = article.paragraphs.filter((p) => p.role === 'body' && byParagraph.has(p.id))
  const step = Math.max(1, telling.length / most)
  const chosen = telling.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step))
  const stops = chosen.map((paragraph): TourStop => {
    const own = byParagraph.get(paragraph.id) ?? []
    const at = sentenceAt(paragraph.text, own[0]?.start ?? 0)
    const excerpt: Quotation = {
      article: article.id,
      paragraph: paragraph.id,
      start: at.start,
      end: at.end,
      text: paragraph.text.slice(at.start, at.end),
    }
    const title = paragraph.section ?? article.title
    return {
      id: paragraph.id,
      title,
      title_en: title,
      guidance: `本段提到：${[...new Set(own.map((m) => m.text))].join('、')}`,
      guidance_en: `Named here: ${[...new Set(own.map((m) => m.text))].join(', ')}`,
      excerpt,
      layers: [],
      view: [...new Set(own.flatMap((m) => m.place ?? []))],
    }
  })
  return { id: article.id, title: article.title, title_en: article.title_en, stops }
}

/**
 * A project as an atlas. `own` are its texts as articles, `readings` holds each text's mentions by the text's id, `found` every place that a mention
 * may stand for, members and parents included.
 */
export function ownAtlas(
  project: Project,
  own: readonly OwnArticle[],
  readings: ReadonlyMap<string, readonly ReviewMention[]>,
  found: Iterable<KnownPlace>,
): OwnAtlas {
  const known = new Map([...found, ...project.places.map(knownOf)].map((p) => [p.id, p]))
  const offsets = new Map<string, { text: string; offset: number }>()
  const mentions: Mention[] = []
  const tours: Tour[] = []
  const shorthands = new Map<string, Shorthand>()
  for (const one of own) {
    for (const { paragraph, offset } of one.paragraphs)
      offsets.set(paragraph.id, { text: one.article.id, offset })
    const mine: Mention[] = []
    for (const m of readings.get(one.article.id) ?? []) {
      const at = m.status === 'refused' ? null : paragraphAt(one.paragraphs, m.start, m.end)
      if (!at) continue
      const mention = mentionOf(m, at, known)
      mine.push(mention)
      if (Array.isArray(mention.place) && !shorthands.has(m.words))
        shorthands.set(m.words, {
          name: m.words,
          members: mention.place,
          says: '由地名录的简称与成员表展开',
          says_en: 'Opened by the gazetteer’s short forms and member lists',
        })
    }
    mentions.push(...mine)
    tours.push(tourOf(one, mine))
  }
  const named = new Set(mentions.flatMap((m) => m.place ?? []))
  const ids = new Map([...known.keys()].map((id) => [id, idFor(id)]))
  const drawn = project.strategies.map((s) => strategyOf(s, own, known))
  const shown = new Set([...named, ...drawn.flatMap((d) => d.strategy.members)])
  const places = [...known.values()].filter((k) => shown.has(idFor(k.id)))
  const isShown = new Set(places.map((p) => p.id))
  const kept = new Map([...ids].filter(([id]) => isShown.has(id)))
  const strategies: Strategy[] = drawn.map((d) => d.strategy)
  return {
    atlas: buildCorpus({
      articles: own.map((o) => o.article),
      places: places.map((p) => placeOf(p, known, kept)),
      features: drawn.flatMap((d) => d.features),
      strategies,
      mentions,
    }),
    tours: tours.filter((t) => t.stops.length > 0),
    shorthands: [...shorthands.values()],
    offsets,
  }
}
