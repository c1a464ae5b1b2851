/**
 * Asks the browser not to clear what is kept here when its room runs out; most answer without asking the reader.
 * @returns Whether it promises to; null where it does not say.
 */
export async function askToKeep(
  storage: Pick<StorageManager, 'persist' | 'persisted'> | undefined = navigator.storage,
): Promise<boolean | null> {
  try {
    return storage ? (await storage.persisted()) || (await storage.persist()) : null
  } catch {
    return null
  }
}
