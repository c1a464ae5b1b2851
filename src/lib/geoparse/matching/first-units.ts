import type { UnitSet } from './units.ts'

const UNITS = 65536
/** Takes what does not begin the pattern. */
const BESIDE = new Uint8Array(UNITS)
const SPACES =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff'

/**
 * The units with which what `pattern` matches can begin (with some more, as what it asks of the units around is left
 * aside); all, where it can match nothing, so that no unit tells. It reads what the rules are written in:
 * classes, groups, alternatives, quantifiers, looks ahead and behind, \d and \s; no flags, no references back.
 */
export function firstUnits(pattern: RegExp): UnitSet {
  const reader = new PatternReader(pattern.source)
  return reader.alternatives(true) ? reader.units.fill(1) : reader.units
}

/** Each of its methods reads its part, adds the units of what `begins` the pattern, and tells whether it can match nothing. */
class PatternReader {
  readonly units = new Uint8Array(UNITS)
  private readonly source: string
  private at = 0

  constructor(source: string) {
    this.source = source
  }

  alternatives(begins: boolean): boolean {
    let empty = this.sequence(begins)
    while (this.eat('|')) empty = this.sequence(begins) || empty
    return empty
  }

  private sequence(begins: boolean): boolean {
    let empty = true
    while (this.at < this.source.length && !'|)'.includes(this.source.charAt(this.at)))
      if (!this.repeated(begins && empty)) empty = false
    return empty
  }

  private repeated(begins: boolean): boolean {
    const empty = this.atom(begins)
    const times = /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/.exec(this.source.slice(this.at, this.at + 8))?.[0] ?? ''
    this.at += times.length
    return empty || /^(?:[?*]|\{0)/.test(times)
  }

  private atom(begins: boolean): boolean {
    if (this.eat('^')) return true
    // The end of the text is no unit: there the pattern itself is to be asked.
    if (this.eat('$')) return false
    if (this.eat('(')) return this.group(begins)
    const set = begins ? this.units : BESIDE
    if (this.eat('[')) this.charClass(set)
    else this.sign(set)
    return false
  }

  private group(begins: boolean): boolean {
    const looks = ['?=', '?!', '?<=', '?<!'].some((sign) => this.eat(sign))
    if (!looks) this.eat('?:')
    const empty = this.alternatives(begins && !looks)
    this.eat(')')
    return looks || empty
  }

  private charClass(set: UnitSet): void {
    const without = this.eat('^')
    const listed = without ? new Uint8Array(UNITS) : set
    while (!this.eat(']')) {
      const from = this.sign(listed)
      if (this.source.charAt(this.at) === '-' && this.source.charAt(this.at + 1) !== ']') {
        this.at += 1
        listed.fill(1, from, this.sign(listed))
      }
    }
    if (without) for (let unit = 0; unit < UNITS; unit++) if (listed[unit] === 0) set[unit] = 1
  }

  /** One sign, escaped or not: adds its units; the last of them. */
  private sign(set: UnitSet): number {
    const sign = this.source.charAt(this.at++)
    if (sign === '.') set.fill(1)
    if (sign !== '\\') return this.add(set, sign)
    const escaped = this.source.charAt(this.at++)
    if (escaped === 'd') return this.add(set, '0123456789')
    if (escaped === 's') return this.add(set, SPACES)
    if (escaped === 'u')
      return this.add(
        set,
        String.fromCharCode(Number.parseInt(this.source.slice(this.at, (this.at += 4)), 16)),
      )
    if (/[a-z]/i.test(escaped)) throw new Error(`\\${escaped} in ${this.source}: not known here`)
    return this.add(set, escaped)
  }

  private add(set: UnitSet, units: string): number {
    for (let i = 0; i < units.length; i++) set[units.charCodeAt(i)] = 1
    return units.charCodeAt(units.length - 1)
  }

  private eat(sign: string): boolean {
    if (!this.source.startsWith(sign, this.at)) return false
    this.at += sign.length
    return true
  }
}
