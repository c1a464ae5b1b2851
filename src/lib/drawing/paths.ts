import type { Position } from 'geojson'

/** Web Mercator's y of a latitude, in degrees of longitude at the equator; northwards, cut off beyond 85°. */
export function mercator(lat: number): number {
  const radians = (Math.max(-85, Math.min(85, lat)) * Math.PI) / 180
  return (Math.log(Math.tan(Math.PI / 4 + radians / 2)) * 180) / Math.PI
}

/** The latitude of a `mercator` y. */
export function latitudeOf(y: number): number {
  return ((2 * Math.atan(Math.exp((y * Math.PI) / 180)) - Math.PI / 2) * 180) / Math.PI
}

/** SVG path data, each line relative to its own beginning, in steps of 1/`steps` of a drawing unit. */
export function pathOf(lines: readonly (readonly Position[])[], isClosed: boolean, steps = 1): string {
  return lines
    .map((line) => {
      let [x, y] = [NaN, NaN]
      const points: string[] = []
      for (const [exactX = 0, exactY = 0] of line) {
        const [nextX, nextY] = [Math.round(exactX * steps), Math.round(exactY * steps)]
        if (nextX === x && nextY === y) continue
        points.push(
          points.length === 0
            ? `M${nextX / steps} ${nextY / steps}`
            : `${(nextX - x) / steps} ${(nextY - y) / steps}`,
        )
        ;[x, y] = [nextX, nextY]
      }
      const [start, ...rest] = points
      if (start === undefined || rest.length < (isClosed ? 3 : 1)) return ''
      return `${start}l${rest.join(' ').replaceAll(' -', '-')}${isClosed ? 'z' : ''}`
    })
    .join('')
}
