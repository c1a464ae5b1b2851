import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { headersFor } from './headers.mjs'

const docs = readFileSync(new URL('../docs/hosting.md', import.meta.url), 'utf8')

it.each(['nginx', 'Apache'])('the example for %s has every value of the table', (server) => {
  const example = docs.split(/^## /m).find((section) => section.startsWith(server)) ?? ''
  for (const [name, value] of Object.entries({ ...headersFor('/'), ...headersFor('/_app/immutable/a.js') })) {
    expect(example, name).toContain(name)
    expect(example, name).toContain(value)
  }
})
