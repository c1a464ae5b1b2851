/** Why a name stands for no place, in the two languages. */
export interface Reason {
  readonly zh: string
  readonly en: string
}

/** What a name stands for: one place, several (京津 → 北京, 天津), or none, with the reason. */
export interface Referent {
  readonly place: string | readonly string[] | null
  readonly reason: Reason | null
}

/** A name the recogniser looks for. */
export interface Toponym extends Referent {
  readonly name: string
  /** Whether the name can stand for a government or a people: 天津 can, 天津港 cannot. */
  readonly canAct: boolean
}

export type Role = 'location' | 'actor'

/** A name found in a text; offsets are UTF-16 code units, `end` exclusive. */
export interface FoundMention extends Referent {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly role: Role
}
