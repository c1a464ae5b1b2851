import type { Feature, FeatureCollection, Point } from 'geojson'
import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl'
import type { Atlas } from '../../data/atlas.ts'
import { circleRadius, placeFigures, type FigureMark, type MarkedFigure } from '../../data/figure-marks.ts'
import type { Figure } from '../../data/figure-schema.ts'
import { FIGURE_KEY_WORDS, figureLabel } from '../../text/figure-key-words.ts'
import { nameOf } from '../../text/labels.ts'
import type { Language } from '../../text/language.ts'
import { circlePrefix, plateId } from '../plates.ts'
import { SANS_FONTS, type MapTheme } from '../theme.ts'
import { lettered } from './lettering.ts'

export const FIGURE_SOURCE = 'figures'

/** What of the state the figures on the map depend on. */
export interface FigureView {
  /** Every figure; null while none is asked for or they are not there yet. */
  readonly figures: readonly Figure[] | null
  /** The id of a series, `all`, or null. */
  readonly choice: string | null
  readonly language: Language
}

/** What the layers read of a figure, or of several on one plate. */
export interface FigureProperties {
  readonly id: string
  readonly form: 'circle' | 'plate'
  /** Id of the place or strategy a click opens, and which of the two it is. */
  readonly owner: string
  readonly kind: 'place' | 'strategy'
  /** Whether the owner has a mark and a name of its own on the map, as a line or a strategy has not. */
  readonly isMarked: boolean
  /** The number with its unit. */
  readonly label: string
  /** The number with what it is of, for close by. */
  readonly full: string
  /** What must be seen has the least. */
  readonly order: number
  /** Of a circle: its radius in pixels and how its rim is drawn. */
  readonly radius?: number
  readonly rim?: 'solid' | 'dashed'
  /** Of a circle: where it stands beside the others of its place, from afar and (with room to say what it is) close by. */
  readonly far?: readonly [number, number]
  readonly near?: readonly [number, number]
  /** Of a circle: the same of its number, in ems. */
  readonly farText?: readonly [number, number]
  readonly nearText?: readonly [number, number]
}

/** More figures than these at one place gather on one plate. */
const PLATE_LINES = 4
/** Size of a number in pixels. */
const TEXT_SIZE = 12
/** Pixels from the middle of a place's mark to what stands above it: the name beside the mark stays free. */
const ABOVE_MARK = 13
/** Width in pixels of a caption, and so of a circle close by, where several stand side by side. */
const COLUMN = 84
/** The zoom from which circles say what they are. */
const CAPTION_ZOOM = 9
/** The zoom below which places are gathered, and so close that rings would only blot. */
const RING_ZOOM = 8.5

const whatOf = (figure: Figure, language: Language): string =>
  language === 'zh' ? figure.what : figure.what_en

function labelOf({ figure, isShared }: MarkedFigure, language: Language): string {
  const label = figureLabel(figure, language)
  return isShared ? FIGURE_KEY_WORDS[language].together(label) : label
}

function feature(
  { at: [lon, lat] }: FigureMark,
  properties: FigureProperties,
): Feature<Point, FigureProperties> {
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates: [lon, lat] } }
}

/** About how wide a short label is in pixels: a Chinese character is a square, a letter or digit half of one. */
function widthOf(label: string): number {
  const ems = [...label].reduce((sum, char) => sum + (char > '\u2e80' ? 1 : 0.57), 0)
  return Math.min(COLUMN, Math.ceil(ems * TEXT_SIZE) + 4)
}

/** The middles of columns of these widths side by side, in pixels from the middle of all. */
function middles(widths: readonly number[]): number[] {
  const total = widths.reduce((sum, width) => sum + width, 0)
  return widths.map((width, i) => widths.slice(0, i).reduce((sum, w) => sum + w, 0) + (width - total) / 2)
}

/** Whether a place has a mark, which its name stands beside; a line or a strategy is named on its plate. */
function isMarked(atlas: Atlas, { kind, id }: FigureMark['owner']): boolean {
  return kind === 'place' && atlas.placeById.get(id)?.geometry?.type === 'Point'
}

/** The circles of one place side by side on one base line: above its mark, or about the point where there is none. */
function circles(atlas: Atlas, mark: FigureMark, language: Language): Feature<Point, FigureProperties>[] {
  const { kind, id: owner } = mark.owner
  const columns = mark.figures.map((marked) => {
    const radius = circleRadius(marked.share ?? 0)
    const label = labelOf(marked, language)
    return { marked, radius, label, width: Math.max(2 * radius + 2, widthOf(label)) }
  })
  const far = middles(columns.map(({ width }) => width))
  const near = middles(columns.map(() => COLUMN))
  const hasMark = isMarked(atlas, mark.owner)
  const base = hasMark ? -ABOVE_MARK : Math.max(...columns.map(({ radius }) => radius))
  return columns.map(({ marked, radius, label }, i) => {
    const [farX, nearX] = [far[i] ?? 0, near[i] ?? 0]
    const above = (base - 2 * radius - 3) / TEXT_SIZE
    return feature(mark, {
      id: `${owner}/${marked.figure.id}`,
      form: 'circle',
      owner,
      kind,
      isMarked: hasMark,
      label,
      full: whatOf(marked.figure, language),
      order: -radius,
      radius,
      rim: marked.isShared ? 'dashed' : 'solid',
      far: [farX, base],
      near: [nearX, base],
      farText: [farX / TEXT_SIZE, above],
      nearText: [nearX / TEXT_SIZE, above],
    })
  })
}

