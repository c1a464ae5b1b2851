import {
  createExpression,
  featureFilter,
  type Feature as SpecFeature,
  type StylePropertySpecification,
} from '@maplibre/maplibre-gl-style-spec'
import type { Feature } from 'geojson'
import type { FilterSpecification } from 'maplibre-gl'

/** A feature and what the map has noted of it (selected). */
export interface StatedFeature {
  readonly feature: Feature
  readonly state: Readonly<Record<string, unknown>>
}

/** What a style's expressions come to at one zoom and one global state, as in the live map. */
export interface Evaluator {
  /** The value of a paint or layout property; undefined where the style gives none or it has no value here. */
  value(property: unknown, of: StatedFeature): unknown
  number(property: unknown, of: StatedFeature, standard: number): number
  text(property: unknown, of: StatedFeature, standard?: string): string
  /** The value of `text-variable-anchor-offset`: anchors and offsets by turns; empty where the style gives none. */
  anchorOffsets(property: unknown, of: StatedFeature): readonly unknown[]
  passes(filter: unknown): (of: StatedFeature) => boolean
}

function asSpec({ id, geometry, properties }: Feature): SpecFeature {
  // What a geometry collection would be is never asked: no source of the map has one.
  const type = geometry.type === 'GeometryCollection' ? 'Unknown' : geometry.type
  return { type, id, properties: properties ?? {} }
}

/** Lists of unlike length are only one type to the compiler where it is told of it. */
const ANCHOR_OFFSETS: StylePropertySpecification = {
  type: 'variableAnchorOffsetCollection',
  'property-type': 'data-driven',
  transition: false,
  expression: { interpolated: true, parameters: ['zoom', 'feature'] },
}

/** Expressions are compiled once each; their values are read for every feature. */
export function evaluatorAt(zoom: number, globalState: Readonly<Record<string, unknown>>): Evaluator {
  const state = { ...globalState }
  type Compiled = (of: StatedFeature) => unknown
  const compiled = new Map<unknown, Compiled>()
  const compile = (property: unknown, spec: StylePropertySpecification | null): Compiled => {
    const result = createExpression(property, 'layers', spec, state)
    // An array that is no expression (fonts, dashes) stands for itself.
    if (result.result !== 'success') return () => property
    const expression = result.value
    return ({ feature, state: noted }) => expression.evaluate({ zoom }, asSpec(feature), { ...noted })
  }
  const value = (
    property: unknown,
    of: StatedFeature,
    spec: StylePropertySpecification | null = null,
  ): unknown => {
    if (!Array.isArray(property)) return property
    const known = compiled.get(property) ?? compile(property, spec)
    compiled.set(property, known)
    return known(of) ?? undefined
  }
  return {
    value: (property, of) => value(property, of),
    number: (property, of, standard) => {
      const found = value(property, of)
      return typeof found === 'number' ? found : standard
    },
    text: (property, of, standard = '') => {
      const found = value(property, of)
      return found === undefined ? standard : String(found)
    },
    anchorOffsets: (property, of) => {
      const found = value(property, of, ANCHOR_OFFSETS)
      if (Array.isArray(found)) return found
      const values = found !== null && typeof found === 'object' && 'values' in found ? found.values : []
      return Array.isArray(values) ? values : []
    },
    passes: (filter) => {
      const { filter: test } = featureFilter(filter as FilterSpecification, 'layers.filter', state)
      return ({ feature }) => test({ zoom }, asSpec(feature))
    },
  }
}
