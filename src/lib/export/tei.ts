import { placesOf, type Atlas } from '../data/atlas.ts'
import type { Article, Paragraph, Place } from '../data/schema.ts'
import { cutAtMarks } from '../text/marked.ts'

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)

function place({ id, geometry, properties: p }: Place): string {
  const names = [p.name, ...p.aliases].map((n) => `<placeName xml:lang="zh">${escape(n)}</placeName>`)
  // TEI's geo is latitude first.
  const geo =
    geometry?.type === 'Point'
      ? `<location><geo>${geometry.coordinates[1]} ${geometry.coordinates[0]}</geo></location>`
      : ''
  const english = `<placeName xml:lang="en">${escape(p.name_en)}</placeName>`
  const note = p.note ? `<note>${escape(p.note)}</note>` : ''
  return `<place xml:id="${id}" type="${p.kind}">${names.join('')}${english}${geo}${note}</place>`
}

function marked(atlas: Atlas, paragraph: Paragraph): string {
  const mentions = atlas.mentionsByParagraph.get(paragraph.id) ?? []
  return cutAtMarks(paragraph.text, mentions)
    .map(({ text, mark }) => {
      const refs = mark ? placesOf(mark).map((id) => `#${id}`) : []
      return refs.length > 0 ? `<placeName ref="${refs.join(' ')}">${escape(text)}</placeName>` : escape(text)
    })
    .join('')
}

function text(atlas: Atlas, article: Article): string {
  const body = article.paragraphs.map((p) => {
    const tag = p.role === 'body' || p.role === 'affiliation' || p.role === 'subtitle' ? 'p' : 'head'
    const content = marked(atlas, p)
    return tag === 'head'
      ? `<div><head xml:id="${p.id}">${content}</head></div>`
      : `<div><p xml:id="${p.id}">${content}</p></div>`
  })
  const notes = article.errata.map(
    (e) =>
      `<note type="erratum" target="#${e.paragraph}"><quote>${escape(e.printed)}</quote>${escape(e.why)}</note>`,
  )
  return `<text xml:id="${article.id}" xml:lang="zh"><body>${body.join('\n')}</body><back><div>${notes.join('\n')}</div></back></text>`
}

/** The articles with their places as one TEI P5 document. */
export function tei(atlas: Atlas): string {
  const titles = atlas.articles.map((a) => `<bibl>${escape(a.title)}. ${escape(a.source)}</bibl>`)
  return `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
<teiHeader><fileDesc>
<titleStmt><title>京津冀图读 Jing-Jin-Ji Atlas</title></titleStmt>
<publicationStmt><p>Data of the atlas; coordinates are WGS-84.</p></publicationStmt>
<sourceDesc>${titles.join('')}</sourceDesc>
</fileDesc></teiHeader>
<standOff><listPlace>
${atlas.places.map(place).join('\n')}
</listPlace></standOff>
<text><group>
${atlas.articles.map((article) => text(atlas, article)).join('\n')}
</group></text>
</TEI>
`
}
