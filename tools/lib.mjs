// What `npm start` and `npm test` share. It runs before anything is installed, so Node alone must do,
// and it must still load on an old Node to say that it is too old.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

const LOCK_STAMP = join(ROOT, 'node_modules', '.atlas-lock')
const BUILD_STAMP = join(ROOT, 'build', '.stamp')
const INPUTS = [
  '.env',
  'geo',
  'src',
  'static',
  'package.json',
  'package-lock.json',
  'svelte.config.js',
  'tools',
  'tsconfig.json',
  'vite.config.ts',
]
const NOT_INPUTS = new Set(['static/data'])

/** A failure that one sentence explains; the stack would only hide it. */
export class Refusal extends Error {}

export function checkNode() {
  const range = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).engines.node
  const needed = /(\d+)\.(\d+)/.exec(range)
  const found = /^(\d+)\.(\d+)/.exec(process.versions.node)
  const [major, minor] = [1, 2].map((part) => Number(found[part]) - Number(needed[part]))
  if (major < 0 || (major === 0 && minor < 0)) {
    throw new Refusal(
      `Node ${process.versions.node} is too old: the atlas needs Node ${needed[0]} or newer (https://nodejs.org).`,
    )
  }
}

/** Runs `npm ci` when node_modules is missing or belongs to another package-lock.json. */
export function installDependencies() {
  const stamp = `${sha256(readFileSync(join(ROOT, 'package-lock.json')))} ${process.platform}-${process.arch}\n`
  const known = readIfThere(LOCK_STAMP)
  if (known === stamp) return
  // Without a stamp someone else installed; npm's own record then tells whether it is the same.
  if (known === undefined && installedByHand()) return writeFileSync(LOCK_STAMP, stamp)

  console.log('Installing the dependencies (npm ci) …')
  // npm's default waits add up to minutes before it admits that there is no network.
  const patience = ['--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000']
  const { status, output } = npm(['ci', '--include=dev', '--no-audit', '--no-fund', ...patience], {
    quiet: true,
  })
  if (status !== 0) {
    throw new Refusal(`The dependencies could not be installed (npm ci): ${npmError(output)}`)
  }
  writeFileSync(LOCK_STAMP, stamp)
}

function installedByHand() {
  const record = readIfThere(join(ROOT, 'node_modules', '.package-lock.json'))
  if (record === undefined) return false
  const wanted = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages
  const installed = JSON.parse(record).packages
  return Object.keys(wanted).every(
    (path) =>
      path === '' ||
      wanted[path].optional ||
      (installed[path] && installed[path].version === wanted[path].version && existsSync(join(ROOT, path))),
  )
}

/** The line of npm's output that names the cause, rather than its advice or the path of its log. */
function npmError(output) {
  const lines = output
    .split('\n')
    .filter((line) => /^npm (error|ERR!)/.test(line) && !/complete log|_logs|debug-0\.log/.test(line))
    .map((line) => line.replace(/^npm (error|ERR!)\s*/, '').trim())
    .filter(Boolean)
  const cause =
    lines.find((line) => /reason:/.test(line)) ||
    lines.find((line) => !/^(code|syscall|errno|path|dest) /.test(line)) ||
    lines[lines.length - 1]
  return cause || lastLine(output) || 'npm gave no reason'
}

/** Runs npm in the project: the very npm that started this script, where there is one. */
export function npm(args, options) {
  return withNpm(run, args, options)
}

/** The same, beside whatever else is running; see `runBeside`. */
export function npmBeside(args) {
  return withNpm(runBeside, args)
}

function withNpm(runIt, args, options) {
  const cli = process.env.npm_execpath || ''
  if (/npm-cli\.c?js$/.test(cli)) return runIt(process.execPath, [cli, ...args], options)
  // On Windows npm is a .cmd file, which only a shell can start; all arguments are our own.
  return runIt('npm', args, Object.assign({ shell: process.platform === 'win32' }, options))
}

/** Runs a command in the project; `quiet` keeps its output back and returns it. */
export function run(command, args, { quiet = false, env = {}, shell = false } = {}) {
  const result = spawnSync(command, args, {
    cwd: ROOT,
    env: Object.assign({}, process.env, env),
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    shell,
  })
  // Ctrl-C reaches the child too; the parent must not go on as if the child had merely failed.
  if (result.signal === 'SIGINT' || result.signal === 'SIGTERM') process.exit(130)
  const output = `${result.stdout || ''}${result.stderr || ''}`
  return { status: result.status, output: result.error ? `${output}${result.error.message}\n` : output }
}

/** Runs a command in the project beside others; its output is kept back and returned, that it may be read in one piece. */
export function runBeside(command, args, { shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], shell })
    let output = ''
    const keep = (part) => (output += part)
    child.stdout.setEncoding('utf8').on('data', keep)
    child.stderr.setEncoding('utf8').on('data', keep)
    child.on('error', (error) => resolve({ status: 1, output: `${output}${error.message}\n` }))
    child.on('close', (status) => resolve({ status: status === null ? 1 : status, output }))
  })
}

export function lastLine(text) {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines.length > 0 ? lines[lines.length - 1].trim() : ''
}

/** The hash of every file below a folder, by its name there; none where there is no such folder. */
export function digestsOf(folder, below = '', digests = new Map()) {
  for (const entry of existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : []) {
    const [path, name] = [join(folder, entry.name), below + entry.name]
    if (entry.isDirectory()) digestsOf(path, `${name}/`, digests)
    else digests.set(name, sha256(readFileSync(path)))
  }
  return digests
}

/** One hash over the names and contents of everything the site is built from. */
export function hashInputs() {
  const hash = createHash('sha256')
  for (const path of INPUTS) addInput(hash, path)
  // What the site is told by its surroundings is built into it.
  for (const name of Object.keys(process.env).sort())
    if (name.startsWith('PUBLIC_')) hash.update(`${name}=${process.env[name]}\n`)
  return hash.digest('hex')
}

function addInput(hash, path) {
  if (NOT_INPUTS.has(path) || path.endsWith('.DS_Store')) return
  let names
  try {
    names = readdirSync(join(ROOT, path))
  } catch (error) {
    if (error.code === 'ENOENT') return
    if (error.code !== 'ENOTDIR') throw error
    hash.update(`${path}\n${sha256(readFileSync(join(ROOT, path)))}\n`)
    return
  }
  for (const name of names.sort()) addInput(hash, `${path}/${name}`)
}

export const isBuilt = (inputs) => readIfThere(BUILD_STAMP) === inputs

/** A build takes the place of the whole folder, so a stamp there always belongs to the build around it. */
export function markBuilt(inputs) {
  mkdirSync(dirname(BUILD_STAMP), { recursive: true })
  writeFileSync(BUILD_STAMP, inputs)
}

function sha256(content) {
  return createHash('sha256').update(content).digest('hex')
}

function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}
