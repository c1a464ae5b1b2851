import { describe, expect, it, vi } from 'vitest'
import type { Article, Mention, Strategy } from '../../src/lib/data/schema.ts'
import { articleEffects, writeAll, type ArticleEffects } from '../io/article-files.ts'
import { addArticle, checkSources } from '../io/article-command.ts'
import { readSources } from '../io/read-sources.ts'
import { buildArtifacts, type Sources } from '../pipeline/artifacts.ts'
import type { SourceFile } from '../pipeline/source-error.ts'
import { draftArticle, type AddedArticle } from '../pipeline/article-draft.ts'
import { idOfTitle, readArticleText } from '../pipeline/article-text.ts'
import { artifact, realArtifacts, realSources } from './sources.ts'

const ROOT = new URL('../..', import.meta.url).pathname.replace(/\/$/, '')

const TEXT = `加快长株潭一体化 建设现代化都市圈

一、立足全局

湖南省以长沙市为龙头,带动株洲、湘潭协同发展,建设长株潭都市圈。全市上下抢抓机遇,三地优势互补。全国的经验表明,交通先行是关键。

二、抓好落实

推动长沙县与江西省萍乡市加强合作,建设株洲西站综合枢纽,打造长沙—株洲—湘潭先进制造业走廊。
湖南大学、长沙理工大学与企业共建实验室。岳麓区、朝阳区的园区要加强综保区建设。推动和平区老城改造。
`

// Each add builds all of the sources as a proof.
vi.setConfig({ testTimeout: 60_000 })

/** The project's folder with what is written kept in memory; `fails` makes a move fail. */
function overlay(
  inputs: Record<string, Uint8Array | string>,
  fails: (path: string) => boolean = () => false,
) {
  const written = new Map<string, string>()
  const lines: string[] = []
  const missing = (path: string): Error => Object.assign(new Error(`no ${path}`), { code: 'ENOENT' })
  const effects: ArticleEffects = {
    async readText(path) {
      return written.get(path) ?? (await articleEffects.readText(path))
    },
    readBytes(path) {
      const input = inputs[path]
      if (input === undefined) return Promise.reject(missing(path))
      return Promise.resolve(typeof input === 'string' ? new TextEncoder().encode(input) : input)
    },
    async list(folder) {
      const names = await articleEffects.list(folder).catch(() => [])
      const own = [...written.keys()]
        .filter((p) => p.startsWith(`${folder}/`))
        .map((p) => p.slice(folder.length + 1))
        .filter((p) => !p.includes('/'))
      return [...new Set([...names, ...own])].sort()
    },
    writeFile(path, text) {
      written.set(path, text)
      return Promise.resolve()
    },
    rename(from, to) {
      const text = written.get(from)
      if (text === undefined || fails(to)) return Promise.reject(new Error(`cannot move to ${to}`))
      written.delete(from)
      written.set(to, text)
      return Promise.resolve()
    },
    remove(path) {
      written.delete(path)
      return Promise.resolve()
    },
    log: (line) => lines.push(line),
  }
  return { effects, written, lines }
}

const add = (effects: ArticleEffects, path = 'text.txt', id: string | null = 'changzhutan') =>
  addArticle(ROOT, { path, id, source: null }, effects)

async function added() {
  const world = overlay({ 'text.txt': TEXT })
  const report = await add(world.effects)
  const sources = await readSources(ROOT, world.effects)
  return { ...world, report, sources, artifacts: buildArtifacts(sources) }
}
const whole = await added()
const own = artifact<Mention[]>(whole.artifacts, 'mentions.json').filter((m) => m.article === 'changzhutan')
const mapped = (text: string): unknown[] => own.filter((m) => m.text === text).map((m) => m.place)

