import { OUTLINES } from '../../data/outlines.ts'
import { countId, parseSymbolId, SIDE } from '../symbols.ts'
import { circlePrefix, plateId } from '../plates.ts'
import { DARK, LIGHT, type MapTheme } from '../theme.ts'

/** An image of the map as SVG elements around 0, 0, in pixels. */
export interface DrawnIcon {
  readonly markup: string
  readonly radius: number
}

/** Pixels of one unit of the 24 × 24 box that the symbols are drawn in. */
const UNIT = SIDE / 24

function mark(id: string): DrawnIcon | null {
  const symbol = parseSymbolId(id)
  if (!symbol) return null
  const { theme, isFilled } = symbol
  const color = theme.marks[symbol.family]
  const path = (attributes: string): string =>
    `<path d="${OUTLINES[symbol.kind]}" transform="scale(${(0.8 * UNIT).toFixed(3)})translate(-12-12)" stroke-linejoin="round" ${attributes}/>`
  const rim = path(`fill="none" stroke="${theme.halo}" stroke-width="${isFilled ? 3.2 : 6}"`)
  const body = isFilled
    ? path(`fill="${color}"`)
    : path(`fill="${theme.halo}" stroke="${color}" stroke-width="3"`)
  return { markup: rim + body, radius: 9 * 0.8 * UNIT }
}

function count(theme: MapTheme): DrawnIcon {
  const radius = 9.5 * UNIT
  const markup = `<circle r="${radius.toFixed(1)}" fill="${theme.halo}" stroke="${theme.ink}" stroke-width="${(1.4 * UNIT).toFixed(1)}"/>`
  return { markup, radius }
}

function figureCircle(theme: MapTheme, id: string): DrawnIcon | null {
  const [radius, rim] = id.slice(circlePrefix(theme).length).split('/')
  const isDashed = rim === 'dashed'
  if (!(Number(radius) > 0)) return null
  const markup = `<circle r="${radius}" fill="${theme.ink}" fill-opacity="${isDashed ? 0.06 : 0.22}" stroke="${theme.ink}" stroke-width="1.4"${isDashed ? ' stroke-dasharray="4 3"' : ''}/>`
  return { markup, radius: Number(radius) + 1 }
}

/** The image of an id as `drawImage` and `drawPlate` paint it; null for an id that is none of a mark, count or circle. */
export function drawnIcon(id: string): DrawnIcon | null {
  const theme = [LIGHT, DARK].find((t) => id === countId(t) || id.startsWith(circlePrefix(t)))
  if (!theme) return mark(id)
  return id === countId(theme) ? count(theme) : figureCircle(theme, id)
}

/** Paper left around the words on a plate, in pixels. */
const [PLATE_X, PLATE_Y] = [4, 2]

/** The plate of that id under words of that size around (x, y); '' for an id that is no plate's. */
export function drawnPlate(
  id: string,
  [x, y]: readonly [number, number],
  [width, height]: readonly [number, number],
): string {
  const theme = [LIGHT, DARK].find((t) => plateId(t) === id)
  if (!theme) return ''
  const [left, top] = [x - width / 2 - PLATE_X, y - height / 2 - PLATE_Y]
  return `<rect x="${left.toFixed(1)}" y="${top.toFixed(1)}" width="${(width + 2 * PLATE_X).toFixed(1)}" height="${(height + 2 * PLATE_Y).toFixed(1)}" rx="4" fill="${theme.halo}" stroke="${theme.ink}"/>`
}
