import { bboxClip, lineString, simplify } from '@turf/turf'
import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson'
import { feature, merge, mesh } from 'topojson-client'
import type {
  GeometryCollection,
  GeometryObject,
  MultiPolygon as TopoMulti,
  Polygon as TopoPolygon,
  Topology,
} from 'topojson-specification'
import type { Atlas } from '../../src/lib/data/atlas.ts'
import type { MarkFamily } from '../../src/lib/data/families.ts'
import type { Basemap } from '../../src/lib/data/load.ts'
import { NO_FILTER } from '../../src/lib/data/selectors.ts'
import type { Strategy, StrategyFeature } from '../../src/lib/data/schema.ts'
import { placeLabels, type LabelRequest } from '../../src/lib/drawing/label-placement.ts'
import { mercator, pathOf } from '../../src/lib/drawing/paths.ts'
import { escapeMarkup } from '../../src/lib/export/embed.ts'
/* eslint-disable no-restricted-imports -- Pure parts of the live map, so that the drawn map has its frame, colours and marks. */
import { HOME } from '../../src/lib/map/camera.ts'
import { placeMarks, type MarkProperties } from '../../src/lib/map/sources.ts'
import { DARK, LIGHT, type MapTheme } from '../../src/lib/map/theme.ts'
/* eslint-enable no-restricted-imports */
import { LABELS } from '../../src/lib/text/labels.ts'
import type { CountyProperties } from './boundaries.ts'

type XY = readonly [number, number]

/** The drawing's width in units; its height follows from the frame. */
const WIDTH = 1000
const [[WEST, SOUTH], [EAST, NORTH]] = HOME
const UNITS_PER_DEGREE = WIDTH / (EAST - WEST)
/** Drawing units of one metre on the ground at 39.3° N, the middle of the region. */
const UNITS_PER_METRE = UNITS_PER_DEGREE / (111_320 * Math.cos((39.3 * Math.PI) / 180))

/** WGS-84 degrees → drawing units in Web Mercator: the north-west corner of the first view is 0, 0. */
export function project([lon = 0, lat = 0]: Position): [number, number] {
  return [(lon - WEST) * UNITS_PER_DEGREE, (mercator(NORTH) - mercator(lat)) * UNITS_PER_DEGREE]
}

const HEIGHT = Math.round(project([EAST, SOUTH])[1])
/** What is drawn beyond the frame, for screens of another shape than it. */
const WINDOW: [number, number, number, number] = [-1600, -700, 2600, HEIGHT + 700]
/** How far, in drawing units, a simplified line may lie from the true one: about half a pixel. */
const TOLERANCE = 0.8

/** The topology in drawing units with each arc simplified, so that neighbours still share their border. */
function simplified(topology: Topology): Topology {
  const { scale, translate } = topology.transform ?? { scale: [1, 1], translate: [0, 0] }
  const isDelta = topology.transform !== undefined
  const arcs = topology.arcs.map((arc) => {
    let [x, y] = [0, 0]
    const line = arc.map(([dx = 0, dy = 0]) => {
      ;[x, y] = isDelta ? [x + dx, y + dy] : [dx, dy]
      return project([x * scale[0] + translate[0], y * scale[1] + translate[1]])
    })
    return simplify(lineString(line), { tolerance: TOLERANCE, highQuality: true }).geometry.coordinates
  })
  return { type: 'Topology', objects: topology.objects, arcs }
}

/** The area of a ring in square units; islets below a pixel or two are not drawn. */
function areaOf(ring: readonly Position[]): number {
  let twice = 0
  ring.forEach(([x = 0, y = 0], i) => {
    const [nextX = 0, nextY = 0] = ring[(i + 1) % ring.length] ?? []
    twice += x * nextY - nextX * y
  })
  return Math.abs(twice / 2)
}

function areaPath(areas: readonly Feature[]): string {
  const rings = areas.flatMap((area) => {
    const clipped = bboxClip(area as Feature<Polygon | MultiPolygon>, WINDOW).geometry as
      Polygon | MultiPolygon
    return clipped.type === 'Polygon' ? clipped.coordinates : clipped.coordinates.flat()
  })
  return pathOf(
    rings.filter((ring) => areaOf(ring) > 8),
    true,
  )
}