describe('adding an article on another region', () => {
  it('keeps its words, with headings and paragraphs as the sources have them', () => {
    const article = artifact<Article[]>(whole.artifacts, 'articles.json').find((a) => a.id === 'changzhutan')
    expect(article?.paragraphs.map((p) => p.text)).toEqual(TEXT.split('\n').filter((line) => line !== ''))
    expect(article?.paragraphs.map((p) => p.role)).toEqual([
      'title',
      'heading',
      'body',
      'heading',
      'body',
      'body',
    ])
  })

  it('gives the build the places that the geoparser is sure of', () => {
    expect(mapped('湖南省')).toEqual(['hunan'])
    expect(mapped('长沙市')).toEqual(['changsha'])
    expect(mapped('株洲')).toEqual(['zhuzhou', 'zhuzhou'])
    expect(mapped('长沙县')).toEqual(['changsha-county'])
    expect(mapped('萍乡市')).toEqual(['pingxiang'])
    expect(mapped('株洲西站')).toEqual(['zhuzhou-west-railway-station'])
    expect(mapped('长株潭')[0]).toEqual(['changsha', 'zhuzhou', 'xiangtan'])
  })

  it('adds what its places lie in, and says where they were taken from', () => {
    const line = [...whole.written.values()].join('\n').match(/\{"type": "Feature", "id": "yuelu".*\}/)?.[0]
    expect(JSON.parse(line?.replace(/,$/, '') ?? '')).toMatchObject({
      properties: {
        name: '岳麓区',
        name_en: 'Yuelu',
        kind: 'district',
        precision: 'district',
        parent: 'changsha',
        georeferenceSources: ['national gazetteer (geo/sources/boundaries/national.tsv), GB/T 2260 430104'],
      },
    })
  })

  it('does not let the atlas’ shorthands and the names inside institutions speak for other places', () => {
    expect(mapped('全市')).toEqual([])
    expect(mapped('三地')).toEqual([])
    expect(mapped('综保区')).toEqual([])
    expect(mapped('长沙理工大学')).toEqual([null])
    expect(mapped('全国')).toEqual([null])
  })

  it('leaves the other articles’ mentions as they are', () => {
    const others = artifact<Mention[]>(whole.artifacts, 'mentions.json').filter(
      (m) => m.article !== 'changzhutan',
    )
    expect(others).toEqual(artifact<Mention[]>(realArtifacts(), 'mentions.json'))
  })

  it('drafts strategies that are built once their file is moved', () => {
    const text = whole.written.get(`${ROOT}/geo/sources/strategies/drafts/changzhutan.yaml`) ?? ''
    const moved = { path: 'geo/sources/strategies/7-changzhutan.yaml', text }
    const built = buildArtifacts({
      ...whole.sources,
      strategies: [...whole.sources.strategies, moved],
    })
    const corridor = artifact<Strategy[]>(built, 'strategies.json').find(
      (s) => s.name === '长沙—株洲—湘潭先进制造业走廊',
    )
    expect(corridor).toMatchObject({ shape: 'corridor', members: ['changsha', 'zhuzhou', 'xiangtan'] })
    expect(corridor?.evidence.map((e) => e.article)).toEqual(['changzhutan'])
  })

  it('is refused the second time, and writes nothing', async () => {
    const before = new Map(whole.written)
    await expect(add(whole.effects)).rejects.toThrow(
      /the id "changzhutan" is taken by geo\/sources\/articles\/4-changzhutan\.md; nothing was written/,
    )
    expect(whole.written).toEqual(before)
  })

  it('reads a second article on the same region by the entries of the first', async () => {
    const second = draftArticle(
      {
        path: 'b.txt',
        bytes: new TextEncoder().encode('株洲再出发\n株洲与长沙携手。'),
        id: null,
        source: null,
      },
      whole.sources,
    )
    expect(second).toMatchObject({ id: 'zhu-zhou-zai-chu-fa', places: 0, decisions: 0, mentions: 3 })
    expect(second.files.map((f) => f.path)).toEqual(['geo/sources/articles/5-zhu-zhou-zai-chu-fa.md'])
  })
})

