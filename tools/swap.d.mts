interface Folders {
  readonly site: string
  readonly next: string
  readonly last: string
}
export const FOLDERS: Folders
export function takePlace(folders: Folders): void
export function restore(folders: Pick<Folders, 'site' | 'last'>): void
