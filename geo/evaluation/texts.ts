import type { Place } from '../../src/lib/data/schema.ts'
import type { Article, Mention } from '../../src/lib/data/text-schema.ts'
import { placesOf } from '../../src/lib/data/counts.ts'
import type { Passage } from './passages.ts'
import type { GoldSpan, Meaning, Position } from './score.ts'

/** A text with every mention in it, offsets in UTF-16 code units. */
export interface AnnotatedText {
  readonly id: string
  readonly text: string
  readonly gold: readonly GoldSpan[]
}

/** What the annotations refer to. */
export interface Reference {
  /** GB/T 2260 codes by id of an atlas' place. */
  readonly adcodes: ReadonlyMap<string, readonly string[]>
  /** Centres of divisions by code. */
  readonly centres: ReadonlyMap<string, Position>
  readonly places: ReadonlyMap<string, Place>
}

/** The built-in articles, one text each, paragraphs on lines of their own; mentions without a place do not count. */
export function articleTexts(
  articles: readonly Article[],
  mentions: readonly Mention[],
  reference: Reference,
): AnnotatedText[] {
  return articles.map(({ id, paragraphs }) => {
    const offsets = new Map<string, number>()
    let text = ''
    for (const paragraph of paragraphs) {
      offsets.set(paragraph.id, text.length)
      text += `${paragraph.text}\n`
    }
    const gold = mentions
      .filter((m) => m.article === id)
      .map((m): GoldSpan => {
        const offset = offsets.get(m.paragraph) ?? 0
        return {
          start: offset + m.start,
          end: offset + m.end,
          kind: kindOfMention(m, reference),
          counted: m.place !== null,
          meaning: meaningOfMention(m, reference),
        }
      })
    return { id, text, gold }
  })
}

const KIND: Readonly<Partial<Record<Place['properties']['kind'], string>>> = {
  district: 'county',
  urban: 'zone',
  zone: 'zone',
  station: 'transport',
  port: 'transport',
  airport: 'transport',
  line: 'line',
}

/** The kind in the terms of the passages; what they do not count (works, institutions) is a `site`. */
function kindOfMention(mention: Mention, { adcodes, places }: Reference): string {
  if (mention.place === null) return 'none'
  if (typeof mention.place !== 'string') return 'shorthand'
  const kind = places.get(mention.place)?.properties.kind
  if (kind !== 'region') return (kind && KIND[kind]) ?? 'site'
  const code = adcodes.get(mention.place)?.[0]
  return code === undefined ? 'region' : code.endsWith('0000') ? 'province' : 'prefecture'
}

function meaningOfMention(mention: Mention, { adcodes, places }: Reference): Meaning {
  const ids = placesOf(mention)
  const [id] = ids
  const units = ids.flatMap((place) => adcodes.get(place) ?? [])
  const geometry = id !== undefined && ids.length === 1 ? places.get(id)?.geometry : null
  let above = id === undefined ? null : (places.get(id)?.properties.parent ?? null)
  while (above !== null && !adcodes.has(above)) above = places.get(above)?.properties.parent ?? null
  const around = above === null ? [] : (adcodes.get(above) ?? [])
  return {
    units,
    within: units.length === 0 && around.length === 1 ? (around[0] ?? null) : null,
    position: geometry?.type === 'Point' ? geometry.coordinates : null,
  }
}

/** Passages with their gold spans; a division's point is its centre in the national gazetteer. */
export function passageTexts(
  passages: readonly Passage[],
  { centres }: Pick<Reference, 'centres'>,
): AnnotatedText[] {
  return passages.map(({ id, text, mentions }) => ({
    id,
    text,
    gold: mentions.map(({ start, end, kind, counted, codes = [], within = null, at }) => ({
      start,
      end,
      kind,
      counted,
      meaning: {
        units: codes,
        within,
        position: at ?? (codes.length === 1 ? (centres.get(codes[0] ?? '') ?? null) : null),
      },
    })),
  }))
}
