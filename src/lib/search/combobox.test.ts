import { describe, expect, it } from 'vitest'
import { EMPTY, isShortcut, press, typed, type Combobox, type KeyPress } from './combobox.ts'

const key = (name: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key: name,
  isComposing: false,
  keyCode: 0,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...more,
})
const open = (active: number): Combobox => ({ query: 'bhxq', isOpen: true, active })

describe('the search box', () => {
  it('opens on typing, with no option chosen yet', () => {
    expect(typed('bhxq')).toEqual(open(-1))
    expect(typed('  ').isOpen).toBe(false)
  })

  it('goes round the list with the arrows, and to its ends', () => {
    const moves: [string, number, number][] = [
      ['ArrowDown', -1, 0],
      ['ArrowDown', 2, 0],
      ['ArrowUp', -1, 2],
      ['ArrowUp', 0, 2],
      ['ArrowUp', 2, 1],
      ['Home', 2, 0],
      ['End', 0, 2],
    ]
    for (const [name, from, to] of moves)
      expect(press(open(from), key(name), 3), `${name} from ${from}`).toEqual({ box: open(to), chosen: null })
  })

  it('leaves Home and End to the caret while the reader is in the text', () => {
    expect(press(open(-1), key('Home'), 3)).toBe(null)
    expect(press(open(-1), key('End'), 3)).toBe(null)
  })

  it('reopens a list that was left', () => {
    expect(press({ ...open(-1), isOpen: false }, key('ArrowDown'), 3)?.box).toEqual(open(0))
  })

  it('chooses the active option with Enter, the first one if none is, and nothing where there is none', () => {
    expect(press(open(1), key('Enter'), 3)).toEqual({ box: EMPTY, chosen: 1 })
    expect(press(open(-1), key('Enter'), 3)).toEqual({ box: EMPTY, chosen: 0 })
    expect(press(open(-1), key('Enter'), 0)).toBe(null)
  })

  it('leaves every key of an input method’s composition alone, Safari’s last Enter too', () => {
    for (const name of ['Enter', 'ArrowDown', 'Escape']) {
      expect(press(open(0), key(name, { isComposing: true }), 3)).toBe(null)
      expect(press(open(0), key(name, { keyCode: 229 }), 3)).toBe(null)
    }
  })

  it('clears with Escape, and leaves Escape to others when it is empty', () => {
    expect(press(open(1), key('Escape'), 3)).toEqual({ box: EMPTY, chosen: null })
    expect(press(EMPTY, key('Escape'), 0)).toBe(null)
  })

  it('is called by Ctrl+K or ⌘K, never by a bare key', () => {
    expect(isShortcut(key('k', { ctrlKey: true }))).toBe(true)
    expect(isShortcut(key('K', { metaKey: true }))).toBe(true)
    expect(isShortcut(key('k'))).toBe(false)
  })
})
