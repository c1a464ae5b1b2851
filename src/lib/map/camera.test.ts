import { distance } from '@turf/turf'
import { expect, it } from 'vitest'
import { realCorpus as atlas } from '../../../geo/test/atlas.ts'
import { realBasemap as basemap } from '../../../geo/test/plain-view.ts'
import { globeZoomOf, pixelsAtZoomZero, targetOf, zoomOf } from './camera.ts'
import { frameOf } from './drawing/frame.ts'

it('has somewhere on the earth to go for every strategy and every place on the map', () => {
  const places = atlas.places.filter(({ geometry }) => geometry !== null)
  const ids = [...atlas.strategies.map(({ id }) => id), ...places.map(({ properties }) => properties.id)]
  const lost = ids.filter((id) => {
    const target = targetOf(atlas, null, [id])
    const corners = target?.type === 'box' ? target.bounds : target && [target.center]
    return !corners?.every(([lon, lat]) => Math.abs(lon) <= 360 && Math.abs(lat) <= 85)
  })
  expect(ids.length).toBeGreaterThan(90)
  expect(lost).toEqual([])
})

it('looks at a place from so far that the circle it is known to lie in is seen whole', () => {
  const zoomFor = (id: string, width = 980, height = 900, now = 0) => {
    const target = targetOf(atlas, null, [id])
    if (target?.type !== 'point') throw new Error(id)
    return zoomOf(target, width, height, now)
  }
  for (const { id, geometry, properties } of atlas.places) {
    const metres = properties.coordinateUncertaintyInMeters
    if (geometry?.type !== 'Point' || metres === null) continue
    // Also for a map that was closer before.
    const radius = pixelsAtZoomZero(metres, geometry.coordinates[1]) * 2 ** zoomFor(id, 980, 900, 12)
    const isArea = ['region', 'district', 'urban'].includes(properties.kind)
    if (!isArea) expect(radius, id).toBeLessThanOrEqual(210.001)
  }
  expect(zoomFor('tianjin-port', 360, 386)).toBeLessThan(zoomFor('tianjin-port'))
  // What is known to its gate is looked at as closely as before; an area is no circle.
  expect([zoomFor('tianjin-station'), zoomFor('binhai-new-area')]).toEqual([12, 9.5])
})

it('looks at a division within its border, and at routes over the globe from so far that it is seen whole', () => {
  const target = targetOf(atlas, basemap, ['wuqing'])
  const [[west, south], [east, north]] = target?.type === 'box' ? target.bounds : [[], []]
  expect([west, south, east, north].map((n) => Number(n?.toFixed(1)))).toEqual([116.8, 39.1, 117.3, 39.7])
  const globe = targetOf(atlas, basemap, ['land-sea-channel'])
  if (globe?.type !== 'globe') throw new Error('the routes to the Americas go around the globe')
  for (const [width, height, room] of [
    [945, 900, 945 - 2 * 280],
    [360, 386, 386 - 2 * 64],
  ] as const) {
    const zoom = globeZoomOf(globe.center[1], width, height)
    const across = 2 * pixelsAtZoomZero(6378137, globe.center[1]) * 2 ** zoom
    expect(across).toBeCloseTo(room, 5)
  }
})

it('draws metres to scale', () => {
  const [a, b] = [
    [117, 39],
    [117.01, 39],
  ] as const
  const frame = frameOf({ lon: 117, lat: 39, zoom: 10 }, 512, 400)
  const pixels = frame.at([...b])[0] - frame.at([...a])[0]
  const metres = distance([...a], [...b], { units: 'meters' })
  expect(pixelsAtZoomZero(metres, 39) * 2 ** 10).toBeCloseTo(pixels, 1)
})
