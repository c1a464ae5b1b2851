import type { Position } from 'geojson'
import type { SymbolLayerSpecification } from 'maplibre-gl'
import { overlaps, type Box } from '../../drawing/label-placement.ts'
import { linesOfText } from '../../drawing/text-lines.ts'
import type { Evaluator, StatedFeature } from './evaluate.ts'
import type { Frame } from './frame.ts'
import { drawnIcon, drawnPlate } from './icons.ts'
import { boxOf, lengthOf, letter, pointAlong, sizeOfText, type Lettering } from './lettering.ts'

/** What stands on the map already, and must not be lettered over. */
export class Occupied {
  readonly #boxes: Box[] = []

  isFree(box: Box): boolean {
    return !this.#boxes.some((other) => overlaps(other, box))
  }

  add(box: Box): void {
    this.#boxes.push(box)
  }
}

interface Context {
  readonly layer: SymbolLayerSpecification
  readonly evaluator: Evaluator
  readonly frame: Frame
  readonly occupied: Occupied
}

type XY = readonly [number, number]
const asPair = (value: unknown): XY =>
  Array.isArray(value) ? [Number(value[0] ?? 0), Number(value[1] ?? 0)] : [0, 0]

/** From where a box of that size is held, to its middle. */
function fromAnchor(anchor: string, width: number, height: number): XY {
  const x = anchor.includes('left') ? width / 2 : anchor.includes('right') ? -width / 2 : 0
  const y = anchor.includes('top') ? height / 2 : anchor.includes('bottom') ? -height / 2 : 0
  return [x, y]
}

function letteringOf({ layer, evaluator }: Context, of: StatedFeature): Lettering {
  const { layout = {}, paint = {} } = layer
  const fonts = evaluator.value(layout['text-font'], of)
  return {
    size: evaluator.number(layout['text-size'], of, 16),
    fonts: Array.isArray(fonts) ? fonts.map(String) : ['sans-serif'],
    spacing: evaluator.number(layout['text-letter-spacing'], of, 0),
    lineHeight: evaluator.number(layout['text-line-height'], of, 1.2),
    color: evaluator.text(paint['text-color'], of, '#000'),
    opacity: evaluator.number(paint['text-opacity'], of, 1),
    halo: evaluator.text(paint['text-halo-color'], of, 'none'),
    haloWidth: evaluator.number(paint['text-halo-width'], of, 0),
  }
}

/** The places a name may take about its point, best first: each an anchor and an offset in ems. */
function candidatesOf({ layer, evaluator }: Context, of: StatedFeature): [string, XY][] {
  const { layout = {} } = layer
  const list = evaluator.anchorOffsets(layout['text-variable-anchor-offset'], of)
  if (list.length > 0)
    return list.flatMap((item, i): [string, XY][] =>
      i % 2 === 0 ? [[String(item), asPair(list[i + 1])]] : [],
    )
  const anchors = evaluator.value(layout['text-variable-anchor'], of)
  const far = evaluator.number(layout['text-radial-offset'], of, 0)
  if (Array.isArray(anchors))
    return anchors.map((anchor) => {
      const [x, y] = fromAnchor(String(anchor), 2, 2)
      const side = x !== 0 && y !== 0 ? far / Math.SQRT2 : far
      return [String(anchor), [x * side, y * side]]
    })
  return [
    [evaluator.text(layout['text-anchor'], of, 'center'), asPair(evaluator.value(layout['text-offset'], of))],
  ]
}

function isWithin({ width, height }: Frame, box: Box): boolean {
  return box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height
}

