import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import {
  docxBomb,
  docxBytes,
  gb18030Bytes,
  lockedDocx,
  lockedPdf,
  pdfBytes,
  scannedPdf,
  utf16Bytes,
  zipBytes,
} from '../../../../e2e/fixtures.ts'
import { MOST_TEXT } from '../project-schema.ts'
import { ImportError, type ImportFault } from './import-error.ts'
import { MOST_BYTES, readFile, readFiles, readPasted } from './read-file.ts'

vi.mock('./pdf-resources.ts', async () => {
  const { readFile: read } = await import('node:fs/promises')
  const { pathToFileURL } = await import('node:url')
  const { GlobalWorkerOptions } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  GlobalWorkerOptions.workerSrc = pathToFileURL('node_modules/pdfjs-dist/legacy/build/pdf.worker.mjs').href
  return {
    startPdfWorker: () => null,
    readCMap: async (name: string) =>
      new Uint8Array(await read(`node_modules/pdfjs-dist/cmaps/${name}.bcmap`)),
  }
})

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)
const file = (name: string, bytes: Uint8Array<ArrayBuffer>, type = ''): File =>
  new File([bytes], name, { type })
const TEXT = '成渝地区双城经济圈\n\n重庆市和成都市要唱好“双城记”，共建巴蜀文化旅游走廊。'

async function faultOf(bad: File): Promise<ImportFault | null> {
  const error = await readFile(bad).catch((e: unknown) => e)
  return error instanceof ImportError && error.file === bad.name ? error.kind : null
}

describe('the text of a file', () => {
  it.each([
    ['UTF-8', utf8(TEXT)],
    ['UTF-8 with a mark', utf8(`\uFEFF${TEXT}`)],
    ['UTF-16', utf16Bytes(TEXT)],
    ['GB18030', gb18030Bytes(TEXT)],
  ])('is read from %s', async (_, bytes) => {
    expect(await readFile(file('成渝.txt', bytes))).toEqual({
      title: '成渝',
      file: '成渝.txt',
      text: TEXT,
      hasLittleChinese: false,
    })
  })

  it('stays Chinese where a few bytes of UTF-8 are lost', async () => {
    const bytes = utf8(TEXT.repeat(5)).slice(0, -1)
    expect((await readFile(file('a.txt', bytes))).text.startsWith('成渝地区双城经济圈')).toBe(true)
  })

  it('has one kind of line end and nothing unseen', async () => {
    const { text } = await readFile(file('a.txt', utf8('天\u200B津\u0007港  \r\n\r\n\r\n\r滨海\u2028新区\n')))
    expect(text).toBe('天津港\n\n滨海\n新区')
  })

  it('has the usual form of characters that a PDF gives as radicals', () => {
    expect(readPasted('⻓三⻆⼀体化，⾛深⾛实').text).toBe('长三角一体化，走深走实')
  })

  it('of Markdown is its words and headings', async () => {
    const source = `---\ntitle: "双城记"\ntags: [a]\n---\n# 双城记\n\n**重庆市**和[成都市](https://example.org/)要唱好\n双城记。\n另起一段\n\n成渝走廊\n----\n\n- 川南\n- 渝西[^1]\n\n> 引文 <b>里</b>\n\n| 城市 | 地位 |\n|---|---|\n| 重庆 | 直辖市 |\n\n![图](a.png)\n[^1]: 注\n`
    const read = await readFile(file('x.md', utf8(source)))
    expect(read.title).toBe('双城记')
    expect(read.text.replace(/\n+/g, '\n')).toBe(
      '# 双城记\n重庆市和成都市要唱好双城记。\n另起一段\n## 成渝走廊\n川南\n渝西\n引文 里\n城市 地位\n重庆 直辖市',
    )
  })

  it('of Word is its paragraphs, headings and rows', async () => {
    const lines = ['# 双城记', '## 一、总体要求', '重庆市和<成都市>要唱好双城记。', '重庆|直辖市', '完']
    expect(await readFile(file('稿.docx', docxBytes(lines)))).toEqual({
      title: '双城记',
      file: '稿.docx',
      text: '双城记\n## 一、总体要求\n重庆市和<成都市>要唱好双城记。\n重庆\t直辖市\n完',
      hasLittleChinese: false,
    })
  })

  it.each(['to-unicode', 'UniGB-UCS2-H'] as const)(
    'of a PDF coded by %s is its paragraphs',
    async (coding) => {
      const pages = [
        [
          '　　重庆市和成都市要唱好双城记，共建',
          '巴蜀文化旅游走廊，推动川渝高竹新区加',
          '快发展。',
          '　　成都都市圈与重庆都市圈相向发展，带',
          '1',
        ],
        ['动川南、渝西地区融合发展。', '　　完。', '2'],
      ]
      const { text } = await readFile(file('规划.pdf', pdfBytes(pages, { coding })))
      expect(text).toBe(
        '重庆市和成都市要唱好双城记，共建巴蜀文化旅游走廊，推动川渝高竹新区加快发展。\n成都都市圈与重庆都市圈相向发展，带动川南、渝西地区融合发展。\n完。',
      )
    },
  )

  it('says where hardly anything of it is Chinese', async () => {
    expect((await readFile(file('a.txt', utf8('Tianjin 天津 port')))).hasLittleChinese).toBe(true)
  })

  it('that was pasted is called by its first line', () => {
    expect(readPasted(`\r\n${TEXT}`)).toEqual({
      title: '成渝地区双城经济圈',
      file: null,
      text: TEXT,
      hasLittleChinese: false,
    })
  })
})

