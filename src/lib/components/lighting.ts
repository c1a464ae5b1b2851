import type { Attachment } from 'svelte/attachments'
import { on } from 'svelte/events'

/** Tells `hover` of the places while the element is pointed at or has the focus, and of none when it goes meanwhile. */
export const lighting =
  (hover: (places: readonly string[]) => void, places: readonly string[]): Attachment<HTMLElement> =>
  (element) => {
    let isLit = false
    const light = (): void => {
      isLit = true
      hover(places)
    }
    const quiet = (): void => {
      isLit = false
      hover([])
    }
    const listeners = [
      on(element, 'pointerenter', light),
      on(element, 'focus', light),
      on(element, 'pointerleave', quiet),
      on(element, 'blur', quiet),
    ]
    return () => {
      for (const remove of listeners) remove()
      if (isLit) quiet()
    }
  }
