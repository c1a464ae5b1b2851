import { MentionPatch, PatchTarget, PlacePatch } from '../../src/lib/data/patch-schema.ts'
import { parseArticle } from './articles.ts'
import type { Sources } from './artifacts.ts'
import { checkSource } from './check-source.ts'
import { parseGazetteer } from './gazetteer.ts'
import { applyMentionPatch } from './mention-patches.ts'
import { lineOf, SourceError, type SourceFile } from './source-error.ts'

const REMEDY = 'save the file that the atlas gave, unchanged'

/**
 * Applies a reader's correction to the one source it belongs in; applied again, it changes nothing.
 * @returns the source as it should be.
 * @throws SourceError when the patch is ill-formed, or what it corrects is not in the sources.
 */
export function applyPatch(
  patchFile: SourceFile,
  sources: Pick<Sources, 'articles' | 'gazetteer' | 'decisions'>,
): SourceFile {
  let json: unknown
  try {
    json = JSON.parse(patchFile.text)
  } catch {
    throw new SourceError(patchFile.path, null, 'is not JSON', REMEDY)
  }
  const { target } = checkSource(PatchTarget, json, patchFile, REMEDY)
  if (target.type === 'Place')
    return applyPlacePatch(checkSource(PlacePatch, json, patchFile, REMEDY), patchFile, sources.gazetteer)
  return applyMentionPatch(checkSource(MentionPatch, json, patchFile, REMEDY), patchFile, {
    articles: sources.articles.map((file) => parseArticle(file).article),
    places: parseGazetteer(sources.gazetteer),
    decisions: sources.decisions,
  })
}

/** Changes the place's line in the gazetteer: one feature a line, so one line changes. */
function applyPlacePatch(
  { target, body }: PlacePatch,
  patchFile: SourceFile,
  gazetteer: readonly SourceFile[],
): SourceFile {
  const opening = `{"type": "Feature", "id": "${target.source}",`
  const file = gazetteer.find((f) => f.text.includes(opening))
  if (!file)
    throw new SourceError(
      patchFile.path,
      null,
      `no gazetteer file holds "${target.source}"`,
      'check the place’s id',
    )
  const lines = file.text.split('\n')
  const at = (lineOf(file, opening) ?? 1) - 1
  const line = lines[at] ?? ''
  const isLast = !line.endsWith(',')
  const feature = JSON.parse(isLast ? line : line.slice(0, -1)) as {
    geometry: unknown
    properties: Record<string, unknown> & { georeferenceSources: string[] }
  }
  const { precision, coordinateUncertaintyInMeters, source } = body.properties
  feature.geometry = body.geometry
  Object.assign(feature.properties, { precision, coordinateUncertaintyInMeters })
  feature.properties.georeferenceSources = [
    source,
    ...feature.properties.georeferenceSources.filter((known) => known !== source),
  ]
  lines[at] = spaced(feature) + (isLast ? '' : ',')
  return { path: file.path, text: lines.join('\n') }
}

/** JSON on one line with a space after each comma and colon, as the gazetteer's files have it. */
export function spaced(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const members = Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}: ${spaced(member)}`)
  return `{${members.join(', ')}}`
}
