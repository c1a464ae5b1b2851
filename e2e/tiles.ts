import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { deflateSync, crc32 } from 'node:zlib'

/** Tiles of a made-up country and a server that can fail in every way real ones do. */

type Numbers = readonly number[]

/** A number in seven bits a byte, as Protocol Buffers and PMTiles write it. */
function varint(value: number): number[] {
  const bytes: number[] = []
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) + 128)
  return [...bytes, value]
}
const utf8 = (text: string): Numbers => [...new TextEncoder().encode(text)]
const field = (key: number, bytes: Numbers): number[] => [
  ...varint(key * 8 + 2),
  ...varint(bytes.length),
  ...bytes,
]
const number = (key: number, value: number): number[] => [...varint(key * 8), ...varint(value)]
const zigzag = (value: number): number[] => varint(value < 0 ? -value * 2 - 1 : value * 2)

/** One feature of a Mapbox Vector Tile's layer. */
function layer(
  name: string,
  type: 'point' | 'area',
  geometry: Numbers,
  properties: Record<string, string | number>,
) {
  const entries = Object.entries(properties)
  const tags = entries.flatMap((_, i) => [...varint(i), ...varint(i)])
  const feature = [...field(2, tags), ...number(3, type === 'point' ? 1 : 3), ...field(4, geometry)]
  return field(3, [
    ...number(15, 2),
    ...field(1, utf8(name)),
    ...field(2, feature),
    ...entries.flatMap(([key]) => field(3, utf8(key))),
    ...entries.flatMap(([, value]) =>
      field(4, typeof value === 'string' ? field(1, utf8(value)) : number(5, value)),
    ),
    ...number(5, 4096),
  ])
}
const moveTo = (x: number, y: number): number[] => [9, ...zigzag(x), ...zigzag(y)]
const box = (x: number, y: number, size: number): number[] => [
  ...moveTo(x, y),
  ...[26, ...zigzag(size), 0, 0, ...zigzag(size), ...zigzag(-size), 0, 15],
]

/** A vector tile in Protomaps' schema: land, a lake, and a town with a Chinese and an English name. */
export const vectorTile = (): Buffer =>
  Buffer.from([
    ...layer('earth', 'area', box(0, 0, 4096), { kind: 'earth' }),
    ...layer('water', 'area', box(600, 600, 900), { kind: 'lake' }),
    ...layer('places', 'point', moveTo(2048, 2048), {
      kind: 'locality',
      name: 'Wapian',
      'name:zh-Hans': '瓦片镇',
      'name:en': 'Tile Town',
      population_rank: 12,
      min_zoom: 4,
    }),
  ])

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length, 0)
  ends.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
}

/** A picture tile of one colour. */
export function pngTile(colour: readonly [number, number, number]): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(256, 0)
  header.writeUInt32BE(256, 4)
  header.set([8, 2], 8)
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(256 * 3, Buffer.from(colour))])
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: 256 }, () => row)))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A PMTiles archive, version 3, of the whole world down to zoom 8: every tile is this one, stored once. */
export function pmtilesArchive(tile: Buffer, vectorLayers: readonly string[]): Buffer {
  const maxZoom = 8
  const count = (4 ** (maxZoom + 1) - 1) / 3
  // One entry: its id from the last, for how many tiles it holds, its length, its offset plus one.
  const directory = Buffer.from([1, 0, ...varint(count), ...varint(tile.length), 1])
  const metadata = Buffer.from(
    JSON.stringify({
      attribution: '© The tile people',
      vector_layers: vectorLayers.map((id) => ({ id, fields: {} })),
    }),
  )
  const header = Buffer.alloc(127)
  header.write('PMTiles')
  header.writeUInt8(3, 7)
  const parts = [directory, metadata, Buffer.alloc(0), tile]
  let offset = header.length
  parts.forEach((part, i) => {
    header.writeBigUInt64LE(BigInt(offset), 8 + i * 16)
    header.writeBigUInt64LE(BigInt(part.length), 16 + i * 16)
    offset += part.length
  })
  ;[count, 1, 1].forEach((n, i) => header.writeBigUInt64LE(BigInt(n), 72 + i * 8))
  // Clustered; neither directory nor tiles compressed; vector tiles; zooms.
  header.set([1, 1, 1, 1, 0, maxZoom], 96)
  const corners = [-180, -85, 180, 85]
  corners.forEach((degrees, i) => header.writeInt32LE(degrees * 1e7, 102 + i * 4))
  return Buffer.concat([header, ...parts])
}

/** How a server of tiles behaves: as it should, or how it fails. */
export type Behaviour = 'good' | 'error' | 'missing' | 'wrong-bytes' | 'silent'

interface TileServer {
  /** Its address without a slash at its end. */
  readonly origin: string
  behaviour: Behaviour
  /** How many requests it has had. */
  requests: number
  /** Answers those who were kept waiting. */
  speak(): void
  /** Goes, whoever waits. */
  close(): Promise<void>
}

/** Serves files by path, with byte ranges and to pages from elsewhere; any `.png` path is one tile. */
export async function serveTiles(files: Readonly<Record<string, Buffer | string>>): Promise<TileServer> {
  const server = createServer((request, response) => {
    state.requests += 1
    response.setHeader('Access-Control-Allow-Origin', '*')
    response.setHeader('Access-Control-Allow-Headers', 'range')
    response.setHeader('Access-Control-Expose-Headers', 'content-range, content-length, etag')
    response.setHeader('Cache-Control', 'no-store')
    if (request.method === 'OPTIONS') return response.end()
    answer(response, request.url ?? '', request.headers.range)
  })
  const waiting: (() => void)[] = []
  const answer = (response: ServerResponse, url: string, range: string | undefined): void => {
    const path = url.split('?')[0] ?? ''
    const file = files[path] ?? (path.endsWith('.png') ? files['*.png'] : undefined)
    if (state.behaviour === 'silent') return void waiting.push(() => answer(response, url, range))
    if (state.behaviour === 'error') return void response.writeHead(500).end('out of order')
    if (state.behaviour === 'missing' || file === undefined) return void response.writeHead(404).end()
    if (state.behaviour === 'wrong-bytes')
      return void response.writeHead(200, { 'Content-Type': 'text/html' }).end('<html>Please log in</html>')
    const bytes = Buffer.from(file)
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(range ?? '') ?? []
    if (from === undefined) return void response.end(bytes)
    const part = bytes.subarray(Number(from), Number(to) + 1)
    const sent = `bytes ${from}-${Number(from) + part.length - 1}/${bytes.length}`
    response.writeHead(206, { 'Content-Range': sent, 'Content-Length': part.length }).end(part)
  }
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const state: TileServer = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    behaviour: 'good',
    requests: 0,
    speak: () => waiting.splice(0).forEach((go) => go()),
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
  return state
}
