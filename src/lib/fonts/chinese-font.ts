import { missingFiles } from '../state/missing-files.svelte.ts'

const SIZE = 24

/**
 * Whether the browser draws the same box for any Chinese character. Asked of two simplified ones: a Japanese or a
 * traditional font does not have them. Boxes that name their character differ, but are narrower than one.
 */
function lacksChinese(): boolean {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  if (!context) return false
  context.font = `${SIZE}px sans-serif`
  const [one, other] = ['这', '军'].map((character) => {
    context.clearRect(0, 0, SIZE * 2, SIZE * 2)
    context.fillText(character, 0, SIZE)
    return context.getImageData(0, 0, SIZE * 2, SIZE * 2).data.join()
  })
  return one === other || Math.abs(context.measureText('这').width - SIZE) > 2
}

function addFont(): void {
  import('./last-resort.ts').then(
    ({ addLastResort }) => addLastResort(),
    () => missingFiles.add({ name: '', retry: addFont }),
  )
}

/** Fetches the web font where the machine has no Chinese one; asks only when the page has nothing better to do. */
export function provideChinese(): void {
  const provide = (): void => {
    if (lacksChinese()) addFont()
  }
  if ('requestIdleCallback' in globalThis) requestIdleCallback(provide, { timeout: 1500 })
  else setTimeout(provide, 500)
}
