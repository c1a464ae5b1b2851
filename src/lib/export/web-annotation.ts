import { placesOf, type Atlas } from '../data/atlas.ts'
import type { Mention, Paragraph } from '../data/schema.ts'

/** How much of the text around a mention its selector quotes, in code points. */
const CONTEXT = 16

const points = (text: string): number => [...text].length

function annotation(atlas: Atlas, mention: Mention, paragraph: Paragraph, base: string): object {
  const before = paragraph.text.slice(0, mention.start)
  const after = paragraph.text.slice(mention.end)
  // The annotation model counts Unicode code points, the atlas UTF-16 code units.
  const start = points(before)
  const named = placesOf(mention).flatMap((id) => atlas.placeById.get(id) ?? [])
  return {
    id: `${base}#${mention.id}`,
    type: 'Annotation',
    motivation: named.length > 0 ? 'identifying' : 'commenting',
    body:
      named.length > 0
        ? named.map(({ id, properties }) => ({
            type: 'SpecificResource',
            purpose: 'identifying',
            source: `${base}?place=${id}`,
            label: properties.name,
          }))
        : [{ type: 'TextualBody', purpose: 'commenting', language: 'zh', value: mention.reason ?? '' }],
    target: {
      source: `${base}?article=${mention.article}&at=${mention.paragraph}`,
      selector: [
        {
          type: 'TextQuoteSelector',
          exact: mention.text,
          prefix: [...before].slice(-CONTEXT).join(''),
          suffix: [...after].slice(0, CONTEXT).join(''),
        },
        { type: 'TextPositionSelector', start, end: start + points(mention.text) },
      ],
    },
  }
}

/** Every mention as a W3C Web Annotation, in one page; `base` is the address of the atlas, ending in a slash. */
export function webAnnotations(atlas: Atlas, base: string): string {
  const items = atlas.mentions.flatMap((mention) => {
    const paragraph = atlas.paragraphById.get(mention.paragraph)
    return paragraph ? [annotation(atlas, mention, paragraph, base)] : []
  })
  const page = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${base}annotations.jsonld`,
    type: 'AnnotationPage',
    startIndex: 0,
    items,
  }
  return `${JSON.stringify(page, null, 1)}\n`
}