describe('a file that cannot be read', () => {
  const binary = Uint8Array.from({ length: 4000 }, (_, i) => (i * i * 31 + i) % 256)
  it.each<[ImportFault, File]>([
    ['empty', file('a.txt', new Uint8Array())],
    ['empty', file('a.md', utf8('---\ntitle: 天津\n---\n'))],
    ['too-large', file('a.txt', utf8('天津'.repeat(MOST_TEXT / 2 + 1)))],
    ['too-large', file('a.pdf', new Uint8Array(MOST_BYTES + 1))],
    ['too-large', file('a.docx', docxBomb())],
    ['too-large', file('a.docx', docxBomb(1000))],
    ['binary', file('a.txt', binary)],
    ['not-chinese', file('a.txt', utf8('The port of Tianjin'))],
    ['not-chinese', file('a.pdf', pdfBytes([['Tianjin']]))],
    ['unreadable', file('a.docx', utf8('天津'))],
    ['unreadable', file('a.docx', zipBytes([{ name: 'a.xml', data: utf8('<a/>') }]))],
    ['unreadable', file('a.pdf', utf8('天津'))],
    ['no-text-layer', file('a.pdf', scannedPdf())],
    ['unknown-type', file('a.png', binary)],
    ['unknown-type', file('a.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0))],
    ['encrypted', file('a.docx', lockedDocx())],
    ['encrypted', file('a.pdf', lockedPdf())],
  ])('is told apart: %s', async (kind, bad) => {
    expect(await faultOf(bad)).toBe(kind)
  })

  it('does not lose the others', async () => {
    const { texts, failures } = await readFiles([
      file('a.png', binary),
      file('b.txt', utf8(TEXT)),
      file('c', utf8(TEXT), 'text/plain;charset=utf-8'),
    ])
    expect(texts.map((t) => t.file)).toEqual(['b.txt', 'c'])
    expect(failures.map((f) => [f.file, f.kind])).toEqual([['a.png', 'unknown-type']])
  })

  it('never breaks anything else, whatever its bytes', async () => {
    const starts = [[], [0x50, 0x4b, 3, 4], [...utf8('%PDF-1.7\n')], [0xff, 0xfe], [...utf8('---\n天津')]]
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('txt', 'md', 'docx', 'doc', 'pdf'),
        fc.constantFrom(...starts),
        fc.uint8Array({ maxLength: 600 }),
        async (ending, start, rest) => {
          const { texts, failures } = await readFiles([file(`a.${ending}`, Uint8Array.of(...start, ...rest))])
          expect(texts.length + failures.length).toBe(1)
          for (const { text } of texts) expect(text).not.toMatch(/[^\P{Cc}\n\t]|^\n|\n$/u)
        },
      ),
      { numRuns: 150 },
    )
  })

  it('damaged in one place is still a text or a fault', async () => {
    const whole = [docxBytes(['## 天津', '滨海|新区']), pdfBytes([['　　天津港', '滨海新区']])]
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(0, 1), fc.nat(), fc.nat(255), async (which, at, value) => {
        const bytes = whole[which]?.slice() ?? new Uint8Array()
        bytes[at % bytes.length] = value
        const { texts, failures } = await readFiles([file(which === 0 ? 'a.docx' : 'a.pdf', bytes)])
        expect(texts.length + failures.length).toBe(1)
      }),
      { numRuns: 150 },
    )
  }, 20_000)
})
