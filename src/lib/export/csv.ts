import type { Atlas } from '../data/atlas.ts'
import type { Corpus } from '../data/corpus.ts'
import { placesOf } from '../data/counts.ts'
import { timesNamed } from '../data/selectors.ts'
import { noFormula } from './no-formula.ts'

type Cell = string | number | null

/** What makes Excel read the file as UTF-8. */
const BOM = '\uFEFF'

/**
 * One cell after RFC 4180, a text so that no spreadsheet runs it as a formula; a negative number stays a number.
 */
function cell(value: Cell): string {
  if (value === null) return ''
  const text = typeof value === 'string' ? noFormula(value) : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A table whose head is the names of the cells. */
function table(head: readonly string[], rows: readonly Readonly<Record<string, Cell>>[]): string {
  const lines = [head, ...rows.map((row) => head.map((name) => row[name] ?? null))]
  return BOM + lines.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')
}

const list = (values: readonly string[]): string => values.join(' | ')

const PLACE_COLUMNS = [
  'id',
  'name',
  'name_en',
  'aliases',
  'kind',
  'precision',
  'longitude',
  'latitude',
  'coordinateUncertaintyInMeters',
  'parent',
  'adcodes',
  'mentions',
  'georeferenceSources',
  'note',
  'note_en',
]

/** The places, one a row; longitude and latitude in WGS-84 degrees, empty where a place is not a point. */
export function placesCsv(atlas: Atlas): string {
  const rows = atlas.places.map(({ id, geometry, properties: p }) => {
    const [longitude, latitude] = geometry?.type === 'Point' ? geometry.coordinates : [null, null]
    return {
      ...p,
      aliases: list(p.aliases),
      adcodes: list(p.adcodes),
      georeferenceSources: list(p.georeferenceSources),
      longitude,
      latitude,
      mentions: timesNamed(atlas, id),
    }
  })
  return table(PLACE_COLUMNS, rows)
}

const STRATEGY_COLUMNS = [
  'id',
  'name',
  'name_en',
  'group',
  'shape',
  'certainty',
  'members',
  'quotations',
  'drawn',
  'drawn_en',
  'sources',
]

/** The strategies, one a row, with their members and quotations. */
export function strategiesCsv(atlas: Atlas): string {
  const rows = atlas.strategies.map(
    ({ id, name, name_en, group, shape, certainty, drawn, drawn_en, ...s }) => ({
      ...{ id, name, name_en, group, shape, certainty, drawn, drawn_en },
      members: list(s.members),
      quotations: list(s.evidence.map((q) => q.text)),
      sources: list(s.sources),
    }),
  )
  return table(STRATEGY_COLUMNS, rows)
}

const MENTION_COLUMNS = [
  'id',
  'article',
  'paragraph',
  'start',
  'end',
  'text',
  'places',
  'role',
  'reason',
  'reason_en',
]

/** The mentions, one a row; offsets are UTF-16 code units within the paragraph. */
export function mentionsCsv(corpus: Corpus): string {
  const rows = corpus.mentions.map((m) => {
    const { id, article, paragraph, start, end, text, role, reason, reason_en } = m
    return { id, article, paragraph, start, end, text, places: list(placesOf(m)), role, reason, reason_en }
  })
  return table(MENTION_COLUMNS, rows)
}
