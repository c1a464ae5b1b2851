// `npm test`: every check of the project, from a fresh clone, ending in one line: `N passed, N failed`.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  Refusal,
  ROOT,
  checkNode,
  digestsOf,
  hashInputs,
  installDependencies,
  lastLine,
  markBuilt,
  npmBeside,
  run,
  runBeside,
} from './lib.mjs'

const APT = '/usr/bin/apt-get'
const isDebianRoot = process.getuid && process.getuid() === 0 && existsSync(APT)
const BROWSERS = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .filter((name) => process.env[name])
    .map((name) => join(process.env[name], 'Google', 'Chrome', 'Application', 'chrome.exe')),
]

const steps = []
const skipped = []

async function main() {
  const work = mkdtempSync(join(tmpdir(), 'atlas-test-'))
  try {
    checkNode()
    installDependencies()
    const browser = provideBrowser()
    provideFont()

    const inputs = hashInputs()
    const data = await step('data', () => script('data'))
    // Two at a time, as most machines have two cores or more; the types come before the build, which reads what they write.
    const checks = inTurn([
      ['types', () => script('check')],
      ['lint', () => script('lint')],
      ['build', () => script('build')],
      ['same bytes', sameBytes],
    ])
    const tests = inTurn([
      ['unit tests', () => unitTests(join(work, 'vitest.json'))],
      ['format', () => script('format:check')],
    ])
    const [, , built] = await checks
    await tests
    if (built && data) markBuilt(inputs)
    const browse = () => {
      if (!built) return failure('There is no build to test.')
      if (!browser) return failure('There is no Chromium to test with; set CHROMIUM_PATH to one.')
      return browserTests(join(work, 'playwright.json'), browser)
    }
    await step('browser tests', browse, { isAlone: true })
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error)
    steps.push({ name: 'setup', passed: 0, failed: 1, seconds: 0 })
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
  report()
}

/** Runs a step and notes what came of it; what it kept back of its output is printed in one piece when it ends. */
async function step(name, work, { isAlone = false } = {}) {
  const start = Date.now()
  if (isAlone) console.log(`\n── ${name} ──`)
  const { passed, failed, output } = await work()
  const seconds = (Date.now() - start) / 1000
  if (!isAlone) console.log(`\n── ${name} ──`)
  if (output) process.stdout.write(output)
  console.log(`── ${name}: ${failed === 0 ? 'ok' : 'FAILED'} (${seconds.toFixed(1)} s)`)
  steps.push({ name, passed, failed, seconds })
  return failed === 0
}

/** Runs steps one after the other; gives for each whether it was passed. */
async function inTurn(named) {
  const passed = []
  for (const [name, work] of named) passed.push(await step(name, work))
  return passed
}

function report() {
  console.log('\n── summary ──')
  for (const { name, passed, failed, seconds } of steps) {
    const counts = `${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed`
    console.log(`${name.padEnd(14)}${counts} ${seconds.toFixed(1).padStart(7)} s`)
  }
  for (const name of skipped) console.log(`skipped: ${name}`)
  const sum = (key) => steps.reduce((total, one) => total + one[key], 0)
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
  process.exitCode = sum('failed') > 0 ? 1 : 0
}

function failure(sentence) {
  return { passed: 0, failed: 1, output: `${sentence}\n` }
}

async function script(name) {
  const { status, output } = await npmBeside(['run', name])
  const ok = status === 0
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, output }
}

/** Builds once more: the same sources must give the same site, to the last byte. */
async function sameBytes() {
  const first = digestsOf(join(ROOT, 'build'))
  const again = await script('build')
  if (again.failed > 0) return again
  const second = digestsOf(join(ROOT, 'build'))
  const names = new Set([...first.keys(), ...second.keys()])
  const differing = [...names].filter((name) => first.get(name) !== second.get(name))
  if (first.size === 0) return failure('There is no build to compare.')
  if (differing.length === 0)
    return { passed: 1, failed: 0, output: `${first.size} files, the same twice over\n` }
  return failure(`These differ from one build to the next: ${differing.sort().join(', ')}`)
}

