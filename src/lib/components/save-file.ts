/** Hands a text to the reader as a file to save; nothing leaves the browser. */
export function saveFile(name: string, type: string, text: string): void {
  const anchor = document.createElement('a')
  anchor.href = URL.createObjectURL(new Blob([text], { type }))
  anchor.download = name
  anchor.click()
  // Some browsers read the file only after the click has been answered.
  setTimeout(() => URL.revokeObjectURL(anchor.href), 10_000)
}
