import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdit, begin, decidedAnew, edited, redone, undone, type Edit, type History } from './edit.ts'
import {
  newProject,
  type AcceptedStrategy,
  type Decision,
  type OwnPlace,
  type Project,
  type ProjectText,
} from './project-schema.ts'

const text = (id: string): ProjectText => ({ id, title: id, file: null, text: '天津港与黄骅港，天津港' })
const decision = (start: number, end: number, places: string[] = ['x'], of = 't1'): Decision => ({
  text: of,
  start,
  end,
  places,
})
const place = (id: string, name = id): OwnPlace => ({
  id,
  name,
  lon: 117.7,
  lat: 38.98,
  precision: 'site',
  source: '手绘',
})
const strategy = (id: string, members: string[] = [], of = 't1'): AcceptedStrategy => ({
  id,
  text: of,
  start: 0,
  end: 3,
  name: id,
  pattern: 'belt',
  members,
})
const base: Project = {
  ...newProject('p1', '津冀', '2026-01-01T00:00:00.000Z'),
  texts: [text('t1'), text('t2')],
}
const with_ = (fields: Partial<Project>): Project => ({ ...base, ...fields })
const decide = (...decisions: Decision[]): Edit => ({ type: 'decide', decisions })

describe('decisions', () => {
  it('stand in the order of the text, texts by their ids', () => {
    const first = applyEdit(base, decide(decision(7, 10), decision(0, 3, ['x'], 't2')))
    expect(applyEdit(first, decide(decision(0, 3))).decisions).toEqual([
      decision(0, 3),
      decision(7, 10),
      decision(0, 3, ['x'], 't2'),
    ])
  })

  it('give way to a later one that overlaps them, whole, in their text alone', () => {
    const project = with_({
      decisions: [decision(0, 3), decision(4, 7), decision(8, 11), decision(2, 5, ['x'], 't2')],
    })
    expect(applyEdit(project, decide(decision(2, 5, ['y']))).decisions).toEqual([
      decision(2, 5, ['y']),
      decision(8, 11),
      decision(2, 5, ['x'], 't2'),
    ])
  })

  it('stay where a later one only touches them', () => {
    const project = with_({ decisions: [decision(0, 3), decision(5, 7)] })
    expect(applyEdit(project, decide(decision(3, 5))).decisions).toEqual([
      decision(0, 3),
      decision(3, 5),
      decision(5, 7),
    ])
  })

  it('are replaced by one on the same words, also by one for no place', () => {
    const project = with_({ decisions: [decision(0, 3, ['x'])] })
    expect(applyEdit(project, decide(decision(0, 3, ['y']))).decisions).toEqual([decision(0, 3, ['y'])])
    expect(applyEdit(project, decide(decision(0, 3, []))).decisions).toEqual([decision(0, 3, [])])
  })

  it('are withdrawn where they overlap what is withdrawn, in their text alone', () => {
    const project = with_({ decisions: [decision(0, 3), decision(3, 5), decision(1, 4, ['x'], 't2')] })
    expect(applyEdit(project, { type: 'withdraw', decisions: [decision(1, 3)] }).decisions).toEqual([
      decision(3, 5),
      decision(1, 4, ['x'], 't2'),
    ])
  })
})

describe('places of the reader’s own', () => {
  it('come with what of the text they are', () => {
    const next = applyEdit(with_({ decisions: [decision(0, 3)] }), {
      type: 'add-places',
      places: [place('own-1')],
      decisions: [decision(0, 3, ['own-1']), decision(7, 10, ['own-1'])],
    })
    expect(next.places).toEqual([place('own-1')])
    expect(next.decisions).toEqual([decision(0, 3, ['own-1']), decision(7, 10, ['own-1'])])
  })

  it('replace those with the same id', () => {
    const project = with_({ places: [place('own-1'), place('own-2')] })
    const next = applyEdit(project, { type: 'add-places', places: [place('own-1', '新港')], decisions: [] })
    expect(next.places).toEqual([place('own-2'), place('own-1', '新港')])
  })

  it('leave with every decision and membership that names them', () => {
    const project = with_({
      places: [place('own-1'), place('own-2')],
      decisions: [decision(0, 3, ['own-1']), decision(4, 7, ['own-2']), decision(8, 11, [])],
      strategies: [strategy('s1', ['own-1', '120000', 'own-2'])],
    })
    const next = applyEdit(project, { type: 'remove-place', place: 'own-1' })
    expect(next.places).toEqual([place('own-2')])
    expect(next.decisions).toEqual([decision(4, 7, ['own-2']), decision(8, 11, [])])
    expect(next.strategies).toEqual([strategy('s1', ['120000', 'own-2'])])
  })
})

describe('strategies', () => {
  it('are accepted, and accepted again as changed', () => {
    const once = applyEdit(base, { type: 'accept', strategy: strategy('s1', ['a']) })
    expect(applyEdit(once, { type: 'accept', strategy: strategy('s1', ['b']) }).strategies).toEqual([
      strategy('s1', ['b']),
    ])
  })

  it('are refused once, and no longer drawn', () => {
    const project = with_({ strategies: [strategy('s1'), strategy('s2')], refused: ['s0'] })
    const refused = applyEdit(applyEdit(project, { type: 'refuse', draft: 's1' }), {
      type: 'refuse',
      draft: 's1',
    })
    expect(refused.strategies).toEqual([strategy('s2')])
    expect(refused.refused).toEqual(['s0', 's1'])
  })

  it('are no longer refused once accepted', () => {
    const next = applyEdit(with_({ refused: ['s0', 's1'] }), { type: 'accept', strategy: strategy('s1') })
    expect(next.refused).toEqual(['s0'])
    expect(next.strategies).toEqual([strategy('s1')])
  })

  it('are removed without being refused', () => {
    const next = applyEdit(with_({ strategies: [strategy('s1')] }), {
      type: 'remove-strategy',
      strategy: 's1',
    })
    expect(next).toEqual(base)
  })
})

