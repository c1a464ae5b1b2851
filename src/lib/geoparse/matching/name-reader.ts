import { ENDS, FOLLOWS, type Automaton } from './automaton.ts'
import { readStarts } from './beginnings.ts'

const ROOM = 4096

/** Finds all names of a text, stretch by stretch; what it tells of one stands until the next is read. */
export class NameReader {
  /** The units of the stretch, of what follows as far as a name may go on there, and a 0, which is in no name. */
  units = new Uint16Array(ROOM)
  /** By unit of the stretch: one more than the index of the longest name that begins there, or 0. */
  names = new Int32Array(ROOM)
  /** Where names begin, from the start of the stretch on. */
  starts = new Int32Array(ROOM)
  private readonly automaton: Automaton

  constructor(automaton: Automaton) {
    this.automaton = automaton
  }

  /**
   * Reads `from`–`to` and tells at how many units names begin; they may go on beyond. In two steps, each with few tables
   * at hand: where one may begin, then what does begin there.
   */
  read(text: string, from: number, to: number): number {
    const { automaton } = this
    const end = Math.min(text.length, to + automaton.longest)
    this.makeRoom(end - from + 1)
    this.names.fill(0, 0, to - from)
    const among = readStarts(automaton.beginnings, text, from, to, end, this.units, this.starts)
    return walkFrom(automaton, this.units, among, this.names, this.starts)
  }

  /** Kept from stretch to stretch, so that it is near at hand: new memory would have to be fetched for each. */
  private makeRoom(units: number): void {
    if (units <= this.units.length) return
    this.units = new Uint16Array(2 * units)
    this.names = new Int32Array(2 * units)
    this.starts = new Int32Array(2 * units)
  }
}

/** Writes the longest name for each of the first `among` starts, and takes those out where none ends; how many stay. */
function walkFrom(
  { root, steps, cells }: Automaton,
  units: Uint16Array,
  among: number,
  names: Int32Array,
  starts: Int32Array,
): number {
  let count = 0
  for (let i = 0; i < among; i++) {
    const start = starts[i] ?? 0
    let state = root + (steps[units[start] ?? 0] ?? 0)
    let found = cells[state + ENDS] ?? 0
    for (let at = start + 1; ; at++) {
      const step = steps[units[at] ?? 0] ?? 0
      if (step === 0) break
      const next = (cells[state] ?? 0) + step
      if (cells[next + FOLLOWS] !== state) break
      state = next
      const ends = cells[state + ENDS] ?? 0
      if (ends !== 0) found = ends
    }
    if (found === 0) continue
    names[start] = found
    starts[count] = start
    count += 1
  }
  return count
}
