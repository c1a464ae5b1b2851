import { stands } from '../matching/ahead.ts'
import { companyOf, doubtOf } from './company.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { ENDS_LIST_ITEM, LIES_IN, LOCATIVE_BEFORE, OF_PLACE } from '../words/locating-words.ts'
import { chooseMembers, sureMembers } from './members.ts'
import { pointedTo } from './pointers.ts'
import { isOneWithin, isWithin, relation } from '../lexicon/relations.ts'
import { NONE, type Span } from '../spans.ts'
import { isListJoin } from '../words/suffixes.ts'
import { isHan, isOneOf, unitSet } from '../matching/units.ts'

/** What is meant by a span: alternatives with their shares, best first, and how sure it is a name at all. */
export interface Reading {
  readonly span: Span
  readonly options: readonly { readonly place: number; readonly share: number }[]
  /** One place for each member of a compound. */
  readonly members: readonly number[]
  readonly sure: number
}

/** No list names a place twice: 海南、海南州. */
const SAME_TWICE = -6
/** What it is worth as company to stand in a list of places: 成都、|潼南. */
const LISTED = 2
const JOINS_AREAS = unitSet('省市·的')
/**
 * Settles which place each span means by the company it keeps: the parent printed before it, what stands near,
 * the rest of the document, and how likely each place is by itself. Linear in the number of spans.
 */
export class Resolver {
  /** Sure mentions of each place so far and ahead, by place. */
  private readonly counts: Uint32Array
  private readonly provinces: Uint32Array
  private readonly settled: (readonly number[])[]
  private readonly only: (Reading['options'] | undefined)[]
  private total = 0
  private readonly text: string
  private readonly spans: readonly Span[]
  private readonly lexicon: Lexicon

  constructor(text: string, spans: readonly Span[], lexicon: Lexicon) {
    this.text = text
    this.spans = spans
    this.lexicon = lexicon
    this.counts = new Uint32Array(lexicon.places.length)
    this.provinces = new Uint32Array(lexicon.places.length)
    this.only = new Array(lexicon.places.length)
    this.settled = spans.map((span) => this.plain(span))
    for (const places of this.settled) for (const place of places) this.count(place)
  }

  /** The reading of the `index`-th span, or null when too little speaks for its being a name. */
  read(index: number): Reading | null {
    const span = this.spans[index]
    if (!span) return null
    if (span.pointsBack > 0) return this.readPointer(span, index)
    if (span.members.length > 0) return this.readMembers(span, index)
    if (span.options.length === 0) return { span, options: NONE, members: NONE, sure: span.base }
    const [only] = span.options
    if (only !== undefined && span.options.length === 1 && span.evidence === 'none')
      return {
        span,
        options: this.onlyOption(only),
        members: NONE,
        sure: span.base * doubtOf(span, this.spans[index - 1], this.lexicon),
      }
    return this.weigh(span, index)
  }

  /** The same where there is a choice, or where the name needs company. */
  private weigh(span: Span, index: number): Reading | null {
    const areas = this.areasBefore(span, index)
    const scores = span.options.map((place) => this.score(span, index, place, areas))
    const total = scores.reduce((sum, s) => sum + Math.exp(s.score), 0)
    const options = scores
      .map(({ place, score }) => ({ place, share: Math.exp(score) / total }))
      .sort((a, b) => b.share - a.share)
    const best = scores.find((s) => s.place === options[0]?.place)
    const sure = this.sureness(span, index, best?.company ?? 0, best?.parentBefore ?? false)
    if (sure < 0.4) return null
    const first = options[0]
    if (first && sure > 0.6 && first.share > 0.7 && this.settled[index]?.length === 0) {
      this.settled[index] = [first.place]
      this.count(first.place)
    }
    return { span, options, members: NONE, sure: sure * doubtOf(span, this.spans[index - 1], this.lexicon) }
  }

  /** The list of this place alone, the same each time. */
  private onlyOption(place: number): Reading['options'] {
    return (this.only[place] ??= [{ place, share: 1 }])
  }

  /** Places that a span names beyond doubt, before anything is weighed. */
  private plain(span: Span): readonly number[] {
    if (span.members.length > 0) return sureMembers(span.members)
    return span.options.length === 1 && span.evidence === 'none' ? span.options : NONE
  }

