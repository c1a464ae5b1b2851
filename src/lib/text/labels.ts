import type { MarkFamily } from '../data/families.ts'
import type { PlaceKind, Precision, Strategy, StrategyGroup, StrategyShape } from '../data/schema.ts'
import type { Erratum } from '../data/text-schema.ts'
import type { Language } from './language.ts'

interface Labels {
  readonly kinds: Readonly<Record<PlaceKind, string>>
  readonly families: Readonly<Record<MarkFamily, string>>
  readonly precisions: Readonly<Record<Precision, string>>
  readonly groups: Readonly<Record<StrategyGroup, string>>
  readonly shapes: Readonly<Record<StrategyShape, string>>
  readonly certainties: Readonly<Record<Strategy['certainty'], string>>
  readonly errata: Readonly<Record<Erratum['kind'], string>>
}

/** The names of the data's own categories. */
export const LABELS: Readonly<Record<Language, Labels>> = {
  zh: {
    kinds: {
      region: '省市与区域',
      district: '区县',
      urban: '城区',
      water: '江河湖海',
      relief: '山岳与岛屿',
      port: '港口',
      airport: '机场',
      zone: '园区与功能区',
      line: '铁路线',
      road: '公路与桥隧',
      station: '车站',
      institution: '院校与研究机构',
      works: '企业与工厂',
      service: '服务网点',
      'route-end': '航线远端',
    },
    families: {
      admin: '行政区',
      nature: '山水',
      transport: '港口、机场、车站、线路',
      zone: '园区与功能区',
      institution: '院校与研究机构',
      works: '企业与工厂',
    },
    precisions: { site: '确知其址', park: '知其园区', district: '只知区县', region: '区域范围' },
    groups: {
      space: '空间格局',
      corridor: '走廊与发展带',
      rail: '轨道交通',
      opening: '开放通道',
      innovation: '协同创新',
      industry: '产业集群',
    },
    shapes: {
      corridor: '走廊',
      belt: '发展带',
      group: '联合体',
      core: '双核',
      'metropolitan-area': '都市圈',
      direction: '方向',
      cluster: '集群',
      network: '网络',
      route: '航线与通道',
      zone: '功能区',
    },
    certainties: {
      stated: '文中所言：成员与范围由文中之名而定',
      read: '读图所得：文中有名，走向或范围是我们的读法',
      notional: '仅为示意：文中有其意而无其地',
    },
    errata: { misprint: '疑误', lost: '佚文', repeated: '重排', unclear: '存疑', truncated: '文未完' },
  },
  en: {
    kinds: {
      region: 'Provinces and regions',
      district: 'Districts and counties',
      urban: 'Urban areas',
      water: 'Waters',
      relief: 'Mountains and islands',
      port: 'Ports',
      airport: 'Airports',
      zone: 'Parks and zones',
      line: 'Railway lines',
      road: 'Roads, bridges and tunnels',
      station: 'Stations',
      institution: 'Universities and institutes',
      works: 'Companies and works',
      service: 'Service offices',
      'route-end': 'Ends of sea routes',
    },
    families: {
      admin: 'Administrative areas',
      nature: 'Waters and mountains',
      transport: 'Ports, airports, stations, lines',
      zone: 'Parks and zones',
      institution: 'Universities and institutes',
      works: 'Companies and works',
    },
    precisions: {
      site: 'Site known',
      park: 'Park known',
      district: 'Only the district known',
      region: 'A wider region',
    },
    groups: {
      space: 'Spatial structure',
      corridor: 'Corridors and belts',
      rail: 'Rail',
      opening: 'Opening-up',
      innovation: 'Innovation',
      industry: 'Industry clusters',
    },
    shapes: {
      corridor: 'Corridor',
      belt: 'Belt',
      group: 'Group of areas',
      core: 'Twin cores',
      'metropolitan-area': 'Metropolitan area',
      direction: 'Direction',
      cluster: 'Cluster',
      network: 'Network',
      route: 'Routes',
      zone: 'Zone',
    },
    certainties: {
      stated: 'Stated: members and extent follow from the text’s own names',
      read: 'Read: the text gives the name; course or extent is our reading',
      notional: 'Notional: the text has the idea, but no place for it',
    },
    errata: {
      misprint: 'misprint',
      lost: 'text lost',
      repeated: 'repeated passage',
      unclear: 'unclear',
      truncated: 'breaks off',
    },
  },
}

/** A radius in words a reader can weigh. */
export function formatRadius(metres: number, language: Language): string {
  const [m, km] = language === 'zh' ? ['米', '千米'] : ['m', 'km']
  return metres < 1000
    ? `${Math.round(metres)} ${m}`
    : `${(metres / 1000).toFixed(metres < 10_000 ? 1 : 0)} ${km}`
}

/** The address in a source's wording, for a link; null when it gives none. */
export function linkIn(source: string): string | null {
  return /https?:\/\/[^\s，。；）)]+/.exec(source)?.[0] ?? null
}

interface Named {
  readonly name: string
  readonly name_en: string
}

/** The name in the reader's language. */
export function nameOf(named: Named, language: Language): string {
  return language === 'zh' ? named.name : named.name_en
}

/** Names in a list, in order: of those that stand twice, each with what it lies in. */
export function distinctNames(
  all: readonly { readonly name: string; readonly within: string | null }[],
): string[] {
  const isTwice = (name: string): boolean => all.filter((other) => other.name === name).length > 1
  return all.map(({ name, within }) => (within !== null && isTwice(name) ? `${name} · ${within}` : name))
}

/** Who wrote an article, and where it stood: `张贵、孙晨晨 · 天津日报 理论版`. */
export function byline(
  { authors, source }: { readonly authors: readonly string[]; readonly source: string },
  language: Language,
): string {
  // Names of two characters are printed with a gap.
  const names = authors.map((a) => a.replaceAll(' ', '')).join(language === 'zh' ? '、' : ', ')
  return [names, sourceName(source, language)].filter(Boolean).join(' · ')
}

/** A source as the reader's language has it: `天津日报 理论版 (Tianjin Daily, theory page)` names it in both. */
export function sourceName(source: string, language: Language): string {
  const [, chinese = source, english = source] = /^(.+?) \((.+)\)$/.exec(source) ?? []
  return language === 'zh' ? chinese : english
}
