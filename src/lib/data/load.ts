import * as v from 'valibot'
import type { Topology } from 'topojson-specification'
import { joinAtlas, type Atlas } from './atlas.ts'
import { TextIndex } from './index-schema.ts'
import { PlaceCollection, RiverCollection, SCHEMA_VERSION, Strategies } from './schema.ts'
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
  return check(url, schema, await loadJson(fetcher, url))
}

function check<S extends v.GenericSchema>(url: string, schema: S, value: unknown): v.InferOutput<S> {
  const parsed = v.safeParse(schema, value)
  if (parsed.success) return parsed.output
  const issue = parsed.issues[0]
  throw new DataError(url, `${v.getDotPath(issue) ?? 'root'}: ${issue.message}`)
}

/** An atlas and where its texts' excerpts are to be had. */
export interface LoadedAtlas {
  readonly atlas: Atlas
  /** The first owner on each page of excerpts; `pageOf` reads it. */
  readonly excerptPages: readonly string[]
}

/** The index is asked for its version before anything else, since what is wrong with one of another version is just that. */
async function loadIndex(fetcher: Fetch, url: string): Promise<TextIndex> {
  const value = await loadJson(fetcher, url)
  const schema = (value as { schema?: unknown } | null)?.schema
  if (typeof schema === 'number' && schema !== SCHEMA_VERSION)
    throw new DataError(url, `got v${schema} data when expected v${SCHEMA_VERSION}`)
  return check(url, TextIndex, value)
}

/** The files that the first view of the built-in atlas reads, for a page that asks for them ahead. */
export const FIRST_FILES = [
  'index.json',
  'places.geojson',
  'shapes.json',
  'strategies.json',
  'basemap.topojson',
  'rivers.geojson',
] as const

/**
 * Loads and joins the atlas' data from the folder at `base` (`…/data`), but for the texts. Shapes that are areas have
 * their outlines from `basemap`; without one they have none.
 * @throws DataError naming the file; also when the data are of another schema version.
 */
export async function loadAtlas(
  base: string,
  fetcher: Fetch = fetch,
  basemap: Promise<Basemap | null> | null = null,
): Promise<LoadedAtlas> {
  const [{ excerpts, ...index }, places, shapes, strategies, ground] = await Promise.all([
    loadIndex(fetcher, `${base}/index.json`),
    loadChecked(fetcher, `${base}/places.geojson`, PlaceCollection),
    loadChecked(fetcher, `${base}/shapes.json`, Shapes),
    loadChecked(fetcher, `${base}/strategies.json`, Strategies),
    basemap,
  ])
  try {
    const features = joinShapes(shapes, strategies, ground?.topology ?? null)
    const atlas = joinAtlas({ places: places.features, features, strategies }, index)
    return { atlas, excerptPages: excerpts }
  } catch (error) {
    throw new DataError(`${base}/shapes.json`, error instanceof Error ? error.message : String(error))
  }
}

/** The embedded ground: counties, neighbours and world land in one topology, and the named rivers. */
export interface Basemap {
  readonly topology: Topology
  /** Null where their file could not be had: the ground stands without them. */
  readonly rivers: RiverCollection | null
  /** What the map is about, and so is lightest on it: Jing-Jin-Ji, or the whole country. */
  readonly about: 'region' | 'country'
  /** The ground of the whole country: `areas`, the `world` around them, `names`. Where it is missing, the region stands alone. */
  readonly china?: Topology
}

async function loadTopology(fetcher: Fetch, url: string): Promise<Topology> {
  const topology = (await loadJson(fetcher, url)) as Topology | null
  if (topology?.type !== 'Topology') throw new DataError(url, 'is not a TopoJSON topology')
  return topology
}

/**
 * Loads the ground of all of China, for what lies below the region's.
 * @throws DataError where it cannot be had.
 */
export const loadChina = (base: string, fetcher: Fetch = fetch): Promise<Topology> =>
  loadTopology(fetcher, `${base}/china.topojson`)

/**
 * Loads the embedded basemap: of the region, or with the ground of all of China below it.
 * @throws DataError where the region's topology cannot be had.
 */
export async function loadBasemap(
  base: string,
  fetcher: Fetch = fetch,
  about: Basemap['about'] = 'region',
): Promise<Basemap> {
  const [topology, rivers, china] = await Promise.all([
    loadTopology(fetcher, `${base}/basemap.topojson`),
    loadChecked(fetcher, `${base}/rivers.geojson`, RiverCollection).catch(() => null),
    about === 'country' ? loadChina(base, fetcher).catch(() => null) : null,
  ])
  return { topology, rivers, about, ...(china ? { china } : {}) }
}

/**
 * Loads one more file from the folder at `base`, for what the first view does not need.
 * @throws DataError naming the file.
 */
export function loadFile<S extends v.GenericSchema>(
  base: string,
  name: string,
  schema: S,
  fetcher: Fetch = fetch,
): Promise<v.InferOutput<S>> {
  return loadChecked(fetcher, `${base}/${name}`, schema)
}
