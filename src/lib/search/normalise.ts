/**
 * What is compared: compatibility forms folded (ＴＣＬ → tcl), accents dropped (bīn → bin, but ü → v as it is typed),
 * lower case, and nothing that is not a letter or a digit.
 */
export function normalise(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/u\u0308/g, 'v')
    .replace(/[^\p{Letter}\p{Number}]/gu, '')
}

/** The words of an English name, normalised. */
export function wordsOf(text: string): string[] {
  return text
    .split(/[\s\u2013\u2014-]+/)
    .map(normalise)
    .filter((word) => word !== '')
}
