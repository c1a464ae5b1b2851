import { describe, expect, it } from 'vitest'
import { mentionPatch, type Verdict } from '../../src/lib/data/patch-schema.ts'
import type { Mention } from '../../src/lib/data/text-schema.ts'
import { buildArtifacts } from '../pipeline/artifacts.ts'
import { applyPatch } from '../pipeline/patches.ts'
import type { SourceFile } from '../pipeline/source-error.ts'
import { realCorpus } from './atlas.ts'
import { realSources } from './sources.ts'
import { publishedTexts } from '../pipeline/published.ts'

const AT = '2025-06-01T08:00:00Z'
const role = (value: 'actor' | 'location' | 'not-a-place'): Verdict => ({
  type: 'TextualBody',
  purpose: 'classifying',
  value,
})
const place = (source: string): Verdict => ({ type: 'SpecificResource', purpose: 'identifying', source })
const file = (patch: unknown): SourceFile => ({ path: 'patch.json', text: JSON.stringify(patch) })

/** The mention whose words stand right before `after`. */
function mentionBefore(text: string, after: string): Mention {
  const found = realCorpus.mentions.filter(
    (m) => m.text === text && realCorpus.paragraphById.get(m.paragraph)?.text.startsWith(after, m.end),
  )
  const [mention] = found
  if (!mention || found.length > 1) throw new Error(`${found.length} mentions of ${text} before ${after}`)
  return mention
}

function patchOf(mention: Mention, verdict: Verdict, reason: string) {
  const paragraph = realCorpus.paragraphById.get(mention.paragraph)
  if (!paragraph) throw new Error(`no paragraph ${mention.paragraph}`)
  return mentionPatch(paragraph, mention, verdict, reason, AT)
}

const apply = (patch: unknown, decisions = realSources.decisions): SourceFile =>
  applyPatch(file(patch), { ...realSources, decisions })

const mentionsWith = (decisions: SourceFile): readonly Mention[] =>
  publishedTexts(buildArtifacts({ ...realSources, decisions })).mentions

const withoutNumbers = (mentions: readonly Mention[]) => mentions.map((m) => ({ ...m, id: '' }))
const lines = (text: string): string[] => text.trimEnd().split('\n')

describe('a reader’s correction of a mention', () => {
  const mention = mentionBefore('通武廊', '”')

  it.each([
    ['refuses the words', role('not-a-place'), null],
    ['gives another place', place('langfang'), { ...mention, place: 'langfang' }],
    ['gives another role', role('actor'), { ...mention, role: 'actor' }],
  ] as const)('%s, there and nowhere else', (_, verdict, expected) => {
    const changed = apply(patchOf(mention, verdict, '其一、其二: "#"'))
    const others = realCorpus.mentions.filter((m) => m.id !== mention.id)
    const built = mentionsWith(changed)
    const isIt = (m: Mention): boolean => m.paragraph === mention.paragraph && m.start === mention.start
    expect(withoutNumbers(built.filter(isIt))).toEqual(withoutNumbers(expected ? [expected] : []))
    expect(withoutNumbers(built.filter((m) => !isIt(m)))).toEqual(withoutNumbers(others))
  })

  it('is added at the end, and leaves comments and every other decision as they were', () => {
    const changed = apply(patchOf(mention, role('not-a-place'), '合称: 不是 # 地名'))
    expect(changed.path).toBe('geo/sources/mentions/decisions.yaml')
    expect(changed.text.startsWith(realSources.decisions.text)).toBe(true)
    expect(lines(changed.text.slice(realSources.decisions.text.length))).toEqual([
      '- article: coordinated-development',
      expect.stringMatching(/^ {2}context: .*通武廊/),
      '  text: 通武廊',
      '  refuse: true',
      '  why: "合称: 不是 # 地名"',
    ])
  })

  it('changes nothing when it is applied again', () => {
    for (const verdict of [role('not-a-place'), role('actor'), place('langfang')]) {
      const patch = patchOf(mention, verdict, '理由')
      const once = apply(patch)
      expect(apply(patch, once)).toEqual(once)
    }
  })

  it('takes the place of an earlier decision on the same words, and keeps what it does not speak of', () => {
    const known = mentionBefore('武清', '至亦庄站')
    const corrected = apply(patchOf(known, role('actor'), '读者的理由。'))
    expect(lines(corrected.text)).toHaveLength(lines(realSources.decisions.text).length + 1)
    expect(corrected.text).toContain(
      '  context: 新增武清至亦庄站\n  text: 武清\n  place: wuqing-station\n  role: actor\n' +
        '  why: “武清至亦庄站”两端都是京津城际的车站。 读者的理由。\n',
    )
    expect(apply(patchOf(known, role('actor'), '读者的理由。'), corrected)).toEqual(corrected)
    const refused = apply(patchOf(known, role('not-a-place'), '不是。'), corrected)
    expect(refused.text).toContain('  text: 武清\n  refuse: true\n  why: 不是。\n')
    const back = apply(patchOf(known, place('wuqing'), '指区。'), refused)
    expect(back.text).toContain('  text: 武清\n  place: wuqing\n  why: 指区。\n')
  })

  it('finds its words where paragraphs were inserted before them, by the quotation alone', () => {
    const patch = patchOf(mention, role('actor'), '理由')
    const moved = { ...patch, target: { ...patch.target, source: 'coordinated-development-p01' } }
    expect(apply(moved)).toEqual(apply(patch))
  })

  const good = patchOf(mention, role('actor'), '理由')
  const [quote, position] = good.target.selector
  it.each([
    [
      'quotes what does not stand in the articles',
      { ...good, target: { ...good.target, selector: [{ ...quote, exact: '通州' }, position] } },
      /patch\.json: ".*\[通州\].*" does not stand in the articles/,
    ],
    [
      'quotes too little to be found',
      {
        ...good,
        target: {
          ...good.target,
          source: 'elsewhere',
          selector: [{ ...quote, exact: '天津', prefix: '', suffix: '' }, position],
        },
      },
      /"\[天津\]" stands \d+ times in the articles/,
    ],
    [
      'names an unknown place',
      { ...good, body: [place('nowhere'), good.body[1]] },
      /unknown place "nowhere"/,
    ],
    ['gives no reason', { ...good, body: [good.body[0], { ...good.body[1], value: ' ' }] }, /body\.1\.value/],
  ])('is refused in words when it %s', (_, bad, message) => {
    expect(() => apply(bad)).toThrow(message)
  })
})

describe('a decision', () => {
  const withDecision = (entry: string): SourceFile => ({
    ...realSources.decisions,
    text: `${realSources.decisions.text}- article: coordinated-development\n${entry}`,
  })
  it.each([
    [
      'refuses what is no mention',
      '  context: 新增武清至亦庄站\n  text: 新增\n  refuse: true\n  why: x\n',
      /decisions\.yaml:\d+: "新增" is no mention in "新增武清至亦庄站"/,
    ],
    [
      'refuses and gives a place',
      '  context: 新增武清至亦庄站\n  text: 武清\n  place: wuqing\n  refuse: true\n  why: x\n',
      /either gives place or role, or refuses/,
    ],
  ])('stops the build when it %s', (_, entry, message) => {
    expect(() => buildArtifacts({ ...realSources, decisions: withDecision(entry) })).toThrow(message)
  })
})
