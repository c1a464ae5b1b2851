import type { Corpus } from '../data/corpus.ts'
import { placesOf } from '../data/counts.ts'
import type { Mention, Paragraph } from '../data/text-schema.ts'
import { selectorsOf } from '../data/text-selectors.ts'

/** What the mention names, and whether as a place or as one who acts; for what is not mapped, why. */
function bodiesOf(corpus: Corpus, mention: Mention, base: string): object[] {
  const named = placesOf(mention).flatMap((id) => corpus.placeById.get(id) ?? [])
  const identifying = named.map(({ id, properties }) => ({
    type: 'SpecificResource',
    purpose: 'identifying',
    source: `${base}?place=${id}`,
    label: properties.name,
  }))
  const reasons = [
    { language: 'zh', value: mention.reason },
    { language: 'en', value: mention.reason_en },
  ].flatMap(({ language, value }) =>
    value === null
      ? []
      : [{ type: 'TextualBody', purpose: 'commenting', format: 'text/plain', language, value }],
  )
  return [...identifying, ...reasons, { type: 'TextualBody', purpose: 'classifying', value: mention.role }]
}

function annotation(corpus: Corpus, mention: Mention, paragraph: Paragraph, base: string): object {
  return {
    id: `${base}#${mention.id}`,
    type: 'Annotation',
    motivation: mention.place === null ? 'commenting' : 'identifying',
    body: bodiesOf(corpus, mention, base),
    target: {
      source: `${base}?article=${mention.article}&at=${mention.paragraph}`,
      selector: selectorsOf(paragraph.text, mention),
    },
  }
}

/**
 * Every mention as a W3C Web Annotation: a collection with its one page inside. A target is one paragraph, whose
 * text the offsets count from; `base` is the address of the corpus, ending in a slash.
 */
export function webAnnotations(corpus: Corpus, base: string): string {
  const items = corpus.mentions.flatMap((mention) => {
    const paragraph = corpus.paragraphById.get(mention.paragraph)
    return paragraph ? [annotation(corpus, mention, paragraph, base)] : []
  })
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${base}annotations.jsonld`,
    type: 'AnnotationCollection',
    label: '京津冀图读 Jing-Jin-Ji Atlas',
    total: items.length,
    first: { id: `${base}annotations.jsonld#page`, type: 'AnnotationPage', startIndex: 0, items },
  }
  return `${JSON.stringify(collection, null, 1)}\n`
}
