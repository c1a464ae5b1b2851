import * as v from 'valibot'
import { PlacePatch } from '../../src/lib/data/patch-schema.ts'
import { lineOf, SourceError, type SourceFile } from './source-error.ts'

/**
 * Applies a reader's correction to the gazetteer file that holds the place; one feature a line, so one line
 * changes.
 * @returns the changed file.
 * @throws SourceError when the patch is ill-formed or its place is in no file.
 */
export function applyPatch(patchFile: SourceFile, gazetteer: readonly SourceFile[]): SourceFile {
  let json: unknown
  try {
    json = JSON.parse(patchFile.text)
  } catch {
    throw new SourceError(patchFile.path, null, 'is not JSON', 'save the file that the atlas gave, unchanged')
  }
  const parsed = v.safeParse(PlacePatch, json)
  if (!parsed.success) {
    const issue = parsed.issues[0]
    throw new SourceError(
      patchFile.path,
      null,
      `${v.getDotPath(issue) ?? 'the root'}: ${issue.message}`,
      'save the file that the atlas gave, unchanged',
    )
  }
  const { target, body } = parsed.output
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
  feature.properties.georeferenceSources = [source, ...feature.properties.georeferenceSources]
  lines[at] = spaced(feature) + (isLast ? '' : ',')
  return { path: file.path, text: lines.join('\n') }
}

/** JSON on one line with a space after each colon and comma, as the gazetteer's files have it. */
function spaced(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const members = Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}: ${spaced(member)}`)
  return `{${members.join(', ')}}`
}
