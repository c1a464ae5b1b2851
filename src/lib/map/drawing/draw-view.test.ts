import type { Feature, FeatureCollection } from 'geojson'
import { describe, expect, it } from 'vitest'
import { realCorpus as atlas } from '../../../../geo/test/atlas.ts'
import { artifact, realArtifacts } from '../../../../geo/test/sources.ts'
import type { Figure } from '../../data/figure-schema.ts'
import { PLAIN_VIEW, realBasemap as basemap } from '../../../../geo/test/plain-view.ts'
import { buildStyle } from '../style.ts'
import { DARK, LIGHT, type MapTheme } from '../theme.ts'
import { drawView } from './draw-view.ts'
import { frameOf } from './frame.ts'

const figures = artifact<Figure[]>(realArtifacts(), 'figures.json')
const PORT = { lon: 117.75, lat: 39, zoom: 9.5 }

function drawn(theme: MapTheme, layers: string[], camera = PORT, choice: string | null = null): string {
  const style = buildStyle(theme, atlas, basemap, {
    ...PLAIN_VIEW,
    layers,
    figures,
    choice,
    place: 'tianjin-port',
  })
  return drawView({
    style,
    camera,
    width: 800,
    height: 600,
    globalState: {
      visibleStrategies: layers,
      focusedStrategy: '',
      focusedSegment: '',
      strategyStrength: 1,
    },
    featuresOf: (id) => {
      const source = style.sources[id]
      return source?.type === 'geojson' ? (source.data as FeatureCollection).features : []
    },
    stateOf: (_, id) => (id === 'tianjin-port' ? { selected: true } : {}),
  })
}
const group = (svg: string, id: string): string => new RegExp(`<g id="${id}">(.*)</g>`).exec(svg)?.[1] ?? ''

describe('the drawing of a view', () => {
  const svg = drawn(LIGHT, ['tongwulang'])

  it('has the layers of the style in their order, with nothing that is not a number', () => {
    const ids = [...svg.matchAll(/<g id="([^"]+)">/g)].map((m) => m[1])
    expect(ids.indexOf('land')).toBeLessThan(ids.indexOf('place-dot'))
    expect(ids.indexOf('place-names')).toBeLessThan(ids.indexOf('place-dot'))
    expect(svg).not.toMatch(/NaN|undefined|Infinity|\[object/)
  })

  it('is in the colours of its theme', () => {
    expect(svg).toContain(`<rect width="800" height="600" fill="${LIGHT.sea}"/>`)
    expect(drawn(DARK, [])).toContain(`<rect width="800" height="600" fill="${DARK.sea}"/>`)
  })

  it('draws the visible strategies and no others', () => {
    const wide = { ...PORT, zoom: 7 }
    expect(group(drawn(LIGHT, ['tongwulang'], wide), 'strategy-area')).toContain(LIGHT.groups.space)
    expect(drawn(LIGHT, [], wide)).not.toContain('id="strategy-')
  })

  it('lights what is chosen, and names it', () => {
    const halo = group(svg, 'chosen-halo')
    expect(halo.match(/<circle/g)).toHaveLength(1)
    expect(halo).toContain(`fill="${LIGHT.accent}"`)
    expect(halo, 'no ring, which would be read as the circle of its uncertainty').not.toContain('stroke')
    expect(group(svg, 'place-names')).not.toContain('>天津港<')
    const [, name] = /<text x="([\d.]+)"[^>]*>天津港</.exec(group(svg, 'chosen-name')) ?? []
    const [, mark] = /cx="([\d.]+)"/.exec(halo) ?? []
    // 13 km at that zoom.
    expect(group(svg, 'chosen-reach')).toMatch(/^<circle [^>]*r="154\./)
    // Beside its mark, on one side or the other, as the style says: 0.9 ems and half the name.
    expect(Math.abs(Number(name) - Number(mark))).toBeGreaterThan(25)
  })

  it('draws the figures asked for on their plates', () => {
    expect(svg).not.toContain('id="figure-')
    const plates = group(drawn(LIGHT, [], { ...PORT, zoom: 8 }, 'all'), 'figure-plates')
    const paper = new RegExp(`<rect [^>]*fill="${LIGHT.halo}" stroke="${LIGHT.ink}"/><text`, 'g')
    expect(plates.match(paper)?.length).toBeGreaterThan(3)
    expect(plates.match(/<text/g)).toHaveLength(plates.match(paper)?.length ?? 0)
  })

  it('does not grow with what lies out of view', () => {
    expect(drawn(LIGHT, ['tongwulang'], { ...PORT, zoom: 13 }).length).toBeLessThan(150_000)
  })
})

describe('the frame', () => {
  const frame = frameOf({ lon: 117, lat: 39, zoom: 0 }, 512, 400)
  const line = (...coordinates: [number, number][]): Feature => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'LineString', coordinates },
  })

  it('has the camera in its middle, and the world 512 pixels wide at zoom 0', () => {
    expect(frame.at([117, 39])).toEqual([256, 200])
    expect(frame.at([117 + 90, 39])[0]).toBeCloseTo(256 + 128)
  })

  it('shows what lies over the date line on its near side', () => {
    expect(frame.at([-170, 39])[0]).toBeCloseTo(256 + (73 / 360) * 512)
    const [[first] = []] = frame.linesOf(line([-170, 39], [-160, 39]), 0)
    expect(first?.[0]).toBeCloseTo(256 + (73 / 360) * 512)
  })

  it('cuts lines to the window', () => {
    const near = frameOf({ lon: 117, lat: 39, zoom: 10 }, 512, 400)
    const [cut = []] = near.linesOf(line([100, 39], [130, 39]), 0)
    expect(cut.map(([x = 0]) => Math.round(x))).toEqual([0, 512])
    expect(near.linesOf(line([100, 39], [101, 39]), 0)).toEqual([])
  })
})
