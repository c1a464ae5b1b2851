import type { OwnAtlas } from '../../project/own-atlas.ts'
import type { Span } from '../../project/review-groups.ts'

/** No name of a place is longer, in UTF-16 code units. */
const LONGEST = 60

function paragraphOf(node: Node | null, offsets: OwnAtlas['offsets']): Element | null {
  let element = node instanceof Element ? node : (node?.parentElement ?? null)
  while (element && !offsets.has(element.id)) element = element.parentElement
  return element
}

/**
 * The words selected within one paragraph of a reader's text and where they are on the screen; null where there are
 * none, or more than a name has. `offsets` are the paragraphs by the id of their element, `textOf` gives a whole text.
 */
export function selectedSpan(
  offsets: OwnAtlas['offsets'],
  textOf: (text: string) => string | undefined,
): { readonly span: Span; readonly box: DOMRect } | null {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const paragraph = paragraphOf(range.startContainer, offsets)
  const place = paragraph && offsets.get(paragraph.id)
  if (!place || !paragraph.contains(range.endContainer)) return null
  const before = document.createRange()
  before.selectNodeContents(paragraph)
  before.setEnd(range.startContainer, range.startOffset)
  const printed = range.toString()
  const words = printed.trim()
  const start = place.offset + before.toString().length + printed.indexOf(words)
  const end = start + words.length
  // What else the page may print in a paragraph is not of the text.
  if (words === '' || words.length > LONGEST || textOf(place.text)?.slice(start, end) !== words) return null
  return { span: { text: place.text, start, end, words }, box: range.getBoundingClientRect() }
}
