import type { Language } from '../text/language.ts'

const EARTH_CIRCUMFERENCE = 40_075_017

export interface ScaleBar {
  readonly pixels: number
  readonly label: string
}

/**
 * The longest bar of a round length (1, 2 or 5 × 10ⁿ m) that is no longer than `most` pixels, true at latitude `lat`
 * and MapLibre zoom `zoom`.
 */
export function scaleBar(lat: number, zoom: number, most: number, language: Language): ScaleBar {
  const metresPerPixel = (EARTH_CIRCUMFERENCE * Math.cos((lat * Math.PI) / 180)) / (512 * 2 ** zoom)
  const longest = most * metresPerPixel
  const power = 10 ** Math.floor(Math.log10(longest))
  const metres = ([5, 2, 1].find((step) => step * power <= longest) ?? 1) * power
  const [m, km] = language === 'zh' ? ['米', '千米'] : ['m', 'km']
  const label = metres < 1000 ? `${metres} ${m}` : `${metres / 1000} ${km}`
  return { pixels: metres / metresPerPixel, label }
}