async function unitTests(file) {
  const args = [
    'run',
    '--allowOnly=false',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]
  const { status, output } = await runBeside(process.execPath, [
    join(ROOT, 'node_modules', 'vitest/vitest.mjs'),
    ...args,
  ])
  const counts = readReport('Vitest', file, status, ({ testResults }) => {
    const tests = testResults.flatMap((suite) =>
      // A file that fails to load has no tests, yet it is a failure.
      suite.status === 'failed' && !suite.assertionResults.some((test) => test.status === 'failed')
        ? [...suite.assertionResults, { status: 'failed' }]
        : suite.assertionResults,
    )
    const neither = tests.filter((test) => test.status !== 'passed' && test.status !== 'failed')
    skipped.push(...neither.map((test) => test.fullName))
    const count = (wanted) => tests.filter((test) => test.status === wanted).length
    return { passed: count('passed'), failed: count('failed') }
  })
  return Object.assign(counts, { output: output + (counts.output || '') })
}

function browserTests(file, browser) {
  const { status } = runTool('@playwright/test/cli.js', ['test', '--forbid-only', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    CHROMIUM_PATH: browser,
  })
  return readReport('Playwright', file, status, ({ stats, suites }) => {
    skipped.push(...suites.flatMap(skippedIn))
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky }
  })
}

function skippedIn(suite) {
  const own = (suite.specs || [])
    .filter((spec) => spec.tests.some((test) => test.status === 'skipped'))
    .map((spec) => `${suite.file} › ${spec.title}`)
  return [...own, ...(suite.suites || []).flatMap(skippedIn)]
}

/** Counts from a runner's JSON report; a run that breaks off, or has nothing to run, is a failure. */
function readReport(runner, file, status, count) {
  let counts
  try {
    counts = count(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    return failure(`${runner} left no JSON report that can be read (${error.message}).`)
  }
  if (counts.passed + counts.failed === 0) return failure(`${runner} ran no test.`)
  if (status !== 0 && counts.failed === 0) {
    const output = `${runner} ended with code ${status} although no single test failed.\n`
    return { passed: counts.passed, failed: 1, output }
  }
  return counts
}

/** Runs an installed tool by its file: no shell, and nothing is fetched if it is missing. */
function runTool(path, args, env = {}) {
  return run(process.execPath, [join(ROOT, 'node_modules', path), ...args], { env })
}

/** The path of a Chromium that starts, installed if need be; undefined when there is none to be had. */
function provideBrowser() {
  if (process.env.CHROMIUM_PATH && !starts(process.env.CHROMIUM_PATH)) {
    console.log(`Warning: CHROMIUM_PATH names ${process.env.CHROMIUM_PATH}, which does not start.`)
  }
  const found = findBrowser()
  if (found) return found
  console.log('No Chromium found; installing one …')
  if (isDebianRoot) {
    apt(['chromium', 'fonts-noto-cjk'])
    const packaged = findBrowser()
    if (packaged) return packaged
  }
  runTool('playwright/cli.js', ['install', ...(isDebianRoot ? ['--with-deps'] : []), 'chromium'])
  return findBrowser()
}

function findBrowser() {
  return [...BROWSERS, playwrightBrowser()].find((path) => path && starts(path))
}

function playwrightBrowser() {
  try {
    return createRequire(join(ROOT, 'package.json'))('playwright-core').chromium.executablePath()
  } catch {
    return undefined
  }
}

/** Ubuntu's chromium-browser may be a stub that only points to snap, so being there is not enough. */
function starts(path) {
  if (!existsSync(path)) return false
  // On Windows `--version` would open a window instead.
  return process.platform === 'win32' || spawnSync(path, ['--version'], { timeout: 30000 }).status === 0
}

/** Without a Chinese font the map's names are boxes; macOS and Windows bring theirs. */
function provideFont() {
  if (process.platform !== 'linux' || hasChineseFont()) return
  if (isDebianRoot) apt(['fontconfig', 'fonts-noto-cjk'])
  if (!hasChineseFont())
    console.log('Warning: no Chinese font found; the browser tests may see boxes for names.')
}

function hasChineseFont() {
  const { stdout } = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' })
  return Boolean(stdout && stdout.trim())
}

function apt(packages) {
  const options = { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } }
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const { status, output } = run(APT, args, options)
    if (status !== 0) return console.log(`Warning: apt-get ${args[0]} failed: ${lastLine(output)}`)
  }
}

main()
