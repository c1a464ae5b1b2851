import js from '@eslint/js'
import svelte from 'eslint-plugin-svelte'
import globals from 'globals'
import ts from 'typescript-eslint'
import svelteConfig from './svelte.config.js'

/** Forbids imports that match `regex` in `files`, with the reason why. */
const never = (files, ...patterns) => ({
  files,
  rules: {
    'no-restricted-imports': [
      'error',
      { patterns: patterns.map(([regex, message]) => ({ regex, message })) },
    ],
  },
})
const FRAMEWORK = ['^(svelte|\\$app)(/|$)', 'Pure modules know no framework.']
const MAPLIBRE = ['^maplibre-gl', 'Only src/lib/map knows MapLibre.']
const NODE = ['^node:', 'Pure modules do no input or output.']
const GEO = ['(^|/)geo/', 'The site reads geo/ only through static/data.']
const UP = (folders) => [`(^|/)(${folders})/`, 'Imports point from the screen towards the data, never back.']

const ALONE = [
  FRAMEWORK,
  MAPLIBRE,
  NODE,
  UP('data|state|map|components|text'),
  ['^\\$lib/', 'The geoparser stands alone.'],
]
const BELOW = (folders) => [`^\\.\\./(${folders})/`, 'Words know no rules, and rules do not resolve.']

export default ts.config(
  {
    ignores: [
      'build/',
      'build-bench/',
      '.svelte-kit/',
      'static/data/',
      'node_modules/',
      'test-results/',
      'playwright-report/',
    ],
  },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // Every address here is a query on the one page.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
  },
  // The state keeps whole values that are replaced, never changed.
  { files: ['src/lib/state/**'], rules: { 'svelte/prefer-svelte-reactivity': 'off' } },
  { files: ['**/*.mjs'], rules: { '@typescript-eslint/explicit-module-boundary-types': 'off' } },
  {
    // Run by hand when a source changes; its inputs are pinned and its output is checked.
    files: ['geo/sources/boundaries/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  never(['src/lib/geoparse/**'], ...ALONE),
  never(['src/lib/geoparse/matching/**'], ...ALONE, BELOW('words|lexicon|rules|resolve')),
  never(['src/lib/geoparse/words/**'], ...ALONE, BELOW('lexicon|rules|resolve')),
  never(['src/lib/geoparse/lexicon/**'], ...ALONE, BELOW('rules|resolve')),
  never(['src/lib/geoparse/rules/**'], ...ALONE, BELOW('resolve')),
  never(['src/lib/geoparse/resolve/**'], ...ALONE, BELOW('rules')),
  never(['src/lib/project/**'], FRAMEWORK, MAPLIBRE, NODE, GEO, UP('state|map|components|text')),
  never(['src/lib/drawing/**'], FRAMEWORK, MAPLIBRE, NODE, GEO, UP('data|state|map|components|text')),
  never(['src/lib/data/**'], FRAMEWORK, MAPLIBRE, NODE, GEO, UP('state|map|components|text')),
  never(
    ['src/lib/words/**', 'src/lib/search/**', 'src/lib/export/**'],
    FRAMEWORK,
    MAPLIBRE,
    NODE,
    GEO,
    UP('state|map|components'),
  ),
  never(['src/lib/text/**'], FRAMEWORK, MAPLIBRE, NODE, GEO, UP('state|map|components')),
  never(['src/lib/state/**'], MAPLIBRE, NODE, GEO, UP('map|components')),
  never(['src/lib/components/**', 'src/routes/**'], MAPLIBRE, NODE, GEO, [
    'map/(?!MapView\\.svelte|ahead\\.ts)',
    'Components place the map; they may ask for it ahead, and do not reach into it.',
  ]),
  never(['src/lib/map/**'], NODE, GEO, UP('components')),
  never(
    ['geo/pipeline/**'],
    FRAMEWORK,
    MAPLIBRE,
    NODE,
    ['/io/', 'Pipeline steps do no input or output.'],
    UP('state|map|components'),
  ),
  never(['geo/io/**', 'geo/build.ts'], FRAMEWORK, MAPLIBRE, UP('routes|state|map|components')),
  { files: ['**/*.test.ts'], rules: { 'no-restricted-imports': 'off' } },
)