describe('texts', () => {
  it('are added at the end', () => {
    const next = applyEdit(base, { type: 'add-texts', texts: [text('t0')] })
    expect(next.texts.map((t) => t.id)).toEqual(['t1', 't2', 't0'])
  })

  it('leave with their decisions and strategies', () => {
    const project = with_({
      decisions: [decision(0, 3), decision(0, 3, ['x'], 't2')],
      strategies: [strategy('s1'), strategy('s2', [], 't2')],
      places: [place('own-1')],
    })
    expect(applyEdit(project, { type: 'remove-text', text: 't1' })).toEqual({
      ...base,
      texts: [text('t2')],
      decisions: [decision(0, 3, ['x'], 't2')],
      strategies: [strategy('s2', [], 't2')],
      places: [place('own-1')],
    })
  })
})

describe('undo and redo', () => {
  const T1 = '2026-01-01T00:01:00.000Z'
  const T2 = '2026-01-01T00:02:00.000Z'
  const rename = (title: string): Edit => ({ type: 'rename', title })
  const titles = (h: History): unknown => [
    h.past.map((p) => p.title),
    h.now.title,
    h.future.map((p) => p.title),
  ]

  it('go back and forth one edit at a time', () => {
    const two = edited(edited(begin(base), rename('一'), T1), rename('二'), T2)
    expect(titles(two)).toEqual([['津冀', '一'], '二', []])
    expect(two.now.changed).toBe(T2)
    const back = undone(undone(two))
    expect(titles(back)).toEqual([[], '津冀', ['一', '二']])
    expect(back.now).toBe(base)
    expect(titles(redone(back))).toEqual([['津冀'], '一', ['二']])
    expect(redone(redone(back))).toEqual(two)
  })

  it('do nothing where there is nothing', () => {
    expect(undone(begin(base))).toEqual(begin(base))
    expect(redone(begin(base))).toEqual(begin(base))
  })

  it('tell which decision they are about', () => {
    const before = with_({ decisions: [decision(0, 3), decision(4, 7)] })
    const after = applyEdit(before, decide(decision(4, 7, ['y'])))
    expect(decidedAnew(before, after)).toMatchObject({ text: 't1', start: 4, end: 7 })
    expect(decidedAnew(after, before)).toMatchObject({ text: 't1', start: 4, end: 7 })
    expect(decidedAnew(before, base)).toMatchObject({ start: 0 })
    expect(decidedAnew(base, applyEdit(base, rename('一')))).toBeNull()
  })

  it('forget what was undone with the next edit', () => {
    const history = edited(undone(edited(begin(base), rename('一'), T1)), rename('二'), T2)
    expect(titles(history)).toEqual([['津冀'], '二', []])
  })

  it('take back several decisions made as one', () => {
    const history = edited(begin(base), decide(decision(0, 3), decision(8, 11)), T1)
    expect(history.now.decisions).toHaveLength(2)
    expect(undone(history).now.decisions).toEqual([])
  })

  it('reach 200 edits back', () => {
    let history = begin(base)
    for (let i = 1; i <= 250; i++) history = edited(history, rename(`${i}`), T1)
    expect(history.past).toHaveLength(200)
    for (let i = 0; i < 300; i++) history = undone(history)
    expect(history.now.title).toBe('50')
    for (let i = 0; i < 300; i++) history = redone(history)
    expect(history.now.title).toBe('250')
    expect(history.past).toHaveLength(200)
  })

  const anyDecision = fc
    .tuple(
      fc.nat(9),
      fc.integer({ min: 1, max: 3 }),
      fc.constantFrom('t1', 't2'),
      fc.constantFrom<string[]>([], ['x'], ['own-1']),
    )
    .map(([start, length, of, places]) => decision(start, Math.min(11, start + length), places, of))
  const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
    anyDecision.map((d) => decide(d)),
    anyDecision.map((d): Edit => ({ type: 'withdraw', decisions: [d] })),
    anyDecision.map((d): Edit => ({ type: 'add-places', places: [place('own-1')], decisions: [d] })),
    fc.constant<Edit>({ type: 'remove-place', place: 'own-1' }),
    fc.constant<Edit>({ type: 'accept', strategy: strategy('s1', ['own-1']) }),
    fc.constant<Edit>({ type: 'refuse', draft: 's1' }),
  )

  it('give back every state, and never leave two decisions on the same words', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 30 }), (edits) => {
        const states = [base]
        let history = begin(base)
        for (const edit of edits) {
          history = edited(history, edit, T1)
          states.push(history.now)
          const { decisions } = history.now
          decisions.slice(1).forEach((d, i) => {
            const before = decisions[i]
            if (before?.text === d.text) expect(d.start).toBeGreaterThanOrEqual(before.end)
          })
        }
        for (const state of states.toReversed()) {
          expect(history.now).toBe(state)
          history = undone(history)
        }
        for (const state of states) {
          expect(history.now).toBe(state)
          history = redone(history)
        }
      }),
    )
  })
})
