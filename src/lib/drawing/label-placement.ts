/** A rectangle in drawing units, y downwards. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A name that wants a place beside its mark; the mark is a circle of radius `gap` around (x, y). */
export interface LabelRequest {
  readonly text: string
  readonly x: number
  readonly y: number
  /** Radius in drawing units that the name keeps clear of; null for a name that stands upon its point. */
  readonly gap: number | null
}

export interface PlacedLabel<R extends LabelRequest> {
  readonly request: R
  /** The middle of the name. */
  readonly x: number
  readonly y: number
  readonly box: Box
}

/** Whether two boxes have an area in common. */
export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/** The width of a name in ems: a Chinese character is one wide, a Latin one a little more than half. */
export function widthInEms(text: string): number {
  return [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x2000 ? 0.58 : 1), 0)
}

const boxAround = (x: number, y: number, width: number, height: number): Box => ({
  left: x - width / 2,
  top: y - height / 2,
  right: x + width / 2,
  bottom: y + height / 2,
})

/**
 * Places names one after the other, the first requested first: right of the mark, else left, above or below it.
 * A name that would lie over a placed name, over a mark requested before it or beyond `frame` is left out.
 */
export function placeLabels<R extends LabelRequest>(
  requests: readonly R[],
  frame: Box,
  fontSize: number,
): PlacedLabel<R>[] {
  const placed: PlacedLabel<R>[] = []
  const marks: Box[] = []
  for (const request of requests) {
    const { x, y, gap } = request
    const [width, height] = [widthInEms(request.text) * fontSize, fontSize * 1.25]
    const [aside, above] = [(gap ?? 0) + width / 2 + fontSize * 0.2, (gap ?? 0) + height / 2]
    const middles =
      gap === null
        ? [[x, y]]
        : [
            [x + aside, y],
            [x - aside, y],
            [x, y - above],
            [x, y + above],
          ]
    for (const [middleX = x, middleY = y] of middles) {
      const box = boxAround(middleX, middleY, width, height)
      const isInside =
        box.left >= frame.left &&
        box.right <= frame.right &&
        box.top >= frame.top &&
        box.bottom <= frame.bottom
      if (!isInside || placed.some((p) => overlaps(p.box, box)) || marks.some((m) => overlaps(m, box)))
        continue
      placed.push({ request, x: middleX, y: middleY, box })
      break
    }
    if (gap !== null) marks.push(boxAround(x, y, gap * 2, gap * 2))
  }
  return placed
}
