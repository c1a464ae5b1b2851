import type { LexiconRank, StrategyPattern } from '../geoparse/parse-types.ts'
import type { Level, ReviewFilter } from '../project/review-groups.ts'

/** The words of a reader's own texts, in one language. */
export interface OwnWords {
  readonly toAtlas: string
  /** Said while the reader is to point at a place on the map. */
  readonly pickHint: string
  /** The source of a place that the reader put on the map. */
  readonly byHand: string
  readonly placesRead: (file: string, places: number, faults: number) => string
  readonly takePlaces: string
  readonly leavePlaces: string
  readonly start: {
    readonly title: string
    readonly privacy: string
    readonly label: string
    readonly placeholder: string
    readonly map: string
    readonly drop: string
    readonly dropHere: string
    readonly types: string
    readonly choose: string
    readonly openProject: string
    readonly kept: string
    readonly none: string
    readonly texts: (n: number) => string
    readonly changed: (day: string) => string
    readonly open: string
    readonly remove: string
    readonly confirm: string
    readonly removeNow: string
    readonly keep: string
  }
  readonly busy: {
    readonly reading: (title: string) => string
    readonly cancel: string
    readonly failed: (reason: string) => string
    readonly again: string
  }
  readonly ranks: Readonly<Record<LexiconRank, string>>
  readonly levels: Readonly<Record<Level | 'decided' | 'refused' | 'added', string>>
  readonly list: {
    readonly title: string
    readonly counts: (of: {
      all: number
      sure: number
      toReview: number
      decided: number
      refused: number
    }) => string
    readonly show: string
    readonly filters: Readonly<Record<ReviewFilter, string>>
    readonly empty: Readonly<Record<ReviewFilter, string>>
    readonly times: (n: number) => string
    readonly noPlace: string
    readonly readings: (n: number) => string
    readonly more: (n: number) => string
  }
  readonly card: {
    readonly title: (words: string) => string
    readonly left: (n: number) => string
    readonly previous: string
    readonly next: string
    readonly close: string
    readonly undo: string
    readonly redo: string
    readonly candidates: string
    readonly noCandidates: string
    readonly picked: string
    readonly withdrawn: string
    readonly accept: string
    readonly refuse: string
    readonly byHand: string
    readonly all: (n: number) => string
    readonly withdraw: string
    readonly keys: string
    readonly accepted: (words: string, place: string, n: number) => string
    readonly refused: (words: string, n: number) => string
    readonly done: string
    readonly inside: (names: string) => string
    readonly members: (n: number) => string
  }
  readonly find: {
    readonly label: string
    readonly placeholder: string
    readonly none: (query: string) => string
    readonly found: (n: number) => string
    readonly failed: string
  }
  readonly add: {
    readonly button: string
    readonly title: (words: string) => string
    readonly explain: string
    readonly cancel: string
  }
  readonly drafts: {
    readonly title: string
    readonly explain: string
    readonly none: string
    readonly name: string
    readonly members: string
    readonly tooFew: string
    readonly accept: string
    readonly refuse: string
    readonly accepted: string
    readonly remove: string
    readonly refused: (n: number) => string
    readonly more: (n: number) => string
    readonly patterns: Readonly<Record<StrategyPattern, string>>
  }
  readonly tools: {
    readonly title: string
    readonly rename: string
    readonly renameDone: string
    readonly save: string
    readonly share: string
    readonly shareExplain: string
    readonly copied: string
    readonly copyRefused: string
    readonly tooBig: string
    readonly shareFailed: string
    readonly gazetteer: string
    readonly gazetteerTypes: string
    readonly texts: string
    readonly length: (n: number) => string
    readonly read: string
    readonly add: string
    readonly paste: string
    readonly close: string
  }
}
