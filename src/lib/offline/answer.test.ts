import { describe, expect, it } from 'vitest'
import { answerTo, isOptional, type SiteFiles } from './answer.ts'

const ORIGIN = 'https://atlas.example'
const SITE: SiteFiles = {
  base: '/atlas',
  files: new Set(['/atlas/data/tours.json', '/atlas/_app/immutable/nodes/2.new.js', '/atlas/ground.pmtiles']),
  pages: new Set(['/atlas/', '/atlas/embed/']),
}
const ask = (address: string, more: { method?: string; isNavigation?: boolean; isRange?: boolean } = {}) =>
  answerTo(
    { method: 'GET', url: new URL(address, ORIGIN), isNavigation: false, isRange: false, ...more },
    ORIGIN,
    SITE,
  )

describe('what the kept copy answers', () => {
  it.each([
    ['/atlas/', { kind: 'page', path: '/atlas/' }],
    ['/atlas/?place=tianjin-port&lang=en', { kind: 'page', path: '/atlas/' }],
    ['/atlas/embed/?layers=tongwulang', { kind: 'page', path: '/atlas/embed/' }],
    ['/atlas/embed?layers=tongwulang', { kind: 'move', to: '/atlas/embed/?layers=tongwulang' }],
    ['/atlas/missing', null],
    ['/', null],
    // Opened in a tab, a data file is what the server has.
    ['/atlas/data/tours.json', null],
  ])('to the opening of %s', (address, answer) => {
    expect(ask(address, { isNavigation: true })).toEqual(answer)
  })

  it.each([
    ['/atlas/data/tours.json', { kind: 'file', path: '/atlas/data/tours.json' }],
    ['/atlas/_app/immutable/nodes/2.new.js', { kind: 'file', path: '/atlas/_app/immutable/nodes/2.new.js' }],
    ['/atlas/_app/immutable/nodes/2.old.js', { kind: 'file', path: '/atlas/_app/immutable/nodes/2.old.js' }],
    ['/other/_app/immutable/nodes/2.old.js', null],
    ['/atlas/_app/version.json', null],
    ['/atlas/data/tours.json?fresh', null],
    ['/atlas/tiles/1/0/0.png', null],
    ['https://tiles.example/atlas/data/tours.json', null],
    ['http://atlas.example/atlas/data/tours.json', null],
  ])('to a request for %s', (address, answer) => {
    expect(ask(address)).toEqual(answer)
  })

  it('leaves parts of files, and what is no reading, to the network', () => {
    expect(ask('/atlas/ground.pmtiles', { isRange: true })).toBeNull()
    expect(ask('/atlas/data/tours.json', { method: 'HEAD' })).toBeNull()
  })
})

it.each([
  ['/_app/immutable/assets/GBK-EUC-H.CAORqCkf.bcmap', true],
  ['/_app/immutable/workers/pdf.worker.min-CFyjjcSt.js', true],
  ['/_app/immutable/optional/B8fpGkJ2.js', true],
  ['/_app/immutable/assets/noto-sans-sc-21-wght-normal.CAORqCkf.woff2', true],
  ['/ground.pmtiles', true],
  ['/data/tours.json.br', true],
  ['/data/tours.json', false],
  ['/_app/immutable/workers/maplibre-gl-worker-DTh23QKw.js', false],
  ['/_app/immutable/chunks/CMS6sBLv.js', false],
])('%s is kept only once used: %s', (path, optional) => {
  expect(isOptional(path)).toBe(optional)
})
