/** A folder of its own, so that any file server finds the page and its relative links hold. */
export const trailingSlash = 'always'
