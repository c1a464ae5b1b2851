import { isProper } from '../words/describing-words.ts'
import { nameSpan, NONE, type Span } from '../spans.ts'
import type { Scan } from '../scan-state.ts'
import { CLAUSE_IN_GAP, isNameUnit } from '../words/suffixes.ts'

/** A ravine, a cave, a cliff right behind the township or village it lies in: 杨洲乡|长坪沟, 小屯镇|野猫洞. */
const BELOW =
  /[\u4e00-\u9fff]{1,3}(?:沟(?![通渠壑])|洞(?![察穿悉庭见])|峪|崖|岩(?![石土层画浆])|峰(?![会值回])|谷(?![物底地]))/y
const TOWN_END = /(?:镇|乡|村|街道|林场|农场)$/
const WORDS = /^(?:.*[山河水地路]沟|山洞|溶洞|窑洞|高峰|[上下]?山[谷崖岩])$/

/** Adds to the paragraph what is named right behind a township; its spans are in `out` from `first` on. */
export function takeBelowTowns({ text, to, from, out }: Scan, first: number): void {
  for (let i = first; i < out.length; i++) {
    const town = out[i]
    if (town?.kind !== 'town' || !TOWN_END.test(text.slice(town.start, town.end))) continue
    const next = out[i + 1]
    BELOW.lastIndex = town.end
    const [name = ''] = BELOW.exec(text) ?? []
    const end = town.end + name.length
    if (name.length < 2 || end > Math.min(to, next?.start ?? to) || WORDS.test(name)) continue
    if (CLAUSE_IN_GAP.test(name) || !isProper(name.slice(0, -1), 1) || !isAllName(name)) continue
    out.splice(i + 1, 0, reliefOf(town.end, end, from))
  }
}

/** 止于怀化市通道县|坪阳，: the end of a road in a county, with nothing behind it. */
const END = /[\u4e00-\u9fff]{2,3}(?=$|[，。；、（）])/y
const LEADS_TO =
  /(?:止于|终于|终至|起于|起自|始于|起点为|终点为|起点位于|终点位于|[东西南北]起于?|[东西南北]止于)$/
const COUNTY_END = /[县区市旗]$/
const NO_END = /^(?:境内|城区|县城|市区|城关|交界|辖区|附近|一带|境|以[东西南北])/

/** 洱源县|郑家庄，: a hamlet whose last unit tells it, between the county it lies in and a stop. */
const HAMLET = /[\u4e00-\u9fff]{1,2}[庄寨屯堡坝坪塬冲峁窑](?=$|[，。、；（）])/y
const NO_HAMLET =
  /^(?:[山农村钱茶酒布饭田石古老大小新旧祖水]|[\u4e00-\u9fff]?[山农酒茶])[庄寨屯堡坝坪]$|大坝$/

/** Adds the towns in which the text says that a road begins or ends, and hamlets behind their county. */
export function takeRoadEnds({ text, to, from, out }: Scan, first: number): void {
  for (let i = first; i < out.length; i++) {
    const county = out[i]
    if (!county || !isArea(text, county)) continue
    let chain = i
    while (chain > first && out[chain - 1]?.end === out[chain]?.start) chain -= 1
    const start = out[chain]?.start ?? county.start
    const isLed = LEADS_TO.test(text.slice(Math.max(from, start - 5), start))
    const pattern = isLed ? END : HAMLET
    pattern.lastIndex = county.end
    const [name = ''] = pattern.exec(text) ?? []
    const end = county.end + name.length
    if (name === '' || end > Math.min(to, out[i + 1]?.start ?? to) || NO_HAMLET.test(name)) continue
    if (NO_END.test(name) || !isProper(name) || !isAllName(name)) continue
    out.splice(i + 1, 0, { ...reliefOf(county.end, end, from), kind: 'town', derivedRank: 'town' })
  }
}

/** A county or a town, printed in full. */
const isArea = (text: string, { kind, start, end }: Span): boolean =>
  (kind === 'county' && COUNTY_END.test(text.slice(start, end))) ||
  (kind === 'town' && /[镇乡]$/.test(text.slice(start, end)))

const isAllName = (name: string): boolean => name.split('').every((unit) => isNameUnit(unit.charCodeAt(0)))

const reliefOf = (start: number, end: number, block: number): Span => ({
  ...nameSpan(start, end, 'relief', NONE, NONE, 'none', 0.65, block),
  derivedRank: 'relief',
})
