/** Hands a file to the reader to save; nothing leaves the browser. */
export function saveFile(name: string, type: string, content: string | Blob): void {
  const anchor = document.createElement('a')
  anchor.href = URL.createObjectURL(new Blob([content], { type }))
  anchor.download = name
  anchor.click()
  // Some browsers read the file only after the click has been answered.
  setTimeout(() => URL.revokeObjectURL(anchor.href), 10_000)
}
