import type { Corpus } from '../data/corpus.ts'
import type { Place } from '../data/schema.ts'
import { LABELS } from '../text/labels.ts'
import { noFormula } from './no-formula.ts'
import { articlesPrinting, ATTESTED, countriesOf, KIND_CODES } from './linked-places.ts'

/** The columns of LP-TSV 0.5 that the atlas can fill, in the order of its specification. */
const COLUMNS = [
  'id',
  'title',
  'title_source',
  'fclasses',
  'aat_types',
  'attestation_year',
  'title_uri',
  'ccodes',
  'variants',
  'types',
  'parent_name',
  'parent_id',
  'lon',
  'lat',
  'geowkt',
  'geo_source',
  'approximation',
  'description',
] as const
type Column = (typeof COLUMNS)[number]

/** The format has no quoting: what would end a cell becomes a space. Only a number may begin as a formula does. */
const cell = (value: string): string => {
  const line = value.replaceAll(/[\t\r\n]+/g, ' ')
  return /^-?\d+(?:\.\d+)?(?:e-?\d+)?$/.test(line) ? line : noFormula(line)
}
/** A semicolon parts the values of a list, so none may stand within one. */
const list = (values: readonly string[]): string => values.map((v) => v.replaceAll(';', '；')).join(';')

function locationOf({ geometry, properties: p }: Place): Partial<Record<Column, string>> {
  if (geometry === null) return {}
  const source = { geo_source: p.georeferenceSources.join(' | ') }
  if (geometry.type === 'LineString')
    return { ...source, geowkt: `LINESTRING (${geometry.coordinates.map((at) => at.join(' ')).join(', ')})` }
  const [lon, lat] = geometry.coordinates
  const metres = p.coordinateUncertaintyInMeters
  return {
    ...source,
    lon: String(lon),
    lat: String(lat),
    // The format counts in kilometres.
    approximation: metres === null ? '' : String(metres / 1000),
  }
}

function row(corpus: Corpus, place: Place, base: string): Partial<Record<Column, string>> {
  const { id, properties: p } = place
  const codes = KIND_CODES[p.kind]
  const article = corpus.articleById.get(articlesPrinting(corpus, id, p.name)[0] ?? '')
  const parent = p.parent === null ? undefined : corpus.placeById.get(p.parent)
  return {
    id,
    title: p.name,
    title_source: article ? `${article.title}（${article.source}）` : p.georeferenceSources.join(' | '),
    fclasses: codes.fclass,
    aat_types: String(codes.aat),
    attestation_year: ATTESTED,
    title_uri: article ? `${base}?article=${article.id}` : '',
    ccodes: list(countriesOf(place)),
    variants: list([...p.aliases.map((name) => `${name}@zh-Hans`), `${p.name_en}@en`]),
    types: LABELS.zh.kinds[p.kind],
    parent_name: parent?.properties.name ?? '',
    parent_id: parent ? `${base}?place=${parent.id}` : '',
    ...locationOf(place),
    description: p.note ?? '',
  }
}

/**
 * The places in LP-TSV 0.5, the spreadsheet form of Linked Places: tabs, no quotes, no byte order mark.
 * `base` is the address of the corpus, ending in a slash.
 */
export function linkedPlacesTsv(corpus: Corpus, base: string): string {
  const rows = corpus.places.map((place) => row(corpus, place, base))
  return [COLUMNS, ...rows.map((cells) => COLUMNS.map((name) => cell(cells[name] ?? '')))]
    .map((cells) => `${cells.join('\t')}\n`)
    .join('')
}
