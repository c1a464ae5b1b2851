import fc from 'fast-check'
import { expect, it } from 'vitest'
import { embedSnippet, escapeMarkup } from './embed.ts'
import { composeImage, type ViewImage } from './view-image.ts'

const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '</text><script>alert(1)</script>',
        '" onload="alert(1)',
        ']]>',
        '&#0;',
        '\u0000',
        '\uD83D',
      ),
      fc.constantFrom('天津', '𠮷', '\uFFFF', '\u202E', "'", '<![CDATA[', '<?xml?>'),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''))

const groups = { space: '#1', corridor: '#2', rail: '#3', opening: '#4', innovation: '#5', industry: '#6' }
const marks = { admin: '#a', nature: '#f', transport: '#b', zone: '#c', institution: '#d', works: '#e' }
const image = (title: string, label: string, link: string): ViewImage => ({
  ...{ width: 300, height: 200, title, subtitle: label, attribution: label, link, language: 'zh' },
  legend: [{ sign: 'dot', color: '#b', label }],
  scale: { pixels: 80, label },
  colours: { halo: '#fff', ink: '#000', adminText: '#777', groups, marks },
  fonts: { serif: label, sans: title },
})

/** Tags as they stand in XML whose attributes are all in double quotes; null where anything is left over. */
function tagsOf(xml: string): string[] | null {
  const tags = [...xml.matchAll(/<\/?([a-z]+)(?:\s+[\w:-]+(?:="[^"<]*")?)*\s*\/?>/g)]
  const rest = xml.replaceAll(/<\/?[a-z]+(?:\s+[\w:-]+(?:="[^"<]*")?)*\s*\/?>/g, '')
  return /[<>]|&(?!(?:amp|lt|gt|quot);)/.test(rest) ? null : tags.map(([, name = '']) => name)
}

it('an image of any words is well-formed and has no elements but its own', () => {
  const own = new Set(['svg', 'title', 'rect', 'text', 'path', 'circle'])
  fc.assert(
    fc.property(words, words, words, (title, label, link) => {
      const { svg } = composeImage(image(title, label, link), '<path d="M0 0"/>')
      expect(tagsOf(svg)?.filter((tag) => !own.has(tag))).toEqual([])
      expect(svg).not.toMatch(/(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u)
    }),
  )
})

it('escaped text is as long as it was, but for the entities, and keeps what is text', () => {
  expect(escapeMarkup('津\u0000<\uD83D>𠮷\uFFFE\t\n')).toBe('津\uFFFD&lt;\uFFFD&gt;𠮷\uFFFD\t\n')
})

it('the frame for other pages holds any address and title in its own two attributes', () => {
  fc.assert(
    fc.property(words, words, (query, title) => {
      expect(tagsOf(embedSnippet('https://a.test/embed/', query, title))).toEqual(['iframe', 'iframe'])
    }),
  )
})
