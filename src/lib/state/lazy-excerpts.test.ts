import { beforeEach, expect, it } from 'vitest'
import type { Excerpt, ExcerptPage } from '../data/excerpt-schema.ts'
import type { Owner } from '../data/owner.ts'
import { DataError } from '../data/load.ts'
import { LazyExcerpts } from './lazy-excerpts.svelte.ts'
import { LazyFiles } from './lazy-file.svelte.ts'
import { missingFiles } from './missing-files.svelte.ts'

const excerpt = (text: string): Excerpt => ({ text }) as Excerpt
const PAGES: Readonly<Record<number, ExcerptPage>> = {
  1: {
    'place/beijing': { excerpts: [excerpt('一')], next: 2 },
    'place/tianjin': { excerpts: [excerpt('甲')], next: null },
  },
  2: { 'place/beijing': { excerpts: [excerpt('二'), excerpt('三')], next: null } },
}
const BEIJING: Owner = { kind: 'place', id: 'beijing' }
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

let asked: number[] = []
let isGone = false
let pages = new LazyFiles<number, ExcerptPage>(async () => ({}))
let excerpts = new LazyExcerpts(pages, () => 1)
const textsOf = (owner: Owner): string[] | null => excerpts.of(owner)?.excerpts.map((e) => e.text) ?? null

beforeEach(() => {
  asked = []
  isGone = false
  missingFiles.retry()
  pages = new LazyFiles(async (page: number) => {
    asked.push(page)
    if (isGone) throw new DataError(`/data/excerpts/${page}.json`, 'HTTP 404')
    return PAGES[page] ?? {}
  })
  excerpts = new LazyExcerpts(pages, ({ id }) => (id === 'nowhere' ? null : 1))
})

it('an owner has its first excerpts, and the following ones when they are asked for; no page is fetched twice', async () => {
  expect(textsOf(BEIJING)).toBeNull()
  await settled()
  expect(textsOf(BEIJING)).toEqual(['一'])
  expect(textsOf({ kind: 'place', id: 'tianjin' })).toEqual(['甲'])
  expect(asked).toEqual([1])
  excerpts.of(BEIJING)?.more?.()
  expect(textsOf(BEIJING)).toEqual(['一'])
  await settled()
  expect(textsOf(BEIJING)).toEqual(['一', '二', '三'])
  expect(excerpts.of(BEIJING)?.more).toBeNull()
  expect(asked).toEqual([1, 2])
})

it('what has no page, or is not on it, has none', async () => {
  expect(textsOf({ kind: 'place', id: 'nowhere' })).toEqual([])
  excerpts.of(BEIJING)
  await settled()
  expect(textsOf({ kind: 'place', id: 'hebei' })).toEqual([])
})

it('a page that cannot be had is named, and had when it is asked for again', async () => {
  isGone = true
  expect(textsOf(BEIJING)).toBeNull()
  await settled()
  expect(missingFiles.names).toEqual(['excerpts/1.json'])
  isGone = false
  missingFiles.retry()
  await settled()
  expect(missingFiles.isAny).toBe(false)
  expect(textsOf(BEIJING)).toEqual(['一'])
})

it('what is fetched ahead and cannot be had is no one’s loss', async () => {
  isGone = true
  pages.prefetch(1)
  await settled()
  expect(missingFiles.isAny).toBe(false)
  isGone = false
  excerpts.of(BEIJING)
  await settled()
  expect(textsOf(BEIJING)).toEqual(['一'])
})
