import { DARK, LIGHT, type MapTheme } from './theme.ts'

/** Pixels of an image for one pixel of the screen. */
const RATIO = 2
/** Side in pixels of the plate before it is stretched, and radius of its corners. */
const PLATE_SIDE = 20
const CORNER = 5
const PLATE = 'figure-plate'
const CIRCLE = 'figure-circle'

/** An image for `map.addImage`; one that stretches says where, in its own pixels. */
export interface PlateImage {
  readonly data: ImageData
  readonly options: {
    readonly pixelRatio: number
    readonly stretchX?: [number, number][]
    readonly stretchY?: [number, number][]
    readonly content?: [number, number, number, number]
  }
}

/** The image id of the plate a number is written on. */
export function plateId(theme: MapTheme): string {
  return `${PLATE}/${theme.name}`
}

/** What stands before radius and stroke in the image id of a circle: `…/24.5/solid` or `…/24.5/dashed`. */
export function circlePrefix(theme: MapTheme): string {
  return `${CIRCLE}/${theme.name}/`
}

function surface(side: number): OffscreenCanvasRenderingContext2D | null {
  const pixels = Math.ceil(side * RATIO)
  const context = new OffscreenCanvas(pixels, pixels).getContext('2d', { willReadFrequently: true })
  context?.scale(RATIO, RATIO)
  return context
}

const pixelsOf = (context: OffscreenCanvasRenderingContext2D): ImageData =>
  context.getImageData(0, 0, context.canvas.width, context.canvas.height)

/** A slip of paper with a rim; its middle stretches, its corners stay round. */
function drawnPlate(theme: MapTheme): PlateImage | null {
  const context = surface(PLATE_SIDE)
  if (!context) return null
  context.fillStyle = theme.halo
  context.strokeStyle = theme.ink
  context.beginPath()
  context.roundRect(1, 1, PLATE_SIDE - 2, PLATE_SIDE - 2, CORNER)
  context.fill()
  context.stroke()
  const [from, to] = [(CORNER + 2) * RATIO, (PLATE_SIDE - CORNER - 2) * RATIO]
  return {
    data: pixelsOf(context),
    options: {
      pixelRatio: RATIO,
      stretchX: [[from, to]],
      stretchY: [[from, to]],
      content: [3 * RATIO, 2 * RATIO, (PLATE_SIDE - 3) * RATIO, (PLATE_SIDE - 2) * RATIO],
    },
  }
}

/** A clear disc, so that what lies under it and a smaller one before it are seen. */
function drawnCircle(theme: MapTheme, radius: number, isDashed: boolean): PlateImage | null {
  const context = surface(2 * radius + 2)
  if (!context) return null
  context.translate(radius + 1, radius + 1)
  context.beginPath()
  context.arc(0, 0, radius, 0, 2 * Math.PI)
  context.fillStyle = theme.ink
  context.globalAlpha = isDashed ? 0.06 : 0.22
  context.fill()
  context.globalAlpha = 1
  context.strokeStyle = theme.ink
  context.lineWidth = 1.4
  if (isDashed) context.setLineDash([4, 3])
  context.stroke()
  return { data: pixelsOf(context), options: { pixelRatio: RATIO } }
}

/** Draws a plate or a circle of a figure; null for an id that is neither, or where the browser gives no 2D canvas. */
export function drawPlate(id: string): PlateImage | null {
  const [what, name, radius, stroke] = id.split('/')
  const theme = [LIGHT, DARK].find((t) => t.name === name)
  if (!theme) return null
  if (what === PLATE) return drawnPlate(theme)
  const pixels = Number(radius)
  return what === CIRCLE && pixels > 0 ? drawnCircle(theme, pixels, stroke === 'dashed') : null
}
