import type { Position } from 'geojson'
import { widthInEms, type Box } from '../../drawing/label-placement.ts'
import { escapeMarkup } from '../../export/embed.ts'

/** How a name is lettered; lengths in pixels. */
export interface Lettering {
  readonly size: number
  readonly fonts: readonly string[]
  /** Space between letters and between lines, in ems. */
  readonly spacing: number
  readonly lineHeight: number
  readonly color: string
  readonly opacity: number
  readonly halo: string
  readonly haloWidth: number
}

/** Width and height in pixels of lines so lettered. */
export function sizeOfText(
  lines: readonly string[],
  { size, spacing, lineHeight }: Lettering,
): [number, number] {
  const widths = lines.map((line) => widthInEms(line) + spacing * Math.max(0, [...line].length - 1))
  return [Math.max(...widths) * size, lines.length * lineHeight * size]
}

/** The lines as SVG text with their middle at (x, y), turned by `angle` degrees about it. */
export function letter(
  lines: readonly string[],
  [x, y]: readonly [number, number],
  lettering: Lettering,
  angle = 0,
): string {
  const { size, fonts, spacing, lineHeight, color, opacity, halo, haloWidth } = lettering
  const family = escapeMarkup(fonts.map((f) => (/^[a-z-]+$/.test(f) ? f : `'${f}'`)).join(','))
  const first = y + size * 0.36 - ((lines.length - 1) * lineHeight * size) / 2
  // Letter spacing also follows the last letter: the middle shifts by half of it.
  const at = (x + (spacing * size) / 2).toFixed(1)
  const attributes = [
    `font-family="${family}" font-size="${size.toFixed(1)}" text-anchor="middle" fill="${color}"`,
    haloWidth > 0
      ? `stroke="${halo}" stroke-width="${(2 * haloWidth).toFixed(1)}" stroke-linejoin="round" paint-order="stroke"`
      : '',
    spacing > 0 ? `letter-spacing="${(spacing * size).toFixed(1)}"` : '',
    opacity < 1 ? `opacity="${opacity.toFixed(2)}"` : '',
    angle === 0 ? '' : `transform="rotate(${angle.toFixed(1)} ${x.toFixed(1)} ${y.toFixed(1)})"`,
  ]
  const spans = lines.map((line, i) =>
    lines.length === 1
      ? escapeMarkup(line)
      : `<tspan x="${at}" y="${(first + i * lineHeight * size).toFixed(1)}">${escapeMarkup(line)}</tspan>`,
  )
  return `<text x="${at}" y="${first.toFixed(1)}" ${attributes.filter(Boolean).join(' ')}>${spans.join('')}</text>`
}

/** The box of a rectangle around (x, y), turned by `angle` degrees. */
export function boxOf(x: number, y: number, width: number, height: number, angle = 0): Box {
  const [sin, cos] = [Math.sin, Math.cos].map((f) => Math.abs(f((angle * Math.PI) / 180))) as [number, number]
  const [halfX, halfY] = [(width * cos + height * sin) / 2, (width * sin + height * cos) / 2]
  return { left: x - halfX, right: x + halfX, top: y - halfY, bottom: y + halfY }
}

const between = ([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position): number =>
  Math.hypot(bx - ax, by - ay)

/** The length of a line in its own units. */
export function lengthOf(line: readonly Position[]): number {
  return line.reduce((sum, point, i) => sum + (i === 0 ? 0 : between(line[i - 1] ?? point, point)), 0)
}

/** The point of a line so far from its beginning. */
export function pointAlong(line: readonly Position[], distance: number): [number, number] {
  let left = distance
  for (let i = 1; i < line.length; i++) {
    const [a = [], b = []] = [line[i - 1], line[i]]
    const step = between(a, b)
    const [[ax = 0, ay = 0], [bx = 0, by = 0]] = [a, b]
    if (step > 0 && left <= step) return [ax + ((bx - ax) * left) / step, ay + ((by - ay) * left) / step]
    left -= step
  }
  const [x = 0, y = 0] = line.at(-1) ?? []
  return [x, y]
}