  private count(place: number): void {
    this.counts[place] = this.countOf(place) + 1
    const province = this.lexicon.province[place] ?? -1
    if (province < 0) return
    this.total += 1
    this.provinces[province] = (this.provinces[province] ?? 0) + 1
  }

  private countOf(place: number): number {
    return place < 0 ? 0 : (this.counts[place] ?? 0)
  }

  /** How often a place in the province of this one is named. */
  private provinceCountOf(place: number): number {
    const province = place < 0 ? -1 : (this.lexicon.province[place] ?? -1)
    return province < 0 ? 0 : (this.provinces[province] ?? 0)
  }

  private score(
    span: Span,
    index: number,
    place: number,
    areas: readonly number[],
  ): { place: number; score: number; company: number; parentBefore: boolean } {
    const { lexicon, text } = this
    const name = lexicon.places[place]?.name ?? ''
    const isFull = name.length === span.stemEnd - span.start && text.startsWith(name, span.start)
    const full = isFull ? 2.5 : this.shortFormPrior(span, place)
    const parentBefore = areas.some((area) => area !== place && relation(lexicon, place, area) >= 2.2)
    let company = companyOf(index, place, this.spans, this.settled, lexicon)
    const own = this.countOf(place)
    const share = this.total > 0 ? this.provinceCountOf(place) / this.total : 0
    company = Math.min(company, 9) + (own > 0 ? 1.5 + Math.min(1.5, Math.log(own)) : 0) + 2 * share
    const score =
      (lexicon.prior[place] ?? 0) + full + company + (parentBefore ? 20 : 0) + this.peers(span, index, place)
    return { place, score, company, parentBefore }
  }

  /** The short form of a division that shares it with a province, or with the city it lies in (河北区, 长沙县), is hardly ever used. */
  private shortFormPrior(span: Span, place: number): number {
    const { places } = this.lexicon
    if (places[place]?.rank === 'province') return 2
    const isOvershadowed = span.options.some(
      (o) =>
        places[o]?.rank === 'province' ||
        (places[o]?.name.endsWith('市') && isWithin(this.lexicon, place, o)),
    )
    return isOvershadowed ? -2 : 0
  }

  /** Areas printed right before the span: 辽宁省|朝阳市, 江苏省|苏州市|吴江区. */
  private areasBefore(span: Span, index: number): number[] {
    const areas: number[] = []
    let next = span
    for (let at = index - 1; at >= Math.max(0, index - 2); at--) {
      const before = this.spans[at]
      if (!before || before.block !== span.block || before.derivedRank !== null) break
      const gap = next.start - before.end
      if (gap > 1 || (gap === 1 && !isOneOf(JOINS_AREAS, this.text, before.end))) break
      areas.push(...before.options)
      next = before
    }
    return areas
  }

  /** How sure it is that the span is a name, by what its form needs and what its company gives. */
  private sureness(span: Span, index: number, company: number, parentBefore: boolean): number {
    if (parentBefore) return span.base
    if (span.evidence === 'none') return span.base
    if (span.evidence === 'near') return span.options.some((p) => this.isProvinceNamed(p)) ? span.base : 0
    if (span.evidence === 'some') {
      const kept = company + (this.isListed(span, index) ? LISTED : 0)
      return span.base * (0.65 + 0.35 * (1 - Math.exp(-kept / 2)))
    }
    if (this.isParentOfNext(span, index)) return span.base * 0.85
    if (stands(OF_PLACE, this.text, span.end) && !this.goesOn(span.start)) return span.base * 0.7
    if (this.isBeforeUnknown(span, index)) return span.base * 0.6
    if (this.isSaidToLieIn(span, index)) return span.base * 0.85
    const printedFull = span.options.some((p) => this.countOf(p) > 0)
    if (printedFull || this.isListed(span, index)) return span.base * 0.85
    return company > 2 && this.isLocated(span) ? span.base * 0.6 : 0
  }

  private isLocated({ block, start }: Span): boolean {
    return LOCATIVE_BEFORE.test(this.text.slice(Math.max(block, start - 3), start))
  }

