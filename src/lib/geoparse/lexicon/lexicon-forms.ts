import type { LexiconPlace, LexiconRank } from '../parse-types.ts'
import { CITY_SHORT_FORMS, LINE_SHORT_FORMS } from '../words/regions.ts'

export const ADMINISTRATIVE: ReadonlySet<LexiconRank> = new Set(['province', 'prefecture', 'county'])
/** The place with a full name, provinces and prefectures before counties. */
export function byFullName(places: readonly LexiconPlace[]): ReadonlyMap<string, number> {
  const map = new Map<string, number>()
  places.forEach((p, i) => {
    if (ADMINISTRATIVE.has(p.rank) && !map.has(p.name)) map.set(p.name, i)
  })
  return map
}

/** One-character short forms → places, likeliest first. */
export function shortFormsOf(
  places: readonly LexiconPlace[],
  named: ReadonlyMap<string, number>,
  prior: Float64Array,
): Map<number, number[]> {
  const forms = new Map<number, number[]>()
  const add = (form: string, index: number): void => {
    if (form.length !== 1) return
    const unit = form.charCodeAt(0)
    const sharing = forms.get(unit) ?? []
    if (!sharing.includes(index)) sharing.push(index)
    forms.set(unit, sharing)
  }
  places.forEach((p, i) => {
    for (const form of p.abbreviations) add(form, i)
  })
  for (const [form, names] of Object.entries(CITY_SHORT_FORMS))
    for (const name of names) {
      const index = named.get(name)
      if (index !== undefined) add(form, index)
    }
  for (const sharing of forms.values()) sharing.sort((a, b) => (prior[b] ?? 0) - (prior[a] ?? 0))
  return forms
}

/** First characters of prefectures, and those that only lines use → places, likeliest first. */
export function initialsOf(
  places: readonly LexiconPlace[],
  named: ReadonlyMap<string, number>,
  prior: Float64Array,
): Map<number, number[]> {
  const forms = new Map<number, number[]>()
  places.forEach((p, i) => {
    if (p.rank !== 'prefecture') return
    const unit = p.name.charCodeAt(0)
    const sharing = forms.get(unit)
    if (sharing) sharing.push(i)
    else forms.set(unit, [i])
  })
  for (const [form, names] of Object.entries(LINE_SHORT_FORMS))
    for (const name of names) {
      const index = named.get(name)
      const unit = form.charCodeAt(0)
      const known = forms.get(unit) ?? []
      if (index !== undefined && !known.includes(index)) forms.set(unit, [index, ...known])
    }
  for (const sharing of forms.values()) sharing.sort((a, b) => (prior[b] ?? 0) - (prior[a] ?? 0))
  return forms
}

type Forms = ReadonlyMap<number, readonly number[]>

/** The places a character may stand for in the name of a line: short forms, then first characters. */
export function joinedForms(shortForms: Forms, initials: Forms): Forms {
  const joined = new Map(shortForms)
  for (const [unit, places] of initials) {
    const short = shortForms.get(unit) ?? []
    joined.set(unit, [...short, ...places.filter((place) => !short.includes(place))])
  }
  return joined
}

/** The same where a city's own short form (宁) leaves nothing to first characters. */
export const citiesAmong = (ends: Forms, shortForms: Forms, places: readonly LexiconPlace[]): Forms =>
  new Map(
    [...ends].map(([unit, all]) => {
      const short = shortForms.get(unit) ?? []
      return [unit, short.some((place) => places[place]?.rank === 'prefecture') ? short : all]
    }),
  )
