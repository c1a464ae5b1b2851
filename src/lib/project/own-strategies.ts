import { buffer, convex, featureCollection, lineString, point } from '@turf/turf'
import type { Strategy, StrategyFeature } from '../data/schema.ts'
import { sentenceAt } from '../data/sentence.ts'
import { paragraphAt, type OwnArticle } from './article-of.ts'
import { courseThrough } from './course.ts'
import { BAND_KM, DRAWINGS, MARGIN_KM, type Drawing } from './drawings.ts'
import { idFor } from './ids.ts'
import type { KnownPlace } from './known-place.ts'
import type { AcceptedStrategy } from './project-schema.ts'

const SAYS = {
  course: {
    zh: '依这句话中地点出现的先后连成，先后往复时取一条短路；宽度是示意；读者采纳的草图。',
    en: 'Drawn through the places in the order its sentence names them, or by a short way where that goes to and fro; the width is notional. A draft the reader accepted.',
  },
  hull: {
    zh: '围住这句话中所提的地点，范围是示意；读者采纳的草图。',
    en: 'Drawn around the places its sentence names; the extent is notional. A draft the reader accepted.',
  },
} as const

/** A strategy the reader accepted, and its shape; without one where fewer than two of its members have a point. */
export function strategyOf(
  accepted: AcceptedStrategy,
  articles: readonly OwnArticle[],
  known: ReadonlyMap<string, KnownPlace>,
): { readonly strategy: Strategy; readonly features: readonly StrategyFeature[] } {
  const { shape, group, draw: how } = DRAWINGS[accepted.pattern]
  const own = articles.find((a) => a.article.id === accepted.text)
  const at = own && paragraphAt(own.paragraphs, accepted.start, accepted.end)
  const sentence = at && sentenceAt(at.paragraph.text, accepted.start - at.offset)
  const evidence =
    at && sentence
      ? [
          {
            article: accepted.text,
            paragraph: at.paragraph.id,
            ...sentence,
            text: at.paragraph.text.slice(sentence.start, sentence.end),
          },
        ]
      : []
  const members = accepted.members.filter((id) => known.has(id)).map(idFor)
  const strategy: Strategy = {
    id: accepted.id,
    name: accepted.name,
    name_en: accepted.name,
    group,
    shape,
    members,
    evidence,
    certainty: 'notional',
    drawn: SAYS[how].zh,
    drawn_en: SAYS[how].en,
    sources: [],
    leading: true,
  }
  const geometry = geometryOf(accepted, known, how)
  if (!geometry || evidence.length === 0) return { strategy, features: [] }
  const isBand = how === 'course' && shape !== 'route'
  return {
    strategy,
    features: [
      {
        type: 'Feature',
        id: `${accepted.id}-1`,
        geometry,
        properties: {
          id: `${accepted.id}-1`,
          strategy: accepted.id,
          name: accepted.name,
          name_en: accepted.name,
          group,
          shape,
          members,
          evidence,
          inferred: true,
          width_m: isBand ? BAND_KM * 1000 : null,
          note: null,
          note_en: null,
        },
      },
    ],
  }
}

function geometryOf(
  { members }: AcceptedStrategy,
  known: ReadonlyMap<string, KnownPlace>,
  how: Drawing['draw'],
): StrategyFeature['geometry'] | null {
  const positions = members.flatMap((id) => {
    const position = known.get(id)?.position
    return position ? [[...position] as [number, number]] : []
  })
  const distinct = [...new Map(positions.map((p) => [p.join(), p])).values()]
  if (distinct.length < 2) return null
  if (how === 'course') return { type: 'LineString', coordinates: courseThrough(distinct) }
  const around = convex(featureCollection(distinct.map((p) => point(p)))) ?? lineString(distinct)
  const area = buffer(around, MARGIN_KM, { units: 'kilometers', steps: 8 })?.geometry
  return (area as StrategyFeature['geometry'] | undefined) ?? null
}
