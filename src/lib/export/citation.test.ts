import { describe, expect, it } from 'vitest'
import { realCorpus as atlas } from '../../../geo/test/atlas.ts'
import { LANGUAGES } from '../text/language.ts'
import { EXPORT_WORDS } from '../text/export-words.ts'
import { citation, dayOf } from './citation.ts'
import { embedSnippet } from './embed.ts'
import { FORMATS } from './formats.ts'

describe('citation', () => {
  it('names the atlas, the link and the day in both languages', () => {
    const link = 'https://example.org/?place=tianjin-port'
    expect(citation(link, '2025-06-01', 'zh')).toBe(
      '京津冀图读（Jing-Jin-Ji Atlas）。https://example.org/?place=tianjin-port，查阅于 2025-06-01。',
    )
    expect(citation(link, '2025-06-01', 'en')).toBe(
      'Jing-Jin-Ji Atlas 京津冀图读. https://example.org/?place=tianjin-port, accessed 2025-06-01.',
    )
  })

  it("takes the day from the reader's own calendar", () => {
    expect(dayOf(new Date(2025, 0, 2, 0, 30))).toBe('2025-01-02')
    expect(dayOf(new Date(2025, 10, 30, 23, 30))).toBe('2025-11-30')
  })
})

describe('embed', () => {
  it('cannot be broken out of by what the address or the title holds', () => {
    expect(embedSnippet('https://example.org/embed', '?layers=a&map="><script>', '"图"', 300)).toBe(
      '<iframe src="https://example.org/embed?layers=a&amp;map=&quot;&gt;&lt;script&gt;" title="&quot;图&quot;" width="100%" height="300" style="border:0" loading="lazy" allowfullscreen></iframe>',
    )
  })
})

describe('files', () => {
  it.each(FORMATS)('$name is made on demand, and explained in both languages', async ({ name, make }) => {
    const text = await make(atlas, 'https://example.org/', () => Promise.resolve(atlas))
    expect(text).toContain('天津港')
    if (name.endsWith('json') || name.endsWith('jsonld'))
      expect(text).toContain('https://example.org/?place=')
    for (const language of LANGUAGES) expect(EXPORT_WORDS[language].files[name]).toBeTruthy()
  })
})