function ground(topology: Topology): string {
  const drawn = simplified(topology)
  const areas = (name: string): Feature[] => {
    const object = drawn.objects[name]
    if (!object) return []
    const shapes: Feature | FeatureCollection = feature(drawn, object)
    return shapes.type === 'FeatureCollection' ? shapes.features : [shapes]
  }
  const counties = drawn.objects['counties'] as GeometryCollection<CountyProperties>
  const land = merge(drawn, counties.geometries as (TopoPolygon | TopoMulti)[]) as MultiPolygon
  const between = (keep: (a: CountyProperties, b: CountyProperties) => boolean): string => {
    const isBorder = (a: GeometryObject, b: GeometryObject): boolean =>
      a !== b && keep(a.properties as CountyProperties, b.properties as CountyProperties)
    return pathOf((mesh(drawn, counties, isBorder) as MultiLineString).coordinates, false)
  }
  const isProvincial = (a: CountyProperties, b: CountyProperties): boolean =>
    a.provinceCode !== b.provinceCode
  const isPrefectural = (a: CountyProperties, b: CountyProperties): boolean =>
    !isProvincial(a, b) && a.prefectureCode !== b.prefectureCode
  return [
    `<path class="sea" d="M-9000-9000H9999V9999H-9000z"/>`,
    `<path class="far" d="${areaPath(areas('world'))}"/>`,
    `<path class="far" d="${areaPath(areas('neighbours'))}"/>`,
    `<path class="land" d="${areaPath([{ type: 'Feature', properties: {}, geometry: land }])}"/>`,
    `<path class="line border" d="${between(isPrefectural)}"/>`,
    `<path class="line province" d="${between(isProvincial)}"/>`,
  ].join('\n')
}

const projectLine = (line: readonly Position[]): Position[] =>
  simplify(lineString(line.map(project)), { tolerance: TOLERANCE / 2, highQuality: true }).geometry
    .coordinates

function strategyShape({ geometry, properties }: StrategyFeature): string {
  const { group, inferred, width_m } = properties
  const classes = `g-${group}${inferred ? ' inferred' : ''}`
  if (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') {
    const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
    return `<path class="area line ${classes}" d="${pathOf(rings.map(projectLine), true)}"/>`
  }
  const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates
  const d = pathOf(lines.map(projectLine), false)
  const band =
    width_m === null
      ? ''
      : [1, 0.45]
          .map(
            (part) =>
              `<path class="band ${classes}" style="stroke-width:${Math.round(width_m * UNITS_PER_METRE * part)}" d="${d}"/>`,
          )
          .join('')
  return `${band}<path class="line ${classes}" d="${d}"/>`
}

function drawStrategy({ id, name }: Strategy, shapes: readonly StrategyFeature[]): string {
  const drawn = shapes.filter((f) => f.properties.strategy === id).map(strategyShape)
  return `<a href="#strategy-${id}"><title>${escapeMarkup(name)}</title>${drawn.join('')}</a>`
}

interface Mark extends LabelRequest {
  readonly properties: MarkProperties
  readonly gap: number
}

/** The places of the first view, most mentioned first. */
function marksOf(atlas: Atlas): Mark[] {
  const { features } = placeMarks(atlas, { language: 'zh', ...NO_FILTER })
  return features.flatMap(({ geometry, properties }) => {
    const [x, y] = project(geometry.coordinates)
    if (x < 0 || x > WIDTH || y < 0 || y > HEIGHT) return []
    const gap = Math.round(5 + Math.min(6, Math.sqrt(properties.count)))
    return [{ text: properties.label, x: Math.round(x), y: Math.round(y), gap, properties }]
  })
}

function drawMark({ x, y, gap, properties: { id, label, kind, family, precision, count } }: Mark): string {
  const isHollow = family === 'admin' || precision === 'district' || precision === 'region'
  const title = `${label}（${LABELS.zh.kinds[kind]}，文中 ${count} 处）`
  return (
    `<a href="#place-${id}"><title>${escapeMarkup(title)}</title>` +
    `<circle class="m-${family}${isHollow ? ' hollow' : ''}" cx="${x}" cy="${y}" r="${gap}"/></a>`
  )
}

/** Names for one width of the map: the font is given in drawing units, so that it is legible at that width. */
function labelsFor(
  width: 'wide' | 'narrow',
  requests: readonly LabelRequest[],
  fontSize: number,
  growth: number,
): string {
  const frame = { left: 0, top: 0, right: WIDTH, bottom: HEIGHT }
  const grown = requests.map((r) => ({ ...r, request: r, gap: r.gap === null ? null : r.gap * growth }))
  const names = placeLabels(grown, frame, fontSize).map(
    ({ request, x, y }) =>
      `<text x="${Math.round(x)}" y="${Math.round(y + fontSize * 0.35)}"${request.gap === null ? ' class="band-name"' : ''}>${escapeMarkup(request.text)}</text>`,
  )
  return `<g class="names ${width}" font-size="${fontSize}" aria-hidden="true">\n${names.join('\n')}\n</g>`
}

/** The middle vertex of the first line of each leading corridor or belt, for its name. */
function bandNames(shapes: readonly StrategyFeature[]): LabelRequest[] {
  const named = new Set<string>()
  return shapes.flatMap(({ geometry, properties }) => {
    const isNamed =
      ['corridor', 'belt', 'route'].includes(properties.shape) && !named.has(properties.strategy)
    if (geometry.type !== 'LineString' || !isNamed) return []
    named.add(properties.strategy)
    const middle = geometry.coordinates[Math.floor(geometry.coordinates.length / 2)]
    if (!middle) return []
    const [x, y] = project(middle)
    return [{ text: properties.name, x, y, gap: null }]
  })
}

