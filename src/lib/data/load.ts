import * as v from 'valibot'
import type { Topology } from 'topojson-specification'
import {
  Articles,
  Manifest,
  Mentions,
  PlaceCollection,
  RiverCollection,
  SCHEMA_VERSION,
  Strategies,
} from './schema.ts'
import { buildAtlas, type Atlas } from './atlas.ts'
import { joinShapes, Shapes } from './shapes.ts'

/** A data file that could not be had or does not hold what it should; `path` names it, `reason` says why. */
export class DataError extends Error {
  readonly path: string
  readonly reason: string

  constructor(path: string, reason: string) {
    super(`${path}: ${reason}`)
    this.name = 'DataError'
    this.path = path
    this.reason = reason
  }
}

type Fetch = typeof fetch

async function loadJson(fetcher: Fetch, url: string): Promise<unknown> {
  try {
    const response = await fetcher(url)
    if (!response.ok) throw new DataError(url, `HTTP ${response.status}`)
    return await response.json()
  } catch (error) {
    if (error instanceof DataError) throw error
    throw new DataError(url, error instanceof Error ? error.message : String(error))
  }
}

async function loadChecked<S extends v.GenericSchema>(
  fetcher: Fetch,
  url: string,
  schema: S,
): Promise<v.InferOutput<S>> {
  const parsed = v.safeParse(schema, await loadJson(fetcher, url))
  if (parsed.success) return parsed.output
  const issue = parsed.issues[0]
  throw new DataError(url, `${v.getDotPath(issue) ?? 'root'}: ${issue.message}`)
}

/**
 * Loads and joins the atlas' data from the folder at `base` (`…/data`). Shapes that are areas have their outlines from
 * `basemap`; without one they have none.
 * @throws DataError naming the file; also when the data are of another schema version.
 */
export async function loadAtlas(
  base: string,
  fetcher: Fetch = fetch,
  basemap: Promise<Basemap | null> | null = null,
): Promise<Atlas> {
  const manifest = loadChecked(fetcher, `${base}/manifest.json`, Manifest)
  const [{ schema }, articles, places, shapes, strategies, mentions, ground] = await Promise.all([
    manifest,
    loadChecked(fetcher, `${base}/articles.json`, Articles),
    loadChecked(fetcher, `${base}/places.geojson`, PlaceCollection),
    loadChecked(fetcher, `${base}/shapes.json`, Shapes),
    loadChecked(fetcher, `${base}/strategies.json`, Strategies),
    loadChecked(fetcher, `${base}/mentions.json`, Mentions),
    basemap,
  ])
  if (schema !== SCHEMA_VERSION)
    throw new DataError(`${base}/manifest.json`, `got v${schema} data when expected v${SCHEMA_VERSION}`)
  try {
    const features = joinShapes(shapes, strategies, ground?.topology ?? null)
    return buildAtlas({ articles, places: places.features, features, strategies, mentions })
  } catch (error) {
    throw new DataError(`${base}/shapes.json`, error instanceof Error ? error.message : String(error))
  }
}

/** The embedded ground: counties, neighbours and world land in one topology, and the named rivers. */
export interface Basemap {
  readonly topology: Topology
  /** Null where their file could not be had: the ground stands without them. */
  readonly rivers: RiverCollection | null
  /** The ground of the whole country: `areas`, the `world` around them, `names`. Where it is missing, the region stands alone. */
  readonly china?: Topology
}

async function loadTopology(fetcher: Fetch, url: string): Promise<Topology> {
  const topology = (await loadJson(fetcher, url)) as Topology | null
  if (topology?.type !== 'Topology') throw new DataError(url, 'is not a TopoJSON topology')
  return topology
}

/**
 * Loads the embedded basemap: of the region, or with the ground of all of China below it.
 * @throws DataError where the region's topology cannot be had.
 */
export async function loadBasemap(
  base: string,
  fetcher: Fetch = fetch,
  extent: 'region' | 'china' = 'region',
): Promise<Basemap> {
  const [topology, rivers, china] = await Promise.all([
    loadTopology(fetcher, `${base}/basemap.topojson`),
    loadChecked(fetcher, `${base}/rivers.geojson`, RiverCollection).catch(() => null),
    extent === 'china' ? loadTopology(fetcher, `${base}/china.topojson`).catch(() => null) : null,
  ])
  return { topology, rivers, ...(china ? { china } : {}) }
}

/**
 * Loads one more file from the folder at `base`, for what the first view does not need.
 * @throws DataError naming the file.
 */
export function loadFile<S extends v.GenericSchema>(
  base: string,
  name: string,
  schema: S,
): Promise<v.InferOutput<S>> {
  return loadChecked(fetch, `${base}/${name}`, schema)
}
