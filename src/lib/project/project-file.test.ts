import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyProject } from './project-arbitrary.ts'
import { openProjectFile, projectFile, ProjectFileError, projectFileName } from './project-file.ts'
import { newProject, type Project } from './project-schema.ts'

const TIME = '2026-01-02T03:04:05.000Z'
const sample: Project = {
  ...newProject('p1', '津冀', TIME),
  texts: [{ id: 't1', title: '一', file: null, text: '天津港\n黄骅港' }],
  decisions: [
    { text: 't1', start: 0, end: 3, places: ['tianjin-port'] },
    { text: 't1', start: 4, end: 7, places: [] },
  ],
}

function faultOf(text: string): { kind: string; path: string | undefined } | null {
  try {
    openProjectFile(text)
    return null
  } catch (error) {
    if (!(error instanceof ProjectFileError)) throw error
    return { kind: error.kind, path: error.path }
  }
}
const withFields = (fields: object): string => JSON.stringify({ ...sample, ...fields })

describe('projectFile', () => {
  it('puts every entry on a line of its own', () => {
    expect(projectFile(sample)).toBe(`{
  "format": "jing-jin-ji-atlas/project",
  "version": 1,
  "id": "p1",
  "title": "津冀",
  "created": "2026-01-02T03:04:05.000Z",
  "changed": "2026-01-02T03:04:05.000Z",
  "texts": [
    {"id":"t1","title":"一","file":null,"text":"天津港\\n黄骅港"}
  ],
  "decisions": [
    {"text":"t1","start":0,"end":3,"places":["tianjin-port"]},
    {"text":"t1","start":4,"end":7,"places":[]}
  ],
  "places": [],
  "strategies": [],
  "refused": []
}
`)
  })

  it('gives any project back as it was', () => {
    fc.assert(
      fc.property(anyProject, (project) => {
        expect(openProjectFile(projectFile(project))).toEqual(project)
      }),
    )
  })
})

describe('openProjectFile', () => {
  it('reads a file that an editor began with a byte order mark', () => {
    expect(openProjectFile(`\uFEFF${projectFile(sample)}`)).toEqual(sample)
  })

  it('says what is wrong, and where', () => {
    expect(faultOf('')).toEqual({ kind: 'not-json', path: undefined })
    expect(faultOf(projectFile(sample).slice(0, -3))).toEqual({ kind: 'not-json', path: undefined })
    expect(faultOf('null')).toEqual({ kind: 'not-a-project', path: undefined })
    expect(faultOf('[]')).toEqual({ kind: 'not-a-project', path: undefined })
    expect(faultOf('{"type":"FeatureCollection"}')).toEqual({ kind: 'not-a-project', path: undefined })
    expect(faultOf(withFields({ version: 2, new: 1 }))).toEqual({ kind: 'newer-version', path: 'version' })
    expect(faultOf(withFields({ version: 0 }))).toEqual({ kind: 'damaged', path: 'version' })
    expect(faultOf(withFields({ version: '1' }))).toEqual({ kind: 'damaged', path: 'version' })
    expect(faultOf(withFields({ texts: [{ ...sample.texts[0], title: '' }] }))).toEqual({
      kind: 'damaged',
      path: 'texts.0.title',
    })
    expect(faultOf(withFields({ extra: 1 }))).toEqual({ kind: 'damaged', path: 'extra' })
  })

  it('refuses a decision outside its text', () => {
    const decisions = [{ text: 't1', start: 4, end: 8, places: [] }]
    expect(faultOf(withFields({ decisions }))).toEqual({ kind: 'damaged', path: undefined })
  })

  it('gives a project or its own error for any text and any JSON', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void faultOf(text)))
    fc.assert(fc.property(fc.json(), (text) => void faultOf(text)))
  })

  it('gives a project or its own error for a project with anything in any field', () => {
    const keys = fc.constantFrom(...Object.keys(sample), '__proto__')
    fc.assert(
      fc.property(keys, fc.jsonValue(), (key, value) => {
        void faultOf(`{${JSON.stringify(key)}:${JSON.stringify(value)},${withFields({}).slice(1)}`)
        void faultOf(`${withFields({}).slice(0, -1)},${JSON.stringify(key)}:${JSON.stringify(value)}}`)
      }),
    )
  })

  it('gives a project or its own error for a file cut off or changed at any place', () => {
    const file = projectFile(sample)
    fc.assert(
      fc.property(fc.nat(file.length), fc.nat(4), fc.string({ maxLength: 4 }), (at, gone, put) => {
        void faultOf(file.slice(0, at) + put + file.slice(at + gone))
      }),
    )
  })
})

describe('projectFileName', () => {
  it.each([
    ['京津冀 2026', '京津冀 2026.jjjproject.json'],
    ['a/b\\c:d*e?"f<g>|h', 'a b c d e f g h.jjjproject.json'],
    ['../../etc', 'etc.jjjproject.json'],
    ['\u202Etxt.exe', 'txt.exe.jjjproject.json'],
    ['con', 'project con.jjjproject.json'],
    ['aux.txt', 'project aux.txt.jjjproject.json'],
    ['津\n冀\t\uD83D', '津 冀.jjjproject.json'],
    [' … ', '….jjjproject.json'],
    ['///', 'project.jjjproject.json'],
  ])('%j → %s', (title, name) => {
    expect(projectFileName(title)).toBe(name)
  })

  it('is at most 255 bytes long and never cuts a character', () => {
    expect(projectFileName('𠮷'.repeat(300))).toBe(`${'𠮷'.repeat(50)}.jjjproject.json`)
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (title) => {
        const name = projectFileName(title)
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255)
        expect(name).not.toMatch(/[/\\:*?"<>|\p{Cc}\p{Cs}]|^[.\s]/u)
      }),
    )
  })
})
