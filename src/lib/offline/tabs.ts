/** Which of the kept versions each open tab (or worker) runs on, by its id; one that is not named runs on `active`. */
export interface Tabs {
  readonly active: string | null
  readonly older: Readonly<Record<string, string>>
}

/** Before any version was kept. */
export const NO_TABS: Tabs = { active: null, older: {} }

/** Makes `version` the active one: what is open stays on what it began with, until it is closed or loaded anew. */
export function activate(tabs: Tabs, version: string, open: readonly string[]): Tabs {
  const older: Record<string, string> = {}
  for (const id of open) {
    const own = tabs.older[id] ?? tabs.active
    if (own !== null && own !== version) older[id] = own
  }
  return { active: version, older }
}

/** The versions that some tab among those `open` still needs. */
export function neededBy(tabs: Tabs, open: readonly string[]): ReadonlySet<string> {
  const needed = new Set(tabs.active === null ? [] : [tabs.active])
  for (const id of open) {
    const own = tabs.older[id]
    if (own !== undefined) needed.add(own)
  }
  return needed
}
