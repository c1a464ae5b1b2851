import { describe, expect, it } from 'vitest'
import { parseArticle } from '../pipeline/articles.ts'
import { printedPage, realSources } from './sources.ts'

const articles = realSources.articles.map((file) => parseArticle(file).article)
const withoutSpace = (text: string): string => text.replaceAll(/\s/g, '')

/** Everything the articles print, as blocks: paragraphs, headings, titles, author lines. */
const blocks = articles.flatMap((a) => [
  ...a.paragraphs.map((p) => withoutSpace(p.text)),
  ...(a.authors.length > 0 ? [withoutSpace(a.authors.join(''))] : []),
])

describe('the articles against the printed page', () => {
  const runs = printedPage
    .split('\n')
    .map(withoutSpace)
    .filter((run) => run !== '')

  it('hold every printed line, each in one block and uncut', () => {
    const left = [...blocks]
    for (const run of [...runs].sort((a, b) => b.length - a.length)) {
      const at = left.findIndex((block) => block.includes(run))
      expect(at, `"${run.slice(0, 30)}…" is lost`).toBeGreaterThanOrEqual(0)
      left[at] = (left[at] ?? '').replace(run, '')
    }
    expect(left.filter((rest) => rest !== '')).toEqual([])
  })

  it('add no character and lose none', () => {
    const sorted = (texts: readonly string[]): string => [...texts.join('')].sort().join('')
    expect(sorted(blocks)).toBe(sorted(runs))
  })
})

describe('the restored order', () => {
  const text = (id: string): string =>
    articles
      .find((a) => a.id === id)
      ?.paragraphs.map((p) => p.text)
      .join('\n') ?? ''

  it('joins the words cut at column breaks', () => {
    expect(text('new-quality-productive-forces')).toContain('一汽丰田新能源汽车和一汽大众')
    expect(text('reform-and-opening-up')).toContain('积极推进土地、数据、金融等要素市场化改革')
    expect(text('reform-and-opening-up')).toContain('跨境电商、融资租赁、保税维修')
  })

  it('begins article 3 with its opening and ends it where the print breaks off', () => {
    const article = articles.find((a) => a.id === 'reform-and-opening-up')
    const body = article?.paragraphs.filter((p) => p.role === 'body') ?? []
    expect(body[0]?.text.startsWith('习近平总总书记在天津视察时提出')).toBe(true)
    expect(body.at(-1)?.text.endsWith('在实施过程中相互促')).toBe(true)
    expect(article?.complete).toBe(false)
    expect(article?.incomplete_note).toBeTruthy()
  })

  it('gives each article its own authors', () => {
    const authors = Object.fromEntries(articles.map((a) => [a.id, a.authors.map(withoutSpace)]))
    expect(authors).toEqual({
      'coordinated-development': ['张贵', '孙晨晨'],
      'new-quality-productive-forces': ['乔晓楠'],
      'reform-and-opening-up': ['钟会兵', '王会芝'],
    })
  })

  it('keeps three numbered sections an article', () => {
    for (const { paragraphs } of articles)
      expect(paragraphs.filter((p) => p.role === 'heading').map((p) => p.text.slice(0, 2))).toEqual([
        '一、',
        '二、',
        '三、',
      ])
  })
})

describe('errata', () => {
  it('stand where they say, and leave the text as printed', () => {
    for (const { errata, paragraphs } of articles)
      for (const erratum of errata) {
        const paragraph = paragraphs.find((p) => p.id === erratum.paragraph)
        expect(paragraph?.text.slice(erratum.start, erratum.end)).toBe(erratum.printed)
      }
  })

  it('answer the misprints in place names, the lost, the repeated and the missing text', () => {
    const answers = articles.flatMap((a) => a.errata).map((e) => `${e.kind}: ${e.read ?? ''}`)
    for (const answer of ['misprint: 天开高教科创园', 'misprint: 津潍高铁', 'misprint: 空客二线项目'])
      expect(answers).toContain(answer)
    for (const kind of ['lost', 'repeated', 'truncated']) expect(answers).toContain(`${kind}: `)
  })
})

describe('parseArticle', () => {
  const [first] = realSources.articles
  it('tells file, line and remedy when an erratum is not verbatim', () => {
    const broken = {
      path: 'a.md',
      text: first?.text.replace('printed: 习近平总指出', 'printed: 习近平指出') ?? '',
    }
    expect(() => parseArticle(broken)).toThrow(/^a\.md:\d+: erratum "习近平指出" does not stand.*→/)
  })
  it('tells what is missing in the front matter', () => {
    const broken = { path: 'a.md', text: first?.text.replace(/^title_en: .*\n/m, '') ?? '' }
    expect(() => parseArticle(broken)).toThrow(/^a\.md.*title_en/)
  })
})
