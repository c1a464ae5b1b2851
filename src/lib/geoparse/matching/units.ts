/** A set of UTF-16 code units as a table: to ask it is one read. */
export type UnitSet = Uint8Array

const UNITS = 65536

/** The set of the code units of `units`. */
export function unitSet(units: string): UnitSet {
  const set = new Uint8Array(UNITS)
  for (let i = 0; i < units.length; i++) set[units.charCodeAt(i)] = 1
  return set
}

/** Whether the unit at `at` is one of the set; nothing stands beyond the text. */
export const isOneOf = (set: UnitSet, text: string, at: number): boolean =>
  at >= 0 && at < text.length && set[text.charCodeAt(at)] === 1

/** Whether the unit is a Chinese character of the common block. */
export const isHan = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff
