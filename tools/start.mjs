// `npm start`: from a fresh clone to the site in the browser. Each part is only done when it is due.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal, ROOT, checkNode, hashInputs, installDependencies, isBuilt, markBuilt, npm } from './lib.mjs'
import { serve } from './serve.mjs'
import { FOLDERS, restore } from './swap.mjs'

const USAGE = 'usage: npm start -- [--port N] [--host [ADDRESS]]'

async function main() {
  checkNode()
  const { port, host } = readOptions(process.argv.slice(2))
  // Ask for the port before the long part, so that a busy one is told at once.
  const root = join(ROOT, FOLDERS.site)
  restore({ site: root, last: join(ROOT, FOLDERS.last) })
  mkdirSync(root, { recursive: true })
  const trial = await open(root, port, host)
  await trial.close()

  installDependencies()
  const inputs = hashInputs()
  if (!isBuilt(inputs)) {
    build('data', 'Building the map data …')
    build('build', 'Building the site …')
    markBuilt(inputs)
  }

  const site = await open(root, port, host)
  const local = site.url.replace(/\/\/(127\.0\.0\.1|0\.0\.0\.0|\[::1?\]):/, '//localhost:')
  console.log(`京津冀图读 · Jing-Jin-Ji Atlas  →  ${local}`)
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => site.close())
}

function readOptions(args) {
  let port = process.env.PORT || '4173'
  let host = '127.0.0.1'
  while (args.length > 0) {
    const [name, ...rest] = args.shift().split('=')
    // As in Vite, a bare --host opens the site to the whole network.
    const next = () => (rest.length > 0 ? rest.join('=') : /^(?!-)/.test(args[0] || '-') ? args.shift() : '')
    if (name === '--port') port = next()
    else if (name === '--host') host = next() || '0.0.0.0'
    else throw new Refusal(`Unknown option ${name}; ${USAGE}`)
  }
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) {
    throw new Refusal(`"${port}" is no port: give a number from 0 to 65535; ${USAGE}`)
  }
  return { port: Number(port), host }
}

async function open(root, port, host) {
  try {
    return await serve({ root, port, host })
  } catch (error) {
    const other = 'choose another with `npm start -- --port N` or the PORT variable.'
    if (error.code === 'EADDRINUSE') throw new Refusal(`Port ${port} is already in use; ${other}`)
    if (error.code === 'EACCES') throw new Refusal(`Port ${port} is not open to this user; ${other}`)
    if (['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN'].includes(error.code)) {
      throw new Refusal(`This computer has no address "${host}"; ${USAGE}`)
    }
    throw error
  }
}

function build(script, title) {
  console.log(title)
  const { status, output } = npm(['run', script], { quiet: true })
  if (status === 0) return
  console.error(output)
  throw new Refusal(`\`npm run ${script}\` failed; its output is above.`)
}

main().catch((error) => {
  console.error(error instanceof Refusal ? error.message : error)
  process.exit(1)
})
