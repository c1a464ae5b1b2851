import type { Corpus } from '../data/corpus.ts'
import type { Place, Precision } from '../data/schema.ts'
import type { Article } from '../data/text-schema.ts'
import { escapeMarkup } from './embed.ts'
import { CERTAINTY, markedText, notesOf } from './tei-text.ts'

const PRECISIONS: Readonly<Record<Precision, string>> = {
  site: CERTAINTY.certain,
  park: CERTAINTY.probable,
  district: CERTAINTY.possible,
  region: CERTAINTY.possible,
}

/** TEI's geo is latitude first; a line is the pairs of its points. */
function location({ geometry, properties: p }: Place): string {
  if (geometry === null) return ''
  const positions = geometry.type === 'Point' ? [geometry.coordinates] : geometry.coordinates
  const geo = positions.map(([lon, lat]) => `${lat} ${lon}`).join(' ')
  return `<location cert="${PRECISIONS[p.precision]}"><geo>${geo}</geo></location>`
}

function place(entry: Place, base: string): string {
  const { id, properties: p } = entry
  const chinese = [p.name, ...p.aliases].map((n) => `<placeName xml:lang="zh">${escapeMarkup(n)}</placeName>`)
  const english = `<placeName xml:lang="en">${escapeMarkup(p.name_en)}</placeName>`
  const notes = [
    { language: 'zh', text: p.note },
    { language: 'en', text: p.note_en },
  ].map(({ language, text }) =>
    text === null ? '' : `<note xml:lang="${language}">${escapeMarkup(text)}</note>`,
  )
  const sources = p.georeferenceSources.map((s) => `<bibl>${escapeMarkup(s)}</bibl>`)
  const address = `<idno type="URI">${escapeMarkup(`${base}?place=${id}`)}</idno>`
  const described = [...chinese, english, location(entry), ...notes, ...sources, address].join('')
  return `<place xml:id="${id}" type="${p.kind}">${described}</place>`
}

function listPlace(corpus: Corpus, base: string): string {
  const within = corpus.places.flatMap(({ id, properties: { parent } }) =>
    parent !== null && corpus.placeById.has(parent)
      ? [`<relation name="partOf" active="#${id}" passive="#${parent}"/>`]
      : [],
  )
  const relations = within.length > 0 ? `\n<listRelation>\n${within.join('\n')}\n</listRelation>` : ''
  return `<listPlace>\n${corpus.places.map((p) => place(p, base)).join('\n')}${relations}\n</listPlace>`
}

/** The paragraphs of an article: its heads, what stands before the first section, and a division a section. */
function body(corpus: Corpus, article: Article): string {
  const lines: string[] = []
  let section: string | null = null
  const leave = (): void => {
    if (section !== null) lines.push('</div>')
    section = null
  }
  for (const paragraph of article.paragraphs) {
    const { id, role } = paragraph
    const text = markedText(corpus, article, paragraph)
    if (paragraph.section !== section) leave()
    if (paragraph.section !== null && section === null) {
      lines.push('<div type="section">')
      section = paragraph.section
    }
    if (role === 'title') lines.push(`<head type="main" xml:id="${id}">${text}</head>`)
    else if (role === 'subtitle') lines.push(`<head type="sub" xml:id="${id}">${text}</head>`)
    else if (role === 'heading') lines.push(`<head xml:id="${id}">${text}</head>`)
    else if (role === 'affiliation') lines.push(`<div type="affiliation"><p xml:id="${id}">${text}</p></div>`)
    else lines.push(`<p xml:id="${id}">${text}</p>`)
  }
  leave()
  return `<body>\n${lines.join('\n')}\n</body>`
}

function text(corpus: Corpus, article: Article): string {
  const notes = notesOf(corpus, article)
  const back = notes.length > 0 ? `\n<back><div type="notes">\n${notes.join('\n')}\n</div></back>` : ''
  return `<text xml:id="${article.id}" xml:lang="zh">\n${body(corpus, article)}${back}\n</text>`
}

function source(article: Article): string {
  const authors = article.authors.map((a) => `<author>${escapeMarkup(a)}</author>`).join('')
  const titles = [
    `<title level="a" xml:lang="zh">${escapeMarkup(article.title)}</title>`,
    `<title level="a" xml:lang="en">${escapeMarkup(article.title_en)}</title>`,
    `<title level="j">${escapeMarkup(article.source)}</title>`,
  ].join('')
  const note = `<note xml:lang="zh">${escapeMarkup(article.date_note)}</note>`
  return `<bibl corresp="#${article.id}">${authors}${titles}${note}</bibl>`
}

/**
 * The articles with their places, mentions and errata as one TEI P5 document. The print stands as it is; a
 * reading is a `corr` beside its `sic`. `base` is the address of the corpus, ending in a slash.
 */
export function tei(corpus: Corpus, base: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
<teiHeader>
<fileDesc>
<titleStmt><title>${corpus.articles.map(({ title }) => escapeMarkup(title)).join('；')}</title></titleStmt>
<publicationStmt><p><ref target="${escapeMarkup(base)}">${escapeMarkup(base)}</ref></p></publicationStmt>
<sourceDesc>
${corpus.articles.map(source).join('\n')}
</sourceDesc>
</fileDesc>
<encodingDesc><geoDecl datum="WGS84">Latitude, then longitude, in degrees.</geoDecl></encodingDesc>
</teiHeader>
<standOff>${listPlace(corpus, base)}</standOff>
<text><group>
${corpus.articles.map((article) => text(corpus, article)).join('\n')}
</group></text>
</TEI>
`
}
