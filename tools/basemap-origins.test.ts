import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const PRINT =
  "const { default: c } = await import('./svelte.config.js'); console.log(JSON.stringify(c.kit.csp.directives))"

const directives = (env: Readonly<Record<string, string>>) =>
  JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '--eval', PRINT], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, ...env },
    }),
  ) as Readonly<Record<string, readonly string[]>>

it('opens the policy to the server of the basemap for tiles and pictures, and to nothing else', () => {
  const plain = directives({ PUBLIC_BASEMAP: '' })
  const open = directives({ PUBLIC_BASEMAP: 'pmtiles://https://tiles.example/a.pmtiles' })
  expect(plain['connect-src']).not.toContain('https://tiles.example')
  const added = Object.entries(open).map(([name, list]) => [
    name,
    list.filter((origin) => !plain[name]?.includes(origin)),
  ])
  expect(added.filter(([, list]) => list?.length)).toEqual([
    ['img-src', ['https://tiles.example']],
    ['connect-src', ['https://tiles.example']],
  ])
})
