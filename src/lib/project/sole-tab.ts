/**
 * Holds a project for this tab, so that two tabs do not overwrite each other's work. `tell` hears whether it is held
 * here, and again when another tab has let go of it. Without Web Locks (an insecure address) every tab holds it.
 * @returns What lets go of it.
 */
export function holdProject(
  id: string,
  tell: (isHeld: boolean) => void,
  locks: Pick<LockManager, 'request'> | undefined = navigator.locks,
): () => void {
  if (!locks) {
    tell(true)
    return () => undefined
  }
  const name = `atlas project ${id}`
  const waiting = new AbortController()
  let release = (): void => undefined
  const hold = (): Promise<void> | undefined => {
    if (waiting.signal.aborted) return undefined
    const held = new Promise<void>((done) => (release = done))
    tell(true)
    return held
  }
  const ask = async (): Promise<void> => {
    await locks.request(name, { ifAvailable: true }, async (lock) => {
      if (lock) return hold()
      if (!waiting.signal.aborted) tell(false)
    })
    // Held until it was let go of, or held by another: then this tab is next.
    if (!waiting.signal.aborted) await locks.request(name, { signal: waiting.signal }, hold)
  }
  // Stopped waiting, or a page that may not lock: either way there is nothing to be told.
  ask().catch(() => undefined)
  return () => {
    waiting.abort()
    release()
  }
}
