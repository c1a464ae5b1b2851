import { beginningsOf, mayBegin, type Beginnings } from './beginnings.ts'

/**
 * A set of names as a double-array trie over UTF-16 code units: one comparison a unit, whatever the number of
 * names. A state is a place in `cells`, which holds three numbers of it, side by side.
 */
export interface Automaton {
  readonly beginnings: Beginnings
  /** The base of the state before the first unit. */
  readonly root: number
  /** By code unit: what it adds to the base of a state, least for the commonest (the cells stay dense); 0 for units in no name. */
  readonly steps: Int32Array
  /** At a state its base, at +1 the state it follows, at +2 one more than the index of the name that ends there, or 0. */
  readonly cells: Int32Array
  /** Units of the longest name. */
  readonly longest: number
}

const UNITS = 65536
const ROOT = 1
/** Numbers a state; the fourth is not used, but keeps a state within one line of the cache. */
const CELL = 4
export const FOLLOWS = 1
export const ENDS = 2

/** Builds the automaton; of equal names the last wins. Empty names are never found. */
export function buildAutomaton(names: readonly string[]): Automaton {
  const classes = classesOf(names)
  const order = names
    .map((name, index) => ({ units: name.split('').map((u) => classes[u.charCodeAt(0)] ?? 0), index }))
    .filter(({ units }) => units.length > 0)
    .sort((a, b) => compare(a.units, b.units) || a.index - b.index)
  const array = new DoubleArray(order.reduce((sum, { units }) => sum + units.length, 0) + UNITS)
  array.place(order, 0, order.length, 0, ROOT)
  const steps = Int32Array.from(classes, (cls) => cls * CELL)
  const longest = names.reduce((most, { length }) => Math.max(most, length), 0)
  const cells = array.cells()
  return { beginnings: beginningsOf(names), root: cells[ROOT * CELL] ?? 0, steps, cells, longest }
}

/** Index of the longest name that begins at code unit `start`, or -1. */
export function longestAt(
  { beginnings, root, steps, cells }: Automaton,
  text: string,
  start: number,
): number {
  if (!mayBegin(beginnings, text, start)) return -1
  let state = root + (steps[text.charCodeAt(start)] ?? 0)
  let found = cells[state + ENDS] ?? 0
  for (let i = start + 1; i < text.length; i++) {
    const step = steps[text.charCodeAt(i)] ?? 0
    if (step === 0) break
    const next = (cells[state] ?? 0) + step
    if (cells[next + FOLLOWS] !== state) break
    state = next
    const ends = cells[state + ENDS] ?? 0
    if (ends !== 0) found = ends
  }
  return found - 1
}

interface Entry {
  readonly units: readonly number[]
  readonly index: number
}

function classesOf(names: readonly string[]): Uint16Array {
  const counts = new Map<number, number>()
  for (const name of names)
    for (let i = 0; i < name.length; i++) {
      const unit = name.charCodeAt(i)
      counts.set(unit, (counts.get(unit) ?? 0) + 1)
    }
  const classes = new Uint16Array(UNITS)
  ;[...counts].sort((a, b) => b[1] - a[1]).forEach(([unit], rank) => (classes[unit] = rank + 1))
  return classes
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

/** Grows while it is built. */
class DoubleArray {
  base: Int32Array
  check: Int32Array
  value: Int32Array
  private free = 2
  private top = 1

  constructor(size: number) {
    this.base = new Int32Array(size)
    this.check = new Int32Array(size)
    this.value = new Int32Array(size)
    this.check[ROOT] = -1
  }

  /** Lays out the children of `state`: the entries lo..hi share their first `depth` units. */
  place(order: readonly Entry[], lo: number, hi: number, depth: number, state: number): void {
    let from = lo
    while (from < hi && order[from]?.units.length === depth) {
      this.value[state] = (order[from]?.index ?? -1) + 1
      from += 1
    }
    const groups: { cls: number; lo: number; hi: number }[] = []
    for (let i = from; i < hi; i++) {
      const cls = order[i]?.units[depth] ?? 0
      const last = groups.at(-1)
      if (last?.cls === cls) last.hi = i + 1
      else groups.push({ cls, lo: i, hi: i + 1 })
    }
    if (groups.length === 0) return
    const base = this.freeBase(groups.map((g) => g.cls))
    this.base[state] = base
    for (const { cls } of groups) this.check[base + cls] = state
    for (const group of groups) this.place(order, group.lo, group.hi, depth + 1, base + group.cls)
  }

  /** What a scan reads; a base with any step stays inside, so that it needs no bounds check of its own. */
  cells(): Int32Array {
    const size = this.top + UNITS / 8
    const cells = new Int32Array(size * CELL)
    for (let state = 0; state < size; state++) {
      cells[state * CELL] = (this.base[state] ?? 0) * CELL
      cells[state * CELL + FOLLOWS] = (this.check[state] ?? 0) * CELL
      cells[state * CELL + ENDS] = this.value[state] ?? 0
    }
    return cells
  }

  private freeBase(classes: readonly number[]): number {
    while (this.check[this.free] !== 0) this.free += 1
    const least = classes[0] ?? 0
    for (let slot = Math.max(this.free, least + 1); ; slot++) {
      const base = slot - least
      const last = base + (classes.at(-1) ?? 0)
      if (last >= this.check.length) this.grow(last)
      if (classes.every((cls) => this.check[base + cls] === 0)) {
        this.top = Math.max(this.top, last)
        return base
      }
    }
  }

  private grow(needed: number): void {
    const grown = (array: Int32Array): Int32Array => {
      const larger = new Int32Array(needed * 2)
      larger.set(array)
      return larger
    }
    this.base = grown(this.base)
    this.check = grown(this.check)
    this.value = grown(this.value)
  }
}
