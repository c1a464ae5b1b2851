import type { Reading } from './homonyms.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { NONE } from '../spans.ts'

/** The unit in which a place of unknown position most likely lies. */
export interface Surroundings {
  /** Index of the province, prefecture or county. */
  readonly area: number
  /** 0..1. */
  readonly confidence: number
}

/** How many readings on either side are asked. */
const REACH = 12
/** So far back the county of a township may have been named. */
const COUNTY_REACH = 30
const DECAY_UNITS = 150
/** What is said after a place tells less of where it lies than what is said before. */
const AFTER = 0.6
const OTHER_SENTENCE = 0.4
/** Shares of all votes that settle a unit: the narrower the more. */
const LEAST_SHARE = { province: 0.6, prefecture: 0.65, county: 0.8 } as const
const DIRECTLY_BEFORE = 0.9
const IN_PARAGRAPH = 0.7
const IN_TEXT = 0.5
/** A text speaks of one province when it names it so often, and so much more often than others. */
const LEAST_NAMED = 3
const CLEARLY = 0.7

/** How a township comes to another area, in the same clause. */
const TRANSFERRED = /^[^，。；]*?(?:划归|划入|划给|移交)/
const TRANSFER_REACH = 50

type Votes = Map<number, number>
/** What the whole text says, and what it says without the stems of longer names, which may be namesakes (凤凰机场). */
interface TextVotes {
  readonly whole: Votes
  readonly provinces: Best
  readonly settled: Surroundings | null
  readonly printed: Votes
  readonly printedProvinces: Best
}
/** The unit of a rank with most votes, these, and those of all of the rank. */
type Best = readonly [area: number, votes: number, total: number]

/** What a text says about where its unknown places lie. */
export class TextSurroundings {
  private readonly text: string
  private readonly readings: readonly Reading[]
  private readonly lexicon: Lexicon
  /** Counted when a place is first asked for: few texts have none of unknown position, but many parts do. */
  private counted: TextVotes | null = null
  private last: { readonly index: number; readonly result: Surroundings | null } | null = null

  /** Where names lie that once stood right behind their area. */
  private readonly named = new Map<string, Surroundings>()

  constructor(text: string, readings: readonly Reading[], lexicon: Lexicon) {
    this.text = text
    this.readings = readings
    this.lexicon = lexicon
  }

  private votes(): TextVotes {
    if (this.counted) return this.counted
    const named: Votes = new Map()
    const printedNames: Votes = new Map()
    for (const reading of this.readings)
      for (const area of this.areasOf(reading)) {
        named.set(area, (named.get(area) ?? 0) + 1)
        if (reading.span.derivedRank === null) printedNames.set(area, (printedNames.get(area) ?? 0) + 1)
      }
    const [whole, printed] = [this.withAbove(named), this.withAbove(printedNames)]
    return (this.counted = {
      whole,
      provinces: this.best(whole, 'province'),
      settled: this.settle(whole, IN_TEXT),
      printed,
      printedProvinces: this.best(printed, 'province'),
    })
  }

  private withAbove(named: Votes): Votes {
    const votes: Votes = new Map()
    for (const [area, times] of named) this.vote(votes, area, times)
    return votes
  }

  /**
   * Where the place of the `index`-th reading lies: printed before it, as the one listed before it, else by its
   * paragraph, else by the text. To be asked in the order of the text.
   */
  around(index: number): Surroundings | null {
    const isTown = this.readings[index]?.span.derivedRank === 'town'
    const result =
      (isTown ? this.transferredTo(index) : null) ??
      this.atHand(index) ??
      this.named.get(this.nameOf(index)) ??
      (isTown ? this.countyBefore(index) : null) ??
      this.byVotes(index)
    if (result && result.confidence >= DIRECTLY_BEFORE) this.named.set(this.nameOf(index), result)
    this.last = { index, result }
    return result
  }

  private nameOf(index: number): string {
    const { start = 0, end = 0 } = this.readings[index]?.span ?? {}
    return this.text.slice(start, end)
  }

  /** 将东高皇乡划归|卫东区: a township lies where it was put. */
  private transferredTo(index: number): Surroundings | null {
    const end = this.readings[index]?.span.end ?? 0
    const [way] = TRANSFERRED.exec(this.text.slice(end, end + TRANSFER_REACH)) ?? []
    if (way === undefined) return null
    for (let at = index + 1; at <= index + REACH; at++) {
      const reading = this.readings[at]
      if (!reading || reading.span.start > end + way.length) return null
      if (reading.span.start < end + way.length) continue
      const [area] = reading.span.derivedRank === null ? this.areasOf(reading) : []
      return area === undefined ? null : { area, confidence: DIRECTLY_BEFORE }
    }
    return null
  }

  private atHand(index: number): Surroundings | null {
    const before = this.directlyBefore(index)
    if (before >= 0) return { area: before, confidence: DIRECTLY_BEFORE }
    const [first, second] = [this.readings[index - 1]?.span, this.readings[index]?.span]
    if (this.last?.index !== index - 1 || !first || !second) return null
    // 白果镇、龙池街道; 花马池镇|曹泥洼村
    const gap = this.text.slice(first.end, second.start)
    const isListed = gap === '、' && first.derivedRank === second.derivedRank
    return isListed || (gap === '' && first.derivedRank === 'town') ? this.last.result : null
  }

