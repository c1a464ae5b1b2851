import { decode } from './decode.ts'
import type { RawText } from './raw-text.ts'

/** As much of a DOM node as is needed to read its words. */
export interface TextNode {
  /** 1 element, 3 text, 9 document. */
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly childNodes: ArrayLike<TextNode>
  readonly hasAttribute?: (name: string) => boolean
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))
const UNREAD = words(
  'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE SVG MATH IFRAME OBJECT EMBED CANVAS AUDIO VIDEO NAV BUTTON SELECT TEXTAREA INPUT RT RP',
)
const BLOCKS = words(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LEGEND LI MAIN OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL',
)

/** The words under a node, a line for each block element; headings are led by `## `. */
export function textOfNode(root: TextNode): string {
  const lines: string[] = []
  let line = ''
  let heading = false
  const end = (): void => {
    const words = line.replace(/\s+/g, ' ').trim()
    if (words !== '') lines.push(heading ? `## ${words}` : words)
    line = ''
  }
  const visit = (node: TextNode, inPre: boolean): void => {
    const name = node.nodeName.toUpperCase()
    if (node.nodeType === 3) {
      const parts = (node.nodeValue ?? '').split(inPre ? '\n' : /$^/)
      parts.forEach((part, i) => {
        if (i > 0) end()
        line += part
      })
      return
    }
    if (UNREAD.has(name) || node.hasAttribute?.('hidden')) return
    if (name === 'BR') end()
    const isBlock = BLOCKS.has(name)
    const isHeading = /^H[1-6]$/.test(name)
    if (isBlock) end()
    if (isHeading) heading = true
    for (const child of Array.from(node.childNodes)) visit(child, inPre || name === 'PRE')
    if (isBlock) end()
    if (isHeading) heading = false
    if (name === 'TD' || name === 'TH') line += ' '
  }
  visit(root, false)
  end()
  return lines.join('\n')
}

/** The part of a page that holds its article: a lone `article` or `main`, where most of the words are. */
function articleIn(page: Document): Element {
  const found = ['article', 'main', '[role=main]']
    .map((selector) => page.querySelectorAll(selector))
    .find((list) => list.length === 1)?.[0]
  const all = textOfNode(page.body).length
  return found && textOfNode(found).length * 2 > all ? found : page.body
}

/** `charset=…` within the first kilobyte, where browsers look for it. */
const charsetOf = (bytes: Uint8Array): string | undefined =>
  /charset\s*=\s*["']?\s*([\w-]+)/i.exec(String.fromCharCode(...bytes.subarray(0, 1024)))?.[1]

/** The page without its event handlers: they would not be run, but the browser would complain of them. */
const withoutHandlers = (html: string): string =>
  html.replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/([\s"'/])on(?=[a-z]+\s*=)/gi, '$1data-on'))

/**
 * The words of a web page, parsed into a document of its own: nothing of it is run, loaded or put into this page.
 * @throws FormatFault `binary`
 */
export function readHtml(bytes: Uint8Array): RawText {
  const page = new DOMParser().parseFromString(withoutHandlers(decode(bytes, charsetOf(bytes))), 'text/html')
  const title = page.querySelector('title')?.textContent.replace(/\s+/g, ' ').trim() ?? ''
  return { title: title === '' ? null : title, text: textOfNode(articleIn(page)) }
}
