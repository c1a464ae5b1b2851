import type { MarkFamily } from '../data/families.ts'
import { familyOf } from '../data/families.ts'
import { PLACE_KINDS, type PlaceKind } from '../data/schema.ts'
import { OUTLINES } from '../data/outlines.ts'
import { DARK, LIGHT, type MapTheme } from './theme.ts'

/** Side of a symbol in pixels before the screen's own ratio. */
export const SIDE = 26
const RATIO = 2

/** The image id of a mark: theme, kind, and whether it is filled (known to site or park) or an open ring. */
export function symbolId(theme: MapTheme, kind: PlaceKind, isFilled: boolean): string {
  return `${theme.name}/${kind}/${isFilled ? 'filled' : 'open'}`
}

/** The image id of the disc under a count of gathered marks. */
export function countId(theme: MapTheme): string {
  return `${theme.name}/count`
}

interface Symbol {
  readonly theme: MapTheme
  readonly kind: PlaceKind
  readonly family: MarkFamily
  readonly isFilled: boolean
}

/** An image for `map.addImage`. */
export interface DrawnImage {
  readonly data: ImageData
  readonly pixelRatio: number
}

/** Draws the image of an id; null for an id that is none of these, or where the browser gives no 2D canvas. */
export function drawImage(id: string): DrawnImage | null {
  const symbol = parseSymbolId(id)
  if (symbol) return drawSymbol(symbol)
  const theme = [LIGHT, DARK].find((t) => countId(t) === id)
  return theme ? drawCount(theme) : null
}

export function parseSymbolId(id: string): Symbol | null {
  const [name, kindName, fill] = id.split('/')
  const theme = [LIGHT, DARK].find((t) => t.name === name)
  const kind = PLACE_KINDS.find((k) => k === kindName)
  return theme && kind ? { theme, kind, family: familyOf(kind), isFilled: fill === 'filled' } : null
}

/** A drawing surface of 24 × 24 units. */
function surface(): OffscreenCanvasRenderingContext2D | null {
  const side = SIDE * RATIO
  // Read back at once: drawn by the graphics card, each would be waited for.
  const context = new OffscreenCanvas(side, side).getContext('2d', { willReadFrequently: true })
  context?.scale(side / 24, side / 24)
  return context
}

const taken = (context: OffscreenCanvasRenderingContext2D): DrawnImage => ({
  data: context.getImageData(0, 0, SIDE * RATIO, SIDE * RATIO),
  pixelRatio: RATIO,
})

/** A disc of paper with a rim: it holds a number and hides no more than it must. */
function drawCount(theme: MapTheme): DrawnImage | null {
  const context = surface()
  if (!context) return null
  context.fillStyle = theme.halo
  context.strokeStyle = theme.ink
  context.lineWidth = 1.4
  context.beginPath()
  context.arc(12, 12, 9.5, 0, 2 * Math.PI)
  context.fill()
  context.stroke()
  return taken(context)
}

function drawSymbol(symbol: Symbol): DrawnImage | null {
  const context = surface()
  if (!context) return null
  const color = symbol.theme.marks[symbol.family]
  context.translate(2.4, 2.4)
  context.scale(0.8, 0.8)
  context.lineJoin = 'round'
  const path = new Path2D(OUTLINES[symbol.kind])
  context.lineWidth = symbol.isFilled ? 3.2 : 6
  context.strokeStyle = symbol.theme.halo
  context.stroke(path)
  context.fillStyle = symbol.isFilled ? color : symbol.theme.halo
  context.fill(path)
  if (!symbol.isFilled) {
    context.lineWidth = 3
    context.strokeStyle = color
    context.stroke(path)
  }
  return taken(context)
}
