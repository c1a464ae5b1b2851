import { openProjectFile, ProjectFileError } from './project-file.ts'
import type { Project } from './project-schema.ts'

export type ShareFault = 'damaged' | 'too-large' | 'newer-version' | 'unsupported'

/** Why a link holds no project that can be read. */
export class ShareError extends Error {
  override readonly name = 'ShareError'
  readonly kind: ShareFault

  constructor(kind: ShareFault, cause?: unknown) {
    super(kind, { cause })
    this.kind = kind
  }
}

const PREFIX = '#p='
/** The longest hash that is passed on whole by mail and chat programs. */
export const LONGEST_HASH = 8_000
/** The most bytes a link may become; what would be more is refused both ways. */
export const MOST_SHARED_BYTES = 20_000_000
/** One piece of a deflated stream grows to at most some 1,030 times its size, so a piece this small stays harmless. */
const PIECE = 1_024

/** A stream of a few bytes at a time, each given only when asked for. */
function inPieces(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0
  return new ReadableStream({
    pull(controller) {
      if (at < bytes.length) controller.enqueue(bytes.slice(at, (at += PIECE)))
      else controller.close()
    },
  })
}

/** All bytes of a stream, or null as soon as they are more than `most`; the rest is then not made. */
async function collected(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = stream.getReader()
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.length
    if (size > most) {
      reader.cancel().catch(() => undefined)
      return null
    }
    chunks.push(value)
  }
  const all = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.length
  }
  return all
}

/** The bytes in base64url, without padding. */
function encoded(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
}

function decoded(base64url: string): Uint8Array<ArrayBuffer> {
  if (!/^[\w-]+$/.test(base64url)) throw new ShareError('damaged')
  try {
    return Uint8Array.from(atob(base64url.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0))
  } catch (error) {
    throw new ShareError('damaged', error)
  }
}

/**
 * The hash of an address that holds the whole project (`#p=…`), at most `LONGEST_HASH` characters long; null where
 * the project is too large for a link, or the browser cannot deflate.
 */
export async function shareHash(project: Project): Promise<string | null> {
  if (typeof CompressionStream === 'undefined') return null
  const bytes = new TextEncoder().encode(JSON.stringify(project))
  if (bytes.length > MOST_SHARED_BYTES) return null
  const most = Math.floor(((LONGEST_HASH - PREFIX.length) * 3) / 4)
  const deflated = await collected(
    new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw')),
    most,
  )
  return deflated && `${PREFIX}${encoded(deflated)}`
}

async function inflated(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  try {
    const stream = inPieces(bytes).pipeThrough(new DecompressionStream('deflate-raw'))
    const all = await collected(stream, MOST_SHARED_BYTES)
    if (!all) throw new ShareError('too-large')
    return new TextDecoder('utf-8', { fatal: true }).decode(all)
  } catch (error) {
    throw error instanceof ShareError ? error : new ShareError('damaged', error)
  }
}

/** The project in the hash of an address, or null where the hash is not that of a project; throws `ShareError`. */
export async function readShareHash(hash: string): Promise<Project | null> {
  if (!hash.startsWith(PREFIX)) return null
  if (typeof DecompressionStream === 'undefined') throw new ShareError('unsupported')
  const text = await inflated(decoded(hash.slice(PREFIX.length)))
  try {
    return openProjectFile(text)
  } catch (error) {
    const isNewer = error instanceof ProjectFileError && error.kind === 'newer-version'
    throw new ShareError(isNewer ? 'newer-version' : 'damaged', error)
  }
}
