import { shortName } from '../../src/lib/data/division-names.ts'
import type { KnownPlace } from '../../src/lib/project/known-place.ts'
import { slugOf } from './article-text.ts'

/** Whether the geoparser made the place from the text: it is then known no better than its stem. */
export const isMade = ({ id }: KnownPlace): boolean => id.includes(':')

/** Where a new entry's position comes from. */
export const sourceOf = (known: KnownPlace): string =>
  /^\d{6}$/.test(known.id)
    ? `national gazetteer (geo/sources/boundaries/national.tsv), GB/T 2260 ${known.id}`
    : isMade(known)
      ? 'national gazetteer: the place in its name'
      : `national gazetteer (geo/sources/national), ${known.id}`

/** What a reader is told of a new entry's position: `stem` is what the place lies in. */
export function noteOf(
  known: KnownPlace,
  stem: KnownPlace | null,
  isDrawn: boolean,
): { note: string | null; note_en: string | null } {
  if (known.rank === 'line')
    return isDrawn
      ? { note: '线位按所经各市连成，非实测。', note_en: 'Drawn from city to city, not surveyed.' }
      : {
          note: '只知其名，未定线位。',
          note_en: 'Known by its name only; its course has not been looked up.',
        }
  if (!isDrawn)
    return {
      note: '位置未查得。',
      note_en: 'Where it lies was not looked up.',
    }
  return stem && isMade(known)
    ? {
        note: `所在地未查得，标在其名中的${stem.name}，不比它更精确。`,
        note_en: `Where it lies was not looked up; it is placed at ${stem.name_en}, which its name tells, and is no better known than that.`,
      }
    : { note: null, note_en: null }
}

const TAILS: readonly (readonly [tail: RegExp, english: string])[] = [
  [/站$/, 'Railway Station'],
  [/国际机场$/, 'International Airport'],
  [/机场$/, 'Airport'],
  [/港$/, 'Port'],
  [/高新(?:技术产业开发)?区$/, 'High-tech Zone'],
  [/(?:经开|经济技术开发)区$/, 'Economic and Technological Development Zone'],
  [/工业园区?$/, 'Industrial Park'],
  [/综(?:合)?保(?:税)?区$/, 'Comprehensive Bonded Zone'],
  [/科学城$/, 'Science City'],
  [/新区$/, 'New Area'],
]

const SIDES: Readonly<Record<string, string>> = {
  '': '',
  东: ' East',
  西: ' West',
  南: ' South',
  北: ' North',
}

/** The gazetteer's English name; for what was made from the text its stem's, and what kind of place it is. */
export function englishOf(known: KnownPlace, stem: KnownPlace | null): string {
  if (!isMade(known)) return known.name_en
  const tail = TAILS.find(([pattern]) => pattern.test(known.name))
  const before = tail ? known.name.replace(tail[0], '') : known.name
  const printed =
    stem && [stem.name, shortName(stem.name) ?? ''].find((n) => n !== '' && before.startsWith(n))
  const side = printed ? SIDES[before.slice(printed.length)] : undefined
  if (stem && tail && side !== undefined) return `${stem.name_en}${side} ${tail[1]}`
  const spelled = slugOf(known.name, Infinity, '')
  return spelled === '' ? known.name : spelled.charAt(0).toUpperCase() + spelled.slice(1)
}
