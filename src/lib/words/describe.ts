import type { Atlas } from '../data/atlas.ts'
import type { Place } from '../data/schema.ts'
import { nameOf } from '../text/labels.ts'
import type { Language } from '../text/language.ts'
import { WORDS_WORDS } from '../text/words-words.ts'
import { describeLine } from './line.ts'
import { timesNamed } from '../data/selectors.ts'
import { centreOf, fixOf, metresBetween, relate, type Fix } from './measure.ts'
import { sayDistance, sayRadius } from './say.ts'

/** One thing said of a place; `key` tells what about. */
export interface Sentence {
  readonly key: 'position' | 'parent' | 'chain' | 'neighbours' | 'within' | 'strategies' | 'exactness'
  readonly text: string
}

/** Well-known centres to measure from, in the order that decides a tie; Hebei's point is its capital. */
const CENTRES = ['tianjin', 'beijing', 'hebei'] as const
type Centre = (typeof CENTRES)[number]
/** Beyond this, in metres, the bearing one sets out on says little about where the place is. */
const FAR = 2_000_000
const NEIGHBOURS = 3
const LISTED_WITHIN = 5

function isArea({ properties }: Place): boolean {
  return properties.kind === 'region' || properties.kind === 'district' || properties.kind === 'urban'
}

/** Areas, and coasts at the far end of a route: there the radius is the extent and not the error. */
function isWide(place: Place): boolean {
  return isArea(place) || place.properties.kind === 'route-end'
}

function isPinned({ properties }: Place): boolean {
  return properties.precision === 'site' || properties.precision === 'park'
}

function centreName(id: Centre, language: Language): string {
  const words = WORDS_WORDS[language]
  return words.centre(words.cities[id])
}

/** The places above it, the narrowest first. */
export function ancestorsOf(atlas: Atlas, place: Place): Place[] {
  const above: Place[] = []
  for (let at = place.properties.parent; at !== null;) {
    const parent = atlas.placeById.get(at)
    if (!parent || above.includes(parent)) break
    above.push(parent)
    at = parent.properties.parent
  }
  return above
}

/** The nearest centre that is not the place itself; one is nearer only by more than both points leave open. */
function nearestCentre(atlas: Atlas, place: Place, fix: Fix): { id: Centre; fix: Fix } | null {
  let best: { id: Centre; fix: Fix; metres: number } | null = null
  for (const id of CENTRES) {
    const centre = atlas.placeById.get(id)
    const at = centre && id !== place.id ? centreOf(centre) : null
    if (!at) continue
    const metres = metresBetween(at.position, fix.position)
    const margin = metres > FAR ? fix.uncertainty : 0
    if (!best || metres + margin < best.metres) best = { id, fix: at, metres }
  }
  return best
}

function positionFrom(
  name: string,
  from: string,
  at: Fix,
  fix: Fix,
  isExtent: boolean,
  language: Language,
): string {
  const words = WORDS_WORDS[language]
  const { between, metres, compass } = relate(at, fix)
  if (between < at.uncertainty) return words.atCentre(name, from)
  const direction = words.compass[compass] ?? ''
  if (metres === null) {
    const why = isExtent ? words.tooWide : words.tooUnsure
    return words.atMark(name, from, direction) + why(sayRadius(fix.uncertainty, language))
  }
  if (between > FAR) return words.atFar(name, from, sayDistance(metres, language))
  return words.at(name, from, direction, sayDistance(metres, language))
}

/** From the parent's point, where that says more than the centre already did and the distance is known. */
function parentSentence(
  parent: Place | undefined,
  centre: Centre | undefined,
  fix: Fix,
  language: Language,
): string | null {
  const at = parent && parent.id !== centre ? centreOf(parent) : null
  if (!parent || !at || relate(at, fix).metres === null) return null
  const words = WORDS_WORDS[language]
  const known = CENTRES.find((id) => id === parent.id)
  const from = known ? centreName(known, language) : words.pointFor(nameOf(parent.properties, language))
  return positionFrom(words.it, from, at, fix, false, language)
}

