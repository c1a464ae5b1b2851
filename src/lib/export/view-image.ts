import type { MarkFamily } from '../data/families.ts'
import type { StrategyGroup } from '../data/schema.ts'
import { widthInEms } from '../drawing/label-placement.ts'
import { cutAnywhere, linesOfText } from '../drawing/text-lines.ts'
import { escapeMarkup } from './embed.ts'
import type { ScaleBar } from './scale-bar.ts'

/** Colours of the image around the map; those of the map's own theme. */
export interface ImageColours {
  readonly halo: string
  readonly ink: string
  readonly adminText: string
  readonly groups: Readonly<Record<StrategyGroup, string>>
  readonly marks: Readonly<Record<MarkFamily, string>>
}

/** A line of the legend: the stroke of a strategy, the marks of a family of places, or a sign explained. */
export interface LegendEntry {
  readonly sign: 'stroke' | 'dashes' | 'dot' | 'ring' | 'marks'
  readonly color: string
  readonly label: string
  /** The outlines of the marks, in a box of 24 × 24. */
  readonly outlines?: readonly string[]
}

export interface ViewImage {
  /** Size of the map in pixels; the image is higher by its head and foot. */
  readonly width: number
  readonly height: number
  readonly title: string
  readonly subtitle: string
  readonly legend: readonly LegendEntry[]
  /** Null where the map has no one scale. */
  readonly scale: ScaleBar | null
  readonly attribution: string
  readonly link: string
  readonly colours: ImageColours
  /** The font families of the page, as CSS writes them: for titles and for the rest. */
  readonly fonts: { readonly serif: string; readonly sans: string }
  readonly language: 'zh' | 'en'
}

export interface ComposedImage {
  readonly svg: string
  readonly width: number
  readonly height: number
  /** Where the map begins, in pixels from the top. */
  readonly top: number
}

const EDGE = 16
const HEAD = 64
const ROW = 20
const SIZE = 12
const SIGN = 22
/** From one mark to the next, where a line has several. */
const STEP = 17
const signWidth = ({ outlines = [] }: LegendEntry): number => SIGN + STEP * Math.max(0, outlines.length - 1)

interface Placed {
  readonly entry: LegendEntry
  readonly x: number
  readonly row: number
}

/** Entries one after the other in rows no wider than the image. */
function inRows(entries: readonly LegendEntry[], width: number): Placed[] {
  let [x, row] = [EDGE, 0]
  return entries.map((entry) => {
    const needed = signWidth(entry) + widthInEms(entry.label) * SIZE + 18
    if (x > EDGE && x + needed > width - EDGE + 18) [x, row] = [EDGE, row + 1]
    const placed = { entry, x, row }
    x += needed
    return placed
  })
}

function drawSign({ sign, color, outlines = [] }: LegendEntry, x: number, y: number): string {
  if (sign === 'marks')
    return outlines
      .map(
        (d, i) =>
          `<path d="${d}" transform="translate(${x + i * STEP} ${y - 8})scale(.667)" fill="${color}"/>`,
      )
      .join('')
  if (sign === 'stroke' || sign === 'dashes')
    return `<path d="M${x} ${y}h16" stroke="${color}" stroke-width="3"${sign === 'dashes' ? ' stroke-dasharray="5 3"' : ''}/>`
  const paint = sign === 'dot' ? `fill="${color}"` : `fill="none" stroke="${color}" stroke-width="2"`
  return `<circle cx="${x + 8}" cy="${y}" r="5" ${paint}/>`
}

function drawScale({ pixels, label }: ScaleBar, bottom: number, { halo, ink }: ImageColours): string {
  const [x, y, width] = [EDGE, bottom - 14, Math.round(pixels)]
  const bar = `d="M${x} ${y - 6}v6h${width}v-6" fill="none"`
  return [
    `<path ${bar} stroke="${halo}" stroke-width="5"/>`,
    `<path ${bar} stroke="${ink}" stroke-width="1.5"/>`,
    `<text x="${x + width / 2}" y="${y - 6}" text-anchor="middle" font-size="11" stroke="${halo}" stroke-width="3" paint-order="stroke" fill="${ink}">${escapeMarkup(label)}</text>`,
  ].join('')
}

/**
 * The view as one SVG image: title, the map, and under it its legend, attribution and link. `map` is the map as SVG
 * elements in its own pixels; without it its place is left clear, for a picture to be put there.
 */
export function composeImage(image: ViewImage, map: string | null): ComposedImage {
  const { width, height, colours, fonts, link } = image
  const placed = inRows(image.legend, width)
  const rows = (placed.at(-1)?.row ?? -1) + 1
  const most = (width - 2 * EDGE) / SIZE
  const words = [...linesOfText(image.attribution, most), ...cutAnywhere(link, most)]
  const mapEnd = HEAD + height
  const wordsStart = mapEnd + EDGE + rows * ROW
  const total = wordsStart + words.length * 18 + EDGE
  const plain = `fill="${colours.adminText}" font-size="${SIZE}"`
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${total}" viewBox="0 0 ${width} ${total}" font-family="${escapeMarkup(fonts.sans)}" lang="${image.language === 'zh' ? 'zh-Hans' : 'en'}" role="img" aria-label="${escapeMarkup(image.title)}">`,
    `<title>${escapeMarkup(image.title)}</title>`,
    `<rect width="${width}" height="${HEAD}" fill="${colours.halo}"/>`,
    `<rect y="${mapEnd}" width="${width}" height="${total - mapEnd}" fill="${colours.halo}"/>`,
    `<text x="${EDGE}" y="30" font-family="${escapeMarkup(fonts.serif)}" font-size="21" font-weight="700" fill="${colours.ink}">${escapeMarkup(image.title)}</text>`,
    `<text x="${EDGE}" y="51" ${plain}>${escapeMarkup(image.subtitle)}</text>`,
    map === null
      ? ''
      : `<svg y="${HEAD}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" overflow="hidden">\n${map}\n</svg>`,
    image.scale ? drawScale(image.scale, mapEnd, colours) : '',
    ...placed.map(({ entry, x, row }) => {
      const middle = mapEnd + EDGE + row * ROW + 6
      return `${drawSign(entry, x, middle)}<text x="${x + signWidth(entry)}" y="${middle + 4}" font-size="${SIZE}" fill="${colours.ink}">${escapeMarkup(entry.label)}</text>`
    }),
    ...words.map(
      (line, i) => `<text x="${EDGE}" y="${wordsStart + 12 + i * 18}" ${plain}>${escapeMarkup(line)}</text>`,
    ),
    `</svg>`,
  ]
  return { svg: svg.filter(Boolean).join('\n') + '\n', width, height: total, top: HEAD }
}
