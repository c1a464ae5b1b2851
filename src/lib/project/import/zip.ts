import { FormatFault } from './import-error.ts'

interface ZipEntry {
  readonly name: string
  readonly isEncrypted: boolean
  readonly method: number
  /** Bytes in the archive, and as the archive says they are once unpacked. */
  readonly packed: number
  readonly unpacked: number
  /** Where the entry's own header begins. */
  readonly offset: number
}

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL_LENGTH = 30
const END_LENGTH = 22
const LONGEST_COMMENT = 0xffff

/** What the central directory of a ZIP archive lists; null where the bytes are no such archive. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - END_LENGTH
  const first = Math.max(0, end - LONGEST_COMMENT)
  while (end >= first && view.getUint32(end, true) !== END) end -= 1
  if (end < first) return null
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let i = view.getUint16(end + 10, true); i > 0; i--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) return null
    const name = view.getUint16(at + 28, true)
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** How many bytes an entry really unpacks to, counted no further than a little past `most`. */
async function unpackedLength(bytes: Uint8Array, entry: ZipEntry, most: number): Promise<number> {
  if (entry.method !== 8) return entry.packed
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.offset + LOCAL_LENGTH > bytes.length) throw new FormatFault('unreadable')
  const start =
    entry.offset +
    LOCAL_LENGTH +
    view.getUint16(entry.offset + 26, true) +
    view.getUint16(entry.offset + 28, true)
  const reader = new Blob([bytes.slice(start, start + entry.packed)])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'))
    .getReader()
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return length
    length += value.length
    if (length > most) {
      await reader.cancel()
      return length
    }
  }
}

/**
 * Refuses an archive before it is unpacked into memory: one whose `wanted` entries are, or turn out to be, more than
 * `most` bytes together, as in a ZIP bomb.
 * @throws FormatFault `unreadable` (no archive), `encrypted`, `too-large`
 */
export async function checkZip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  most: number,
): Promise<void> {
  const entries = zipEntries(bytes)
  if (!entries) throw new FormatFault('unreadable')
  const read = entries.filter((e) => wanted(e.name))
  if (read.some((e) => e.isEncrypted)) throw new FormatFault('encrypted')
  if (read.reduce((sum, e) => sum + e.unpacked, 0) > most) throw new FormatFault('too-large')
  let left = most
  for (const entry of read) {
    left -= await unpackedLength(bytes, entry, left)
    if (left < 0) throw new FormatFault('too-large')
  }
}
