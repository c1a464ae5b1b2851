import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { KEPT_ARTICLES, keptFiles } from './kept-files.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-articles-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const FILES = [
  'data/index.json',
  'data/places.geojson',
  'data/articles/a.json',
  'data/excerpts/1.json',
  'data/heads/2.json',
  'favicon.svg',
  'data/.DS_Store',
]
function keptOf(articles: number): string[] {
  for (let i = 0; i < articles; i++) writeFileSync(join(folder, `${i}.json`), '')
  return FILES.filter(keptFiles(folder))
}

it('a small corpus is kept whole', () => {
  expect(keptOf(KEPT_ARTICLES)).toEqual(FILES.slice(0, -1))
})

it('of a large one, what is of single articles is not', () => {
  expect(keptOf(KEPT_ARTICLES + 1)).toEqual(['data/index.json', 'data/places.geojson', 'favicon.svg'])
})
