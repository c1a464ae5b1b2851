import { fileURLToPath } from 'node:url'
import { ESLint } from 'eslint'
import { expect, it } from 'vitest'

const eslint = new ESLint({ cwd: fileURLToPath(new URL('..', import.meta.url)) })

/** Arrows that may never exist: a file of that folder, and an import it must not have. */
const FORBIDDEN: readonly (readonly [string, string])[] = [
  ['src/lib/geoparse/probe.ts', 'svelte'],
  ['src/lib/geoparse/probe.ts', '../data/atlas.ts'],
  ['src/lib/geoparse/probe.ts', 'node:fs'],
  ['src/lib/geoparse/words/probe.ts', '../../data/atlas.ts'],
  ['src/lib/geoparse/words/probe.ts', '../rules/rows.ts'],
  ['src/lib/geoparse/rules/probe.ts', '../resolve/homonyms.ts'],
  ['src/lib/geoparse/resolve/probe.ts', '../rules/rows.ts'],
  ['src/lib/data/probe.ts', '$app/state'],
  ['src/lib/data/probe.ts', '../map/style.ts'],
  ['src/lib/data/probe.ts', '../../../geo/build.ts'],
  ['src/lib/text/probe.ts', '../components/Panel.svelte'],
  ['src/lib/state/probe.ts', 'maplibre-gl'],
  ['src/lib/components/probe.ts', 'maplibre-gl'],
  ['src/lib/components/probe.ts', '../map/sources.ts'],
  ['src/lib/map/probe.ts', '../components/Panel.svelte'],
  ['geo/pipeline/probe.ts', 'node:fs'],
  ['geo/pipeline/probe.ts', '../io/effects.ts'],
  ['geo/io/probe.ts', 'svelte'],
]

it.each(FORBIDDEN)('%s may not import %s', async (filePath, from) => {
  const [result] = await eslint.lintText(`import '${from}'\n`, { filePath })
  expect(result?.messages.map((m) => m.ruleId)).toContain('no-restricted-imports')
})
