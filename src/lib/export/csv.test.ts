import { describe, expect, it } from 'vitest'
import { realCorpus as atlas } from '../../../geo/test/atlas.ts'
import { buildCorpus } from '../data/corpus.ts'
import { mentionsCsv, placesCsv, strategiesCsv } from './csv.ts'

/** Reads RFC 4180 back as records, quoted line breaks and all. */
function parseCsv(text: string): Record<string, string>[] {
  const rows: string[][] = [[]]
  const cells = text.replace(/^\uFEFF/, '').matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/g)
  for (const [, cell = '', end] of cells) {
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)
    if (end === '\r\n') rows.push([])
  }
  const [head = [], ...body] = rows.slice(0, -1)
  return body.map((row) => {
    expect(row).toHaveLength(head.length)
    return Object.fromEntries(head.map((name, at) => [name, row[at] ?? '']))
  })
}

describe('CSV', () => {
  it('opens in Excel as UTF-8 and reads back place by place', () => {
    expect(placesCsv(atlas).charCodeAt(0)).toBe(0xfeff)
    const rows = parseCsv(placesCsv(atlas))
    expect(rows.map((row) => row.id)).toEqual(atlas.places.map((p) => p.id))
    expect(rows.find((row) => row.id === 'tianjin-port')).toMatchObject({
      name: '天津港',
      longitude: '117.785',
      latitude: '38.99',
    })
    expect(rows.find((row) => row.id === 'belt-and-road')).toMatchObject({ longitude: '', latitude: '' })
  })

  it('has every strategy with its quotations, and every mention', () => {
    const strategies = parseCsv(strategiesCsv(atlas))
    expect(strategies.map((row) => row.quotations)).toEqual(
      atlas.strategies.map((s) => s.evidence.map((q) => q.text).join(' | ')),
    )
    const mentions = parseCsv(mentionsCsv(atlas))
    expect(mentions.map((row) => row.text)).toEqual(atlas.mentions.map((m) => m.text))
    expect(mentions.find((row) => row.text === '京津冀')?.places).toBe('beijing | tianjin | hebei')
  })

  it('quotes what would break a row and runs nothing as a formula', () => {
    const [place] = atlas.places
    const odd = (name: string): string | undefined => {
      const places = place ? [{ ...place, properties: { ...place.properties, name } }] : []
      return parseCsv(placesCsv(buildCorpus({ ...atlas, places })))[0]?.name
    }
    expect(odd('a "b",\r\nc')).toBe('a "b",\r\nc')
    for (const formula of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\n=1', '＝1+1', '＋1', '－1', '＠A'])
      expect(odd(formula)).toBe(`'${formula}`)
  })

  it('leaves a negative number a number', () => {
    const row = parseCsv(placesCsv(atlas)).find((r) => r.id === 'us-east-coast')
    expect(Number(row?.longitude)).toBeLessThan(0)
  })
})
