import { existsSync, readdirSync } from 'node:fs'

/** Up to how many articles are kept for reading offline unasked; of a larger corpus, none is but what the browser keeps itself. */
export const KEPT_ARTICLES = 50

/** What grows with the articles. */
const BY_ARTICLE = /^data\/((articles|excerpts|heads)\/|manifest\.json$)/

/**
 * Which files of `static/` the service worker knows of and keeps, by their path in it; `articles` is the folder that
 * has a file for each article.
 */
export function keptFiles(articles) {
  const isLarge = existsSync(articles) && readdirSync(articles).length > KEPT_ARTICLES
  return (path) => !path.includes('.DS_Store') && !(isLarge && BY_ARTICLE.test(path))
}