function nameOfOwner(atlas: Atlas, { kind, id }: FigureMark['owner'], language: Language): string {
  const named = kind === 'place' ? atlas.placeById.get(id)?.properties : atlas.strategyById.get(id)
  return named ? nameOf(named, language) : id
}

/** The one plate of a place or strategy: a line for each number, or how many there are. */
function plate(atlas: Atlas, mark: FigureMark, language: Language): Feature<Point, FigureProperties> {
  const { kind, id: owner } = mark.owner
  const { figures } = mark
  const name = nameOfOwner(atlas, mark.owner, language)
  const gathered =
    figures.length > PLATE_LINES ? FIGURE_KEY_WORDS[language].gathered(name, figures.length) : null
  const head = isMarked(atlas, mark.owner) ? [] : [name]
  const labels = figures.map((marked) => labelOf(marked, language))
  const full = figures.map((marked, i) => `${labels[i] ?? ''} ${whatOf(marked.figure, language)}`)
  return feature(mark, {
    id: owner,
    form: 'plate',
    owner,
    kind,
    isMarked: isMarked(atlas, mark.owner),
    label: gathered ?? [...head, ...labels].join('\n'),
    full: gathered ?? [...head, ...full].join('\n'),
    order: -figures.length,
  })
}

/** The figures as marks: circles of one series, or plates; the step from data to map. */
export function figureMarks(
  atlas: Atlas,
  { figures, choice, language }: FigureView,
): FeatureCollection<Point, FigureProperties> {
  const { form, marks } = placeFigures(atlas, figures ?? [], choice)
  const features =
    form === 'circle'
      ? marks.flatMap((mark) => circles(atlas, mark, language))
      : marks.map((mark) => plate(atlas, mark, language))
  return { type: 'FeatureCollection', features }
}

const isForm = (form: FigureProperties['form']): FilterSpecification => ['==', ['get', 'form'], form]
const pair = (property: 'far' | 'near' | 'farText' | 'nearText'): ExpressionSpecification => [
  'array',
  'number',
  2,
  ['get', property],
]

/** Circles, plates and their numbers. They belong at the end of the style: what stands last is placed first, and the names give way. */
export function figureLayers(theme: MapTheme): LayerSpecification[] {
  return [
    {
      id: 'figure-rings',
      type: 'circle',
      source: FIGURE_SOURCE,
      filter: ['all', isForm('plate'), ['get', 'isMarked']] as FilterSpecification,
      minzoom: RING_ZOOM,
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['zoom'], RING_ZOOM, 9, 12, 13],
        'circle-opacity': 0,
        'circle-stroke-color': theme.ink,
        'circle-stroke-width': 1.2,
      },
    },
    {
      id: 'figure-dots',
      type: 'circle',
      source: FIGURE_SOURCE,
      filter: ['!', ['get', 'isMarked']],
      paint: {
        'circle-radius': 3,
        'circle-color': theme.ink,
        'circle-stroke-color': theme.halo,
        'circle-stroke-width': 1.5,
      },
    },
    {
      id: 'figure-circles',
      type: 'symbol',
      source: FIGURE_SOURCE,
      filter: isForm('circle'),
      layout: {
        'icon-image': ['concat', circlePrefix(theme), ['get', 'radius'], '/', ['get', 'rim']],
        'icon-anchor': 'bottom',
        'icon-offset': ['step', ['zoom'], pair('far'), CAPTION_ZOOM, pair('near')],
        'icon-allow-overlap': true,
        'symbol-sort-key': ['get', 'order'],
      },
    },
    {
      id: 'figure-numbers',
      type: 'symbol',
      source: FIGURE_SOURCE,
      filter: isForm('circle'),
      layout: {
        'text-field': [
          'step',
          ['zoom'],
          ['get', 'label'],
          CAPTION_ZOOM,
          ['format', ['get', 'label'], {}, '\n', {}, ['get', 'full'], { 'font-scale': 0.8 }],
        ],
        'text-font': SANS_FONTS,
        'text-size': TEXT_SIZE,
        'text-max-width': COLUMN / TEXT_SIZE,
        'text-line-height': 1.1,
        'text-anchor': 'bottom',
        'text-offset': ['step', ['zoom'], pair('farText'), CAPTION_ZOOM, pair('nearText')],
        'text-padding': 1,
        'symbol-sort-key': ['get', 'order'],
      },
      paint: { ...lettered(theme.ink), 'text-halo-color': theme.halo, 'text-halo-width': 1.8 },
    },
    {
      id: 'figure-plates',
      type: 'symbol',
      source: FIGURE_SOURCE,
      filter: isForm('plate'),
      layout: {
        'icon-image': plateId(theme),
        'icon-text-fit': 'both',
        'icon-text-fit-padding': [2, 4, 2, 4],
        'text-field': ['step', ['zoom'], ['get', 'label'], 10.5, ['get', 'full']],
        'text-font': SANS_FONTS,
        'text-size': TEXT_SIZE,
        'text-max-width': 20,
        'text-variable-anchor': ['bottom', 'top', 'bottom-left', 'bottom-right', 'top-left', 'top-right'],
        'text-radial-offset': 1.6,
        'text-justify': 'auto',
        'symbol-sort-key': ['get', 'order'],
      },
      paint: lettered(theme.ink),
    },
  ]
}

/** Layers that lie over the marks of the places: a click asks them first. */
export const FIGURE_HIT_LAYERS = ['figure-plates', 'figure-numbers']
/** Circles are clear, and may lie over other places: a click asks them after the places. */
export const FIGURE_CIRCLE_HIT_LAYERS = ['figure-circles']