  /** 平江县……瓮江镇: a township lies in the county named last, unless a place elsewhere was named since. */
  private countyBefore(index: number): Surroundings | null {
    const { places, parent } = this.lexicon
    const span = this.readings[index]?.span
    const since: number[] = []
    for (let at = index - 1; span && at >= Math.max(0, index - COUNTY_REACH); at--) {
      const reading = this.readings[at]
      if (!reading || reading.span.derivedRank !== null) continue
      const [area, ...others] = this.areasOf(reading)
      if (area === undefined || others.length > 0) continue
      if (places[area]?.rank !== 'county') since.push(area)
      else {
        const isAround = (place: number): boolean =>
          place === parent[area] || place === this.lexicon.province[area]
        if (!since.every(isAround)) return null
        return { area, confidence: reading.span.block === span.block ? IN_PARAGRAPH : IN_TEXT }
      }
    }
    return null
  }

  /** Whether the text names the place itself, not only what bears its name. */
  isPrinted(place: number): boolean {
    return this.votes().printed.has(place)
  }

  private byVotes(index: number): Surroundings | null {
    const [near, sentence] = this.votesAround(index)
    const settled = this.settle(near, IN_PARAGRAPH) ?? this.votes().settled
    if (!settled) return null
    // A city named in another sentence speaks for what lies in it only where the whole text is about that city.
    const { whole, provinces } = this.votes()
    const isText = (whole.get(settled.area) ?? 0) >= LEAST_SHARE.prefecture * provinces[2]
    return isText || sentence.has(settled.area) ? settled : this.provinceOf(settled)
  }

  /** Whether the text clearly speaks of other provinces and never of the one `place` lies in. */
  isElsewhere(place: number): boolean {
    const own = this.lexicon.province[place] ?? -1
    const { printed, printedProvinces } = this.votes()
    if (own < 0 || printed.has(own)) return false
    const [first, votes, total] = printedProvinces
    return first >= 0 && votes >= LEAST_NAMED && votes >= CLEARLY * total
  }

  /** The areas that a reading names, be it only in the name of something that lies there (长沙经开区). */
  private areasOf({ span, options, members, sure }: Reading): readonly number[] {
    if (span.kind === 'line' || span.pointsBack > 0 || sure < 0.5) return NONE
    const [first] = options
    if (first && first.share > 0.6) return this.isArea(first.place) ? [first.place] : NONE
    return members.every((place) => this.isArea(place))
      ? members
      : members.filter((place) => this.isArea(place))
  }

  private isArea(place: number): boolean {
    return this.lexicon.area[place] === 1
  }

  /** A mention speaks for the unit and for those around it. */
  private vote(votes: Votes, area: number, weight: number): void {
    const { parent } = this.lexicon
    for (let at = area, depth = 0; at >= 0 && depth < 4; at = parent[at] ?? -1, depth++)
      if (this.isArea(at)) votes.set(at, (votes.get(at) ?? 0) + weight)
  }

  private directlyBefore(index: number): number {
    const span = this.readings[index]?.span
    const before = this.readings[index - 1]
    if (!span || !before) return -1
    const gap = this.text.slice(before.span.end, span.start)
    if (gap !== '' && gap !== '的') return -1
    const areas = before.span.derivedRank === null ? this.areasOf(before) : []
    return areas.length === 1 ? (areas[0] ?? -1) : -1
  }

  private provinceOf({ area, confidence }: Surroundings): Surroundings {
    return { area: this.lexicon.province[area] ?? area, confidence }
  }

  /** Votes of the paragraph, the nearer the more, and those from before in the same sentence. */
  private votesAround(index: number): readonly [paragraph: Votes, sentence: Votes] {
    const votes: Votes = new Map()
    const before: Votes = new Map()
    const span = this.readings[index]?.span
    if (!span) return [votes, before]
    for (const step of [-1, 1]) {
      for (let at = index + step; Math.abs(at - index) <= REACH; at += step) {
        const other = this.readings[at]
        if (!other || other.span.block !== span.block) break
        const areas = this.areasOf(other)
        if (areas.length === 0) continue
        const [from, to] = step < 0 ? [other.span.end, span.start] : [span.end, other.span.start]
        const near = Math.exp(-(to - from) / DECAY_UNITS) * (step < 0 ? 1 : AFTER)
        const same = !this.text.slice(from, to).includes('。')
        for (const area of areas) {
          this.vote(votes, area, (same ? near : near * OTHER_SENTENCE) / areas.length)
          if (same && step < 0) this.vote(before, area, 1)
        }
      }
    }
    return [votes, before]
  }

  /** The narrowest unit that has its share of the votes for provinces. */
  private settle(votes: Votes, confidence: number): Surroundings | null {
    let settled: Surroundings | null = null
    const total = this.best(votes, 'province')[2]
    for (const rank of ['province', 'prefecture', 'county'] as const) {
      const [area, most] = this.best(votes, rank)
      if (area < 0 || most < LEAST_SHARE[rank] * total) break
      settled = { area, confidence: confidence * (most / total) }
    }
    return settled
  }

  private best(votes: Votes, rank: string): Best {
    let area = -1
    let most = 0
    let total = 0
    for (const [place, count] of votes) {
      if (this.lexicon.places[place]?.rank !== rank) continue
      total += count
      if (count > most) [area, most] = [place, count]
    }
    return [area, most, total]
  }
}
