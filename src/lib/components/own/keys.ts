const FIELDS =
  'textarea, select, [contenteditable], input:not([type="radio"], [type="checkbox"], [type="button"])'

/** Whether the key goes into a field that has its own use for it. */
export function isTyping(event: KeyboardEvent): boolean {
  return event.isComposing || (event.target instanceof Element && event.target.closest(FIELDS) !== null)
}

/** Whether the key presses what has the focus. */
export function isPressing(event: KeyboardEvent): boolean {
  return event.target instanceof Element && event.target.closest('button, a, summary, input, select') !== null
}
