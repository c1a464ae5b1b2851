/** The files of one version of the site, as paths from the root of its host. */
export interface SiteFiles {
  /** The folder the site stands in, without a slash at its end. */
  readonly base: string
  /** Scripts, styles and data. */
  readonly files: ReadonlySet<string>
  /** The prerendered pages, and what else is opened by its address. */
  readonly pages: ReadonlySet<string>
}

/** What of a request decides who answers it. */
export interface Asked {
  readonly method: string
  readonly url: URL
  readonly isNavigation: boolean
  /** Only a part of the file is asked for. */
  readonly isRange: boolean
}

export type Answer =
  { readonly kind: 'page' | 'file'; readonly path: string } | { readonly kind: 'move'; readonly to: string }

/** Whether a file has its content's hash in its name: it is then the same for ever, in every version. */
export const isHashed = (path: string): boolean => path.includes('/_app/immutable/')

/**
 * Whether a file is kept only once the reader has used it: the readers of Word and PDF files with their tables, the
 * Chinese web font, and what is too large to be had unasked.
 */
export const isOptional = (path: string): boolean =>
  /\.(bcmap|woff2|pmtiles|br|gz)$|\/immutable\/optional\/|\/workers\/pdf\.worker/.test(path)

/**
 * What the site's own copy answers; null where the request is none of its business and goes to the network untouched:
 * another host, a part of a file (an archive of tiles), anything that is no file of the site.
 */
export function answerTo(
  { method, url, isNavigation, isRange }: Asked,
  origin: string,
  site: SiteFiles,
): Answer | null {
  if (method !== 'GET' || isRange || url.origin !== origin) return null
  const path = url.pathname
  if (isNavigation) {
    // A query is the reader's view and is read by the page itself.
    if (site.pages.has(path)) return { kind: 'page', path }
    return site.pages.has(`${path}/`) ? { kind: 'move', to: `${path}/${url.search}` } : null
  }
  if (url.search !== '') return null
  // A tab of the version before may still ask for its own scripts, which this version does not list.
  const isOlder = isHashed(path) && path.startsWith(`${site.base}/_app/`)
  return site.files.has(path) || isOlder ? { kind: 'file', path } : null
}
