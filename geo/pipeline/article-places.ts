import type { KnownPlace } from '../../src/lib/project/known-place.ts'
import type { NewPlace as Feature } from './article-gazetteer.ts'
import { englishOf, isMade, noteOf, sourceOf } from './article-place-words.ts'
import { pathName, knownPlace, type Reader, type Reading } from './article-reading.ts'
import { slugOf } from './article-text.ts'
import { mergeAreas, type Boundaries } from './boundaries.ts'
import type { PlaceSource } from './gazetteer.ts'
import { declaredArea, derivePlaces } from './places.ts'
import { SourceError } from './source-error.ts'

/** What tells two places of one English name apart in their ids (长沙市, 长沙县). */
const RANK_WORDS: Readonly<Record<string, string>> = {
  省: 'province',
  市: 'city',
  区: 'district',
  县: 'county',
  旗: 'banner',
  州: 'prefecture',
  盟: 'league',
}
/** Radius in metres for a place of which the gazetteer knows only a point. */
const UNKNOWN_RADIUS = 50_000
/** Characters of the name of a place made from the text that go into its id. */
const LONGEST_MADE_ID = 8

/** What new entries are made from. */
export interface PlaceContext {
  readonly places: ReadonlyMap<string, PlaceSource>
  readonly boundaries: Boundaries
  readonly reader: Reader
  readonly reading: Reading
  /** Whether a new place may bear this name: no other has it, and no other article would be read otherwise by it. */
  isFree(name: string, lexiconId: string): boolean
  /** The other spellings by which the article calls a place. */
  aliasesOf(lexiconId: string): readonly string[]
}

/** The entries that the gazetteer lacks, made as they are asked for, what they lie in first. */
export class NewPlaces {
  readonly #context: PlaceContext
  readonly #ids = new Map<string, string>()
  readonly #features: Feature[] = []
  readonly #names = new Set<string>()

  constructor(context: PlaceContext) {
    this.#context = context
  }

  get features(): readonly Feature[] {
    return this.#features
  }

  /** The atlas' id of a place, its entry made where there is none; null for what no gazetteer knows. */
  idOf(lexiconId: string): string | null {
    const { reader, reading } = this.#context
    const id = this.knownId(lexiconId)
    if (id !== null) return id
    const known = knownPlace(lexiconId, reader, reading)
    return known ? this.#add(known) : null
  }

  /** The atlas' id of a place that has an entry, old or new. */
  knownId(lexiconId: string): string | null {
    const { reader, reading } = this.#context
    const known = knownPlace(lexiconId, reader, reading)
    return reader.atlasId(lexiconId) ?? this.#ids.get(known?.id ?? lexiconId) ?? null
  }

  #add(known: KnownPlace): string {
    const parent = known.parent === null ? null : this.idOf(known.parent)
    const stations = known.rank === 'line' && !isMade(known) ? this.#stations(known) : null
    const { id, word } = this.#slug(known, parent)
    const name = this.#name(known)
    this.#ids.set(known.id, id)
    this.#names.add(name)
    const aliases = this.#context.aliasesOf(known.id).filter((form) => form !== name)
    const position = stations ? null : known.position
    const feature: Feature = {
      type: 'Feature',
      id,
      geometry: position ? { type: 'Point', coordinates: [...position] } : null,
      properties: {
        id,
        name,
        name_en: englishOf(known, this.#above(known)) + word,
        aliases,
        kind: known.kind,
        precision: known.precision,
        coordinateUncertaintyInMeters: position ? (known.uncertainty ?? UNKNOWN_RADIUS) : null,
        georeferenceSources: [sourceOf(known)],
        parent,
        ...noteOf(known, this.#above(known), position !== null || stations !== null),
        ...(stations ? { stations } : {}),
      },
    }
    this.#features.push(this.#inside(feature, known))
    return id
  }

  /** What it lies in. */
  #above({ parent }: KnownPlace): KnownPlace | null {
    return parent === null ? null : knownPlace(parent, this.#context.reader, this.#context.reading)
  }

  /** The places a line runs through, in order, where the atlas has all of them: none is added for its sake. */
  #stations({ members }: KnownPlace): string[] | null {
    const { places } = this.#context
    const known = members.flatMap((m) => this.knownId(m) ?? [])
    const isLocated = (id: string): boolean =>
      (places.get(id) ?? this.#features.find((f) => f.id === id))?.geometry?.type === 'Point'
    return known.length < 2 || known.length < members.length || !known.every(isLocated) ? null : known
  }

  /** A free id, and the word of rank that its English name needs to be told from another of the same name. */
  #slug(known: KnownPlace, parent: string | null): { readonly id: string; readonly word: string } {
    const english = englishOf(known, this.#above(known)).replace(/[’']/g, '')
    const base = isMade(known)
      ? slugOf(/[a-z] [A-Z]/.test(english) ? english : known.name.slice(0, LONGEST_MADE_ID))
      : slugOf(english) || slugOf(known.name)
    const rank = isMade(known) ? undefined : RANK_WORDS[known.name.slice(-1)]
    if (!this.#isTaken(base)) return { id: base, word: '' }
    const ranked = `${base}-${rank ?? ''}`
    if (rank && !this.#isTaken(ranked))
      return { id: ranked, word: ` ${rank.charAt(0).toUpperCase()}${rank.slice(1)}` }
    let [id, number] = [parent ? `${base}-${parent}` : `${base}-2`, 2]
    while (this.#isTaken(id)) id = `${base}-${++number}`
    return { id, word: '' }
  }

  #isTaken(id: string): boolean {
    return this.#context.places.has(id) || this.#features.some((f) => f.id === id)
  }

  /** Its full name, with what it lies in before it where another place bears the same. */
  #name(known: KnownPlace): string {
    const { reader, reading, isFree } = this.#context
    const above = this.#above(known)
    const names = [known.name, `${above?.name ?? ''}${known.name}`, pathName(known.id, reader, reading)]
    const free = names.find((name) => !this.#names.has(name) && isFree(name, known.id))
    return free ?? `${pathName(known.id, reader, reading)}（${known.id}）`
  }

  /** As the build wants it where the atlas has borders: with its own area, else within its parent's, else alone. */
  #inside(feature: Feature, known: KnownPlace): Feature {
    const { places, boundaries } = this.#context
    const all = new Map([...places, ...this.#features.map((f) => [f.id, placed(f)] as const)])
    const { parent } = feature.properties
    if (!feature.geometry || !declaredArea(parent, all)) return feature
    const own = /^\d{6}$/.test(known.id) && mergeAreas(boundaries, [known.id]) ? [known.id] : null
    const tries: Feature[] = [
      ...(own ? [withProperties(feature, { adcodes: own, coordinateUncertaintyInMeters: null })] : []),
      feature,
    ]
    const chain = new Map<string, PlaceSource>()
    for (let at = parent; at !== null; at = all.get(at)?.properties.parent ?? null) {
      const place = all.get(at)
      if (place) chain.set(at, place)
    }
    const fits = (f: Feature): boolean => {
      try {
        derivePlaces(new Map([...chain, [f.id, placed(f)]]), boundaries)
        return true
      } catch (error) {
        if (error instanceof SourceError) return false
        throw error
      }
    }
    return tries.find(fits) ?? withProperties(feature, { parent: null })
  }
}

const placed = (feature: Feature): PlaceSource => ({ ...feature, file: '', line: null })
const withProperties = (feature: Feature, properties: Partial<Feature['properties']>): Feature => ({
  ...feature,
  properties: { ...feature.properties, ...properties },
})