/** How much larger marks and names are, in drawing units, on a map of phone's width. */
const NARROW_GROWTH = 1.8

/** Colours by class and scheme; everything is scoped, for the drawing stands within the page. */
function styleSheet(): string {
  const both = (pick: (theme: MapTheme) => string): string => `light-dark(${pick(LIGHT)},${pick(DARK)})`
  const families = Object.keys(LIGHT.marks) as MarkFamily[]
  const groups = Object.keys(LIGHT.groups) as (keyof MapTheme['groups'])[]
  const land = both((t) => t.land)
  const rules = [
    `{overflow:visible}`,
    `path{fill:none;stroke-linejoin:round;stroke-linecap:round}`,
    `.line{vector-effect:non-scaling-stroke;stroke-width:2px}`,
    `.sea{fill:${both((t) => t.sea)}}`,
    `.far{fill:${both((t) => t.neighbour)}}`,
    `.land{fill:${land}}`,
    `.area.line{stroke-width:1.2px}`,
    `.river{stroke:${both((t) => t.river)};stroke-width:.8px}`,
    `.border{stroke:${both((t) => t.border)};stroke-width:.6px}`,
    `.province{stroke:${both((t) => t.provinceBorder)};stroke-width:1px;stroke-dasharray:4 1.5}`,
    `.railway{stroke:${both((t) => t.rail)};stroke-width:.6px}`,
    `.sea-name{fill:${both((t) => t.seaText)};letter-spacing:.5em}`,
    ...groups.map((group) => `.g-${group}{stroke:${both((t) => t.groups[group])}}`),
    ...groups.map((group) => `.area.g-${group}{fill:${both((t) => t.groups[group])};fill-opacity:.13}`),
    `.band{stroke-opacity:.2}`,
    `.inferred.line{stroke-dasharray:6 4;stroke-linecap:butt}`,
    `circle{stroke:${land};stroke-width:2}`,
    ...families.map((family) => `.m-${family}{fill:${both((t) => t.marks[family])}}`),
    ...families.map(
      (family) =>
        `.m-${family}.hollow{fill:${land};fill-opacity:.7;stroke:${both((t) => t.marks[family])};stroke-width:3}`,
    ),
    `a:is(:hover,:focus-visible,[aria-current]) circle[r]{stroke:${both((t) => t.accent)};stroke-width:5}`,
    `a:focus-visible .line{stroke-width:3px}`,
    `text{text-anchor:middle;pointer-events:none}`,
    `.names{fill:${both((t) => t.placeText)};paint-order:stroke;stroke:${both((t) => t.halo)};stroke-width:4px;stroke-linejoin:round}`,
    `.band-name{letter-spacing:0;fill:${both((t) => t.groups.corridor)}}`,
    `.narrow{display:none}`,
  ]
  const narrow = [
    `.wide{display:none}`,
    `.narrow{display:inline}`,
    `circle{transform-box:fill-box;transform-origin:center;transform:scale(${NARROW_GROWTH})}`,
  ]
  const scoped = (list: readonly string[]): string =>
    list.map((rule) => `.atlas-svg${rule.startsWith('{') ? '' : ' '}${rule}`).join('\n')
  return `${scoped(rules)}\n@container atlas-map (max-width:640px){${scoped(narrow)}}`
}

/**
 * The first view as one SVG drawing: ground, leading strategies, railways, and every place in it as a link to
 * `#place-ID` (a strategy: `#strategy-ID`). Pure and deterministic; for inlining, since its colours follow the page's colour scheme.
 */
export function drawMap(atlas: Atlas, { topology, rivers }: Pick<Basemap, 'topology' | 'rivers'>): string {
  const leading = new Set(atlas.strategies.filter((s) => s.leading).map((s) => s.id))
  const shapes = atlas.features.filter((f) => leading.has(f.properties.strategy))
  const railways = atlas.places.flatMap(({ geometry }) =>
    geometry?.type === 'LineString' ? [projectLine(geometry.coordinates)] : [],
  )
  const marks = marksOf(atlas)
  const [seaX, seaY]: XY = project([119.35, 38.65])
  const requests = [...marks.slice(0, 3), ...bandNames(shapes), ...marks.slice(3)]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="atlas-svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="group" aria-label="京津冀静态地图">`,
    `<style>${styleSheet()}</style>`,
    ground(topology),
    `<path class="line river" d="${pathOf(
      (rivers?.features ?? []).map((f) => projectLine(f.geometry.coordinates)),
      false,
    )}"/>`,
    `<text class="sea-name" x="${Math.round(seaX)}" y="${Math.round(seaY)}" font-size="30" aria-hidden="true">渤海</text>`,
    `<path class="line railway" d="${pathOf(railways, false)}"/>`,
    ...atlas.strategies.filter((s) => s.leading).map((s) => drawStrategy(s, shapes)),
    ...marks.map(drawMark),
    labelsFor('wide', requests, 19, 1),
    labelsFor('narrow', requests, 36, NARROW_GROWTH),
    `</svg>\n`,
  ].join('\n')
}
