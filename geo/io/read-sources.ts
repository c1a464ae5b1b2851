import type { Sources } from '../pipeline/artifacts.ts'
import type { SourceFile } from '../pipeline/source-error.ts'
import type { BuildEffects } from './effects.ts'

/** Reads geo/sources below `root`; folders are read in name order. */
export async function readSources(root: string, effects: BuildEffects): Promise<Sources> {
  const read = async (path: string): Promise<SourceFile> => ({
    path: `geo/sources/${path}`,
    text: await effects.readText(`${root}/geo/sources/${path}`),
  })
  const readFolder = async (folder: string, ending: string): Promise<SourceFile[]> => {
    const names = await effects.list(`${root}/geo/sources/${folder}`)
    return Promise.all(names.filter((n) => n.endsWith(ending)).map((n) => read(`${folder}/${n}`)))
  }
  return {
    articles: await readFolder('articles', '.md'),
    gazetteer: await readFolder('gazetteer', '.geojson'),
    strategies: await readFolder('strategies', '.yaml'),
    names: await read('mentions/names.yaml'),
    decisions: await read('mentions/decisions.yaml'),
    boundaries: await read('boundaries/boundaries.topojson'),
    rivers: await read('rivers/rivers.geojson'),
    tours: await readFolder('tours', '.yaml'),
    figures: await read('figures/figures.yaml'),
    national: {
      divisions: await read('boundaries/national.tsv'),
      names: await read('national/names.yaml'),
    },
  }
}