function neighboursSentence(atlas: Atlas, place: Place, fix: Fix, language: Language): string | null {
  if (!isPinned(place)) return null
  const words = WORDS_WORDS[language]
  const near = atlas.places
    .flatMap((other) => {
      const at = fixOf(other)
      if (!at || other.id === place.id || !isPinned(other) || !atlas.namedById.has(other.id)) return []
      const { between, metres, compass } = relate(fix, at)
      return metres === null || between > FAR ? [] : [{ other, between, metres, compass }]
    })
    .sort((a, b) => a.between - b.between)
    .slice(0, NEIGHBOURS)
    .sort((a, b) => a.metres - b.metres)
  if (near.length === 0) return null
  const said = near.map(({ other, metres, compass }) =>
    words.neighbour(
      nameOf(other.properties, language),
      words.compass[compass] ?? '',
      sayDistance(metres, language),
    ),
  )
  return words.neighbours(words.list(said))
}

function withinSentence(atlas: Atlas, place: Place, language: Language): string | null {
  const count = (p: Place): number => timesNamed(atlas, p.id)
  const inside = atlas.places
    .filter((p) => count(p) > 0 && ancestorsOf(atlas, p).includes(place))
    .sort((a, b) => count(b) - count(a) || (a.id < b.id ? -1 : 1))
  if (!isArea(place) || inside.length === 0) return null
  const words = WORDS_WORDS[language]
  const names = inside.slice(0, LISTED_WITHIN).map((p) => nameOf(p.properties, language))
  return words.within(inside.length, words.list(names), inside.length <= LISTED_WITHIN)
}

function exactnessSentence(place: Place, fix: Fix, language: Language): string {
  const { exact } = WORDS_WORDS[language]
  const radius = sayRadius(fix.uncertainty, language)
  return isWide(place) ? exact.area(radius) : exact[place.properties.precision](radius)
}

/**
 * The map in words: where a place is from the nearest well-known centre and from its parent's point, what it lies
 * in, its neighbours or what lies within it, the strategies it belongs to, and how exactly all that is known.
 * Distances are metres rounded by the uncertainty of both ends; none is said where that is no smaller than the
 * distance. Empty for an unknown id.
 */
export function describePlace(atlas: Atlas, placeId: string, language: Language): Sentence[] {
  const place = atlas.placeById.get(placeId)
  if (!place) return []
  const words = WORDS_WORDS[language]
  const name = nameOf(place.properties, language)
  const fix = fixOf(place)
  const above = ancestorsOf(atlas, place)
  const said: [Sentence['key'], string | null][] = []

  if (fix) {
    const centre = nearestCentre(atlas, place, fix)
    if (centre)
      said.push([
        'position',
        positionFrom(name, centreName(centre.id, language), centre.fix, fix, isWide(place), language),
      ])
    said.push(['parent', parentSentence(above[0], centre?.id, fix, language)])
  } else if (place.geometry) {
    said.push(['position', describeLine(atlas, place, language)])
  } else {
    const note = language === 'zh' ? place.properties.note : place.properties.note_en
    said.push(['position', words.unlocated(name, note ?? '')])
  }
  if (above.length > 0)
    said.push(['chain', words.lies(words.chain(above.map((p) => nameOf(p.properties, language))))])
  if (fix) said.push(['neighbours', neighboursSentence(atlas, place, fix, language)])
  said.push(['within', withinSentence(atlas, place, language)])
  const strategies = (atlas.strategiesByPlace.get(placeId) ?? []).map((s) => nameOf(s, language))
  if (strategies.length > 0) said.push(['strategies', words.strategies(words.list(strategies))])
  if (fix) said.push(['exactness', exactnessSentence(place, fix, language)])
  else if (place.geometry) said.push(['exactness', words.exact.line])
  return said.flatMap(([key, text]) => (text === null ? [] : [{ key, text }]))
}
