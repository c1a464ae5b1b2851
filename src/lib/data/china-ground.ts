/** An area of the country's ground: a prefecture, a county directly under its province, or a whole province. */
export interface ChinaArea {
  /** Its code of GB/T 2260. */
  readonly code: string
  readonly province: string
}

/** A name lettered over an area of the country's ground. */
export interface ChinaName {
  readonly name: string
  readonly name_en: string
  /** What a mark of it is called. */
  readonly full: string
  readonly rank: 'province' | 'prefecture'
}
