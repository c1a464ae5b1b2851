import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { autosave } from './autosave.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** A save that ends only when told to. */
function slow(): {
  save: (value: string) => Promise<void>
  begun: string[]
  end: (error?: Error) => Promise<void>
} {
  const begun: string[] = []
  const ends: ((error?: Error) => void)[] = []
  return {
    begun,
    save: (value) => {
      begun.push(value)
      return new Promise((resolve, reject) => ends.push((error) => (error ? reject(error) : resolve())))
    },
    end: async (error) => {
      ends.shift()?.(error)
      await vi.advanceTimersByTimeAsync(0)
    },
  }
}

describe('autosave', () => {
  it('saves the last of several changes once, a delay after the first of them', async () => {
    const save = vi.fn(async () => undefined)
    const saver = autosave<string>(save, 500)
    saver.change('a')
    await vi.advanceTimersByTimeAsync(400)
    saver.change('b')
    saver.change('c')
    expect(vi.getTimerCount()).toBe(1)
    await vi.advanceTimersByTimeAsync(99)
    expect(save).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(save.mock.calls).toEqual([['c']])
    await vi.advanceTimersByTimeAsync(10_000)
    expect(save).toHaveBeenCalledTimes(1)
    expect(saver.isUnsaved()).toBe(false)
  })

  it('saves what changed during a save after that save, not beside it', async () => {
    const { save, begun, end } = slow()
    const saver = autosave(save, 500)
    saver.change('a')
    await vi.advanceTimersByTimeAsync(500)
    saver.change('b')
    await vi.advanceTimersByTimeAsync(5_000)
    saver.change('c')
    await vi.advanceTimersByTimeAsync(5_000)
    expect(begun).toEqual(['a'])
    await end()
    expect(begun).toEqual(['a', 'c'])
    expect(saver.isUnsaved()).toBe(true)
    await end()
    expect(saver.isUnsaved()).toBe(false)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(begun).toEqual(['a', 'c'])
  })

  it('keeps a failed value without trying again by itself', async () => {
    const save = vi.fn(async (_: string) => undefined)
    save.mockRejectedValueOnce(new Error('full'))
    const told: string[] = []
    const saver = autosave(save, 500, (state, error) =>
      told.push(error instanceof Error ? error.message : state),
    )
    saver.change('a')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(save).toHaveBeenCalledTimes(1)
    expect(saver.isUnsaved()).toBe(true)
    await saver.flush()
    expect(save.mock.calls).toEqual([['a'], ['a']])
    expect(saver.isUnsaved()).toBe(false)
    expect(told).toEqual(['waiting', 'saving', 'full', 'saving', 'saved'])
  })

  it('tries a failed value no more once a newer one is there', async () => {
    const { save, begun, end } = slow()
    const saver = autosave(save, 500)
    saver.change('a')
    await vi.advanceTimersByTimeAsync(500)
    await end(new Error('full'))
    saver.change('b')
    await vi.advanceTimersByTimeAsync(500)
    await end()
    expect(begun).toEqual(['a', 'b'])
    expect(saver.isUnsaved()).toBe(false)
  })

  it('begins to save within the call of flush, even during another save', async () => {
    const { save, begun, end } = slow()
    const saver = autosave(save, 500)
    saver.change('a')
    void saver.flush()
    expect(begun).toEqual(['a'])
    saver.change('b')
    const flushed = saver.flush()
    expect(begun).toEqual(['a', 'b'])
    await end()
    expect(saver.isUnsaved()).toBe(true)
    await end()
    await flushed
    expect(saver.isUnsaved()).toBe(false)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(begun).toEqual(['a', 'b'])
  })

  it('saves nothing twice when flushed without need', async () => {
    const { save, begun, end } = slow()
    const saver = autosave(save, 500)
    await saver.flush()
    saver.change('a')
    void saver.flush()
    void saver.flush()
    await end()
    await saver.flush()
    expect(begun).toEqual(['a'])
  })

  it('takes a save that throws at once for one that fails', async () => {
    const saver = autosave<string>(() => {
      throw new Error('denied')
    }, 500)
    saver.change('a')
    await saver.flush()
    expect(saver.isUnsaved()).toBe(true)
  })

  it('drops what waits', async () => {
    const { save, begun } = slow()
    const saver = autosave(save, 500)
    saver.change('a')
    saver.drop()
    await vi.advanceTimersByTimeAsync(5_000)
    await saver.flush()
    expect(begun).toEqual([])
    expect(saver.isUnsaved()).toBe(false)
  })
})
