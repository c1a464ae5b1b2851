import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { type IncomingHttpHeaders, request } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HEADER_RULES, headersFile } from './headers.mjs'
import { serve, type Served } from './serve.mjs'

const FILES: Record<string, string> = {
  'outside.txt': 'secret',
  'site-private/secret.txt': 'secret',
  'site/index.html': '<p>start</p>',
  'site/404.html': '<p>nothing here</p>',
  'site/about.html': '<p>about</p>',
  'site/folder/index.html': '<p>folder</p>',
  'site/own/index.html': '<p>own</p>',
  'site/embed/index.html': '<p>embed</p>',
  'site/empty/file.txt': 'text',
  'site/.stamp': 'stamp',
  'site/中文.txt': '京津冀',
  'site/packed.json': '{"plain":true}',
  'site/packed.json.br': 'br bytes',
  'site/packed.json.gz': 'gz bytes',
  'site/_app/immutable/a.js': 'export {}',
  'site/service-worker.js': 'self',
  'site/_app/version.json': '{}',
}

interface Answer {
  status: number | undefined
  headers: IncomingHttpHeaders
  body: string
}

let folder: string
let site: Served

/** Sends the path as it is: fetch would resolve the `..` under test before sending. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { hostname, port } = new URL(site.url)
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, headers, method }, (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => (body += chunk))
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }))
    })
    sent.on('error', reject)
    sent.end()
  })
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'atlas-serve-'))
  for (const [path, text] of Object.entries(FILES)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  site = await serve({ root: join(folder, 'site') })
})

afterAll(async () => {
  await site.close()
  await rm(folder, { recursive: true })
})

describe('paths', () => {
  it.each([
    ['/', '<p>start</p>'],
    ['/?city=beijing', '<p>start</p>'],
    ['/about', '<p>about</p>'],
    ['/about.html', '<p>about</p>'],
    ['/folder/', '<p>folder</p>'],
    ['/%E4%B8%AD%E6%96%87.txt', '京津冀'],
  ])('serves %s', async (path, body) => {
    expect(await get(path)).toMatchObject({ status: 200, body })
  })

  it('sends a folder to its address with a slash, never to another site', async () => {
    expect(await get('/folder?a=1?b')).toMatchObject({ status: 308, headers: { location: '/folder/?a=1?b' } })
    expect((await get('//folder')).headers.location).toBe('/folder/')
  })

  it.each(['/missing', '/missing.js', '/about/', '/empty', '/empty/', '/index.html/'])(
    'answers %s with the 404 page',
    async (path) => {
      const answer = await get(path)
      expect(answer).toMatchObject({ status: 404, body: '<p>nothing here</p>' })
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
    },
  )

  it('answers in plain text when there is no 404 page', async () => {
    const bare = await serve({ root: join(folder, 'site/empty') })
    const answer = await fetch(`${bare.url}missing`)
    await bare.close()
    expect(answer.status).toBe(404)
    expect(await answer.text()).toBe('Not found\n')
  })
})

describe('what is refused', () => {
  it.each([
    '/../outside.txt',
    '/folder/../../outside.txt',
    '/%2e%2e/outside.txt',
    '/..%2foutside.txt',
    '/..%5coutside.txt',
    '/..\\outside.txt',
    '/../site-private/secret.txt',
  ])('refuses %s', async (path) => {
    expect(await get(path)).toMatchObject({ status: 403, body: 'Forbidden\n' })
  })

  it('decodes once only', async () => {
    expect((await get('/%252e%252e/outside.txt')).status).toBe(404)
  })

  it.each(['/%', '/%ff', '/a%00.html', 'http://elsewhere.example/'])('calls %s malformed', async (path) => {
    expect((await get(path)).status).toBe(400)
  })

  it('follows no link out of the folder', async () => {
    await symlink(join(folder, 'outside.txt'), join(folder, 'site/link.txt'))
    expect((await get('/link.txt')).status).toBe(404)
    await symlink(join(folder, 'site-private'), join(folder, 'site/link'))
    expect((await get('/link/secret.txt')).status).toBe(404)
    await symlink(join(folder, 'outside.txt'), join(folder, 'site/about.html.br'))
    expect(await get('/about', { 'accept-encoding': 'br' })).toMatchObject({ body: '<p>about</p>' })
  })

  it('is heard on this machine only, unless told otherwise', () => {
    expect(new URL(site.url).hostname).toBe('127.0.0.1')
  })

  it('hides dot files', async () => {
    expect((await get('/.stamp')).status).toBe(404)
  })

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
    expect(await get('/', {}, method)).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } })
  })
})

describe('headers', () => {
  it.each([
    ['html', 'text/html; charset=utf-8'],
    ['js', 'text/javascript; charset=utf-8'],
    ['mjs', 'text/javascript; charset=utf-8'],
    ['css', 'text/css; charset=utf-8'],
    ['json', 'application/json'],
    ['geojson', 'application/geo+json'],
    ['topojson', 'application/json'],
    ['svg', 'image/svg+xml'],
    ['png', 'image/png'],
    ['woff2', 'font/woff2'],
    ['webmanifest', 'application/manifest+json'],
    ['bcmap', 'application/octet-stream'],
    ['pmtiles', 'application/vnd.pmtiles'],
    ['txt', 'text/plain; charset=utf-8'],
    ['xml', 'application/xml'],
    ['unknown', 'application/octet-stream'],
  ])('names the type of .%s', async (extension, type) => {
    await writeFile(join(folder, `site/type.${extension}`), 'x')
    const { headers } = await get(`/type.${extension}`)
    expect(headers).toMatchObject({ 'content-type': type, 'x-content-type-options': 'nosniff' })
  })

  it('lets only files with a hashed name be kept', async () => {
    const cacheControl = async (path: string) => (await get(path)).headers['cache-control']
    expect(await cacheControl('/_app/immutable/a.js')).toBe('public, max-age=31536000, immutable')
    expect(await cacheControl('/_app/immutable/gone.js')).toBe('no-cache')
    expect(await cacheControl('/_app/version.json')).toBe('no-cache')
    expect(await cacheControl('/service-worker.js')).toBe('no-cache')
    expect(await cacheControl('/')).toBe('no-cache')
  })

  it('answers HEAD without a body', async () => {
    const answer = await get('/about', {}, 'HEAD')
    expect(answer).toMatchObject({ status: 200, body: '', headers: { 'content-length': '12' } })
    expect(await get('/missing', {}, 'HEAD')).toMatchObject({ status: 404, body: '' })
  })

  it('answers 304 to a reader who has the file', async () => {
    const etag = (await get('/about')).headers.etag ?? ''
    expect(await get('/about', { 'if-none-match': etag })).toMatchObject({ status: 304, body: '' })
  })
})

/** What a host makes of `_headers`: the values that several rules give for one header are joined. */
function headersOfHost(file: string, path: string): Record<string, string> {
  const found: Record<string, string> = {}
  let isMeant = false
  for (const line of file.split('\n')) {
    const [, name, value] = /^\s+([\w-]+): (.*)$/.exec(line) ?? []
    if (!name || value === undefined)
      isMeant = line.endsWith('*') ? path.startsWith(line.slice(0, -1)) : line === path
    else if (isMeant)
      found[name.toLowerCase()] = [found[name.toLowerCase()], value].filter(Boolean).join(', ')
  }
  return found
}

