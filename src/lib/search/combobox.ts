/** The search box as a WAI-ARIA combobox with manual selection: what is typed, and where the reader is in the list. */
export interface Combobox {
  readonly query: string
  readonly isOpen: boolean
  /** Index of the option the arrows have come to, -1 while the reader is in the text. */
  readonly active: number
}

/** What a key event tells; `keyCode` 229 is how Safari marks the Enter that ends a composition. */
export interface KeyPress {
  readonly key: string
  readonly isComposing: boolean
  readonly keyCode: number
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
}

/** What a key does: the box after it and the option it chose; null where the key is the text field's own. */
export interface Step {
  readonly box: Combobox
  readonly chosen: number | null
}

export const EMPTY: Combobox = { query: '', isOpen: false, active: -1 }

/** The box after typing. */
export function typed(query: string): Combobox {
  return { query, isOpen: query.trim() !== '', active: -1 }
}

/** Answers a key while the list holds `count` options. Keys of an input method's composition are never answered. */
export function press(box: Combobox, event: KeyPress, count: number): Step | null {
  if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.altKey || event.metaKey)
    return null
  const at = (active: number): Step => ({ box: { ...box, isOpen: true, active }, chosen: null })
  const isListed = box.isOpen && count > 0
  switch (event.key) {
    case 'ArrowDown':
      return count === 0 ? null : at(!box.isOpen || box.active === count - 1 ? 0 : box.active + 1)
    case 'ArrowUp':
      return count === 0 ? null : at(!box.isOpen || box.active <= 0 ? count - 1 : box.active - 1)
    // Within the text, Home and End are the caret's.
    case 'Home':
      return isListed && box.active >= 0 ? at(0) : null
    case 'End':
      return isListed && box.active >= 0 ? at(count - 1) : null
    case 'Enter':
      return isListed ? { box: EMPTY, chosen: Math.max(box.active, 0) } : null
    case 'Escape':
      return box.query === '' && !box.isOpen ? null : { box: EMPTY, chosen: null }
    default:
      return null
  }
}

/**
 * Whether the key, pressed anywhere on the page, calls for the search box: Ctrl+K or ⌘K. A bare letter or sign
 * would take the page away from those who speak to it (WCAG 2.1.4).
 */
export function isShortcut(event: KeyPress): boolean {
  return (
    event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.isComposing
  )
}
