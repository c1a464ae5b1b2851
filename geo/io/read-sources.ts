import type { Sources } from '../pipeline/artifacts.ts'
import type { SourceFile } from '../pipeline/source-error.ts'
import type { BuildEffects } from './effects.ts'

/** 2-… before 10-…, whatever the machine's language. */
const byNumber = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true })

/** Reads geo/sources below `root`; folders are read in the order of their files' numbers. */
export async function readSources(root: string, effects: BuildEffects): Promise<Sources> {
  const read = async (path: string): Promise<SourceFile> => ({
    path: `geo/sources/${path}`,
    text: await effects.readText(`${root}/geo/sources/${path}`),
  })
  const readFolder = async (folder: string, ending: string): Promise<SourceFile[]> => {
    const names = await effects.list(`${root}/geo/sources/${folder}`)
    const inOrder = names.filter((n) => n.endsWith(ending)).sort(byNumber)
    return Promise.all(inOrder.map((n) => read(`${folder}/${n}`)))
  }
  return {
    articles: await readFolder('articles', '.md'),
    gazetteer: await readFolder('gazetteer', '.geojson'),
    strategies: await readFolder('strategies', '.yaml'),
    names: await read('mentions/names.yaml'),
    decisions: await read('mentions/decisions.yaml'),
    boundaries: await read('boundaries/boundaries.topojson'),
    china: await read('boundaries/china.topojson'),
    rivers: await read('rivers/rivers.geojson'),
    tours: await readFolder('tours', '.yaml'),
    figures: await read('figures/figures.yaml'),
    national: {
      divisions: await read('boundaries/national.tsv'),
      names: await read('national/names.yaml'),
      seats: await read('national/seats.yaml'),
      named: await readFolder('national/named', '.yaml'),
    },
  }
}
