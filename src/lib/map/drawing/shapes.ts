import type { LayerSpecification } from 'maplibre-gl'
import { pathOf } from '../../drawing/paths.ts'
import type { Evaluator, StatedFeature } from './evaluate.ts'
import type { Frame } from './frame.ts'

/** Tenths of a pixel are told apart. */
const STEPS = 10
const short = (n: number): string => String(Number(n.toFixed(2)))

/** What the shapes of all layers share: filters for soft edges, by the pixels they are blurred by. */
export class Softness {
  readonly #widths = new Set<string>()

  /** The attribute that blurs an element by so many pixels. */
  attribute(blur: number): string {
    // A Gaussian passes from all to nothing over about three deviations.
    const deviation = short(Math.round(blur * 3.3) / 10)
    if (Number(deviation) < 0.3) return ''
    this.#widths.add(deviation)
    return ` filter="url(#soft-${deviation})"`
  }

  definitions({ width, height }: Frame): string {
    const region = `filterUnits="userSpaceOnUse" x="${-width}" y="${-height}" width="${3 * width}" height="${3 * height}"`
    return [...this.#widths]
      .map((w) => `<filter id="soft-${w}" ${region}><feGaussianBlur stdDeviation="${w}"/></filter>`)
      .join('')
  }
}

/** Paths that look the same and hide nothing of each other become one. */
function joined(
  paths: readonly { readonly attributes: string; readonly d: string; readonly isOpaque: boolean }[],
) {
  const runs: { attributes: string; d: string; isOpaque: boolean }[] = []
  for (const path of paths) {
    const last = runs.at(-1)
    if (last && last.isOpaque && path.isOpaque && last.attributes === path.attributes) last.d += path.d
    else runs.push({ ...path })
  }
  return runs.map(({ attributes, d }) => `<path d="${d}" ${attributes}/>`).join('')
}

/** A layer of areas, lines or circles as SVG. */
export function drawShapes(
  layer: LayerSpecification,
  features: readonly StatedFeature[],
  evaluator: Evaluator,
  frame: Frame,
  softness: Softness,
): string {
  const { number, text, value } = evaluator
  if (layer.type === 'fill') {
    const paint = layer.paint ?? {}
    const paths = features.flatMap((of) => {
      const d = pathOf(frame.linesOf(of.feature), true, STEPS)
      const opacity = number(paint['fill-opacity'], of, 1)
      if (d === '' || opacity === 0) return []
      const attributes = `fill="${text(paint['fill-color'], of, '#000')}" fill-rule="evenodd"${opacity < 1 ? ` fill-opacity="${short(opacity)}"` : ''}`
      return [{ attributes, d, isOpaque: opacity === 1 }]
    })
    return joined(paths)
  }
  if (layer.type === 'line') {
    const { paint = {}, layout = {} } = layer
    const paths = features.flatMap((of) => {
      const width = number(paint['line-width'], of, 1)
      const opacity = number(paint['line-opacity'], of, 1)
      const isArea = /Polygon$/.test(of.feature.geometry.type)
      const d = pathOf(frame.linesOf(of.feature), isArea, STEPS)
      if (d === '' || opacity === 0 || width === 0) return []
      const dashes = value(paint['line-dasharray'], of)
      // The map fades a line inwards from its edge, a Gaussian to both sides.
      const blur = Math.min(number(paint['line-blur'], of, 0), width)
      const attributes = [
        `fill="none" stroke="${text(paint['line-color'], of, '#000')}" stroke-width="${short(Math.max(width - blur, 0.5))}"`,
        `stroke-linecap="${text(layout['line-cap'], of, 'butt')}" stroke-linejoin="${text(layout['line-join'], of, 'miter')}"`,
        opacity < 1 ? `stroke-opacity="${short(opacity)}"` : '',
        // The map counts dashes in widths of the line.
        Array.isArray(dashes)
          ? `stroke-dasharray="${dashes.map((dash) => short(Number(dash) * width)).join(' ')}"`
          : '',
      ]
      const soft = softness.attribute(blur)
      return [
        {
          attributes: attributes.filter(Boolean).join(' ') + soft,
          d,
          isOpaque: opacity === 1 && soft === '',
        },
      ]
    })
    return joined(paths)
  }
  if (layer.type !== 'circle') return ''
  const paint = layer.paint ?? {}
  return features
    .flatMap((of) => {
      const { geometry } = of.feature
      const opacity = number(paint['circle-opacity'], of, 1)
      const stroke = number(paint['circle-stroke-width'], of, 0)
      const strokeOpacity = number(paint['circle-stroke-opacity'], of, 1)
      if (geometry.type !== 'Point' || (opacity === 0 && stroke === 0)) return []
      const [x, y] = frame.at(geometry.coordinates)
      const rim =
        stroke > 0
          ? ` stroke="${text(paint['circle-stroke-color'], of, '#000')}" stroke-width="${short(stroke)}"${strokeOpacity < 1 ? ` stroke-opacity="${short(strokeOpacity)}"` : ''}`
          : ''
      return [
        `<circle cx="${short(x)}" cy="${short(y)}" r="${short(number(paint['circle-radius'], of, 5))}" fill="${text(paint['circle-color'], of, '#000')}" fill-opacity="${short(opacity)}"${rim}/>`,
      ]
    })
    .join('')
}
