import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyProject } from './project-arbitrary.ts'
import { newProject, type Project } from './project-schema.ts'
import { LONGEST_HASH, readShareHash, shareHash, ShareError } from './share.ts'

const project = (text: string): Project => ({
  ...newProject('p1', '津冀', '2026-01-02T03:04:05.000Z'),
  texts: [{ id: 't1', title: '一', file: null, text }],
})

const hashOf = (bytes: Uint8Array | string): string =>
  `#p=${deflateRawSync(bytes, { level: 9 }).toString('base64url')}`

async function faultOf(hash: string): Promise<string | null> {
  try {
    await readShareHash(hash)
    return null
  } catch (error) {
    if (!(error instanceof ShareError)) throw error
    return error.kind
  }
}

/** Text that no deflating makes much smaller; the same every time. */
function noise(length: number): string {
  let state = 1
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return String.fromCharCode(0x4e00 + ((state >> 8) % 20000))
  }).join('')
}

describe('a link with a project in it', () => {
  it('gives any project back as it was, where it fits', async () => {
    await fc.assert(
      fc.asyncProperty(anyProject, async (any) => {
        const hash = await shareHash(any)
        if (hash === null) return
        expect(hash).toMatch(/^#p=[\w-]+$/)
        expect(hash.length).toBeLessThanOrEqual(LONGEST_HASH)
        expect(await readShareHash(hash)).toEqual(any)
      }),
    )
  })

  it('holds a long text that deflates well', async () => {
    const long = project('天津港是京津冀的出海口。'.repeat(20_000))
    const hash = await shareHash(long)
    expect(hash?.length).toBeLessThan(4_000)
    expect(await readShareHash(hash ?? '')).toEqual(long)
  })

  it('is made up to the very limit, and not beyond it', async () => {
    let longest = 0
    for (let length = 2_400; length < 3_200; length += 5) {
      const hash = await shareHash(project(noise(length)))
      const { length: direct } = hashOf(JSON.stringify(project(noise(length))))
      if (hash) longest = Math.max(longest, hash.length)
      else expect(direct).toBeGreaterThan(LONGEST_HASH - 50)
    }
    expect(longest).toBeGreaterThan(LONGEST_HASH - 50)
    expect(longest).toBeLessThanOrEqual(LONGEST_HASH)
  })

  it('is not made of what its reader would refuse as too large', async () => {
    expect(await shareHash(project('a'.repeat(21_000_000)))).toBeNull()
  })
})

describe('readShareHash', () => {
  it('leaves other hashes alone', async () => {
    for (const hash of ['', '#', '#p', '#main', '#P=abc', 'p=abc'])
      expect(await readShareHash(hash)).toBeNull()
  })

  it('refuses what is no deflated project', async () => {
    const whole = hashOf(JSON.stringify(project('天津')))
    expect(await faultOf(whole)).toBeNull()
    expect(await faultOf('#p=')).toBe('damaged')
    expect(await faultOf('#p=%%%')).toBe('damaged')
    expect(await faultOf('#p=A')).toBe('damaged')
    expect(await faultOf('#p=____')).toBe('damaged')
    expect(await faultOf(whole.slice(0, -8))).toBe('damaged')
    expect(await faultOf(hashOf('{}'))).toBe('damaged')
    expect(await faultOf(hashOf(''))).toBe('damaged')
    expect(await faultOf(hashOf(new Uint8Array([0xff, 0xfe, 0xfd])))).toBe('damaged')
    expect(await faultOf(hashOf(JSON.stringify({ ...project('天津'), version: 9 })))).toBe('newer-version')
  })

  it('stops inflating a bomb', async () => {
    const bomb = hashOf(new Uint8Array(500_000_000))
    const before = process.memoryUsage().arrayBuffers
    expect(await faultOf(bomb)).toBe('too-large')
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(60_000_000)
  })

  it('gives up on JSON nested without end', async () => {
    expect(await faultOf(hashOf('['.repeat(19_000_000)))).toBe('damaged')
    const deep = '[{"a":'.repeat(100_000) + '1' + '}]'.repeat(100_000)
    expect(
      await faultOf(hashOf(JSON.stringify(project('天津')).replace('"refused":[]', `"refused":${deep}`))),
    ).toBe('damaged')
  })

  it('stops at the first of a million faults', async () => {
    const faults = JSON.stringify(project('天津')).replace(
      '"decisions":[]',
      `"decisions":[${'0,'.repeat(4_000_000)}0]`,
    )
    expect(await faultOf(hashOf(faults))).toBe('damaged')
  })

  it('gives a project, null or its own error for anything', async () => {
    const base64url = fc
      .uint8Array({ maxLength: 200 })
      .map((b) => `#p=${Buffer.from(b).toString('base64url')}`)
    const deflated = fc.uint8Array({ maxLength: 200 }).map(hashOf)
    const garbage = fc.string({ unit: 'binary' }).map((s) => `#p=${s}`)
    await fc.assert(
      fc.asyncProperty(fc.oneof(base64url, deflated, garbage), async (hash) => {
        expect(await faultOf(hash)).toBe('damaged')
      }),
      { numRuns: 300 },
    )
  })

  it('gives a project or its own error for a link cut off or changed anywhere', async () => {
    const whole = hashOf(JSON.stringify(project('天津港是京津冀的出海口')))
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 3, max: whole.length }),
        fc.nat(3),
        fc.base64String({ maxLength: 4 }),
        async (at, gone, put) => {
          await faultOf(whole.slice(0, at) + put + whole.slice(at + gone))
        },
      ),
    )
  })
})
