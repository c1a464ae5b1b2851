import { placesOf, type Atlas } from '../data/atlas.ts'

/** What makes Excel read the file as UTF-8. */
const BOM = '\uFEFF'

/**
 * One cell after RFC 4180. A text that a spreadsheet would run as a formula is led by an apostrophe; a negative
 * number stays a number.
 */
function cell(value: string | number | null): string {
  if (value === null) return ''
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function table(rows: readonly (readonly (string | number | null)[])[]): string {
  return BOM + rows.map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n'
}

/** The places, one a row; longitude and latitude in WGS-84 degrees, empty where a place is not a point. */
export function placesCsv(atlas: Atlas): string {
  const head = ['id', 'name', 'name_en', 'aliases', 'kind', 'precision', 'longitude', 'latitude']
  const rows = atlas.places.map(({ id, geometry, properties: p }) => {
    const [lon, lat] = geometry?.type === 'Point' ? geometry.coordinates : [null, null]
    const mentions = atlas.mentionsByPlace.get(id)?.length ?? 0
    const sources = p.georeferenceSources.join(' | ')
    const known = [id, p.name, p.name_en, p.aliases.join(' | '), p.kind, p.precision, lon, lat]
    return [...known, p.coordinateUncertaintyInMeters, p.parent, mentions, sources, p.note]
  })
  const tail = ['coordinateUncertaintyInMeters', 'parent', 'mentions', 'georeferenceSources', 'note']
  return table([[...head, ...tail], ...rows])
}

/** The strategies, one a row, with their members and quotations. */
export function strategiesCsv(atlas: Atlas): string {
  const head = ['id', 'name', 'name_en', 'group', 'shape', 'certainty', 'members', 'quotations', 'drawn']
  const rows = atlas.strategies.map((s) => {
    const quotations = s.evidence.map((q) => q.text).join(' | ')
    return [
      s.id,
      s.name,
      s.name_en,
      s.group,
      s.shape,
      s.certainty,
      s.members.join(' | '),
      quotations,
      s.drawn,
    ]
  })
  return table([head, ...rows])
}

/** The mentions, one a row; offsets are UTF-16 code units within the paragraph. */
export function mentionsCsv(atlas: Atlas): string {
  const head = ['id', 'article', 'paragraph', 'start', 'end', 'text', 'places', 'role', 'reason']
  const rows = atlas.mentions.map((m) => {
    const places = placesOf(m).join(' | ')
    return [m.id, m.article, m.paragraph, m.start, m.end, m.text, places, m.role, m.reason]
  })
  return table([head, ...rows])
}
