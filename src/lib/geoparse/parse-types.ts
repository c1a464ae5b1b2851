import type { Role } from './types.ts'

export type LexiconRank =
  | 'province'
  | 'prefecture'
  | 'county'
  | 'town'
  | 'zone'
  | 'region'
  | 'line'
  | 'water'
  | 'relief'
  | 'stop'
  | 'site'
export type Precision = 'site' | 'park' | 'district' | 'region'

/** A place the parser can recognise: from the national gazetteer, the atlas' own, or a reader's list. */
export interface LexiconPlace {
  readonly id: string
  /** The full printed form: 天津市, 河北区, 雄安新区. */
  readonly name: string
  /** Every printed form, the full one included; a form shared by several places is a homonym. */
  readonly names: readonly string[]
  /** One-character forms (津, 沪): names only inside compounds (京津冀) or after words of being or going. */
  readonly abbreviations: readonly string[]
  readonly rank: LexiconRank
  readonly parent: string | null
  /** WGS-84 [longitude, latitude] in degrees; null for what has members instead, or no known position. */
  readonly position: readonly [number, number] | null
  readonly precision: Precision
  /** Radius in metres within which the place lies; null when it is not known. */
  readonly uncertainty: number | null
  /** Ids of the places that make up a region (长三角) or line; empty otherwise. */
  readonly members: readonly string[]
}

export type MentionKind =
  | 'province'
  | 'prefecture'
  | 'county'
  | 'town'
  | 'shorthand'
  | 'region'
  | 'zone'
  | 'transport'
  | 'line'
  | 'water'
  | 'relief'
  | 'institution'
  | 'too-wide'

export interface Candidate {
  /** Ids of lexicon or derived places: several for a compound (京津 → 北京, 天津). */
  readonly places: readonly string[]
  /** 0..1. */
  readonly confidence: number
}

export interface ParsedMention {
  /** UTF-16 code units; `end` exclusive. */
  readonly start: number
  readonly end: number
  readonly text: string
  readonly kind: MentionKind
  /** Best first; empty for 'institution' and 'too-wide'. */
  readonly candidates: readonly Candidate[]
  /** That this span is a place and that the first candidate is the one meant, 0..1. */
  readonly confidence: number
  readonly role: Role
}

export type StrategyPattern =
  | 'corridor'
  | 'belt'
  | 'metropolitan-area'
  | 'city-group'
  | 'twin-cities'
  | 'core-and-wings'
  | 'axes'
  | 'zone'
  | 'district'
  | 'cluster'
  | 'route'

/** A spatial strategy the text names, for the reader to accept, edit or refuse. */
export interface StrategyDraft {
  readonly name: string
  readonly start: number
  readonly end: number
  readonly pattern: StrategyPattern
  /** Ids of the places its sentence names, in text order, without repetition. */
  readonly members: readonly string[]
  readonly sentence: { readonly start: number; readonly end: number }
}

export interface ParseResult {
  /** In text order, without overlaps. */
  readonly mentions: readonly ParsedMention[]
  /** Places known only by their stem (石家庄站, 苏州工业园区): not in the lexicon, located at its precision. */
  readonly derived: readonly LexiconPlace[]
  readonly drafts: readonly StrategyDraft[]
}

export interface ParseOptions {
  /** Called with the share of the work done, 0..1. */
  readonly onProgress?: (fraction: number) => void
  /** Asked now and then; when true the parse throws `ParseCancelled`. */
  readonly isCancelled?: () => boolean
}