describe('a name that two articles use of different places', () => {
  const draft = (id: string, text: string, sources: Sources): AddedArticle =>
    draftArticle({ path: `${id}.txt`, bytes: new TextEncoder().encode(text), id, source: null }, sources)
  const withFiles = (sources: Sources, { files }: AddedArticle): Sources => {
    const newest = (file: SourceFile): SourceFile => files.find((f) => f.path === file.path) ?? file
    return {
      ...sources,
      articles: [...sources.articles, ...files.filter((f) => f.path.endsWith('.md'))],
      gazetteer: sources.gazetteer.map(newest),
      names: newest(sources.names),
      decisions: newest(sources.decisions),
    }
  }

  it('stays with the first, and is decided in the second', () => {
    const first = withFiles(realSources, draft('one', '商务区\n北京市朝阳区建设商务区。', realSources))
    const second = withFiles(
      first,
      draft('two', '汽车城\n长春市朝阳区发展汽车产业。朝阳区再添新项目。', first),
    )
    const places = artifact<Mention[]>(buildArtifacts(second), 'mentions.json')
      .filter((m) => m.text.endsWith('朝阳区'))
      .map((m) => [m.article, m.place])
    expect(places).toEqual([
      ['one', 'chaoyang'],
      ['two', 'chaoyang-district'],
      ['two', 'chaoyang-district'],
    ])
  })
})

describe('a file to add', () => {
  it('may be in GB18030, and is named by its title', () => {
    // “长沙\n长沙与株洲。” in GB18030.
    const bytes = Uint8Array.from([
      0xb3, 0xa4, 0xc9, 0xb3, 0x0a, 0xb3, 0xa4, 0xc9, 0xb3, 0xd3, 0xeb, 0xd6, 0xea, 0xd6, 0xde, 0xa1, 0xa3,
    ])
    expect(readArticleText('a.txt', bytes)).toEqual({ title: '长沙', blocks: ['长沙与株洲。'] })
    expect(idOfTitle('加快长株潭一体化 建设都市圈')).toBe('jia-kuai-chang-zhu-tan-yi')
  })

  it('may be Markdown, whose headings and lead sentences are kept', () => {
    const text = '# 长沙\n\n## 总论\n\n**长沙领先。**长沙与株洲\n同行。\n'
    expect(readArticleText('a.md', new TextEncoder().encode(text))).toEqual({
      title: '长沙',
      blocks: ['## 总论', '**长沙领先。**长沙与株洲同行。'],
    })
  })

  it.each([
    ['a.docx', /is no \.txt or \.md file → save it as plain text or Markdown/],
    ['a.txt', /holds no Chinese text/],
  ])('is refused with a remedy: %s', (path, message) => {
    expect(() => readArticleText(path, new TextEncoder().encode('no text'))).toThrow(message)
  })
})

describe('a write that fails', () => {
  it.each(['administrative.geojson', 'names.yaml', '4-changzhutan.md'])(
    'leaves nothing when %s cannot be moved',
    async (name) => {
      const world = overlay({}, (path) => path.endsWith(name))
      await expect(writeAll(ROOT, whole.report.files, world.effects)).rejects.toThrow('cannot move to')
      for (const [path, text] of world.written) expect(text).toBe(await articleEffects.readText(path))
    },
  )
})

describe('the check', () => {
  it('tells what is open in an article', async () => {
    const { effects, lines } = overlay({})
    const world = { ...effects, readText: whole.effects.readText, list: whole.effects.list }
    await checkSources(ROOT, 'changzhutan', world)
    const text = lines.join('\n')
    expect(text).toMatch(/title_en, .*authors, source, date/)
    expect(text).toMatch(/朝阳区 ×1, homonym: .*北京市朝阳区 \[110105\]/)
    expect(text).toMatch(/湖南大学 ×1, institution/)
    expect(text).toMatch(/全市 ×1, elsewhere-another-place/)
    expect(text).toMatch(/strategy drafts not moved [^→]*\n\s+长沙—株洲—湘潭先进制造业走廊/)
  })

  it('finds nothing open in the articles of the atlas', async () => {
    const { effects, lines } = overlay({})
    await checkSources(ROOT, null, effects)
    expect(lines.slice(0, 3)).toEqual([
      'coordinated-development: nothing open',
      'new-quality-productive-forces: nothing open',
      'reform-and-opening-up: nothing open',
    ])
    expect(lines.join('\n')).toMatch(/gazetteer entries that nothing names/)
  })

  it('says which articles there are when it is asked for another', async () => {
    await expect(checkSources(ROOT, 'nowhere', overlay({}).effects)).rejects.toThrow(
      /no article has the id "nowhere" → give one of coordinated-development/,
    )
  })
})
