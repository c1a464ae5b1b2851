const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** A 53-bit hash of a text (cyrb53), in base 36: enough to tell a project's places apart. */
function hash(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57]
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 2654435761)
    b = Math.imul(b ^ unit, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36)
}

/** The id of a reader's own place of that name and position (WGS-84 degrees). */
export function idOfOwn(name: string, lon: number, lat: number): string {
  return `own-${hash(`${name}@${lon.toFixed(5)},${lat.toFixed(5)}`)}`
}

/** The id under which the screen and the address know a place: its own where that is a slug, else one made from it. */
export function idFor(id: string): string {
  return SLUG.test(id) && id.length <= 80 ? id : `t-${hash(id)}`
}
