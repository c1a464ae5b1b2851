import * as v from 'valibot'
import { SourceError, type SourceFile } from './source-error.ts'

/**
 * The parsed content of a source, checked against its schema.
 * @throws SourceError naming the file and the first member that does not fit.
 */
export function checkSource<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  file: SourceFile,
  remedy: string,
): v.InferOutput<S> {
  const parsed = v.safeParse(schema, value)
  if (parsed.success) return parsed.output
  const issue = parsed.issues[0]
  throw new SourceError(file.path, null, `${v.getDotPath(issue) ?? ''}: ${issue.message}`, remedy)
}
