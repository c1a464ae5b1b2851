// Static file server for the built site: `npm start` and the browser tests use it.
import { createReadStream } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, resolve, sep } from 'node:path'
import { pipeline } from 'node:stream'
import { headersFor } from './headers.mjs'

const MIME_TYPES = {
  '.bcmap': 'application/octet-stream',
  '.css': 'text/css; charset=utf-8',
  '.geojson': 'application/geo+json',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pbf': 'application/x-protobuf',
  '.pmtiles': 'application/vnd.pmtiles',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.topojson': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
}
const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
]

/** Serves `root`; rejects when the address cannot be had (EADDRINUSE and the like). */
export async function serve({ root, port = 0, host = '127.0.0.1' }) {
  const folder = await realpath(root)
  const server = createServer((request, response) => {
    answer(folder, request, response).catch(() => {
      if (response.headersSent) response.destroy()
      else sendText(response, 500, 'Internal server error')
    })
  })
  await new Promise((done, failed) => {
    server.once('error', failed)
    server.listen(port, host, done)
  })
  const name = host.includes(':') ? `[${host}]` : host
  return {
    url: `http://${name}:${server.address().port}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        // Browsers keep connections open; without this, closing would wait for them.
        server.closeAllConnections()
      }),
  }
}

async function answer(root, request, response) {
  // Split by hand: the URL class would quietly resolve the `..` that is to be refused.
  const [path, ...query] = request.url.split('?')
  const segments = decodeSegments(path)
  const headers = headersFor(segments ? addressOf(segments, path) : '/')
  for (const name of Object.keys(headers)) response.setHeader(name, headers[name])
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD')
    return sendText(response, 405, 'Method not allowed')
  }
  if (!segments) return sendText(response, 400, 'Bad request')
  if (segments.includes('..')) return sendText(response, 403, 'Forbidden')

  const file = isHidden(segments) ? undefined : await findFile(root, segments, path.endsWith('/'))
  if (file && file.redirect) {
    // Rebuilt from its parts, so that `//host` cannot become an address of another site.
    const target = `/${segments.map(encodeURIComponent).join('/')}/`
    response.removeHeader('Cache-Control')
    response.setHeader('Location', [target, ...query].join('?'))
    return sendText(response, 308, 'Moved')
  }
  const found = file || (await regularFile(root, '404.html'))
  if (!found) return sendText(response, 404, 'Not found')
  return sendFile(root, request, response, found, file ? 200 : 404)
}

/** The decoded parts of a path, without empty ones; undefined when the path is malformed. */
function decodeSegments(path) {
  if (!path.startsWith('/')) return undefined
  try {
    const decoded = decodeURIComponent(path)
    return decoded.includes('\0') ? undefined : decoded.split(/[/\\]/).filter((part) => part && part !== '.')
  } catch {
    return undefined
  }
}

/** The path as the table of headers has it: decoded, with a slash at its end where it was asked for with one. */
function addressOf(segments, path) {
  return `/${segments.join('/')}${path.endsWith('/') && segments.length > 0 ? '/' : ''}`
}

/** Dot files (the build stamp, for one) are no part of the site. */
function isHidden(segments) {
  return segments.some((part) => part.startsWith('.') && part !== '.well-known')
}

async function findFile(root, segments, asFolder) {
  const path = join(...segments, '.')
  if (asFolder || segments.length === 0) return regularFile(root, join(path, 'index.html'))
  const file = (await regularFile(root, path)) || (await regularFile(root, `${path}.html`))
  if (file) return file
  // Relative links of a folder's page only work below an address that ends in a slash.
  return (await regularFile(root, join(path, 'index.html'))) && { redirect: true }
}

/** The file with its facts, or undefined when there is none or a link leads out of the root. */
async function regularFile(root, path) {
  try {
    const name = await realpath(resolve(root, path))
    const facts = await stat(name)
    return facts.isFile() && name.startsWith(root + sep) ? { name, facts } : undefined
  } catch {
    return undefined
  }
}

async function sendFile(root, request, response, file, status) {
  // A part is a part of the file itself, not of its packed form.
  const isRange = status === 200 && request.headers.range !== undefined
  const accepted = acceptedEncodings(isRange ? '' : request.headers['accept-encoding'])
  let body = file
  let coding = 'identity'
  for (const [encoding, suffix] of ENCODINGS) {
    const packed = accepted.has(encoding) && (await regularFile(root, file.name + suffix))
    if (!packed) continue
    body = packed
    coding = encoding
    response.setHeader('Content-Encoding', encoding)
    break
  }
  const etag = `W/"${coding}-${body.facts.size}-${body.facts.mtimeMs}"`
  response.setHeader('Vary', 'Accept-Encoding')
  // What is not there today may be tomorrow.
  if (status !== 200 || !response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'no-cache')
  response.setHeader('ETag', etag)
  if (status === 200 && request.headers['if-none-match'] === etag) return response.writeHead(304).end()

  response.setHeader(
    'Content-Type',
    MIME_TYPES[extname(file.name).toLowerCase()] || 'application/octet-stream',
  )
  response.setHeader('Accept-Ranges', 'bytes')
  const { size } = body.facts
  const part = isRange ? partOf(request.headers.range, size) : undefined
  if (part === null) {
    response.setHeader('Content-Range', `bytes */${size}`)
    return sendText(response, 416, 'Range not satisfiable')
  }
  if (part) response.setHeader('Content-Range', `bytes ${part.start}-${part.end}/${size}`)
  response.setHeader('Content-Length', part ? part.end - part.start + 1 : size)
  response.writeHead(part ? 206 : status)
  if (request.method === 'HEAD') return response.end()
  // A reader who goes away halfway is no error worth telling.
  pipeline(createReadStream(body.name, part), response, () => {})
}

/** The one part that a Range header asks for; null where the file has none such, undefined where all of it is to be sent. */
function partOf(header, size) {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header) || []
  // Several parts at once, or another unit, may be answered with the whole.
  if (first === undefined || (first === '' && last === '')) return undefined
  const start = first === '' ? Math.max(size - Number(last), 0) : Number(first)
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  return start <= end ? { start, end } : null
}

function acceptedEncodings(header = '') {
  const names = header.split(',').map((part) => part.trim().toLowerCase())
  return new Set(
    names.filter((name) => !/;\s*q=0(\.0*)?$/.test(name)).map((name) => name.split(';')[0].trim()),
  )
}

/** Ends with a short text; a HEAD answer has its headers only, which Node sees to. */
function sendText(response, status, text) {
  response.setHeader('Cache-Control', 'no-cache')
  response.setHeader('Content-Type', MIME_TYPES['.txt'])
  response.writeHead(status).end(`${text}\n`)
}
