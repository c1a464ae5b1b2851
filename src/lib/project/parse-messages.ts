import type { ParseResult } from '../geoparse/parse-types.ts'
import type { KnownPlace } from './known-place.ts'
import type { OwnPlace } from './project-schema.ts'

/** What the page asks of the parser's worker; `job` comes back with each answer. */
export type Request =
  | { readonly type: 'open'; readonly job: number; readonly data: string; readonly own: readonly OwnPlace[] }
  | { readonly type: 'parse'; readonly job: number; readonly text: string; readonly ids: readonly string[] }
  | { readonly type: 'find'; readonly job: number; readonly query: string }

/** A parsed text with every place that its mentions may stand for. */
export interface Parsed {
  readonly result: ParseResult
  readonly places: readonly KnownPlace[]
}

/** Places found by name, and with them all that they lie in. */
export interface Found {
  readonly places: readonly KnownPlace[]
  readonly around: readonly KnownPlace[]
}

export type Answer =
  | { readonly type: 'opened'; readonly job: number }
  | { readonly type: 'progress'; readonly job: number; readonly share: number }
  | { readonly type: 'parsed'; readonly job: number; readonly parsed: Parsed }
  | { readonly type: 'found'; readonly job: number; readonly found: Found }
  | { readonly type: 'failed'; readonly job: number; readonly reason: string }
