import { describe, expect, it } from 'vitest'
import { Cancelled } from './parse-client.ts'
import type { Parsed } from './parse-messages.ts'
import { newProject, type Project } from './project-schema.ts'
import { TextReader, type Reading } from './text-reader.ts'

const text = (id: string, words = id): Project['texts'][number] => ({
  id,
  title: id,
  file: null,
  text: words,
})
const place = {
  id: 'own-1',
  name: '桐砚',
  lon: 117.7,
  lat: 38.98,
  precision: 'site',
  source: '手绘',
} as const
const withTexts = (...texts: Project['texts']): Project => ({
  ...newProject('p1', '津冀', '2026-01-01T00:00:00.000Z'),
  texts,
})

/** A parser that answers only when told to, and what its reader told of it. */
function desk(first: Project): {
  reader: TextReader
  open: (project: Project) => void
  asked: string[]
  told: { read: string[]; busy: (Reading | null)[]; ends: (string | null)[] }
  answer: (error?: Error) => Promise<void>
} {
  let project = first
  let places = 0
  const asked: string[] = []
  let waiting: ((error?: Error) => void)[] = []
  const told = { read: [] as string[], busy: [] as (Reading | null)[], ends: [] as (string | null)[] }
  const reader = new TextReader(
    {
      setOwnPlaces: (own) => (places = own.length),
      parse: (words) => {
        asked.push(`${words} with ${places}`)
        return new Promise<Parsed>((resolve, reject) =>
          waiting.push((error) => (error ? reject(error) : resolve({} as Parsed))),
        )
      },
      cancel: () => {
        for (const end of waiting) end(new Cancelled())
        waiting = []
      },
    },
    {
      project: () => project,
      onread: (id) => told.read.push(id),
      onprogress: (reading) => told.busy.push(reading),
      onend: (failure) => told.ends.push(failure),
    },
  )
  return {
    reader,
    open: (next) => (project = next),
    asked,
    told,
    answer: async (error) => {
      waiting.shift()?.(error)
      await new Promise((resolve) => setTimeout(resolve))
    },
  }
}

describe('the reader of texts', () => {
  it('reads one text after another, and is settled when all are read', async () => {
    const { reader, asked, told, answer } = desk(withTexts(text('t1'), text('t2')))
    void reader.read()
    let isSettled = false
    void reader.settled().then(() => (isSettled = true))
    expect(asked).toEqual(['t1 with 0'])
    await answer()
    expect({ asked, isSettled }).toEqual({ asked: ['t1 with 0', 't2 with 0'], isSettled: false })
    await answer()
    expect({ read: told.read, ends: told.ends, isSettled }).toEqual({
      read: ['t1', 't2'],
      ends: [null],
      isSettled: true,
    })
    await reader.read()
    expect(asked).toHaveLength(2)
  })

  it('takes up a text added meanwhile, and reads none twice', async () => {
    const project = withTexts(text('t1'))
    const { reader, open, asked, told, answer } = desk(project)
    void reader.read()
    open({ ...project, texts: [...project.texts, text('t2')] })
    void reader.read()
    expect(asked).toHaveLength(1)
    await answer()
    await answer()
    expect({ asked, read: told.read }).toEqual({ asked: ['t1 with 0', 't2 with 0'], read: ['t1', 't2'] })
  })

  it('reads again with the places that were put on the map meanwhile', async () => {
    const project = withTexts(text('t1'))
    const { reader, open, asked, answer } = desk(project)
    void reader.read()
    open({ ...project, places: [place] })
    void reader.read()
    await answer()
    expect(asked).toEqual(['t1 with 0', 't1 with 1'])
    await answer()
    await reader.settled()
    expect(asked).toHaveLength(2)
  })

  it('passes over a text that was removed or replaced while it was read', async () => {
    const { reader, open, told, asked, answer } = desk(withTexts(text('t1', '天津'), text('t2')))
    void reader.read()
    open(withTexts(text('t1', '河北')))
    await answer()
    expect({ asked, read: told.read }).toEqual({ asked: ['天津 with 0', '河北 with 0'], read: [] })
    await answer()
    expect(told.read).toEqual(['t1'])
  })

  it('says why it failed, and tries again when told to', async () => {
    const { reader, asked, told, answer } = desk(withTexts(text('t1')))
    void reader.read()
    await answer(new Error('no gazetteer'))
    await reader.settled()
    expect({ ends: told.ends, busy: told.busy.at(-1) }).toEqual({ ends: ['no gazetteer'], busy: null })
    void reader.read()
    await answer()
    expect({ asked: asked.length, ends: told.ends }).toEqual({ asked: 2, ends: ['no gazetteer', null] })
  })

  it('goes on with what is unread after it was cancelled, even at once', async () => {
    const { reader, told, asked, answer } = desk(withTexts(text('t1'), text('t2')))
    void reader.read()
    await answer()
    reader.cancel()
    void reader.read()
    await answer()
    await reader.settled()
    expect({ asked, read: told.read, ends: told.ends }).toEqual({
      asked: ['t1 with 0', 't2 with 0', 't2 with 0'],
      read: ['t1', 't2'],
      ends: [null],
    })
  })

  it('gives nothing of the project before to the one that was opened since', async () => {
    const { reader, open, told, answer } = desk(withTexts(text('t1', '天津')))
    void reader.read()
    reader.clear()
    open(withTexts(text('t1', '河北')))
    void reader.read()
    await answer()
    expect(told.read).toEqual(['t1'])
    expect(told.busy.at(-1)).toBeNull()
  })
})