  /** 和田|于田县: a common word right before a county that lies in the place of that name. */
  private isParentOfNext(span: Span, index: number): boolean {
    const next = this.spans[index + 1]
    if (span.derivedRank !== null || next?.start !== span.end || next.derivedRank !== null) return false
    if (next.evidence === 'strong') return false
    return isOneWithin(this.lexicon, next.options, span.options)
  }

  /** 从|文昌|木兰湾: said to be a place, right before one that no gazetteer has. */
  private isBeforeUnknown(span: Span, index: number): boolean {
    const next = this.spans[index + 1]
    if (next?.start !== span.end || span.derivedRank !== null) return false
    return (
      (next.kind === 'water' || next.kind === 'relief' || next.kind === 'town') &&
      next.evidence === 'none' &&
      this.isLocated(span)
    )
  }

  /** 铁东区|位于|鞍山市 */
  private isSaidToLieIn(span: Span, index: number): boolean {
    const next = this.spans[index + 1]
    if (!next || span.derivedRank !== null || !LIES_IN.test(this.text.slice(span.end, next.start)))
      return false
    return isOneWithin(this.lexicon, span.options, next.options)
  }

  /** In a list with a name that needs no such evidence, was settled, or is related (滨湖、锡山). */
  private isListed(span: Span, index: number): boolean {
    const before = this.spans[index - 1]
    const after = this.spans[index + 1]
    if (span.derivedRank !== null || !stands(ENDS_LIST_ITEM, this.text, span.end)) return false
    if (before && this.areJoined(before, span) && this.vouches(before, index - 1, span)) return true
    return after !== undefined && this.areJoined(span, after) && this.vouches(after, index + 1, span)
  }

  /** A neighbour in a list speaks for the span when it is settled and the span begins an item, or when they are related. */
  private vouches(other: Span, index: number, span: Span): boolean {
    const settled = (this.settled[index]?.length ?? 0) > 0
    return (settled && !this.goesOn(span.start)) || this.isRelated(span, other)
  }

  /** Whether the unit before `at` is of a word. */
  private goesOn(at: number): boolean {
    return isHan(this.text.charCodeAt(at - 1)) && !isListJoin(this.text, at - 1)
  }

  /** Nothing but 、 or a word for “and” stands between the two. */
  private areJoined(first: Span, second: Span): boolean {
    return second.start - first.end === 1 && isListJoin(this.text, first.end)
  }

  private isRelated(span: Span, other: Span): boolean {
    // 红旗、解放: of two common words neither speaks for the other, unless they lie in one city.
    const least = span.evidence === 'strong' && other.evidence === 'strong' ? 1.5 : 0.8
    return other.options.some((o) =>
      span.options.some((p) => p !== o && relation(this.lexicon, p, o) >= least),
    )
  }

  /** Listed with names of the same rank (北京、河北) or of the same parent. */
  private peers(span: Span, index: number, place: number): number {
    const { lexicon } = this
    let best = 0
    let same = 0
    for (const at of [index - 1, index + 1]) {
      const other = this.spans[at]
      if (!other || other.members.length > 0) continue
      const [first, second] = at < index ? [other, span] : [span, other]
      if (!this.areJoined(first, second)) continue
      for (const o of other.options)
        if (o === place) same = other.options.length === 1 ? SAME_TWICE : same
        else if (lexicon.places[o]?.rank === lexicon.places[place]?.rank)
          best = Math.max(
            best,
            relation(lexicon, place, o) >= 1.5 ? 5 : relation(lexicon, place, o) > 0 ? 3 : 1.5,
          )
    }
    return best + same
  }

  private readPointer(span: Span, index: number): Reading | null {
    const members = pointedTo(index, this.spans, this.settled, (a, b) => this.areJoined(a, b))
    return members && { span, options: NONE, members, sure: span.base }
  }

  private readMembers(span: Span, index: number): Reading | null {
    const members = chooseMembers(span, this.lexicon, (place) => this.countOf(place) > 0)
    if (span.evidence !== 'none' && !members.some((m) => this.isProvinceNamed(m))) return null
    this.settled[index] = members
    const found = members.includes(-1) ? members.filter((m) => m >= 0) : members
    return { span, options: NONE, members: found, sure: span.base }
  }

  private isProvinceNamed(place: number): boolean {
    return this.provinceCountOf(place) > 0
  }
}
