// A site is built beside the one that is served and takes its place when it is whole: whatever ends a build early
// leaves the last good one.
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * The folders of a build: `site` is served, `next` is being made, `last` is the one before while they change places.
 * All three lie on one disk, or they could not be renamed.
 */
export const FOLDERS = { site: 'build', next: '.svelte-kit/site-next', last: '.svelte-kit/site-last' }

/** Puts `next` in the place of `site`. Between the two renames there is no `site`; `restore` then brings `last` back. */
export function takePlace({ site, next, last }) {
  mkdirSync(dirname(last), { recursive: true })
  rmSync(last, { recursive: true, force: true })
  if (existsSync(site)) renameSync(site, last)
  renameSync(next, site)
  rmSync(last, { recursive: true, force: true })
}

/** Brings back the last site, where a build was ended in the very moment of taking its place. */
export function restore({ site, last }) {
  if (!existsSync(site) && existsSync(last)) renameSync(last, site)
}