/** A name at a point with its icon, if the layer has one; '' where neither finds a place. */
function atPoint(context: Context, of: StatedFeature, position: Position): string {
  const { layer, evaluator, frame, occupied } = context
  const { layout = {} } = layer
  const [x, y] = frame.at(position)
  if (x < -40 || y < -40 || x > frame.width + 40 || y > frame.height + 40) return ''
  const image = evaluator.text(layout['icon-image'], of)
  const icon = drawnIcon(image)
  const scale = evaluator.number(layout['icon-size'], of, 1)
  const parts: string[] = []
  if (icon) {
    const radius = icon.radius * scale
    const [byX, byY] = asPair(evaluator.value(layout['icon-offset'], of))
    const held = fromAnchor(evaluator.text(layout['icon-anchor'], of, 'center'), 2 * radius, 2 * radius)
    const [middleX, middleY] = [x + byX * scale + held[0], y + byY * scale + held[1]]
    if (layout['icon-ignore-placement'] !== true)
      occupied.add(boxOf(middleX, middleY, 2 * radius, 2 * radius))
    parts.push(
      `<g transform="translate(${middleX.toFixed(1)} ${middleY.toFixed(1)})scale(${scale.toFixed(3)})">${icon.markup}</g>`,
    )
  }
  const text = evaluator.text(layout['text-field'], of)
  if (text === '') return parts.join('')
  const lettering = letteringOf(context, of)
  const lines = linesOfText(text, evaluator.number(layout['text-max-width'], of, 10))
  const [width, height] = sizeOfText(lines, lettering)
  const padding = evaluator.number(layout['text-padding'], of, 2)
  for (const [anchor, [byX, byY]] of candidatesOf(context, of)) {
    const held = fromAnchor(anchor, width, height)
    const middle: XY = [x + byX * lettering.size + held[0], y + byY * lettering.size + held[1]]
    const box = boxOf(...middle, width + 2 * padding, height + 2 * padding)
    const isForced = layout['text-allow-overlap'] === true
    if (!isForced && !(occupied.isFree(box) && isWithin(frame, box))) continue
    occupied.add(box)
    parts.push(drawnPlate(image, middle, [width, height]))
    if (lettering.opacity > 0) parts.push(letter(lines, middle, lettering))
    break
  }
  return parts.join('')
}

/** A name along the longest stretch of a line in view; an arrow again and again. */
function alongLine(context: Context, of: StatedFeature): string {
  const { layer, evaluator, frame, occupied } = context
  const { layout = {} } = layer
  const text = evaluator.text(layout['text-field'], of)
  const lines = frame.linesOf(of.feature, 0).sort((a, b) => lengthOf(b) - lengthOf(a))
  const lettering = letteringOf(context, of)
  const [width, height] = sizeOfText([text], lettering)
  const isUpright = layout['text-keep-upright'] !== false
  const spacing = isUpright ? Infinity : evaluator.number(layout['symbol-spacing'], of, 250)
  const [, byY] = asPair(evaluator.value(layout['text-offset'], of))
  const parts: string[] = []
  for (const line of isUpright ? lines.slice(0, 1) : lines) {
    const length = lengthOf(line)
    if (text === '' || length < width * 1.1) continue
    const first = Number.isFinite(spacing) ? Math.min(spacing, length) / 2 : length / 2
    for (let at = first; at + width / 2 <= length; at += spacing) {
      const [fromX, fromY] = pointAlong(line, at - width / 2)
      const [toX, toY] = pointAlong(line, at + width / 2)
      const [x, y] = pointAlong(line, at)
      const turn = (Math.atan2(toY - fromY, toX - fromX) * 180) / Math.PI
      const angle = isUpright && Math.abs(turn) > 90 ? turn - 180 * Math.sign(turn) : turn
      const radians = (angle * Math.PI) / 180
      const far = byY * lettering.size
      const middle: XY = [x - Math.sin(radians) * far, y + Math.cos(radians) * far]
      const box = boxOf(...middle, width, height, angle)
      const isForced = layout['text-allow-overlap'] === true
      if (!isForced && !(occupied.isFree(box) && isWithin(frame, box))) continue
      if (layout['text-ignore-placement'] !== true) occupied.add(box)
      parts.push(letter([text], middle, lettering, angle))
    }
  }
  return parts.join('')
}

/** A layer of marks and names as SVG; what it places counts against the layers that are placed after it. */
export function drawSymbols(
  layer: SymbolLayerSpecification,
  features: readonly StatedFeature[],
  evaluator: Evaluator,
  frame: Frame,
  occupied: Occupied,
): string {
  const context = { layer, evaluator, frame, occupied }
  const isAlong = (layer.layout?.['symbol-placement'] ?? 'point') !== 'point'
  return features
    .map((of) => {
      const { geometry } = of.feature
      if (isAlong) return alongLine(context, of)
      return geometry.type === 'Point' ? atPoint(context, of, geometry.coordinates) : ''
    })
    .join('')
}
