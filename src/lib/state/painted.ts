/** A frame that is not drawn within so many milliseconds is not waited for: that of a page in the background never is. */
const PATIENCE = 100

/** Settles after the next frame is painted: for what the reader does not see, so that what they see comes first. */
export function painted(): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(done, PATIENCE)
    requestAnimationFrame(() =>
      setTimeout(() => {
        clearTimeout(timer)
        done()
      }),
    )
  })
}