describe('headers against misuse', () => {
  it.each(['/', '/index.html', '/own/', '/embed/', '/about', '/_app/immutable/a.js', '/packed.json'])(
    'are those of the hosts’ file: %s',
    async (path) => {
      const { headers } = await get(path)
      const expected = headersOfHost(headersFile(), path)
      expect(headers).toMatchObject(expected)
      expect(headers['content-security-policy']).toBe(expected['content-security-policy'])
      expect(expected['cross-origin-opener-policy']).toBe('same-origin')
    },
  )

  it('let others frame the map that is made for it, and nothing else', async () => {
    const frames = async (path: string) => (await get(path)).headers['content-security-policy']
    expect(await frames('/')).toBe("frame-ancestors 'self'")
    expect(await frames('/index.html')).toBe("frame-ancestors 'self'")
    expect(await frames('/own/?text=1')).toBe("frame-ancestors 'self'")
    expect(await frames('/%6fwn/')).toBe("frame-ancestors 'self'")
    expect(await frames('/embed/')).toBeUndefined()
  })

  it('give no header twice to one address', () => {
    for (const { path } of HEADER_RULES) {
      const matching = HEADER_RULES.filter((rule) => covers(rule.path, path))
      const names = matching.flatMap((rule) => Object.keys(rule.headers))
      expect(names, path).toEqual([...new Set(names)])
    }
  })

  it.each([
    ['/', 'POST', 405],
    ['/%', 'GET', 400],
    ['/../x', 'GET', 403],
    ['/missing', 'GET', 404],
  ])('go with refusals too: %s', async (path, method, status) => {
    expect(await get(path, {}, method)).toMatchObject({
      status,
      headers: { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' },
    })
  })
})

const covers = (rule: string, path: string): boolean =>
  rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : path === rule

describe('parts of a file', () => {
  it.each([
    ['bytes=0-3', 'bytes 0-3/14', '{"pl'],
    ['bytes=10-', 'bytes 10-13/14', 'rue}'],
    ['bytes=-5', 'bytes 9-13/14', 'true}'],
    ['bytes=12-999', 'bytes 12-13/14', 'e}'],
    ['bytes=-999', 'bytes 0-13/14', '{"plain":true}'],
  ])('sends %s, never of the packed file', async (range, contentRange, body) => {
    const answer = await get('/packed.json', { range, 'accept-encoding': 'br' })
    expect(answer).toMatchObject({ status: 206, body, headers: { 'content-range': contentRange } })
    expect(answer.headers['content-encoding']).toBeUndefined()
  })

  it.each(['bytes=14-20', 'bytes=5-2', 'bytes=-0'])(
    'refuses %s, which the file does not have',
    async (range) => {
      const answer = await get('/packed.json', { range })
      expect(answer).toMatchObject({ status: 416, headers: { 'content-range': 'bytes */14' } })
    },
  )

  it.each(['bytes=0-1,4-5', 'lines=1-2', 'bytes=-'])('answers %s with the whole', async (range) => {
    expect(await get('/packed.json', { range })).toMatchObject({ status: 200, body: '{"plain":true}' })
  })
})

describe('precompressed files', () => {
  it.each([
    ['gzip, deflate, br', 'br', 'br bytes'],
    ['gzip', 'gzip', 'gz bytes'],
    ['br;q=0, gzip;q=0.5', 'gzip', 'gz bytes'],
    ['identity', undefined, '{"plain":true}'],
  ])('for "%s" sends %s', async (accepted, encoding, body) => {
    const answer = await get('/packed.json', { 'accept-encoding': accepted })
    expect(answer).toMatchObject({ status: 200, body, headers: { 'content-type': 'application/json' } })
    expect(answer.headers['content-encoding']).toBe(encoding)
    expect(answer.headers.vary).toBe('Accept-Encoding')
  })

  it('sends the plain file when there is no other', async () => {
    const answer = await get('/about', { 'accept-encoding': 'br' })
    expect(answer.headers['content-encoding']).toBeUndefined()
  })
})

it('rejects when the port is taken', async () => {
  const port = Number(new URL(site.url).port)
  await expect(serve({ root: folder, port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
})
