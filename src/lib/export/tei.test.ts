import { describe, expect, it } from 'vitest'
import { realCorpus as atlas } from '../../../geo/test/atlas.ts'
import { buildCorpus, type Corpus } from '../data/corpus.ts'
import type { Erratum, Mention } from '../data/text-schema.ts'
import { tei } from './tei.ts'

const BASE = 'https://example.org/atlas/?a=1&b=2'
const document = tei(atlas, BASE)

interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (Element | string)[]
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }
function decode(text: string): string {
  if (/[<>]|&(?!(?:amp|lt|gt|quot);)/.test(text)) throw new Error(`a bare sign in ${text}`)
  return text.replaceAll(/&(\w+);/g, (_, name: string) => ENTITIES[name] ?? '')
}

/** Reads the XML the exporter may write; throws where it is not well-formed. */
function parse(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] }
  const open = [root]
  const tags = /<(\/?)([A-Za-z]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>|([^<]+|<)/g
  for (const [, closing, name = '', pairs = '', empty, text] of xml
    .replace('<?xml version="1.0" encoding="UTF-8"?>\n', '')
    .matchAll(tags)) {
    const parent = open.at(-1) ?? root
    if (text !== undefined) parent.children.push(decode(text))
    else if (closing) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes another element`)
    } else {
      const attributes: Record<string, string> = {}
      for (const [, key = '', value = ''] of pairs.matchAll(/([\w:]+)="([^"]*)"/g)) {
        if (key in attributes) throw new Error(`${key} twice in <${name}>`)
        attributes[key] = decode(value)
      }
      const element = { name, attributes, children: [] }
      parent.children.push(element)
      if (!empty) open.push(element)
    }
  }
  if (open.length !== 1) throw new Error('elements stay open')
  return root
}

const isElement = (node: Element | string): node is Element => typeof node !== 'string'
const all = (element: Element): Element[] => [element, ...element.children.filter(isElement).flatMap(all)]
/** The text as printed: all but the readings. */
const printed = (node: Element | string): string =>
  isElement(node) ? (node.name === 'corr' ? '' : node.children.map(printed).join('')) : node

const elements = all(parse(document))
const named = (name: string): Element[] => elements.filter((e) => e.name === name)
const byId = new Map(elements.map((e) => [e.attributes['xml:id'], e]))

/** The first article alone, of one paragraph. */
function atlasOf(
  text: string,
  mentions: readonly Partial<Mention>[],
  errata: readonly Partial<Erratum>[],
): Corpus {
  const where = { article: 'a', paragraph: 'p', role: 'location' as const, reason: null, reason_en: null }
  const why = {
    paragraph: 'p',
    kind: 'misprint' as const,
    certainty: 'certain' as const,
    why: '因',
    why_en: 'why',
  }
  const paragraph = { id: 'p', section: null, role: 'body' as const, lead: 0, text }
  const articles = atlas.articles.slice(0, 1).map((a) => ({
    ...a,
    id: 'a',
    paragraphs: [paragraph],
    errata: errata.map((e) => ({ ...why, start: 0, end: 0, printed: '', read: null, ...e })),
  }))
  const full = mentions.map((m, at) => ({
    ...where,
    id: `m${at}`,
    start: 0,
    end: 0,
    text: '',
    place: 'tianjin',
    ...m,
  }))
  return buildCorpus({ ...atlas, articles, mentions: full })
}
const paragraphOf = (xml: string): string | undefined => /<p xml:id="p">(.*)<\/p>/.exec(xml)?.[1]

describe('TEI', () => {
  it('has a header, a list of places and a text for each article', () => {
    const [root] = parse(document).children.filter(isElement)
    expect(root).toMatchObject({ name: 'TEI', attributes: { xmlns: 'http://www.tei-c.org/ns/1.0' } })
    expect(root?.children.filter(isElement).map((e) => e.name)).toEqual(['teiHeader', 'standOff', 'text'])
    expect(named('place')).toHaveLength(atlas.places.length)
    expect(
      named('group')[0]
        ?.children.filter(isElement)
        .map((e) => e.attributes['xml:id']),
    ).toEqual(atlas.articles.map((a) => a.id))
  })

  it('gives the articles to the letter', () => {
    const bodies = named('body')
    for (const [at, { id, paragraphs }] of atlas.articles.entries()) {
      for (const paragraph of paragraphs)
        expect(printed(byId.get(paragraph.id) ?? ''), paragraph.id).toBe(paragraph.text)
      const body = printed(bodies[at] ?? '').replaceAll('\n', '')
      expect(body, id).toBe(paragraphs.map((p) => p.text).join(''))
    }
  })

  it('puts each section in a division under its heading', () => {
    const sections = named('div').filter((e) => e.attributes.type === 'section')
    const headings = atlas.articles.flatMap((a) => a.paragraphs.filter((p) => p.role === 'heading'))
    expect(sections.map((s) => printed(s.children.find(isElement) ?? ''))).toEqual(
      headings.map((h) => h.text),
    )
  })

  it('marks every mention and points only at what is there, each id once', () => {
    for (const { id, text } of atlas.mentions) expect(printed(byId.get(id) ?? ''), id).toBe(text)
    const ids = elements.flatMap((e) => e.attributes['xml:id'] ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9-]*$/)
    const pointers = elements.flatMap(({ attributes: a }) =>
      [a.ref, a.target, a.active, a.passive, a.corresp]
        .flatMap((value) => value?.split(' ') ?? [])
        .filter((value) => value.startsWith('#')),
    )
    expect(pointers.length).toBeGreaterThan(300)
    for (const pointer of pointers) expect(byId.has(pointer.slice(1)), pointer).toBe(true)
  })

  it('answers every erratum of the print beside it', () => {
    const errata = atlas.articles.flatMap((a) => a.errata)
    expect(named('choice')).toHaveLength(errata.filter((e) => e.read !== null).length)
    expect(
      named('corr')
        .map(({ children }) => children.join(''))
        .sort(),
    ).toEqual(errata.flatMap((e) => e.read ?? []).sort())
    expect(named('note').filter((n) => n.attributes.type === 'erratum')).toHaveLength(2 * errata.length)
  })

  it('writes latitude first, of points and of lines', () => {
    const geoOf = (id: string): string => {
      const place = byId.get(id)
      return printed((place && all(place).find((e) => e.name === 'geo')) ?? '')
    }
    expect(geoOf('tianjin-port')).toBe('38.99 117.785')
    const lines = atlas.places.filter((p) => p.geometry?.type === 'LineString')
    expect(lines).toHaveLength(3)
    for (const { id, geometry } of lines) {
      const pairs = geoOf(id)
        .match(/\S+ \S+/g)
        ?.map((pair) => pair.split(' ').map(Number).reverse())
      expect(pairs).toEqual(geometry?.coordinates)
    }
  })

  it('escapes what XML reserves', () => {
    const xml = tei(atlasOf('a<b & "c">天津', [{ start: 9, end: 12, text: '>天津' }], []), BASE)
    expect(paragraphOf(xml)).toBe(
      'a&lt;b &amp; &quot;c&quot;<placeName xml:id="m0" ref="#tianjin">&gt;天津</placeName>',
    )
  })

  it('keeps a mention whole where an erratum would cut it, and notes it at the paragraph', () => {
    const cut = tei(
      atlasOf(
        '在天津港',
        [{ start: 1, end: 4, text: '天津港' }],
        [{ start: 0, end: 3, printed: '在天津', read: '于' }],
      ),
      BASE,
    )
    expect(paragraphOf(cut)).toBe('在<placeName xml:id="m0" ref="#tianjin">天津港</placeName>')
    expect(cut).toContain('<note type="erratum" target="#p" xml:lang="zh">因</note>')
  })

  it('nests a mention in the erratum that holds it', () => {
    const xml = tei(
      atlasOf(
        '在天津港',
        [{ start: 1, end: 3, text: '天津', role: 'actor' }],
        [{ start: 1, end: 4, printed: '天津港', read: '津港', certainty: 'possible' }],
      ),
      BASE,
    )
    expect(paragraphOf(xml)).toBe(
      '在<choice xml:id="a-e1"><sic><placeName xml:id="m0" ref="#tianjin" role="actor">天津</placeName>港</sic><corr cert="low">津港</corr></choice>',
    )
  })
})
